import { Field, TextField } from '../design/Field.tsx';
import { useUnits } from '../directory/directory.ts';
import { daysAhead } from '../language/dates.ts';
import { useTranslation } from '../language/useTranslation.ts';
import { lastDays, lengthOf, presets, type Period } from './period.ts';

interface PeriodToolsProps {
  period: Period;
  onChange: (period: Period) => void;
}

export function PeriodTools({ period, onChange }: PeriodToolsProps) {
  const { t } = useTranslation();
  const today = daysAhead(0);
  const units = useUnits().data ?? [];
  const choose = (days: { from: string; to: string }) => onChange({ ...period, ...days });
  const chooseUnit = (unit: string) => onChange({ from: period.from, to: period.to, ...(unit ? { unit } : {}) });

  return (
    <div className="period">
      <div className="period__days" role="group" aria-label={t('overview.period')}>
        <div className="choices">
          {presets.map((days) => (
            <button
              key={days}
              type="button"
              className="choices__one"
              aria-pressed={period.to === today && lengthOf(period) === days}
              onClick={() => choose(lastDays(days, today))}
            >
              {t(`overview.last.${days}`)}
            </button>
          ))}
        </div>
        <TextField
          type="date"
          label={t('overview.from')}
          max={period.to}
          value={period.from}
          onChange={(event) => event.target.value && choose({ from: event.target.value, to: period.to })}
        />
        <TextField
          type="date"
          label={t('overview.to')}
          min={period.from}
          value={period.to}
          onChange={(event) => event.target.value && choose({ from: period.from, to: event.target.value })}
        />
      </div>
      <Field label={t('overview.unit')} hint={t('overview.unitHint')}>
        {(ties) => (
          <select className="input" {...ties} value={period.unit ?? ''} onChange={(event) => chooseUnit(event.target.value)}>
            <option value="">{t('overview.noUnit')}</option>
            {units.map((unit) => (
              <option key={unit.unitId} value={unit.unitId}>
                {unit.label}
              </option>
            ))}
          </select>
        )}
      </Field>
    </div>
  );
}
