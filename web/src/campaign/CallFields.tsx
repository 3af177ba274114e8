import type { components } from '../api/generated/ideas.ts';
import { Field, TextField } from '../design/Field.tsx';
import { useUnits } from '../directory/directory.ts';
import { useTranslation } from '../language/useTranslation.ts';

type Kind = components['schemas']['VotingRule']['kind'];

/** A campaign as it is being written: what its fields hold. */
export interface CallDraft {
  title: string;
  slug: string;
  sponsor: string;
  opensAt: string;
  closesAt: string;
  kind: Kind;
  least: string;
  most: string;
  promise: string;
  audience: string[];
}

interface CallFieldsProps {
  call: CallDraft;
  slug: string;
  onChange: (change: Partial<CallDraft>) => void;
}

const kinds: Kind[] = ['APPROVAL', 'GRADES', 'RANKING'];

export function CallFields({ call, slug, onChange }: CallFieldsProps) {
  const { t } = useTranslation();
  const text = (field: 'title' | 'sponsor' | 'opensAt' | 'closesAt' | 'least' | 'most' | 'promise') => ({
    label: t(`campaigns.fields.${field}`),
    value: call[field],
    onChange: (event: { target: { value: string } }) => onChange({ [field]: event.target.value }),
  });

  return (
    <>
      <TextField {...text('title')} required maxLength={200} />
      <TextField
        label={t('campaigns.fields.slug')}
        hint={t('campaigns.slugHint', { address: `/appels/${slug || '…'}` })}
        pattern="[a-z0-9](-?[a-z0-9]){0,59}"
        value={call.slug}
        placeholder={slug}
        onChange={(event) => onChange({ slug: event.target.value })}
      />
      <TextField {...text('sponsor')} hint={t('campaigns.sponsorHint')} maxLength={200} />
      <div className="pair">
        <TextField {...text('opensAt')} type="datetime-local" hint={t('campaigns.opensAtHint')} />
        <TextField {...text('closesAt')} type="datetime-local" hint={t('campaigns.closesAtHint')} />
      </div>
      <Field label={t('campaigns.fields.kind')}>
        {(ties) => (
          <select className="input" {...ties} value={call.kind} onChange={(event) => onChange({ kind: event.target.value as Kind })}>
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {t(`campaigns.kinds.${kind}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div className="pair">
        <TextField {...text('least')} type="number" min={0} />
        <TextField {...text('most')} type="number" min={1} hint={t('campaigns.mostHint')} />
      </div>
      <TextField {...text('promise')} type="number" min={1} max={366} hint={t('campaigns.promiseHint')} />
      <Audience chosen={call.audience} onChange={(audience) => onChange({ audience })} />
    </>
  );
}

function Audience({ chosen, onChange }: { chosen: string[]; onChange: (chosen: string[]) => void }) {
  const { t } = useTranslation();
  const units = useUnits().data?.filter((unit) => !unit.closed) ?? [];
  return (
    <fieldset className="stack stack--tight">
      <legend className="field__label">{t('campaigns.fields.audience')}</legend>
      <p className="field__hint">{t('campaigns.audienceHint')}</p>
      <div className="options">
        {units.map(({ unitId, label }) => (
          <label key={unitId} className="option">
            <input
              type="checkbox"
              checked={chosen.includes(unitId)}
              onChange={(event) => onChange(event.target.checked ? [...chosen, unitId] : chosen.filter((id) => id !== unitId))}
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
