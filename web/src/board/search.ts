import type { IdeaCard } from '../idea/ideas.ts';

const EMPTY_WORDS = new Set(
  'a au aux avec ce ces dans de des du elle en et il je la le les leur lui ma mais me meme mes moi mon ne nos notre nous on ou par pas pour qu que qui sa se ses son sur ta te tes toi ton tu un une vos votre vous c d j l m n s t y plus the of to and for in'.split(
    ' ',
  ),
);

/** The words that carry a text: without case, accents, elisions and most endings. */
export function words(text: string): string[] {
  return plain(text)
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 1 && !EMPTY_WORDS.has(word))
    .map((word) => word.replace(/(ements?|ations?|eaux|aux|ees|es|er|ez|e|s|x)$/, (ending) => (word.length - ending.length < 3 ? ending : '')));
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/œ/g, 'oe').toLowerCase();
}

/** The ideas whose title or theme has every word that was typed, the last one perhaps unfinished. */
export function matching(ideas: IdeaCard[], search: string): IdeaCard[] {
  const typed = words(search);
  return typed.length === 0
    ? ideas
    : ideas.filter((idea) => {
        const has = words(`${idea.title ?? ''} ${idea.category ?? ''}`);
        return typed.every((word) => has.some((own) => own.startsWith(word)));
      });
}

/** The ideas whose titles share most with a text, best first; those that share hardly anything are left out. */
export function similar(ideas: IdeaCard[], text: string, most = 3): IdeaCard[] {
  const written = new Set(words(text));
  return ideas
    .map((idea) => ({ idea, shared: share(written, words(idea.title ?? '')) }))
    .filter(({ shared }) => shared >= 0.34)
    .sort((one, other) => other.shared - one.shared)
    .slice(0, most)
    .map(({ idea }) => idea);
}

function share(written: Set<string>, title: string[]): number {
  return title.length === 0 ? 0 : title.filter((word) => written.has(word)).length / title.length;
}
