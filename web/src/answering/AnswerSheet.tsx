import { useId, useState } from 'react';
import { api } from '../api/client.ts';
import { useAct } from '../charge/acts.ts';
import { SheetForm } from '../charge/SheetForm.tsx';
import { TextArea } from '../design/Field.tsx';
import { Written } from '../design/Written.tsx';
import type { Idea } from '../idea/ideas.ts';
import { useTranslation } from '../language/useTranslation.ts';

const verdicts = ['ACCEPTED', 'DECLINED'] as const;

/** Yes or no, and why. It is given once. */
export default function AnswerSheet({ idea, onClose }: { idea: Idea; onClose: () => void }) {
  const { t } = useTranslation();
  const group = useId();
  const act = useAct(idea.id, t('answer.given'));
  const [key] = useState(() => crypto.randomUUID());
  const [verdict, setVerdict] = useState<(typeof verdicts)[number]>('ACCEPTED');
  const [reason, setReason] = useState('');
  const params = { path: { id: idea.id }, header: { 'If-Match': idea.etag, 'Idempotency-Key': key } };
  const send = () => api.POST('/api/v1/ideas/{id}/answer', { params, body: { verdict, reason } });

  return (
    <SheetForm title={t('answer.give')} confirm={t('answer.send')} act={act} onSend={send} onClose={onClose}>
      <p className="answer__idea"><Written text={idea.title} /></p>
      <fieldset className="stack stack--tight">
        <legend className="field__label">{t('answer.verdict')}</legend>
        {verdicts.map((one) => (
          <label key={one} className="option">
            <input type="radio" name={group} checked={verdict === one} onChange={() => setVerdict(one)} />
            {t(`answer.choose.${one}`)}
          </label>
        ))}
      </fieldset>
      <TextArea
        label={t('answer.reason')}
        hint={t('answer.reasonHint')}
        required
        maxLength={5000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </SheetForm>
  );
}
