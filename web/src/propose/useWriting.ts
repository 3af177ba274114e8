import { onlineManager, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { Problem } from '../api/problem.ts';
import { tell } from '../design/told.tsx';
import { ideaPath } from '../idea/ideas.ts';
import { useTranslation } from '../language/useTranslation.ts';
import { isEmpty, newDraft, type Draft, type Occasion } from './drafts.ts';
import { propose } from './proposing.ts';
import { useDrafts } from './useDrafts.ts';

export type Writing = ReturnType<typeof useWriting>;

/** The draft that is being written: kept at every keystroke, sent at the end, or later when there is no network. */
export function useWriting(occasion: Occasion) {
  const { t } = useTranslation();
  const { drafts } = useDrafts();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [draft, setDraft] = useState(() => drafts.begunOn(occasion) ?? newDraft(occasion));

  const write = (change: Partial<Draft>) => {
    const written = { ...draft, ...change };
    setDraft(written);
    if (isEmpty(written)) {
      drafts.drop(written.key);
    } else {
      drafts.keep(written);
    }
  };

  const sendLater = () => {
    drafts.keep({ ...draft, state: 'to-send' });
    setDraft(newDraft(occasion));
    tell(t('propose.later'));
    void navigate('/idees');
  };

  const sending = useMutation({
    networkMode: 'always',
    retry: false,
    mutationFn: () => propose(draft),
    onSuccess: async (id) => {
      drafts.drop(draft.key);
      await client.invalidateQueries({ queryKey: ['ideas'] });
      tell(t('propose.done'));
      void navigate(ideaPath(id));
    },
    onError: (error) => {
      if (!(error instanceof Problem) || error.isPassing) {
        sendLater();
      }
    },
  });

  return {
    draft,
    write,
    resume: (other: Draft) => {
      setDraft({ ...other, state: 'writing' });
      drafts.keep({ ...other, state: 'writing' });
    },
    send: () => (onlineManager.isOnline() ? sending.mutate() : sendLater()),
    isSending: sending.isPending,
    fault: sending.error instanceof Problem && !sending.error.isPassing ? sending.error : null,
  };
}
