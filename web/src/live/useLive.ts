import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { acted } from '../api/acted.ts';
import { positions } from '../api/positions.ts';
import { madeOld, positionOf } from './hints.ts';
import { listen, type Word } from './listening.ts';
import { refreshing } from './refreshing.ts';

const NAME = 'encharge-live';

/**
 * One connection for all tabs of this browser. The tab that holds the lock listens and tells the others; when it is closed
 * the lock goes to another, which comes back with the last id that was told.
 *
 * @returns whether what happens is heard
 */
export function useLive(): boolean {
  const client = useQueryClient();
  const [open, setOpen] = useState(true);

  useEffect(() => {
    const channel = new BroadcastChannel(NAME);
    const end = new AbortController();
    const refresh = refreshing(client);
    let last: string | undefined;

    const hear = (word: Word) => {
      if (word.kind === 'line') {
        setOpen(word.open);
      } else if (word.kind === 'hint') {
        last = word.hint.id;
        positions.note(positionOf(word.hint));
        refresh(madeOld(word.hint));
      } else {
        positions.note(word.kind === 'acted' ? word.positions : undefined);
        void client.invalidateQueries();
      }
    };
    const tell = (word: Word) => {
      channel.postMessage(word);
      hear(word);
    };

    channel.onmessage = (message: MessageEvent<Word>) => hear(message.data);
    const stopTelling = acted.listen(() => channel.postMessage({ kind: 'acted', positions: positions.header() }));
    const fetchLive = (path: string, init: RequestInit) => fetch(path, init);
    alone(end.signal, () => listen({ fetch: fetchLive, age, pause, tell }, end.signal, last));

    return () => {
      end.abort();
      stopTelling();
      channel.close();
    };
  }, [client]);

  return open;
}

/** When it is this tab's turn; without the browser's locks every tab listens for itself. */
function alone(signal: AbortSignal, work: () => Promise<void>) {
  const turn = 'locks' in navigator ? navigator.locks.request(NAME, { signal }, work) : work();
  turn.catch(() => undefined); // given up before its turn came
}

/** The request, and the views behind what was read, may be late; a sleeping machine's clock may stand still. */
const LATE = 10_000;

const age = () => Math.ceil((Math.max(performance.now(), Date.now() - performance.timeOrigin) + LATE) / 1_000);

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    const now = () => (clearTimeout(timer), resolve());
    signal.addEventListener('abort', now, { once: true });
    addEventListener('online', now, { once: true });
  });
}
