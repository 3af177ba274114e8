import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import { Loaded } from '../design/Loaded.tsx';
import { sessionLost } from './lost.ts';
import { readSession } from './readSession.ts';
import { SessionContext } from './useSession.ts';

const EndedSheet = lazy(() => import('./EndedSheet.tsx'));
const Welcome = lazy(() => import('./Welcome.tsx'));

/** Lets nobody in without a session; and when it ends while somebody works, takes nothing away from the screen. */
export function SessionGate({ children }: { children: ReactNode }) {
  const query = useQuery({ queryKey: ['session'], queryFn: readSession, staleTime: Infinity, networkMode: 'always' });
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
            <SessionEnded />
          </SessionContext>
        )
      }
    </Loaded>
  );
}

function SessionEnded() {
  const [lost, setLost] = useState(false);
  useEffect(() => sessionLost.listen(() => setLost(true)), []);
  return (
    lost && (
      <Suspense>
        <EndedSheet onClose={() => setLost(false)} />
      </Suspense>
    )
  );
}
