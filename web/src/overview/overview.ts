import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, content } from '../api/client.ts';
import type { components } from '../api/generated/engagement.ts';
import { readIdeas, type IdeaCard, type IdeaFilters } from '../idea/ideas.ts';
import { dayOf } from '../language/dates.ts';
import { addressOf, type Period } from './period.ts';

export type Overview = components['schemas']['Overview'];
export type Step = components['schemas']['Step'];
export type UnitRow = components['schemas']['UnitRow'];

export const steps: readonly Step[] = ['proposed', 'supported', 'answered', 'inCharge', 'done'];

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
export function listBehind(step: Step, period: Period): string {
  const address = addressOf(period);
  address.set('etape', step);
  return `/pilotage/idees?${address}`;
}

const MOST_PAGES = 50;

/** The ideas that were proposed in a period, the newest first; those that were withdrawn have made their steps, too. */
export function useIdeasOf(period: Period) {
  const { from, to, unit } = period;
  return useQuery({
    queryKey: ['ideas', 'proposed', from, to, unit],
    queryFn: async () => {
      const [standing, withdrawn] = await Promise.all([readIdeasOf(period, {}), readIdeasOf(period, { stage: 'withdrawn' })]);
      const ideas = [...standing, ...withdrawn].sort((one, other) => other.proposedAt.localeCompare(one.proposedAt));
      return { ideas };
    },
  });
}

/** From the newest on until they are older than the period. */
async function readIdeasOf({ from, to, unit }: Period, filters: IdeaFilters): Promise<IdeaCard[]> {
  const found: IdeaCard[] = [];
  const query: IdeaFilters = { ...filters, sort: 'newest', limit: 100, ...(unit ? { unit } : {}) };
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const { ideas, next } = await readIdeas(query, cursor);
    found.push(...ideas.filter((idea) => from <= dayOf(idea.proposedAt) && dayOf(idea.proposedAt) <= to));
    const last = ideas.at(-1);
    if (next === undefined || last === undefined || dayOf(last.proposedAt) < from) {
      break;
    }
    cursor = next;
  }
  return found;
}
