import { expect, it } from 'vitest';
import { madeOld, positionOf } from './hints.ts';

it('reads the position of the log out of the id of a hint', () => {
  const sequence = (1234n << 24n) | (3n << 14n) | 1n;
  expect(positionOf({ id: `voting-${String(sequence).padStart(19, '0')}` })).toBe('voting=1234');
});

it('knows no position of an id of another form', () => {
  expect(positionOf({ id: 'something else' })).toBeUndefined();
});

it('makes the idea and the lists old that a vote is counted in, and no history', () => {
  const keys = madeOld({ id: 'voting-1', what: 'ballot-changed', ideaId: 'idea-1' });
  expect(keys).toContainEqual(['idea', 'idea-1']);
  expect(keys).toContainEqual(['ideas']);
  expect(keys).not.toContainEqual(['history', 'idea-1']);
});

it('makes the history old of an idea that somebody takes charge of', () => {
  expect(madeOld({ id: 'ideas-1', what: 'charge-claimed', ideaId: 'idea-1' })).toContainEqual(['history', 'idea-1']);
});

it('makes only the campaigns old when one opens', () => {
  expect(madeOld({ id: 'ideas-1', what: 'campaign-opened' })).toEqual([['campaigns']]);
});
