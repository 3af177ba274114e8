import { useCampaign } from '../campaign/campaigns.ts';
import { NotAll } from '../design/NotAll.tsx';
import { Written } from '../design/Written.tsx';
import { shown } from '../language/dates.ts';
import { useTranslation } from '../language/useTranslation.ts';
import { lazySheet } from '../shell/lazySheet.tsx';
import { MOST_WAITING, useWaiting, type WaitingIdea } from '../waiting/waiting.ts';
import { oldestFirst, urgencyOf } from './owed.ts';
import { Queue } from './Queue.tsx';

const AnswerSheet = lazySheet(() => import('./AnswerSheet.tsx'));

/** What is owed an answer. */
export function OwedList() {
  const { t } = useTranslation();
  const query = useWaiting();
  const owed = query.data && oldestFirst(query.data.owed ?? []);
  return (
    <>
      <Queue
        query={{ ...query, data: owed }}
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
      {owed?.length === MOST_WAITING && <NotAll read={MOST_WAITING} />}
    </>
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
        <p className={`tag nowrap ${{ late: 'tag--bad', soon: 'tag--sun', calm: '' }[urgency]}`}>
          {t(`answering.promise.${urgency}`, { day: shown(idea.answerBy, 'shortDay') })}
        </p>
      )}
    </>
  );
}
