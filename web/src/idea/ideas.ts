import { keepPreviousData, queryOptions, useInfiniteQuery, useQueries, useQuery, type InfiniteData } from '@tanstack/react-query';
import { api, content } from '../api/client.ts';
import type { components, operations } from '../api/generated/ideas.ts';

export type IdeaCard = components['schemas']['IdeaCard'];
export type Stage = components['schemas']['StageWord'];
export type IdeaFilters = Omit<NonNullable<operations['listIdeas']['parameters']['query']>, 'cursor'>;
export type IdeaPage = { ideas: IdeaCard[]; next: string | undefined };
export type IdeaPages = InfiniteData<IdeaPage, string | undefined>;

/** An idea, and the version that a change of it must name. */
export type Idea = components['schemas']['Idea'] & { etag: string };

export const stages: readonly Stage[] = ['proposed', 'supported', 'answered', 'in-charge', 'done', 'withdrawn'];

/** How far a list is read in which something is looked for. */
export const MANY_PAGES = 20;

export async function readIdeas(filters: IdeaFilters, cursor?: string, signal?: AbortSignal): Promise<IdeaPage> {
  const query = cursor === undefined ? filters : { ...filters, cursor };
  const { data, response } = await api.GET('/api/v1/ideas', { params: { query }, ...(signal && { signal }) });
  return { ideas: data?.ideas ?? [], next: nextCursor(response.headers.get('Link')) };
}

/** The cursor of the next page, from a `Link` header. */
export function nextCursor(link: string | null): string | undefined {
  const address = /<([^>]+)>\s*;\s*rel="?next"?/.exec(link ?? '')?.[1];
  return address ? (new URL(address, 'http://here').searchParams.get('cursor') ?? undefined) : undefined;
}

export function useIdeas(filters: IdeaFilters) {
  return useInfiniteQuery({
    queryKey: ['ideas', filters],
    queryFn: ({ pageParam }) => readIdeas(filters, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
    ...(filters.q === undefined ? {} : { placeholderData: keepPreviousData }),
  });
}

/** What ideas are filed under, in the order of the alphabet. */
export function useCategories(): string[] {
  const query = useQuery({
    queryKey: ['categories'],
    queryFn: () => content(api.GET('/api/v1/ideas/categories')),
    select: ({ categories }) => [...categories].sort((one, other) => one.localeCompare(other)),
    staleTime: 60_000,
  });
  return query.data ?? [];
}

/** What others have put forward in such words already. */
export function useSimilarIdeas(text: string) {
  return useQuery({
    queryKey: ['ideas', 'similar', text],
    enabled: text.trim().length > 8,
    queryFn: () => content(api.GET('/api/v1/ideas/similar', { params: { query: { text } } })),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
}

/** The first pages of a list, and whether that is all of it. */
export async function readFirst<One>(
  readPage: (cursor: string | undefined) => Promise<{ items: One[]; next: string | undefined }>,
  pages: number,
) {
  const found: One[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < pages; page++) {
    const { items, next } = await readPage(cursor);
    found.push(...items);
    if (next === undefined) {
      return { found, all: true };
    }
    cursor = next;
  }
  return { found, all: false };
}

/** It ends with its signal, when nobody waits for it any more. */
export async function readFirstIdeas(filters: IdeaFilters, pages: number, signal: AbortSignal) {
  const { found, all } = await readFirst(async (cursor) => {
    const { ideas, next } = await readIdeas({ ...filters, limit: 100 }, cursor, signal);
    return { items: ideas, next };
  }, pages);
  return { ideas: found, all };
}

export function useFirstIdeas(filters: IdeaFilters, pages: number, enabled = true) {
  return useQuery({
    queryKey: ['ideas', 'first', filters, pages],
    enabled,
    queryFn: ({ signal }) => readFirstIdeas(filters, pages, signal),
    staleTime: 30_000,
  });
}

const oneIdea = (id: string) =>
  queryOptions({
    queryKey: ['idea', id],
    queryFn: async (): Promise<Idea> => {
      const { data, response } = await api.GET('/api/v1/ideas/{id}', { params: { path: { id } } });
      return { ...data!, etag: response.headers.get('ETag') ?? '' };
    },
  });

export function useIdea(id: string) {
  return useQuery(oneIdea(id));
}

/** Some ideas, in the order of their ids; undefined while they are not known. */
export function useSomeIdeas(ids: string[]): (Idea | undefined)[] {
  return useQueries({ queries: ids.map(oneIdea) }).map(({ data }) => data);
}

export function useHistory(id: string) {
  return useInfiniteQuery({
    queryKey: ['history', id],
    queryFn: async ({ pageParam }) => {
      const query = pageParam === undefined ? { limit: 50 } : { limit: 50, cursor: pageParam };
      const { data, response } = await api.GET('/api/v1/ideas/{id}/history', { params: { path: { id }, query } });
      return { entries: data?.entries ?? [], next: nextCursor(response.headers.get('Link')) };
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
  });
}

export const ideaPath = (id: string) => `/idees/${id}`;


/** Withdrawn or declined: nobody votes for it or takes charge of it any more. */
export function isOver(idea: Pick<Idea, 'answer' | 'withdrawnAt'>): boolean {
  return idea.withdrawnAt !== undefined || idea.answer?.verdict === 'DECLINED';
}
