import { useState } from 'react';
import { useAct } from '../charge/acts.ts';
import { ConfirmSheet } from '../charge/ConfirmSheet.tsx';
import { api } from '../api/client.ts';
import { Button } from '../design/Button.tsx';
import { useTranslation } from '../language/useTranslation.ts';
import { useSession } from '../session/useSession.ts';
import { AmendSheet } from './AmendSheet.tsx';
import type { Idea } from './ideas.ts';

/** What only its author may do, until it is answered. */
export function AuthorActs({ idea }: { idea: Idea }) {
  const { t } = useTranslation();
  const me = useSession().agentId;
  const [act, setAct] = useState<'amend' | 'withdraw' | null>(null);
  const withdrawal = useAct(idea.id, t('idea.withdrawn'));
  const close = () => setAct(null);

  if (idea.author !== me || idea.answer || idea.withdrawnAt) {
    return null;
  }
  return (
    <>
      <Button icon="pen" onClick={() => setAct('amend')}>
        {t('idea.amend')}
      </Button>
      <Button kind="quiet" icon="undo" onClick={() => setAct('withdraw')}>
        {t('idea.withdraw')}
      </Button>
      {act === 'amend' && <AmendSheet idea={idea} onClose={close} />}
      {act === 'withdraw' && (
        <ConfirmSheet
          title={t('idea.withdrawTitle')}
          text={t('idea.withdrawText')}
          confirm={t('idea.withdraw')}
          act={withdrawal}
          onConfirm={() => api.POST('/api/v1/ideas/{id}/withdrawal', { params: { path: { id: idea.id } } })}
          onClose={close}
        />
      )}
    </>
  );
}
