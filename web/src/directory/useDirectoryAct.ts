import { useMutation, useQueryClient } from '@tanstack/react-query';
import { tell } from '../design/told.tsx';

/** Changes the directory, and is done when the page shows it: names and units are on every screen. */
export function useDirectoryAct(done: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (act: () => Promise<unknown>) => act(),
    onSuccess: async () => {
      await Promise.all([['name'], ['colleagues'], ['units']].map((queryKey) => client.invalidateQueries({ queryKey })));
      tell(done);
    },
  });
}
