import { expect, it } from 'vitest';
import type { IdeaCard } from '../idea/ideas.ts';
import { matching, similar } from './search.ts';

const idea = (title: string, category?: string) => ({ id: title, title, category }) as IdeaCard;
const ideas = [
  idea('Un abri à vélos au dépôt', 'Locaux'),
  idea('Éclairer l’allée du dépôt à cinq heures du matin'),
  idea('Arroser les serres avec la pluie', 'Eau'),
];

it('finds without accents, in the middle of a word that is being typed', () => {
  expect(matching(ideas, 'depot vel')).toEqual([ideas[0]]);
});

it('finds by theme, and in any number', () => {
  expect(matching(ideas, 'eau')).toEqual([ideas[2]]);
  expect(matching(ideas, 'abris')).toEqual([ideas[0]]);
});

it('shows everything as long as nothing telling was typed', () => {
  expect(matching(ideas, 'un de')).toEqual(ideas);
});

it('finds the idea that somebody has had before', () => {
  expect(similar(ideas, 'Il faudrait un abri pour garer nos vélos')).toEqual([ideas[0]]);
});

it('finds nothing where a common word is all that is shared', () => {
  expect(similar(ideas, 'Commander du papier avec les communes voisines')).toEqual([]);
});
