import { scaleBand, scaleLinear } from 'd3-scale';
import { Link } from 'react-router';
import { number, shownDay } from '../language/dates.ts';
import { useTranslation } from '../language/useTranslation.ts';
import { Behind } from './Behind.tsx';
import { Chart } from './Chart.tsx';
import type { List, Overview } from './overview.ts';
import { within, type Period } from './period.ts';

type Week = Overview['weeks'][number];
type Counted = 'ideas' | 'votes' | 'answers' | 'charges' | 'completions';

const counted: readonly Counted[] = ['ideas', 'votes', 'answers', 'charges', 'completions'];
/** Of votes there is no list: ballots are secret. */
const behind: Record<Exclude<Counted, 'votes'>, List> = {
  ideas: 'proposed',
  answers: 'answers',
  charges: 'charges',
  completions: 'completions',
};
const WIDTH = 320;
const HEIGHT = 48;

/** The weeks of the period, each kind of act on a scale of its own. */
export function Weeks({ overview }: { overview: Overview }) {
  const { t } = useTranslation();
  const { weeks } = overview;
  return (
    <Chart
      title={t('overview.weeks')}
      note={
        <p>
          {t('overview.weeksNote')} <Link to="/appels">{t('overview.tallies')}</Link>
        </p>
      }
      file="semaines"
      rows={[
        [t('overview.week'), ...counted.map((kind) => t(`overview.counted.${kind}`))],
        ...weeks.map((week) => [monday(week), ...counted.map((kind) => week.counts[kind])]),
      ]}
      show={(cell, row, column) =>
        typeof cell === 'number' ? (
          <Figure kind={counted[column]!} count={cell} period={within(overview.period, weeks[row]!.monday)} />
        ) : (
          String(cell)
        )
      }
    >
      <ul className="weeks">
        {counted.map((kind) => (
          <li key={kind} className="weeks__one">
            <Total kind={kind} overview={overview} />
            <Trend weeks={weeks} kind={kind} />
          </li>
        ))}
      </ul>
      {weeks.length > 1 && (
        <p className="weeks__ends small soft" aria-hidden="true">
          <span>{monday(weeks[0]!)}</span>
          <span>{monday(weeks.at(-1)!)}</span>
        </p>
      )}
    </Chart>
  );
}

function Total({ kind, overview }: { kind: Counted; overview: Overview }) {
  const { t } = useTranslation();
  const words = (
    <>
      <span className="weeks__kind">{t(`overview.counted.${kind}`)}</span> <strong className="figures">{number(overview.totals[kind])}</strong>
    </>
  );
  return kind === 'votes' ? (
    <p className="weeks__words">{words}</p>
  ) : (
    <Behind list={behind[kind]} period={overview.period} className="weeks__words">
      {words}
    </Behind>
  );
}

function Figure({ kind, count, period }: { kind: Counted; count: number; period: Period }) {
  return kind === 'votes' || count === 0 ? (
    number(count)
  ) : (
    <Behind list={behind[kind]} period={period}>
      {number(count)}
    </Behind>
  );
}

const monday = (week: Week) => shownDay(week.monday, 'shortDay');

/** A bar a week; the weeks that may be cut are drawn lighter. */
function Trend({ weeks, kind }: { weeks: Week[]; kind: Counted }) {
  const { t } = useTranslation();
  const counts = weeks.map((week) => week.counts[kind]);
  const most = Math.max(...counts, 0);
  const across = scaleBand(weeks.map((week) => week.week), [0, WIDTH]).paddingInner(0.25);
  const up = scaleLinear([0, Math.max(most, 1)], [0, HEIGHT - 2]);
  const words = t('overview.trend', {
    what: t(`overview.counted.${kind}`),
    least: number(Math.min(...counts, most)),
    most: number(most),
  });

  return (
    <svg className="trend" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={words}>
      <line className="axis" x1={0} x2={WIDTH} y1={HEIGHT - 1} y2={HEIGHT - 1} />
      {weeks.map((week, index) => (
        <rect
          key={week.week}
          className={index === 0 || index === weeks.length - 1 ? 'trend__cut' : 'bar-value'}
          x={across(week.week)}
          width={across.bandwidth()}
          y={HEIGHT - 1 - up(week.counts[kind])}
          height={up(week.counts[kind])}
        />
      ))}
    </svg>
  );
}
