import { useMutation, useQueryClient } from '@tanstack/react-query';
import { tell } from '../design/told.tsx';

export type Act = ReturnType<typeof useAct>;

/**
 * Does something to an idea, and is done when the page shows it: what was asked anew waits for the position that the
 * command answered.
 */
export function useAct(ideaId: string, done: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (act: () => Promise<unknown>) => act(),
    onSuccess: async () => {
      const shown = [['idea', ideaId], ['history', ideaId], ['ideas'], ['waiting']];
      await Promise.all(shown.map((queryKey) => client.invalidateQueries({ queryKey })));
      tell(done);
    },
    onError: () => client.invalidateQueries({ queryKey: ['idea', ideaId] }),
  });
}
