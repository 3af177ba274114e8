import { expect, it } from 'vitest';
import { Vocabulary } from './words.ts';

const french = new Vocabulary('fr');
french.learn({
  idea: { title: 'Une idée', by: 'de {{agent}}, le {{day}}' },
  found_one: '{{count}} trouvée',
  found_other: '{{count}} trouvées',
  nth_ordinal_one: '{{count}}re place',
  nth_ordinal_other: '{{count}}e place',
});
const english = new Vocabulary('en');
english.learn({ found_one: '{{count}} idea', found_other: '{{count}} ideas' });

it('finds a text and fills it in', () => {
  expect(french.say('idea.title')).toBe('Une idée');
  expect(french.say('idea.by', { agent: 'Léa {{day}}', day: '3 mai' })).toBe('de Léa {{day}}, le 3 mai');
  expect(french.say('idea.by', { day: '3 mai' })).toBe('de , le 3 mai');
});

it('counts as each language counts', () => {
  expect([0, 1, 2, 1_000_000].map((count) => french.say('found', { count }))).toEqual([
    '0 trouvée',
    '1 trouvée',
    '2 trouvées',
    '1000000 trouvées',
  ]);
  expect([0, 1, 2].map((count) => english.say('found', { count }))).toEqual(['0 ideas', '1 idea', '2 ideas']);
});

it('ranks as each language ranks', () => {
  expect([1, 2].map((count) => french.say('nth', { count, ordinal: true }))).toEqual(['1re place', '2e place']);
});

it('says the default where it has no words, and the key where there is none', () => {
  expect(french.say('idea.other', { agent: 'Léa', defaultValue: '{{agent}} a fait cela.' })).toBe('Léa a fait cela.');
  expect(french.say('idea.title.more')).toBe('idea.title.more');
  expect(french.say('idea')).toBe('idea');
});

it('keeps the words of other parts when it learns more', () => {
  french.learn({ idea: { lost: 'Introuvable' } });
  expect([french.say('idea.lost'), french.say('idea.title')]).toEqual(['Introuvable', 'Une idée']);
});
