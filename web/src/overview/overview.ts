import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, content } from '../api/client.ts';
import type { components } from '../api/generated/engagement.ts';
import { readIdeas, type IdeaCard } from '../idea/ideas.ts';
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

/** Whether an idea has made a step by now, whatever came after. */
export function hasMade(idea: IdeaCard, step: Step): boolean {
  switch (step) {
    case 'proposed':
      return true;
    case 'supported':
      return idea.votes > 0;
    case 'answered':
      return idea.verdict === 'ACCEPTED' || idea.verdict === 'DECLINED';
    case 'inCharge':
      return idea.holder !== undefined || idea.stage === 'in-charge' || idea.stage === 'done';
    case 'done':
      return idea.stage === 'done';
  }
}

/** Where the ideas behind a figure are listed. */
export function listBehind(step: Step, period: Period): string {
  const address = addressOf(period);
  address.set('etape', step);
  return `/pilotage/idees?${address}`;
}

const MOST_PAGES = 50;

/** The ideas that were proposed in a period, from the newest on until they are older than it. */
export function useIdeasOf({ from, to, unit }: Period) {
  return useQuery({
    queryKey: ['ideas', 'proposed', from, to, unit],
    queryFn: async () => {
      const found: IdeaCard[] = [];
      const query = { sort: 'newest' as const, limit: 100, ...(unit ? { unit } : {}) };
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
      return { ideas: found };
    },
  });
}
