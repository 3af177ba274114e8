import './vote.css';
import { useState } from 'react';
import { timeOf, useCampaign, type Campaign } from '../campaign/campaigns.ts';
import { Icon } from '../design/Icon.tsx';
import { number } from '../language/dates.ts';
import { useTranslation } from '../language/useTranslation.ts';
import { lazySheet } from '../shell/lazySheet.tsx';
import { choiceOn, isFull } from './ballot.ts';
import { useBallot, useVote } from './votes.ts';

const FullBallot = lazySheet(() => import('./FullBallot.tsx'));

export interface Votable {
  id: string;
  title?: string | undefined;
  campaign?: string | undefined;
  votes: number;
  /** Withdrawn or declined: it takes no more votes. */
  over: boolean;
}

/** The count of an idea, and one's own voice in it where the campaign is an approval. */
export function Vote({ idea }: { idea: Votable }) {
  const campaign = useCampaign(idea.campaign);
  const takesVotes = campaign !== undefined && timeOf(campaign) === 'open' && !idea.over;
  if (!takesVotes || campaign.rule.kind !== 'APPROVAL') {
    return <Count votes={idea.votes} />;
  }
  return <Approval idea={idea} campaign={campaign} />;
}

export function Count({ votes }: { votes: number }) {
  const { t } = useTranslation();
  return (
    <div className="vote vote--closed">
      <span className="vote__count figures">{number(votes)}</span>
      <span className="vote__word">{t('vote.votes', { count: votes })}</span>
    </div>
  );
}

function Approval({ idea, campaign }: { idea: Votable; campaign: Campaign }) {
  const { t } = useTranslation();
  const ballot = useBallot(campaign.slug).data;
  const vote = useVote(idea);
  const [full, setFull] = useState(false);
  const mine = choiceOn(ballot, idea.id) !== undefined;

  const press = () => {
    if (!mine && isFull(ballot, campaign.rule, idea.id)) {
      setFull(true);
    } else {
      vote.mutate(mine ? undefined : 'for');
    }
  };

  return (
    <>
      <button
        type="button"
        className="vote"
        aria-pressed={mine}
        aria-label={t('vote.label', { title: idea.title ?? t('idea.untitled'), count: idea.votes, votes: number(idea.votes) })}
        onClick={press}
      >
        <Icon name={mine ? 'check' : 'up'} />
        <span className="vote__word">{t('vote.support')}</span>{' '}
        <span className="vote__count figures">{number(idea.votes)}</span>
      </button>
      {full && <FullBallot campaign={campaign} onClose={() => setFull(false)} />}
    </>
  );
}
