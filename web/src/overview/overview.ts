import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, content } from '../api/client.ts';
import type { components } from '../api/generated/engagement.ts';
import { readFirstIdeas, type IdeaCard, type IdeaFilters } from '../idea/ideas.ts';
import { dayOf } from '../language/dates.ts';
import { addressOf, type Period } from './period.ts';

export type Overview = components['schemas']['Overview'];
export type Step = components['schemas']['Step'];
export type UnitRow = components['schemas']['UnitRow'];

export const steps: readonly Step[] = ['proposed', 'supported', 'answered', 'inCharge', 'done'];

/** What a figure may count: ideas proposed in the period that have made a step by now, or those that were completed in it. */
export type List = Step | 'completed';

export const lists: readonly List[] = [...steps, 'completed'];

export function useOverview({ from, to }: Period) {
  return useQuery({
    queryKey: ['overview', from, to],
    queryFn: () => content(api.GET('/api/v1/engagement/overview', { params: { query: { from, to } } })),
    placeholderData: keepPreviousData,
  });
}

/** Whether an idea has made a step by now, whatever came after: the overview counts it so. */
export function hasMade(idea: IdeaCard, step: Step): boolean {
  return idea[`${step}At`] !== undefined;
}

/** Where the ideas behind a figure are listed. */
export function listBehind(list: List, period: Period): string {
  const address = addressOf(period);
  address.set('etape', list);
  return `/pilotage/idees?${address}`;
}

const MOST_PAGES = 50;

/**
 * The ideas that were proposed in a period, or completed in it, the latest first; also those that were withdrawn since.
 * How many were read for them, and whether that is all there are.
 */
export function useIdeasBehind(list: List, period: Period, pages = MOST_PAGES) {
  const { from, to, unit } = period;
  const dated = list === 'completed' ? 'doneAt' : 'proposedAt';
  return useQuery({
    queryKey: ['ideas', dated, from, to, unit, pages],
    queryFn: async ({ signal }) => {
      const read = (filters: IdeaFilters) => readIdeasOf(period, dated, filters, pages, signal);
      const parts = await Promise.all([read(list === 'completed' ? { stage: 'done' } : {}), read({ stage: 'withdrawn' })]);
      const ideas = parts.flatMap((part) => part.ideas).sort((one, other) => other[dated]!.localeCompare(one[dated]!));
      return { ideas, read: parts.reduce((sum, part) => sum + part.read, 0), all: parts.every((part) => part.all) };
    },
  });
}

/** From the newest on; what was proposed before a period may still be completed in it. */
async function readIdeasOf(
  period: Period,
  dated: 'proposedAt' | 'doneAt',
  filters: IdeaFilters,
  pages: number,
  signal: AbortSignal,
) {
  const query: IdeaFilters = { ...filters, sort: 'newest', ...(period.unit ? { unit: period.unit } : {}) };
  const isOlder = (last: IdeaCard) => dated === 'proposedAt' && dayOf(last.proposedAt) < period.from;
  const { ideas, all } = await readFirstIdeas(query, pages, signal, isOlder);
  return { ideas: ideas.filter((idea) => isWithin(idea[dated], period)), read: ideas.length, all };
}

function isWithin(instant: string | undefined, { from, to }: Period): boolean {
  return instant !== undefined && from <= dayOf(instant) && dayOf(instant) <= to;
}
