import { NotAll } from '../design/NotAll.tsx';
import { useUnitLabel } from '../directory/directory.ts';
import type { IdeaCard } from '../idea/ideas.ts';
import { useTranslation } from '../language/useTranslation.ts';
import { useHas } from '../session/useSession.ts';
import { lazySheet } from '../shell/lazySheet.tsx';
import { useUnclaimed } from './owed.ts';
import { Queue, type QueueAct } from './Queue.tsx';

const ChargeSheets = lazySheet(() => import('../charge/ChargeSheets.tsx'));

/** What looks for somebody; a manager may ask one. */
export function UnclaimedList() {
  const { t } = useTranslation();
  const assign: QueueAct = {
    icon: 'pass',
    words: t('charge.assign'),
    sheet: (idea, onClose) => <ChargeSheets name="assign" idea={idea} onClose={onClose} />,
  };
  const unclaimed = useUnclaimed();
  return (
    <>
      <Queue
        query={unclaimed}
        empty={{ icon: 'hand', title: t('answering.noneUnclaimed'), why: t('answering.noneUnclaimedWhy') }}
        since={(idea) => idea.proposedAt}
        about={(idea) => <Supported idea={idea} />}
        act={useHas('manager') ? assign : undefined}
      />
      {!unclaimed.all && <NotAll read={unclaimed.read} />}
    </>
  );
}

function Supported({ idea }: { idea: IdeaCard }) {
  const { t } = useTranslation();
  const unit = useUnitLabel(idea.unit);
  return (
    <p className="soft small">
      {unit && <>{unit} · </>}
      {t('vote.count', { count: idea.votes })}
    </p>
  );
}
