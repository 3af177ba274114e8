import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, type ReactNode } from 'react';
import { Loaded } from '../design/Loaded.tsx';
import { readSession } from './readSession.ts';
import { SessionEnd } from './SessionEnd.tsx';
import { SessionContext } from './useSession.ts';

const Welcome = lazy(() => import('./Welcome.tsx'));

/** Lets nobody in without a session. Who was let in keeps what is on screen: nothing makes the session be asked for again. */
export function SessionGate({ children }: { children: ReactNode }) {
  const query = useQuery({ queryKey: ['session'], queryFn: readSession, staleTime: 'static', networkMode: 'always' });
  return (
    <Loaded query={query} bones={1}>
      {(session) =>
        session === null ? (
          <Suspense>
            <Welcome />
          </Suspense>
        ) : (
          <SessionContext value={session}>
            {children}
            <SessionEnd />
          </SessionContext>
        )
      }
    </Loaded>
  );
}
