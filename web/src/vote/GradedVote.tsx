import type { Campaign } from '../campaign/campaigns.ts';
import { Field } from '../design/Field.tsx';
import { useTranslation } from '../language/useTranslation.ts';
import { choiceOn } from './ballot.ts';
import type { Votable } from './Vote.tsx';
import { useBallot, useVote } from './votes.ts';

const GRADES = ['for', 'mixed', 'against'] as const;
const RANKS = 10;

/** One's own voice where ideas are graded or ranked. */
export function GradedVote({ idea, campaign }: { idea: Votable; campaign: Campaign }) {
  const mine = choiceOn(useBallot(campaign.slug).data, idea.id);
  const vote = useVote(idea);
  return campaign.rule.kind === 'GRADES' ? (
    <Grades mine={mine} onChoose={vote.mutate} />
  ) : (
    <Rank mine={mine} most={campaign.rule.maxLength ?? RANKS} onChoose={vote.mutate} />
  );
}

interface Choosing {
  mine: string | undefined;
  onChoose: (choice: string | undefined) => void;
}

function Grades({ mine, onChoose }: Choosing) {
  const { t } = useTranslation();
  return (
    <div className="choices" role="group" aria-label={t('vote.grade')}>
      {GRADES.map((grade) => (
        <button
          key={grade}
          type="button"
          className="choices__one"
          aria-pressed={mine === grade}
          onClick={() => onChoose(mine === grade ? undefined : grade)}
        >
          {t(`vote.grades.${grade}`)}
        </button>
      ))}
    </div>
  );
}

function Rank({ mine, most, onChoose }: Choosing & { most: number }) {
  const { t } = useTranslation();
  return (
    <Field label={t('vote.rank')}>
      {(ties) => (
        <select className="input" {...ties} value={mine ?? ''} onChange={(event) => onChoose(event.target.value || undefined)}>
          <option value="">{t('vote.unranked')}</option>
          {Array.from({ length: most }, (_, index) => (
            <option key={index} value={`rank-${index + 1}`}>
              {t('vote.nth', { count: index + 1, ordinal: true })}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
