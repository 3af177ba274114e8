import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { preferred } from './language.ts';

const locales = import.meta.glob<{ default: object }>('./locales/*/*.ts', { eager: true });

function keysOf(words: object, above = ''): string[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [above + key] : keysOf(value as object, `${above}${key}.`),
  );
}

const spoken = (tag: string) =>
  Object.entries(locales).flatMap(([path, module]) => (path.includes(`/${tag}/`) ? keysOf(module.default) : []));

it('speaks what was chosen, else what the browser prefers, else French', () => {
  expect(preferred('en', ['fr-FR'])).toBe('en');
  expect(preferred(null, ['de', 'en-GB', 'fr'])).toBe('en');
  expect(preferred(null, ['de'])).toBe('fr');
});

it('says everything in both languages', () => {
  expect(spoken('en').sort()).toEqual(spoken('fr').sort());
});

it('has words for all that the screens ask for', () => {
  const known = new Set(spoken('fr').map((key) => key.replace(/(_ordinal)?_(one|other)$/, '')));
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tsx'));
  const asked = sources.flatMap((name) =>
    [...readFileSync(`src/${name}`, 'utf8').matchAll(/\bt\('([^']+)'/g)].map((match) => match[1] ?? ''),
  );
  expect(asked.filter((key) => !known.has(key))).toEqual([]);
});

it('keeps French punctuation on its line', () => {
  const loose = Object.entries(locales)
    .filter(([path]) => path.includes('/fr/'))
    .flatMap(([, module]) => JSON.stringify(module.default).match(/.{12}( [:;!?»]|« ).{6}|\p{L}'\p{L}.{6}/gu) ?? []);
  expect(loose).toEqual([]);
});
