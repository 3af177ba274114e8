import { useSyncExternalStore } from 'react';

const narrow = '(max-width: 39.99rem)';

/** Whether this is a phone, or as small as one. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = window.matchMedia(narrow);
      query.addEventListener('change', changed);
      return () => query.removeEventListener('change', changed);
    },
    isNarrow,
  );
}

export function isNarrow(): boolean {
  return window.matchMedia(narrow).matches;
}
