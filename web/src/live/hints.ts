import type { QueryKey } from '@tanstack/react-query';

/** That something has happened, to which idea or campaign. */
export interface Hint {
  id: string;
  what: string;
  ideaId?: string;
  campaignId?: string;
  count?: number;
}

/** The event that says: something was missed, load anew. */
export const RESET = 'reset';

const SHIFT = 24n;

/**
 * Which position of which log a hint tells of, as the header has it. Its id is the log's name and the message's sequence,
 * whose upper bits are the position: asked for with it, no view answers before it has got there itself.
 */
export function positionOf(hint: Pick<Hint, 'id'>): string | undefined {
  const [, log, sequence] = /^([a-z][a-z0-9.-]*)-(\d+)$/.exec(hint.id) ?? [];
  return log && sequence ? `${log}=${BigInt(sequence) >> SHIFT}` : undefined;
}

/** What on the screen a hint makes old. */
export function madeOld(hint: Hint): QueryKey[] {
  const idea: QueryKey[] = hint.ideaId ? [['idea', hint.ideaId]] : [];
  const history: QueryKey[] = hint.ideaId ? [['history', hint.ideaId]] : [];
  if (hint.what === 'ballot-changed') {
    return [...idea, ['ideas'], ['overview'], ['tally']];
  }
  if (hint.what.startsWith('campaign-')) {
    return [['campaigns']];
  }
  if (hint.what.startsWith('unit-') || hint.what.startsWith('member-')) {
    return [['units'], ['overview']];
  }
  return [...idea, ...history, ['ideas'], ['waiting'], ['overview']];
}
