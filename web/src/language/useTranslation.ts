import { useSyncExternalStore } from 'react';
import { language, languageChanged, vocabularies } from './language.ts';
import type { Say } from './words.ts';

const subscribe = (changed: () => void) => languageChanged.listen(changed);

/** What to say things with; another language draws everything anew. */
export function useTranslation(): { t: Say } {
  return { t: vocabularies[useSyncExternalStore(subscribe, language)].say };
}
