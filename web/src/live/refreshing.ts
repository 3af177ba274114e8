import type { QueryClient, QueryKey } from '@tanstack/react-query';

const GATHERED_FOR = 120;

/**
 * Refreshes what hints have made old: each thing once for a burst, never while the refresh before is under way, and then
 * after a pause as long as that. So however many vote, a list that takes long to read is not begun anew without end.
 */
export function refreshing(client: Pick<QueryClient, 'invalidateQueries'>) {
  const old = new Map<string, QueryKey>();
  let isDue = false;
  let pause = GATHERED_FOR;

  const refresh = async () => {
    const keys = [...old.values()];
    old.clear();
    const begun = Date.now();
    await Promise.allSettled(keys.map((queryKey) => client.invalidateQueries({ queryKey })));
    pause = Math.max(GATHERED_FOR, Date.now() - begun);
    isDue = false;
    begin();
  };
  const begin = () => {
    if (!isDue && old.size > 0) {
      isDue = true;
      setTimeout(() => void refresh(), pause);
    }
  };
  return (keys: QueryKey[]) => {
    keys.forEach((key) => old.set(JSON.stringify(key), key));
    begin();
  };
}
