import { useState } from 'react';
import { api } from '../api/client.ts';
import { SheetForm } from '../charge/SheetForm.tsx';
import { Button } from '../design/Button.tsx';
import { useTranslation } from '../language/useTranslation.ts';
import { ColleagueChooser } from './ColleagueChooser.tsx';
import { useDirectoryAct } from './useDirectoryAct.ts';

/** Ends the link between what somebody did and a person. */
export function ForgetName() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <section className="card panel stack" aria-labelledby="forget">
      <h2 id="forget">{t('directory.forget')}</h2>
      <p>{t('directory.forgetText')}</p>
      <div>
        <Button icon="trash" onClick={() => setOpen(true)}>
          {t('directory.forgetDo')}
        </Button>
      </div>
      {open && <ForgetSheet onClose={() => setOpen(false)} />}
    </section>
  );
}

function ForgetSheet({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const act = useDirectoryAct(t('directory.forgetDone'));
  const [agentId, setAgentId] = useState('');
  const send = () => api.DELETE('/api/v1/directory/names/{agentId}', { params: { path: { agentId } } });
  return (
    <SheetForm title={t('directory.forget')} confirm={t('directory.forgetSend')} act={act} danger onSend={send} onClose={onClose}>
      <p>{t('directory.forgetAgain')}</p>
      <ColleagueChooser value={agentId} onChange={setAgentId} />
    </SheetForm>
  );
}
