import { TextField } from '../design/Field.tsx';
import { useName } from '../directory/directory.ts';
import { useTranslation } from '../language/useTranslation.ts';

const AGENT_ID = /^[A-Za-z0-9._:-]{1,100}$/;

interface ColleagueFieldProps {
  value: string;
  /** It was left empty, and must not be. */
  needed?: boolean;
  onChange: (agentId: string) => void;
}

/** Whom a relay acts for, by the identifier of the directory; the name that it has there is shown to check. */
export function ColleagueField({ value, needed, onChange }: ColleagueFieldProps) {
  const { t } = useTranslation();
  const valid = AGENT_ID.test(value);
  const name = useName(valid ? value : undefined);
  const hint = name ?? (valid && name === null ? t('relay.unknown') : t('relay.colleagueHint'));
  return (
    <TextField
      label={t('relay.colleague')}
      hint={hint}
      fault={value !== '' && !valid ? t('relay.notAnId') : needed ? t('relay.colleagueNeeded') : undefined}
      required
      autoComplete="off"
      spellCheck={false}
      value={value}
      onChange={(event) => onChange(event.target.value.trim())}
    />
  );
}
