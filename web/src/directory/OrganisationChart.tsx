import { Link } from 'react-router';
import { Blank } from '../design/Blank.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { useTranslation } from '../language/useTranslation.ts';
import { useUnits, type Unit } from './directory.ts';

export function OrganisationChart() {
  const { t } = useTranslation();
  return (
    <section className="stack" aria-labelledby="chart">
      <h2 id="chart">{t('directory.chart')}</h2>
      <Loaded query={useUnits()}>
        {(units) =>
          units.length === 0 ? (
            <Blank icon="people" title={t('directory.empty')}>
              <p>{t('directory.emptyWhy')}</p>
            </Blank>
          ) : (
            <div className="card panel">
              <Units units={units} above={undefined} />
            </div>
          )
        }
      </Loaded>
    </section>
  );
}

function Units({ units, above }: { units: Unit[]; above: string | undefined }) {
  const known = new Set(units.map((unit) => unit.unitId));
  const here = units.filter((unit) => (known.has(unit.parentId ?? '') ? unit.parentId : undefined) === above);
  return here.length === 0 ? null : (
    <ul className="units">
      {here.map((unit) => (
        <li key={unit.unitId}>
          <OneUnit unit={unit} />
          <Units units={units} above={unit.unitId} />
        </li>
      ))}
    </ul>
  );
}

function OneUnit({ unit }: { unit: Unit }) {
  const { t } = useTranslation();
  return (
    <p className="units__one">
      <Link to={`/idees?unite=${unit.unitId}`}>{unit.label}</Link>
      <span className="soft small figures">
        {unit.code} · {unit.closed ? t('directory.closed') : t('directory.people', { count: unit.headcount })}
      </span>
    </p>
  );
}
