import { useState } from 'react';
import { api } from '../api/client.ts';
import { useAct } from '../charge/acts.ts';
import { SheetForm } from '../charge/SheetForm.tsx';
import { TextArea, TextField } from '../design/Field.tsx';
import { useTranslation } from '../language/useTranslation.ts';
import type { Idea } from './ideas.ts';

const fields = ['irritant', 'proposal', 'expectedEffect'] as const;
const labels = { irritant: 'idea.irritant', proposal: 'idea.proposal', expectedEffect: 'idea.effect' } as const;

/** Words an idea anew. */
export function AmendSheet({ idea, onClose }: { idea: Idea; onClose: () => void }) {
  const { t } = useTranslation();
  const act = useAct(idea.id, t('idea.amendDone'));
  const [key] = useState(() => crypto.randomUUID());
  const [words, setWords] = useState({
    title: idea.title ?? '',
    irritant: idea.irritant ?? '',
    proposal: idea.proposal ?? '',
    expectedEffect: idea.expectedEffect ?? '',
  });

  const amend = () => {
    const changed = Object.fromEntries(Object.entries(words).filter(([field, text]) => text.trim() && text !== idea[field as keyof Idea]));
    if (Object.keys(changed).length === 0) {
      return Promise.resolve();
    }
    const header = { 'If-Match': idea.etag, 'Idempotency-Key': key };
    return api.PATCH('/api/v1/ideas/{id}', { params: { path: { id: idea.id }, header }, body: changed });
  };

  return (
    <SheetForm title={t('idea.amend')} confirm={t('idea.amendSend')} act={act} onSend={amend} onClose={onClose}>
      <TextField
        label={t('idea.titleLabel')}
        maxLength={200}
        required
        value={words.title}
        onChange={(event) => setWords({ ...words, title: event.target.value })}
      />
      {fields.map((field) => (
        <TextArea
          key={field}
          label={t(labels[field])}
          maxLength={5000}
          value={words[field]}
          onChange={(event) => setWords({ ...words, [field]: event.target.value })}
        />
      ))}
    </SheetForm>
  );
}
