import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, content } from '../api/client.ts';
import type { components } from '../api/generated/engagement.ts';
import type { components as ideas, operations } from '../api/generated/ideas.ts';
import { nextCursor, readFirst, type IdeaCard } from '../idea/ideas.ts';
import { addressOf, type Period } from './period.ts';

export type Overview = components['schemas']['Overview'];
export type Step = components['schemas']['Step'];
export type UnitRow = components['schemas']['UnitRow'];

export const steps: readonly Step[] = ['proposed', 'supported', 'answered', 'inCharge', 'done'];

/** What a figure may count: ideas proposed in the period that have made a step by now, or what was done in it. */
export type List = Step | 'answers' | 'charges' | 'completions';

export const lists: readonly List[] = [...steps, 'answers', 'charges', 'completions'];

/** An idea as it is now, and when that happened to it which is counted. */
export type Act = ideas['schemas']['Acts']['acts'][number];

const kinds = { answers: 'answer', charges: 'charge', completions: 'completion' } as const;

export function useOverview({ from, to }: Period) {
  return useQuery({
    queryKey: ['overview', from, to],
    queryFn: () => content(api.GET('/api/v1/engagement/overview', { params: { query: { from, to } } })),
    placeholderData: keepPreviousData,
  });
}

/** Whether the ideas are counted by a step, and not by what was done in the period. */
export function isStep(list: List): list is Step {
  return !(list in kinds);
}

/** Whether an idea has made a step by now, whatever came after: the overview counts it so. */
export function hasMade(idea: IdeaCard, step: Step): boolean {
  return idea[`${step}At`] !== undefined;
}

/** Where that is listed which is behind a figure. */
export function listBehind(list: List, period: Period): string {
  const address = addressOf(period);
  address.set('etape', list);
  return `/pilotage/idees?${address}`;
}

const MOST_PAGES = 50;
const LONGEST_PAGE = 100;

/** What a figure counts, the latest first; how much was read for it, and whether that is all there is. */
export function useActsBehind(list: List, { from, to, unit }: Period, pages = MOST_PAGES, limit = LONGEST_PAGE) {
  const filters: ActFilters = { kind: isStep(list) ? 'proposal' : kinds[list], from, to, limit };
  const inUnit: ActFilters = isStep(list) && unit ? { ...filters, unit } : filters;
  return useQuery({
    queryKey: ['ideas', 'acts', inUnit, pages],
    queryFn: ({ signal }) => readFirst((cursor) => readActs(inUnit, cursor, signal), pages),
    select: ({ found, all }) => ({
      acts: found.filter(({ idea }) => (unit === undefined || idea.unit === unit) && (!isStep(list) || hasMade(idea, list))),
      read: found.length,
      all,
    }),
  });
}

type ActFilters = Omit<operations['listActs']['parameters']['query'], 'cursor'>;

async function readActs(filters: ActFilters, cursor: string | undefined, signal: AbortSignal) {
  const query = cursor === undefined ? filters : { ...filters, cursor };
  const { data, response } = await api.GET('/api/v1/ideas/acts', { params: { query }, signal });
  return { items: data?.acts ?? [], next: nextCursor(response.headers.get('Link')) };
}
