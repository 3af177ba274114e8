/** What a text is filled with. `count` also chooses its form, as a number or, with `ordinal`, as a rank. */
export type Values = Readonly<Record<string, unknown>> & { readonly count?: number; readonly ordinal?: boolean };

export type Say = (key: string, values?: Values & { readonly defaultValue?: string }) => string;

type Words = { readonly [key: string]: string | Words };

/** The words of one language: those of a part of the application are learnt when that part is opened. */
export class Vocabulary {
  private words: Words = {};
  private readonly numbers: Intl.PluralRules;
  private readonly ranks: Intl.PluralRules;

  constructor(language: string) {
    this.numbers = new Intl.PluralRules(language);
    this.ranks = new Intl.PluralRules(language, { type: 'ordinal' });
  }

  learn(words: object) {
    this.words = merged(this.words, words as Words);
  }

  /** The text with this key, filled in; without one the default, and without that the key, so that the gap is seen. */
  readonly say: Say = (key, values = {}) => {
    const { defaultValue = key, ...filling } = values;
    const text = this.forms(key, values).map((form) => this.find(form)).find((found) => found !== undefined);
    return (text ?? defaultValue).replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(filling[name] ?? ''));
  };

  private forms(key: string, { count, ordinal }: Values): string[] {
    if (count === undefined) {
      return [key];
    }
    const stem = ordinal ? `${key}_ordinal_` : `${key}_`;
    return [stem + (ordinal ? this.ranks : this.numbers).select(count), `${stem}other`, key];
  }

  private find(key: string): string | undefined {
    let found: string | Words | undefined = this.words;
    for (const name of key.split('.')) {
      found = typeof found === 'object' ? found[name] : undefined;
    }
    return typeof found === 'string' ? found : undefined;
  }
}

function merged(known: Words, more: Words): Words {
  const all: Record<string, string | Words> = { ...known };
  for (const [key, value] of Object.entries(more)) {
    const before = all[key];
    all[key] = typeof value === 'object' && typeof before === 'object' ? merged(before, value) : value;
  }
  return all;
}
