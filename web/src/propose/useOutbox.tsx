import { onlineManager, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Link } from 'react-router';
import { tell } from '../design/told.tsx';
import { ideaPath } from '../idea/ideas.ts';
import { useTranslation } from '../language/useTranslation.ts';
import { useSession } from '../session/useSession.ts';
import { sendAll } from './outbox.ts';
import { propose } from './proposing.ts';
import { draftsOf } from './useDrafts.ts';

const AGAIN_AFTER = 20_000;

/** Sends the ideas that wait: when the page opens, when the network comes back, and now and then while any waits. */
export function useOutbox() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { agentId } = useSession();

  useEffect(() => {
    const drafts = draftsOf(agentId);
    let busy = false;
    const send = async () => {
      if (busy || !onlineManager.isOnline()) {
        return;
      }
      busy = true;
      const sent = await sendAll(drafts, propose).finally(() => (busy = false));
      for (const { draft, id } of sent) {
        tell(<Link to={ideaPath(id)}>{t('propose.sent', { title: draft.title })}</Link>);
      }
      if (sent.length > 0) {
        void client.invalidateQueries({ queryKey: ['ideas'] });
      }
    };
    void send();
    const stopListening = onlineManager.subscribe(() => void send());
    const timer = setInterval(() => void send(), AGAIN_AFTER);
    return () => {
      stopListening();
      clearInterval(timer);
    };
  }, [agentId, client, t]);
}
