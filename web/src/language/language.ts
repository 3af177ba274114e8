import i18next from 'i18next';
import { initReactI18next } from 'react-i18next/initReactI18next';

export const languages = ['fr', 'en'] as const;
export type Language = (typeof languages)[number];

const KEPT_AS = 'encharge.language';
const SPACE = 'words';

const locales = import.meta.glob<{ default: object }>('./locales/*/*.ts');

/** The parts of the application whose words are needed: those of a page come with the page. */
const parts = new Set(['main']);

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
  return preferred(i18next.resolvedLanguage ?? i18next.language ?? null, []);
}

async function learn(spoken: Language, part: string) {
  const words = await locales[`./locales/${spoken}/${part}.ts`]?.();
  i18next.addResourceBundle(spoken, SPACE, words?.default, true, true);
}

/** A page, once its words are there too. */
export async function withWords<T>(needed: string[], page: Promise<T>): Promise<T> {
  const fresh = needed.filter((part) => !parts.has(part));
  await Promise.all(fresh.map((part) => learn(language(), part)));
  fresh.forEach((part) => parts.add(part));
  return page;
}

export async function speak(chosen: Language) {
  await Promise.all([...parts].map((part) => learn(chosen, part)));
  try {
    localStorage.setItem(KEPT_AS, chosen);
  } catch {
    // Then it is chosen anew next time.
  }
  await i18next.changeLanguage(chosen);
}

export async function startSpeaking(chosen: Language = preferred(kept(), navigator.languages)) {
  i18next.on('languageChanged', (spoken) => {
    document.documentElement.lang = spoken;
  });
  await i18next.use(initReactI18next).init({
    lng: chosen,
    supportedLngs: languages,
    fallbackLng: false,
    ns: [SPACE],
    defaultNS: SPACE,
    resources: {},
    interpolation: { escapeValue: false },
  });
  await learn(chosen, 'main');
}
