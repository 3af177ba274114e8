import { scaleLinear } from 'd3-scale';
import { Fragment } from 'react';
import { number } from '../language/dates.ts';
import { useTranslation } from '../language/useTranslation.ts';
import { Behind } from './Behind.tsx';
import { Chart } from './Chart.tsx';
import { steps, type Overview, type Step } from './overview.ts';

/** How many of the ideas of a period have made each step, and how long they took from one to the next. */
export function Funnel({ overview }: { overview: Overview }) {
  const { t } = useTranslation();
  const count = (step: Step) => overview.funnel[step] ?? 0;
  const wide = scaleLinear([0, Math.max(count('proposed'), 1)], [0, 100]);
  const days = (step: Step) => overview.delays.find((delay) => delay.to === step)?.medianDays;
  const share = (step: Step) => (count('proposed') === 0 ? undefined : Math.round((100 * count(step)) / count('proposed')));

  return (
    <Chart
      title={t('overview.funnel')}
      note={<p>{t('overview.funnelNote')}</p>}
      file="entonnoir"
      rows={[
        [t('overview.step'), t('overview.count'), t('overview.share'), t('overview.median')],
        ...steps.map((step) => [t(`overview.steps.${step}`), count(step), share(step), days(step)]),
      ]}
      show={(cell) => (typeof cell === 'number' ? number(cell) : String(cell))}
    >
      <ol className="funnel">
        {steps.map((step) => (
          <Fragment key={step}>
            {days(step) !== undefined && (
              <li className="funnel__days small soft">
                {t('overview.daysLater', { since: since(overview, step, t), days: number(days(step) ?? 0, { maximumFractionDigits: 1 }) })}
              </li>
            )}
            <li>
              <Behind list={step} period={overview.period} className="funnel__step">
                <span className="funnel__name">{t(`overview.steps.${step}`)}</span>
                <svg className="funnel__bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                  <rect className="bar-ground" width="100" height="10" />
                  <rect className="bar-value" width={wide(count(step))} height="10" />
                </svg>
                <span className="funnel__count figures">{number(count(step))}</span>
              </Behind>
            </li>
          </Fragment>
        ))}
      </ol>
    </Chart>
  );
}

function since(overview: Overview, step: Step, t: (key: string) => string): string {
  const from = overview.delays.find((delay) => delay.to === step)?.from ?? 'proposed';
  return t(`overview.since.${from}`);
}
