import { expect, it } from 'vitest';
import { choiceOn, isFull, move, withChoice, type Ballot } from './ballot.ts';

const empty: Ballot = { campaign: 'printemps', standing: 'EMPTY', choices: [] };
const three = { kind: 'APPROVAL' as const, minLength: 1, maxLength: 3 };

it('counts a first vote, and takes a withdrawn one back', () => {
  const voted = withChoice(empty, three, 'idea-1', 'for');
  expect(move(empty, voted, 'idea-1')).toBe(1);
  expect(move(voted, withChoice(voted, three, 'idea-1', undefined), 'idea-1')).toBe(-1);
});

it('counts a changed choice once', () => {
  const grades = { kind: 'GRADES' as const };
  const voted = withChoice(empty, grades, 'idea-1', 'for');
  const changed = withChoice(voted, grades, 'idea-1', 'mixed');
  expect(choiceOn(changed, 'idea-1')).toBe('mixed');
  expect(move(voted, changed, 'idea-1')).toBe(0);
});

it('does not count a ballot below its minimum', () => {
  const atLeastTwo = { kind: 'APPROVAL' as const, minLength: 2 };
  const voted = withChoice(empty, atLeastTwo, 'idea-1', 'for');
  expect(voted.standing).toBe('INCOMPLETE');
  expect(move(empty, voted, 'idea-1')).toBe(0);
});

it('is full at the most that the rule allows, but for what it holds', () => {
  const one = { kind: 'APPROVAL' as const, maxLength: 1 };
  const voted = withChoice(empty, one, 'idea-1', 'for');
  expect(isFull(voted, one, 'idea-2')).toBe(true);
  expect(isFull(voted, one, 'idea-1')).toBe(false);
  expect(isFull(voted, { kind: 'APPROVAL', maxLength: null }, 'idea-2')).toBe(false);
});
