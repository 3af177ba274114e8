import { useState } from 'react';
import { api } from '../api/client.ts';
import { useAct } from '../charge/acts.ts';
import { ConfirmSheet } from '../charge/ConfirmSheet.tsx';
import { Button } from '../design/Button.tsx';
import { useTranslation } from '../language/useTranslation.ts';
import { useHas, useSession } from '../session/useSession.ts';

/** Erases a note, a call for help or a declared effect: for whoever wrote it, and for stewards. */
export function EraseNote({ id, textKey, writer }: { id: string; textKey: string; writer: string }) {
  const { t } = useTranslation();
  const steward = useHas('steward');
  const me = useSession().agentId;
  const [asked, setAsked] = useState(false);
  const act = useAct(id, t('idea.eraseDone'));
  const path = { id, key: textKey };

  if (!steward && me !== writer) {
    return null;
  }
  return (
    <>
      <Button kind="quiet" icon="trash" onClick={() => setAsked(true)}>
        {t('idea.eraseThis')}
      </Button>
      {asked && (
        <ConfirmSheet
          title={t('idea.eraseThis')}
          text={t('idea.eraseText')}
          confirm={t('idea.eraseSend')}
          danger
          act={act}
          onConfirm={() => api.DELETE('/api/v1/ideas/{id}/charge/texts/{key}', { params: { path } })}
          onClose={() => setAsked(false)}
        />
      )}
    </>
  );
}
