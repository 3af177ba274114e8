import { expect, it } from 'vitest';
import { isCalled } from './called.ts';

it('knows people by the beginnings of their names, in any order and without accents', () => {
  expect(isCalled('Léa Marchand-Roux', 'roux le')).toBe(true);
  expect(isCalled('Léa Marchand-Roux', 'archand')).toBe(false);
  expect(isCalled('Léa Marchand-Roux', 'lea bob')).toBe(false);
});

it('takes everybody while nothing is typed', () => {
  expect(isCalled('Bob Tissier', ' ')).toBe(true);
});
