import { useId, useState } from 'react';
import { TextField } from '../design/Field.tsx';
import { useTranslation } from '../language/useTranslation.ts';
import { useColleagues, useMaySearch, type Colleague } from './colleagues.ts';
import { useName } from './directory.ts';

const MOST_SHOWN = 6;
const AGENT_ID = /^[A-Za-z0-9._:-]{6,100}$/;

interface ChooserProps {
  value: string;
  fault?: string | undefined;
  onChange: (agentId: string) => void;
}

/** A colleague by name. Whoever is not found is named by the identifier, behind which the name shows if there is one. */
export function ColleagueChooser({ value, fault, onChange }: ChooserProps) {
  const { t } = useTranslation();
  const maySearch = useMaySearch();
  const group = useId();
  const [typed, setTyped] = useState('');
  const called = useColleagues(typed);
  const found = called?.slice(0, MOST_SHOWN) ?? [];
  const typedId = AGENT_ID.test(typed) && /\d/.test(typed) ? typed : undefined;
  const others = useNamed([value, typedId ?? ''].filter((id) => id && found.every(({ agentId }) => agentId !== id)));
  const shown = [...found, ...others];

  return (
    <div className="stack stack--tight">
      <TextField
        label={t('colleague.search')}
        hint={t(maySearch ? 'colleague.hint' : 'colleague.hintKnown')}
        fault={fault}
        autoComplete="off"
        spellCheck={false}
        maxLength={100}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      {shown.length > 0 && (
        <fieldset className="stack stack--tight">
          <legend className="field__label">
            {t('colleague.choose')} <span className="field__needed">{t('field.needed')}</span>
          </legend>
          {shown.map(({ agentId, name }) => (
            <label key={agentId} className="option">
              <input type="radio" name={group} required checked={value === agentId} onChange={() => onChange(agentId)} />
              {name}
            </label>
          ))}
        </fieldset>
      )}
      <p className="soft" role="status">
        {typed.trim().length > 1 && called?.length === 0 && typedId === undefined && t('colleague.none')}
      </p>
    </div>
  );
}

/** Those who were chosen or named by identifier, at most two. */
function useNamed(ids: string[]): Colleague[] {
  const [one, other] = [...new Set(ids)];
  const names = [useName(one), useName(other)];
  return [one, other].flatMap((agentId, index) => (agentId ? [{ agentId, name: names[index] ?? agentId }] : []));
}
