import { Problem } from '../api/problem.ts';
import type { Draft, Drafts } from './drafts.ts';

/** Sends an idea. @returns its id */
export type Send = (draft: Draft) => Promise<string>;

export interface Sent {
  draft: Draft;
  id: string;
}

/**
 * Sends what waits. What is refused stays, with the reason; what did not get through stays to be sent later, since nobody
 * knows whether it arrived, and sending it again under its key does no harm.
 */
export async function sendAll(drafts: Drafts, send: Send): Promise<Sent[]> {
  const sent: Sent[] = [];
  for (const draft of drafts.all().filter((each) => each.state === 'to-send')) {
    try {
      sent.push({ draft, id: await send(draft) });
      drafts.drop(draft.key);
    } catch (error) {
      if (!isForGood(error)) {
        break;
      }
      drafts.keep({ ...draft, state: 'refused', reason: error.message });
    }
  }
  return sent;
}

function isForGood(error: unknown): error is Problem {
  return error instanceof Problem && !error.isPassing && error.status < 500 && error.status !== 401;
}
