import { scaleLinear } from 'd3-scale';
import { number } from '../language/dates.ts';
import { useTranslation } from '../language/useTranslation.ts';
import { Behind } from './Behind.tsx';
import { Chart } from './Chart.tsx';
import type { Overview } from './overview.ts';

const WIDTH = 320;
const EDGE = 8;

/** How long steps take: half of the ideas are at the disc or before, nine of ten at the bar. */
export function Delays({ overview }: { overview: Overview }) {
  const { t } = useTranslation();
  const delays = overview.delays.filter((delay) => delay.medianDays !== undefined);
  const longest = Math.max(...delays.map((delay) => delay.p90Days ?? 0), 1);
  const along = scaleLinear([0, longest], [EDGE, WIDTH - EDGE]).nice(4);
  const days = (value: number | undefined) => (value === undefined ? '–' : number(value, { maximumFractionDigits: 1 }));

  return (
    <Chart
      title={t('overview.delays')}
      note={<p>{t('overview.delaysNote')}</p>}
      file="delais"
      rows={[
        [t('overview.delay'), t('overview.count'), t('overview.median'), t('overview.p90Column')],
        ...overview.delays.map((delay) => [
          t(`overview.delayOf.${delay.from}-${delay.to}`),
          delay.count,
          delay.medianDays,
          delay.p90Days,
        ]),
      ]}
      show={(cell) => (typeof cell === 'number' ? days(cell) : String(cell))}
    >
      {delays.length === 0 && <p className="soft">{t('overview.noDelays')}</p>}
      <ul className="delays">
        {delays.map((delay) => (
          <li key={`${delay.from}-${delay.to}`} className="delay">
            <p className="delay__words">
              <Behind list={delay.to} period={overview.period}>
                {t(`overview.delayOf.${delay.from}-${delay.to}`)}
              </Behind>
              <span className="figures">
                {t('overview.halfAndMost', { median: days(delay.medianDays), p90: days(delay.p90Days) })}
              </span>
            </p>
            <svg className="delay__line" viewBox={`0 0 ${WIDTH} 20`} aria-hidden="true">
              <line className="axis" x1={along(0)} x2={WIDTH - EDGE} y1={10} y2={10} />
              <line className="whisker" x1={along(0)} x2={along(delay.p90Days ?? 0)} y1={10} y2={10} />
              <line className="whisker" x1={along(delay.p90Days ?? 0)} x2={along(delay.p90Days ?? 0)} y1={4} y2={16} />
              <circle className="median" cx={along(delay.medianDays ?? 0)} cy={10} r={6} />
            </svg>
          </li>
        ))}
      </ul>
    </Chart>
  );
}
