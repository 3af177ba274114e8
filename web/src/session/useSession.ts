import { createContext, useContext } from 'react';
import type { Role, Session } from './readSession.ts';

export const SessionContext = createContext<Session | null>(null);

/** Who is here. Only below the session's gate. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) {
    throw new Error('nobody has signed in');
  }
  return session;
}

export function useHas(...roles: Role[]): boolean {
  const session = useSession();
  return roles.some((role) => session.roles.includes(role));
}
