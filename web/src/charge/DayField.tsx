import { TextField } from '../design/Field.tsx';
import { daysAhead, fromNow, noonOf } from '../language/dates.ts';
import { useTranslation } from '../language/useTranslation.ts';

const shortcuts = [14, 30, 90] as const;
export const LONGEST_DAYS = 364;

interface DayFieldProps {
  label: string;
  value: string;
  onChange: (day: string) => void;
}

/** A day from tomorrow to a year ahead; the usual ones at one touch. */
export function DayField({ label, value, onChange }: DayFieldProps) {
  const { t } = useTranslation();
  return (
    <div className="stack stack--tight">
      <TextField
        type="date"
        label={label}
        required
        min={daysAhead(1)}
        max={daysAhead(LONGEST_DAYS)}
        value={value}
        hint={value ? fromNow(noonOf(value)) : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      <div className="choices" role="group" aria-label={t('charge.shortcuts')}>
        {shortcuts.map((days) => (
          <button
            key={days}
            type="button"
            className="choices__one"
            aria-pressed={value === daysAhead(days)}
            onClick={() => onChange(daysAhead(days))}
          >
            {t('charge.inDays', { count: days })}
          </button>
        ))}
      </div>
    </div>
  );
}
