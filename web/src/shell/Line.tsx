import { useEffect } from 'react';
import { useLive } from '../live/useLive.ts';
import { proposePage } from '../propose/proposePage.ts';
import { useOutbox } from '../propose/useOutbox.tsx';
import { LineBanner } from './LineBanner.tsx';

/** What goes on behind every page: hearing what others do, and sending what waits. */
export default function Line() {
  const heard = useLive();
  useOutbox();
  useEffect(() => {
    // Kept by the service worker: an idea comes where there is no network.
    proposePage().catch(() => undefined); // then it is loaded when somebody goes there
  }, []);
  return <LineBanner heard={heard} />;
}
