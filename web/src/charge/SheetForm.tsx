import type { FormEvent, ReactNode } from 'react';
import { Problem } from '../api/problem.ts';
import { Button } from '../design/Button.tsx';
import { Notice } from '../design/Notice.tsx';
import { Sheet } from '../design/Sheet.tsx';
import { useTranslation } from '../language/useTranslation.ts';
import type { Act } from './acts.ts';

interface SheetFormProps {
  title: string;
  confirm: string;
  act: Act;
  danger?: boolean;
  onSend: () => Promise<unknown>;
  onClose: () => void;
  children: ReactNode;
}

/** A question, and one thing that is done with the answer. What went wrong is said here, and nothing typed is lost. */
export function SheetForm({ title, confirm, act, danger, onSend, onClose, children }: SheetFormProps) {
  const { t } = useTranslation();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    act.mutate(onSend, { onSuccess: onClose });
  };
  return (
    <Sheet title={title} onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        {children}
        <Refusal error={act.error} />
        <div className="sheet__end">
          <Button onClick={onClose}>{t('sheet.cancel')}</Button>
          <Button type="submit" kind={danger ? 'danger' : 'primary'} busy={act.isPending}>
            {act.isPending ? t('sheet.busy') : confirm}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}

export function Refusal({ error }: { error: Error | null }) {
  const { t } = useTranslation();
  if (error === null) {
    return null;
  }
  return (
    <Notice kind="bad" alert title={error instanceof Problem ? error.message : t('blank.unreachable')}>
      {error instanceof Problem && error.detail && <p>{error.detail}</p>}
    </Notice>
  );
}
