import { Icon } from '../design/Icon.tsx';
import { number, shownDay } from '../language/dates.ts';
import { useTranslation } from '../language/useTranslation.ts';
import { Behind } from './Behind.tsx';
import { Chart } from './Chart.tsx';
import type { Overview, UnitRow } from './overview.ts';
import type { Period } from './period.ts';

/** Which part of each unit took part; nothing of a unit in which it would point at people. */
export function Reach({ overview, chosen }: { overview: Overview; chosen: string | undefined }) {
  const { t } = useTranslation();
  const units = overview.units;
  if (units === undefined) {
    return (
      <section className="card panel chart">
        <h2 className="chart__title">{t('overview.reach')}</h2>
        <p className="soft">{t(`overview.withheld.${overview.unitsWithheld ?? 'YOUR_ROLE'}`)}</p>
      </section>
    );
  }
  const rows = [...units.rows].sort((one, other) => (other.reach ?? -1) - (one.reach ?? -1));
  return (
    <Chart
      title={t('overview.reach')}
      note={<p>{t('overview.reachNote', { from: shownDay(units.from), to: shownDay(units.to) })}</p>}
      file="portee"
      rows={[
        ['unitName', 'headcount', 'reachColumn', 'contributors', 'counted.ideas', 'counted.votes'].map((key) => t(`overview.${key}`)),
        ...rows.map((row) => cellsOf(row, t('overview.hidden'))),
      ]}
      show={(cell) => (typeof cell === 'number' ? number(cell, { maximumFractionDigits: 2 }) : String(cell))}
    >
      <ul className="reach">
        {rows.map((row) => (
          <Unit
            key={row.unitId}
            row={row}
            weeks={{ from: units.from, to: units.to }}
            chosen={chosen !== undefined && row.unitId === chosen}
          />
        ))}
      </ul>
      {(units.outsideTheDirectory.votes ?? 0) > 0 && (
        <p className="small soft">{t('overview.outside', { count: units.outsideTheDirectory.votes ?? 0 })}</p>
      )}
    </Chart>
  );
}

function cellsOf(row: UnitRow, hidden: string) {
  return row.hidden
    ? [row.label, row.headcount, hidden, hidden, hidden, hidden]
    : [row.label, row.headcount, row.reach, row.contributors, row.ideas, row.votes];
}

function Unit({ row, weeks, chosen }: { row: UnitRow; weeks: Period; chosen: boolean }) {
  const { t } = useTranslation();
  const name = (
    <>
      {row.label}
      {chosen && <span className="unseen"> {t('overview.chosen')}</span>}
    </>
  );
  return (
    <li className={chosen ? 'reach__unit reach__unit--chosen' : 'reach__unit'}>
      {row.hidden || row.unitId === undefined ? (
        <span className="reach__name">{name}</span>
      ) : (
        <Behind list="proposed" period={{ ...weeks, unit: row.unitId }} className="reach__name">
          {name}
        </Behind>
      )}
      {row.hidden ? (
        <span className="reach__hidden">
          <Icon name="lock" />
          {t('overview.hiddenWhy')}
        </span>
      ) : (
        <>
          <svg className="reach__bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
            <rect className="bar-ground" width="100" height="10" />
            <rect className="bar-value" width={100 * (row.reach ?? 0)} height="10" />
          </svg>
          <span className="reach__share figures">{number(row.reach ?? 0, { style: 'percent' })}</span>
        </>
      )}
    </li>
  );
}
