import './propose.css';
import { useSearchParams } from 'react-router';
import { IDEA_BOX } from '../campaign/campaigns.ts';
import { Button } from '../design/Button.tsx';
import { Notice } from '../design/Notice.tsx';
import { useTranslation } from '../language/useTranslation.ts';
import { useHas } from '../session/useSession.ts';
import { Page } from '../shell/Page.tsx';
import type { Draft, Occasion } from './drafts.ts';
import { ProposalForm } from './ProposalForm.tsx';
import { SimilarIdeas } from './SimilarIdeas.tsx';
import { useDrafts } from './useDrafts.ts';
import { useWriting } from './useWriting.ts';

/** An irritant, a proposal, the effect that is hoped for: under a minute on a phone. */
export default function ProposePage() {
  const [address] = useSearchParams();
  const campaign = address.get('appel') ?? IDEA_BOX;
  const forColleague = useHas('relay') && address.has('pour');
  return <Proposing key={`${campaign} ${forColleague}`} occasion={{ campaign, forColleague }} />;
}

function Proposing({ occasion }: { occasion: Occasion }) {
  const { t } = useTranslation();
  const writing = useWriting(occasion);
  return (
    <Page
      title={t('propose.title')}
      lead={<p>{t('propose.lead')}</p>}
      aside={<SimilarIdeas title={writing.draft.title} proposal={writing.draft.proposal} />}
    >
      <Waiting onResume={writing.resume} current={writing.draft.key} />
      <ProposalForm key={writing.draft.key} writing={writing} />
    </Page>
  );
}

/** Other drafts: those that were begun elsewhere, those that wait for the network, and those that were refused. */
function Waiting({ current, onResume }: { current: string; onResume: (draft: Draft) => void }) {
  const { t } = useTranslation();
  const { drafts, all } = useDrafts();
  const others = all.filter((draft) => draft.key !== current);
  return others.map((draft) => (
    <Notice
      key={draft.key}
      kind={draft.state === 'refused' ? 'bad' : 'sun'}
      title={draft.title || t('idea.untitled')}
    >
      <p>{draft.state === 'refused' ? t('propose.refused', { reason: draft.reason }) : t(`propose.kept.${draft.state}`)}</p>
      <div className="row">
        <Button kind="quiet" icon="pen" onClick={() => onResume(draft)}>
          {t('propose.resume')}
        </Button>
        <Button kind="quiet" icon="trash" onClick={() => drafts.drop(draft.key)}>
          {t('propose.drop')}
        </Button>
      </div>
    </Notice>
  ));
}
