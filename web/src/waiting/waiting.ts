import { useQuery } from '@tanstack/react-query';
import { api, content } from '../api/client.ts';
import type { components } from '../api/generated/ideas.ts';

export type Waiting = components['schemas']['Waiting'];
export type WaitingIdea = components['schemas']['WaitingIdea'];

/** How many of each kind are asked for; there is no second page. */
export const MOST_WAITING = 100;

export function useWaiting() {
  return useQuery({
    queryKey: ['waiting'],
    queryFn: () => content(api.GET('/api/v1/me/waiting', { params: { query: { limit: MOST_WAITING } } })),
  });
}

/** How many ideas wait for me, and for nobody else: what a whole house owes is not counted here. */
export function useWaitingCount(): number {
  const waiting = useWaiting().data;
  return (waiting?.offered.length ?? 0) + (waiting?.ending.length ?? 0);
}
