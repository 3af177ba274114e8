import { Signal } from '../api/signal.ts';
import { Vocabulary } from './words.ts';

export const languages = ['fr', 'en'] as const;
export type Language = (typeof languages)[number];

const KEPT_AS = 'encharge.language';

const locales = import.meta.glob<{ default: object }>('./locales/*/*.ts');

export const vocabularies: Record<Language, Vocabulary> = { fr: new Vocabulary('fr'), en: new Vocabulary('en') };

export const languageChanged = new Signal();

/** The parts of the application whose words are needed: those of a page come with the page. */
const parts = new Set(['main']);

let spoken: Language = 'fr';

/** The language that was chosen here, else the first that the browser prefers and that we speak, else French. */
export function preferred(chosen: string | null, browser: readonly string[]): Language {
  const wanted = [chosen ?? '', ...browser].map((tag) => tag.slice(0, 2).toLowerCase());
  return languages.find((one) => one === wanted.find((tag) => (languages as readonly string[]).includes(tag))) ?? 'fr';
}

function kept(): string | null {
  try {
    return localStorage.getItem(KEPT_AS);
  } catch {
    return null;
  }
}

export function language(): Language {
  return spoken;
}

async function learn(chosen: Language, part: string) {
  const words = await locales[`./locales/${chosen}/${part}.ts`]?.();
  vocabularies[chosen].learn(words?.default ?? {});
}

/** A page, once its words are there too. */
export async function withWords<T>(needed: string[], page: Promise<T>): Promise<T> {
  const fresh = needed.filter((part) => !parts.has(part));
  const [opened] = await Promise.all([page, ...fresh.map((part) => learn(spoken, part))]);
  fresh.forEach((part) => parts.add(part));
  return opened;
}

/** Says everything that is on the screen in this language from now on. */
async function change(chosen: Language) {
  await Promise.all([...parts].map((part) => learn(chosen, part)));
  spoken = chosen;
  document.documentElement.lang = chosen;
  languageChanged.tell();
}

export async function speak(chosen: Language) {
  try {
    localStorage.setItem(KEPT_AS, chosen);
  } catch {
    // Then it is chosen anew next time.
  }
  await change(chosen);
}

export async function startSpeaking(chosen: Language = preferred(kept(), navigator.languages)) {
  await change(chosen);
}
