import { Problem } from '../api/problem.ts';
import { csrf } from './csrf.ts';

export type Role = 'agent' | 'manager' | 'director' | 'steward' | 'relay';

export interface Session {
  agentId: string;
  authority: string;
  roles: Role[];
  /** When it ends whatever happens. */
  until?: string;
}

const KEPT_AS = 'encharge.session';

/**
 * Who is here; nobody when nobody has signed in. Without a network it is whoever was here last, until that session ends:
 * then drafts can be written, and nothing else can be done.
 */
export async function readSession(): Promise<Session | null> {
  const response = await fetch('/api/v1/session', { headers: { Accept: 'application/json' } }).catch(() => null);
  if (response === null) {
    return keptSession();
  }
  if (response.status === 401) {
    forgetSession();
    return null;
  }
  if (!response.ok) {
    throw await Problem.of(response);
  }
  const { csrf: token, ...session } = (await response.json()) as Session & { csrf?: string };
  csrf.token = token ?? '';
  localStorage.setItem(KEPT_AS, JSON.stringify(session));
  return session;
}

function keptSession(): Session {
  const kept = JSON.parse(localStorage.getItem(KEPT_AS) ?? '{}') as Partial<Session>;
  if (kept.until === undefined || Date.parse(kept.until) < Date.now()) {
    throw new TypeError('no network, and nobody was here');
  }
  return kept as Session;
}

export function forgetSession() {
  localStorage.removeItem(KEPT_AS);
}
