import { QueryClient } from '@tanstack/react-query';
import { isWorthRepeating, pauseBefore } from './problem.ts';

/**
 * Commands are repeated like queries: each of them may be sent twice, by its key or because saying it again changes nothing.
 */
export function queryClient(): QueryClient {
  const patience = { retry: isWorthRepeating, retryDelay: pauseBefore };
  return new QueryClient({
    defaultOptions: {
      queries: { ...patience, staleTime: 20_000 },
      mutations: patience,
    },
  });
}
