import { useState } from 'react';
import { Link } from 'react-router';
import { api } from '../api/client.ts';
import { ConfirmSheet } from '../charge/ConfirmSheet.tsx';
import { Blank } from '../design/Blank.tsx';
import { Button } from '../design/Button.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { useTranslation } from '../language/useTranslation.ts';
import { useUnits, type Unit } from './directory.ts';
import { useDirectoryAct } from './useDirectoryAct.ts';

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
          <OneUnit unit={unit} closable={isDeserted(unit, units)} />
          <Units units={units} above={unit.unitId} />
        </li>
      ))}
    </ul>
  );
}

/** Nobody belongs to it, and no unit that is open belongs below it. */
function isDeserted(unit: Unit, units: Unit[]) {
  return !unit.closed && unit.headcount === 0 && !units.some((other) => other.parentId === unit.unitId && !other.closed);
}

function OneUnit({ unit, closable }: { unit: Unit; closable: boolean }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  return (
    <div className="units__one">
      <Link to={`/idees?unite=${unit.unitId}`}>{unit.label}</Link>
      <span className="row">
        <span className="soft small figures">
          {unit.code} · {unit.closed ? t('directory.closed') : t('directory.people', { count: unit.headcount })}
        </span>
        {closable && (
          <Button kind="quiet" onClick={() => setAsked(true)}>
            {t('directory.close')}
            <span className="unseen"> {unit.label}</span>
          </Button>
        )}
      </span>
      {asked && <CloseSheet unit={unit} onClose={() => setAsked(false)} />}
    </div>
  );
}

function CloseSheet({ unit: { unitId, label }, onClose }: { unit: Unit; onClose: () => void }) {
  const { t } = useTranslation();
  const act = useDirectoryAct(t('directory.closeDone', { unit: label }));
  return (
    <ConfirmSheet
      title={t('directory.closeTitle', { unit: label })}
      text={t('directory.closeText')}
      confirm={t('directory.closeSend')}
      danger
      act={act}
      onConfirm={() => api.PUT('/api/v1/directory/units/{unitId}/closing', { params: { path: { unitId } } })}
      onClose={onClose}
    />
  );
}
