import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import { useCampaign } from '../campaign/campaigns.ts';
import { Blank } from '../design/Blank.tsx';
import { Button } from '../design/Button.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { ideaPath, useIdea } from '../idea/ideas.ts';
import { shown } from '../language/dates.ts';
import { useTranslation } from '../language/useTranslation.ts';
import { useWaiting, type WaitingIdea } from '../waiting/waiting.ts';
import { ageOf, oldestFirst, urgencyOf } from './owed.ts';

const AnswerSheet = lazy(() => import('./AnswerSheet.tsx'));

export function OwedList() {
  const { t } = useTranslation();
  const [answered, setAnswered] = useState<string | null>(null);
  return (
    <>
      <Loaded query={useWaiting()} bones={4}>
        {({ owed = [] }) =>
          owed.length === 0 ? (
            <Blank icon="leaf" title={t('answering.noneOwed')}>
              <p>{t('answering.noneOwedWhy')}</p>
            </Blank>
          ) : (
            <ol className="stack">
              {oldestFirst(owed).map((idea) => (
                <Owed key={idea.id} idea={idea} onAnswer={() => setAnswered(idea.id)} />
              ))}
            </ol>
          )
        }
      </Loaded>
      {answered && <AnswerTo id={answered} onClose={() => setAnswered(null)} />}
    </>
  );
}

function Owed({ idea, onAnswer }: { idea: WaitingIdea; onAnswer: () => void }) {
  const { t } = useTranslation();
  const campaign = useCampaign(idea.campaign);
  const urgency = urgencyOf(idea);
  const age = ageOf(idea);
  return (
    <li className={`card owed owed--${urgency}`}>
      <p className="owed__age figures">
        <strong>{age}</strong> {t('answering.days', { count: age })}
      </p>
      <div className="owed__words">
        <h2 className="idea-title">
          <Link to={ideaPath(idea.id)}>{idea.title ?? t('idea.untitled')}</Link>
        </h2>
        {campaign && <p className="soft small">{campaign.title ?? campaign.slug}</p>}
        {idea.answerBy && (
          <p className={`tag ${{ late: 'tag--bad', soon: 'tag--sun', calm: '' }[urgency]}`}>
            {t(`answering.promise.${urgency}`, { day: shown(idea.answerBy) })}
          </p>
        )}
      </div>
      <Button icon="answer" onClick={onAnswer}>
        {t('answer.give')}
        <span className="unseen"> : {idea.title}</span>
      </Button>
    </li>
  );
}

/** The answer names the version of the idea that was read, so it is read now. */
function AnswerTo({ id, onClose }: { id: string; onClose: () => void }) {
  const idea = useIdea(id).data;
  return (
    idea && (
      <Suspense>
        <AnswerSheet idea={idea} onClose={onClose} />
      </Suspense>
    )
  );
}
