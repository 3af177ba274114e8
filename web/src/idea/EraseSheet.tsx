import { useId, useState } from 'react';
import { api } from '../api/client.ts';
import { useAct } from '../charge/acts.ts';
import { SheetForm } from '../charge/SheetForm.tsx';
import { useTranslation } from '../language/useTranslation.ts';
import type { Erasable } from './erasable.ts';
import type { Idea } from './ideas.ts';

const labels = {
  title: 'idea.titleLabel',
  irritant: 'idea.irritant',
  proposal: 'idea.proposal',
  expectedEffect: 'idea.effect',
  reason: 'answer.title',
} as const;

/** Which text, and that it is for ever. */
export default function EraseSheet({ idea, fields, onClose }: { idea: Idea; fields: Erasable[]; onClose: () => void }) {
  const { t } = useTranslation();
  const group = useId();
  const act = useAct(idea.id, t('idea.eraseDone'));
  const [field, setField] = useState<Erasable>();
  const send = () => api.DELETE('/api/v1/ideas/{id}/texts/{field}', { params: { path: { id: idea.id, field: field! } } });

  return (
    <SheetForm title={t('idea.erase')} confirm={t('idea.eraseSend')} act={act} danger onSend={send} onClose={onClose}>
      <p>{t('idea.eraseText')}</p>
      <fieldset className="stack stack--tight">
        <legend className="field__label">
          {t('idea.eraseWhich')} <span className="field__needed">{t('field.needed')}</span>
        </legend>
        {fields.map((one) => (
          <label key={one} className="option">
            <input type="radio" name={group} required checked={field === one} onChange={() => setField(one)} />
            {t(labels[one])}
          </label>
        ))}
      </fieldset>
    </SheetForm>
  );
}
