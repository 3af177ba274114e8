import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/client.ts';
import { SheetForm } from '../charge/SheetForm.tsx';
import { TextField } from '../design/Field.tsx';
import { tell } from '../design/told.tsx';
import { instantOf, localOf } from '../language/dates.ts';
import { useTranslation } from '../language/useTranslation.ts';
import type { Campaign } from './campaigns.ts';

/** Moves the closing of a campaign: ten minutes ahead or more, for votes are decided by it. */
export function ClosingSheet({ campaign, onClose }: { campaign: Campaign; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [closesAt, setClosesAt] = useState(() => localOf(campaign.closesAt ?? new Date()));
  const act = useMutation({
    mutationFn: (send: () => Promise<unknown>) => send(),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['campaigns'] });
      tell(t('campaigns.rescheduled'));
    },
  });
  const send = () =>
    api.PUT('/api/v1/campaigns/{slug}/closing', {
      params: { path: { slug: campaign.slug } },
      body: { closesAt: instantOf(closesAt) },
    });

  return (
    <SheetForm title={t('campaigns.reschedule')} confirm={t('campaigns.rescheduleSend')} act={act} onSend={send} onClose={onClose}>
      <TextField
        type="datetime-local"
        label={t('campaigns.closesAt')}
        hint={t('campaigns.closesAtHint')}
        required
        value={closesAt}
        onChange={(event) => setClosesAt(event.target.value)}
      />
    </SheetForm>
  );
}
