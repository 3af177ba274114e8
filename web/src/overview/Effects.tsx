import { Link } from 'react-router';
import { NotAll } from '../design/NotAll.tsx';
import { Written } from '../design/Written.tsx';
import { useUnitLabel } from '../directory/directory.ts';
import { ideaPath, useIdea } from '../idea/ideas.ts';
import { shown } from '../language/dates.ts';
import { useTranslation } from '../language/useTranslation.ts';
import { Behind } from './Behind.tsx';
import { useActsBehind } from './overview.ts';
import type { Period } from './period.ts';

const MOST_SHOWN = 4;
const LOOKED_THROUGH = 3;

/** What has changed in the period, in the words of those who did it. */
export function Effects({ period }: { period: Period }) {
  const { t } = useTranslation();
  const unit = useUnitLabel(period.unit);
  const done = useActsBehind('completions', period, ...(period.unit ? [LOOKED_THROUGH] : [1, MOST_SHOWN])).data;
  return (
    <section className="card panel chart" aria-labelledby="effects">
      <h2 id="effects" className="chart__title">
        {t('overview.effects')}
      </h2>
      <p className="chart__note">
        {t('overview.effectsNote')} {unit}
      </p>
      {done?.acts.length === 0 && (done.all ? <p className="soft">{t('overview.noEffects')}</p> : <NotAll read={done.read} />)}
      <ul className="stack">
        {done?.acts.slice(0, MOST_SHOWN).map(({ at, idea }) => (
          <Effect key={`${idea.id} ${at}`} id={idea.id} />
        ))}
      </ul>
      <p>
        <Behind list="completions" period={period}>
          {t('overview.allDone')}
        </Behind>
      </p>
    </section>
  );
}

function Effect({ id }: { id: string }) {
  const { t } = useTranslation();
  const idea = useIdea(id).data;
  return (
    <li className="effect">
      <blockquote className="effect__words">{idea ? <Written text={idea.charge?.effect} or={t('idea.erased')} /> : '…'}</blockquote>
      <p className="small">
        <Link to={ideaPath(id)}><Written text={idea?.title} or="…" /></Link>
        {idea?.charge?.completedAt && <span className="soft"> · {shown(idea.charge.completedAt)}</span>}
      </p>
    </li>
  );
}
