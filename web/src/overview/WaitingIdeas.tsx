import { Link } from 'react-router';
import { Written } from '../design/Written.tsx';
import { ideaPath, useSomeIdeas, type Idea } from '../idea/ideas.ts';
import { number } from '../language/dates.ts';
import { useTranslation } from '../language/useTranslation.ts';
import { Chart } from './Chart.tsx';
import type { Overview } from './overview.ts';

type Waiting = Overview['waiting'][number];

/** Open, much supported, and in nobody's charge. */
export function WaitingIdeas({ overview }: { overview: Overview }) {
  const { t } = useTranslation();
  const ideas = useSomeIdeas(overview.waiting.map((waiting) => waiting.ideaId));
  const named = (waiting: Waiting, index: number) => {
    const idea = ideas[index];
    return [idea ? (idea.title ?? t('idea.untitled')) : waiting.ideaId, waiting.supporters];
  };
  return (
    <Chart
      title={t('overview.waiting')}
      note={<p>{t('overview.waitingNote')}</p>}
      file="sans-personne"
      written
      rows={[[t('overview.idea'), t('overview.supporters')], ...overview.waiting.map(named)]}
      show={(cell) => (typeof cell === 'number' ? number(cell) : String(cell))}
    >
      <ol className="ranked">
        {overview.waiting.map((waiting, index) => (
          <One key={waiting.ideaId} waiting={waiting} idea={ideas[index]} />
        ))}
      </ol>
      <p>
        <Link to="/idees?tri=en-attente">{t('overview.allWaiting')}</Link>
      </p>
    </Chart>
  );
}

function One({ waiting, idea }: { waiting: Waiting; idea: Idea | undefined }) {
  const { t } = useTranslation();
  return (
    <li className="ranked__one">
      <Link to={ideaPath(waiting.ideaId)}>{idea ? <Written text={idea.title} or={t('idea.untitled')} /> : '…'}</Link>
      <span className="figures soft">{t('overview.supportersOf', { count: waiting.supporters })}</span>
    </li>
  );
}
