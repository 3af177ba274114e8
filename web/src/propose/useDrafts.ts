import { useEffect, useMemo, useState } from 'react';
import { useSession } from '../session/useSession.ts';
import { Drafts, type Draft } from './drafts.ts';

const opened = new Map<string, Drafts>();

/** One store an agent, so that every screen hears of every change. */
export function draftsOf(agentId: string): Drafts {
  const drafts = opened.get(agentId) ?? new Drafts(localStorage, agentId);
  opened.set(agentId, drafts);
  return drafts;
}

export function useDrafts(): { drafts: Drafts; all: Draft[] } {
  const { agentId } = useSession();
  const drafts = useMemo(() => draftsOf(agentId), [agentId]);
  const [all, setAll] = useState(() => drafts.all());
  useEffect(() => {
    const look = () => setAll(drafts.all());
    addEventListener('storage', look);
    const stop = drafts.changed.listen(look);
    return () => {
      removeEventListener('storage', look);
      stop();
    };
  }, [drafts]);
  return { drafts, all };
}
