import { useEffect, useState } from 'react';
import { lazySheet } from '../shell/lazySheet.tsx';
import { sessionLost } from './lost.ts';
import { useSession } from './useSession.ts';

const EndSheet = lazySheet(() => import('./EndSheet.tsx'));
const NOTICE = 10 * 60_000;

/** Says in time that the session will end, so that it can be prolonged; and when it has, takes nothing away from the screen. */
export function SessionEnd() {
  const { until } = useSession();
  const [end, setEnd] = useState<'near' | 'here'>();

  useEffect(() => sessionLost.listen(() => setEnd('here')), []);
  useEffect(() => {
    if (until === undefined) {
      return;
    }
    const timer = setTimeout(() => setEnd((known) => known ?? 'near'), Date.parse(until) - NOTICE - Date.now());
    return () => clearTimeout(timer);
  }, [until]);

  return end && <EndSheet key={end} until={end === 'near' ? until : undefined} onClose={() => setEnd(undefined)} />;
}
