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

/** Who is here; nobody when nobody has signed in. */
export async function readSession(): Promise<Session | null> {
  const response = await fetch('/api/v1/session', { headers: { Accept: 'application/json' } });
  if (response.status === 401) {
    return null;
  }
  if (!response.ok) {
    throw await Problem.of(response);
  }
  const { csrf: token, ...session } = (await response.json()) as Session & { csrf?: string };
  csrf.token = token ?? '';
  return session;
}
