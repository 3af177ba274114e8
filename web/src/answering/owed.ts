import { MANY_PAGES, useFirstIdeas, type IdeaCard } from '../idea/ideas.ts';
import { daysBetween, number } from '../language/dates.ts';
import type { WaitingIdea } from '../waiting/waiting.ts';

export type Urgency = 'late' | 'soon' | 'calm';

const SOON_DAYS = 7;

/** How a promise stands: broken, about to be, or neither. Without a promise nothing is late. */
export function urgencyOf({ answerBy }: Pick<WaitingIdea, 'answerBy'>, now = Date.now()): Urgency {
  if (answerBy === undefined) {
    return 'calm';
  }
  const left = daysBetween(now, answerBy);
  return left < 0 ? 'late' : left <= SOON_DAYS ? 'soon' : 'calm';
}

/** For how many days something has been waited for. */
export function ageOf(since: string | undefined, now = Date.now()): number {
  return since === undefined ? 0 : daysBetween(since, now);
}

export function oldestFirst(owed: WaitingIdea[]): WaitingIdea[] {
  return [...owed].sort((one, other) => (one.owedSince ?? '').localeCompare(other.owedSince ?? ''));
}

/** How many there are, or were found before reading stopped. */
export function countOf(found: unknown[], all: boolean): string {
  return `${number(found.length)}${all ? '' : '+'}`;
}

/** Accepted, and nobody is in charge of them; those that wait longest first. */
export function useUnclaimed() {
  const query = useFirstIdeas({ stage: 'answered' }, MANY_PAGES);
  const ideas = query.data?.ideas.filter(isUnclaimed).sort((one, other) => one.proposedAt.localeCompare(other.proposedAt));
  return { ...query, data: ideas, read: query.data?.ideas.length ?? 0, all: query.data?.all ?? true };
}

function isUnclaimed(idea: IdeaCard): boolean {
  return idea.verdict === 'ACCEPTED' && idea.holder === undefined;
}
