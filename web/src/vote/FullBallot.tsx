import type { Campaign } from '../campaign/campaigns.ts';
import { Button } from '../design/Button.tsx';
import { Sheet } from '../design/Sheet.tsx';
import { Written } from '../design/Written.tsx';
import { useIdea } from '../idea/ideas.ts';
import { useTranslation } from '../language/useTranslation.ts';
import { useBallot, useVote } from './votes.ts';

/** A ballot that holds all it may: which choice makes room? */
export default function FullBallot({ campaign, onClose }: { campaign: Campaign; onClose: () => void }) {
  const { t } = useTranslation();
  const ballot = useBallot(campaign.slug).data;
  const room = (campaign.rule.maxLength ?? Infinity) - (ballot?.choices.length ?? 0);

  return (
    <Sheet title={room > 0 ? t('ballot.room', { count: room }) : t('ballot.full')} onClose={onClose}>
      <p className="soft">{t('ballot.fullWhy', { count: campaign.rule.maxLength ?? 0 })}</p>
      <ul className="stack stack--tight">
        {ballot?.choices.map((vote) => (
          <Choice key={vote.idea} idea={vote.idea} campaign={campaign.slug} />
        ))}
      </ul>
      <div className="sheet__end">
        <Button kind={room > 0 ? 'primary' : 'plain'} onClick={onClose}>
          {t('ballot.goOn')}
        </Button>
      </div>
    </Sheet>
  );
}

function Choice({ idea, campaign }: { idea: string; campaign: string }) {
  const { t } = useTranslation();
  const title = <Written text={useIdea(idea).data?.title} or={t('idea.untitled')} />;
  const vote = useVote({ id: idea, campaign });
  return (
    <li className="choice">
      <span>{title}</span>
      <Button kind="quiet" icon="undo" busy={vote.isPending} onClick={() => vote.mutate(undefined)}>
        {t('ballot.withdraw')}
        <span className="unseen">{title}</span>
      </Button>
    </li>
  );
}
