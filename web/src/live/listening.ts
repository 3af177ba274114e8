import { eventsOf } from './stream.ts';
import { RESET, type Hint } from './hints.ts';

/** What tabs tell each other: hints, the state of the one connection, and that one of them has changed something. */
export type Word =
  | { kind: 'hint'; hint: Hint }
  | { kind: 'reset' }
  | { kind: 'line'; open: boolean }
  | { kind: 'acted'; positions: string | undefined };

export interface Ways {
  fetch: (path: string, init: RequestInit) => Promise<Response>;
  /** For how many seconds, at least, this page has shown what it shows. */
  age: () => number;
  pause: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  tell: (word: Word) => void;
}

const LIVE = '/api/v1/live';
const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 8_000;

/**
 * Keeps the one connection of this browser open until it is told to stop: comes back with the last id that was seen, ever
 * more slowly while nobody answers. Who has seen none is told what has happened since the page was opened. Without a session it stops: the page asks to sign in.
 *
 * @param last the last id that another tab has seen
 */
export async function listen(ways: Ways, signal: AbortSignal, last?: string): Promise<void> {
  let pause = FIRST_PAUSE;
  let seen = last;
  while (!signal.aborted) {
    try {
      const response = await ways.fetch(seen ? LIVE : `${LIVE}?recent=${ways.age()}`, {
        signal,
        headers: { Accept: 'text/event-stream', ...(seen ? { 'Last-Event-ID': seen } : {}) },
      });
      if (response.status === 401) {
        return;
      }
      if (response.ok && response.body) {
        ways.tell({ kind: 'line', open: true });
        pause = FIRST_PAUSE;
        for await (const told of eventsOf(response.body)) {
          seen = told.id ?? seen;
          ways.tell(told.event === RESET ? { kind: 'reset' } : { kind: 'hint', hint: JSON.parse(told.data) as Hint });
        }
      }
    } catch {
      // The line was lost, or a piece of it: the next connection says what was missed.
    }
    if (!signal.aborted) {
      ways.tell({ kind: 'line', open: false });
      await ways.pause(pause * (0.75 + Math.random() / 2), signal);
      pause = Math.min(pause * 2, LONGEST_PAUSE);
    }
  }
}
