import { lazy } from 'react';
import { useCampaign } from '../campaign/campaigns.ts';
import { Written } from '../design/Written.tsx';
import { shown } from '../language/dates.ts';
import { useTranslation } from '../language/useTranslation.ts';
import { useWaiting, type WaitingIdea } from '../waiting/waiting.ts';
import { oldestFirst, urgencyOf } from './owed.ts';
import { Queue } from './Queue.tsx';

const AnswerSheet = lazy(() => import('./AnswerSheet.tsx'));

/** What is owed an answer. */
export function OwedList() {
  const { t } = useTranslation();
  const query = useWaiting();
  return (
    <Queue
      query={{ ...query, data: query.data && oldestFirst(query.data.owed ?? []) }}
      empty={{ icon: 'leaf', title: t('answering.noneOwed'), why: t('answering.noneOwedWhy') }}
      since={(idea) => idea.owedSince}
      urgency={urgencyOf}
      about={(idea) => <Promised idea={idea} />}
      act={{
        icon: 'answer',
        words: t('answer.give'),
        sheet: (idea, onClose) => <AnswerSheet idea={idea} onClose={onClose} />,
      }}
    />
  );
}

function Promised({ idea }: { idea: WaitingIdea }) {
  const { t } = useTranslation();
  const campaign = useCampaign(idea.campaign);
  const urgency = urgencyOf(idea);
  return (
    <>
      {campaign && <p className="soft small"><Written text={campaign.title} or={campaign.slug} /></p>}
      {idea.answerBy && (
        <p className={`tag ${{ late: 'tag--bad', soon: 'tag--sun', calm: '' }[urgency]}`}>
          {t(`answering.promise.${urgency}`, { day: shown(idea.answerBy) })}
        </p>
      )}
    </>
  );
}
