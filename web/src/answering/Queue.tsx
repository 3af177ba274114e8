import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { Blank } from '../design/Blank.tsx';
import { Button } from '../design/Button.tsx';
import type { IconName } from '../design/Icon.tsx';
import { Loaded, type Asked } from '../design/Loaded.tsx';
import { Written } from '../design/Written.tsx';
import { ideaPath, useIdea, type Idea } from '../idea/ideas.ts';
import { useTranslation } from '../language/useTranslation.ts';
import { ageOf, type Urgency } from './owed.ts';

interface Waiting {
  id: string;
  title?: string | undefined;
}

/** What can be done with each, in a sheet. */
export interface QueueAct {
  icon: IconName;
  words: string;
  sheet: (idea: Idea, onClose: () => void) => ReactNode;
}

interface QueueProps<T extends Waiting> {
  query: Asked & { data: T[] | undefined };
  /** Shown when nothing waits. */
  empty: { icon: IconName; title: string; why: string };
  since: (idea: T) => string | undefined;
  urgency?: (idea: T) => Urgency;
  /** What is said of an idea below its title. */
  about: (idea: T) => ReactNode;
  act?: QueueAct | undefined;
}

/** Ideas that wait for something, with their ages, and the act that each waits for. */
export function Queue<T extends Waiting>({ query, empty, act, ...rest }: QueueProps<T>) {
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <>
      <Loaded query={query} bones={4}>
        {(ideas) =>
          ideas.length === 0 ? (
            <Blank icon={empty.icon} title={empty.title}>
              <p>{empty.why}</p>
            </Blank>
          ) : (
            <ol className="stack">
              {ideas.map((idea) => (
                <Row key={idea.id} idea={idea} act={act} onAct={() => setChosen(idea.id)} {...rest} />
              ))}
            </ol>
          )
        }
      </Loaded>
      {act && chosen && <Act id={chosen} act={act} onClose={() => setChosen(null)} />}
    </>
  );
}

interface RowProps<T extends Waiting> extends Pick<QueueProps<T>, 'since' | 'urgency' | 'about' | 'act'> {
  idea: T;
  onAct: () => void;
}

function Row<T extends Waiting>({ idea, since, urgency, about, act, onAct }: RowProps<T>) {
  const { t } = useTranslation();
  const age = ageOf(since(idea));
  return (
    <li className={`card owed owed--${urgency?.(idea) ?? 'calm'}`}>
      <p className="owed__age figures">
        <strong>{age}</strong> {t('answering.days', { count: age })}
      </p>
      <div className="owed__words">
        <h2 className="idea-title">
          <Link to={ideaPath(idea.id)}><Written text={idea.title} or={t('idea.untitled')} /></Link>
        </h2>
        {about(idea)}
      </div>
      {act && (
        <Button icon={act.icon} onClick={onAct}>
          {act.words}
          <span className="unseen"> : <Written text={idea.title} /></span>
        </Button>
      )}
    </li>
  );
}

/** An act names the version of the idea that was read, so it is read now. */
function Act({ id, act, onClose }: { id: string; act: QueueAct; onClose: () => void }) {
  const idea = useIdea(id).data;
  return idea && act.sheet(idea, onClose);
}
