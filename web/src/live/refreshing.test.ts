import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { refreshing } from './refreshing.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function client() {
  const asked: unknown[] = [];
  const done: (() => void)[] = [];
  const invalidateQueries = ({ queryKey }: { queryKey?: unknown } = {}) => {
    asked.push(queryKey);
    return new Promise<void>((resolve) => done.push(resolve));
  };
  return { asked, done, invalidateQueries };
}

it('refreshes each thing once for a burst', async () => {
  const { asked, ...one } = client();
  const refresh = refreshing(one as never);
  refresh([['ideas'], ['tally']]);
  refresh([['ideas']]);
  expect(asked).toEqual([]);
  await vi.advanceTimersByTimeAsync(200);
  expect(asked).toEqual([['ideas'], ['tally']]);
});

it('waits for the refresh before, and as long again', async () => {
  const { asked, done, ...one } = client();
  const refresh = refreshing(one as never);
  refresh([['ideas']]);
  await vi.advanceTimersByTimeAsync(200);
  refresh([['ideas']]);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(asked).toHaveLength(1);
  done[0]!();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(asked).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(200);
  expect(asked).toHaveLength(2);
});
