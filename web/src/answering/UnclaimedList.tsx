import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import { Blank } from '../design/Blank.tsx';
import { Button } from '../design/Button.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { useUnitLabel } from '../directory/directory.ts';
import { ideaPath, useIdea, type IdeaCard } from '../idea/ideas.ts';
import { useTranslation } from '../language/useTranslation.ts';
import { useHas } from '../session/useSession.ts';
import { ageOf, useUnclaimed } from './owed.ts';

const ChargeSheets = lazy(() => import('../charge/ChargeSheets.tsx'));

export function UnclaimedList() {
  const { t } = useTranslation();
  const [assigned, setAssigned] = useState<string | null>(null);
  return (
    <>
      <Loaded query={useUnclaimed()} bones={4}>
        {(ideas) =>
          ideas.length === 0 ? (
            <Blank icon="hand" title={t('answering.noneUnclaimed')}>
              <p>{t('answering.noneUnclaimedWhy')}</p>
            </Blank>
          ) : (
            <ol className="stack">
              {ideas.map((idea) => (
                <Unclaimed key={idea.id} idea={idea} onAssign={() => setAssigned(idea.id)} />
              ))}
            </ol>
          )
        }
      </Loaded>
      {assigned && <AssignOf id={assigned} onClose={() => setAssigned(null)} />}
    </>
  );
}

function Unclaimed({ idea, onAssign }: { idea: IdeaCard; onAssign: () => void }) {
  const { t } = useTranslation();
  const unit = useUnitLabel(idea.unit);
  const manages = useHas('manager');
  const age = ageOf({ owedSince: idea.proposedAt });
  return (
    <li className="card owed">
      <p className="owed__age figures">
        <strong>{age}</strong> {t('answering.days', { count: age })}
      </p>
      <div className="owed__words">
        <h2 className="idea-title">
          <Link to={ideaPath(idea.id)}>{idea.title ?? t('idea.untitled')}</Link>
        </h2>
        <p className="soft small">
          {unit && <>{unit} · </>}
          {t('vote.count', { count: idea.votes })}
        </p>
      </div>
      {manages && (
        <Button icon="pass" onClick={onAssign}>
          {t('charge.assign')}
          <span className="unseen"> : {idea.title}</span>
        </Button>
      )}
    </li>
  );
}

function AssignOf({ id, onClose }: { id: string; onClose: () => void }) {
  const idea = useIdea(id).data;
  return (
    idea && (
      <Suspense>
        <ChargeSheets name="assign" idea={idea} onClose={onClose} />
      </Suspense>
    )
  );
}
