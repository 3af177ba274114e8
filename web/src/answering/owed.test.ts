import { expect, it } from 'vitest';
import { ageOf, countOf, oldestFirst, urgencyOf } from './owed.ts';

const now = new Date(2026, 10, 24, 12).getTime();

it('is late the day after the promised one, soon in the week before', () => {
  expect(urgencyOf({ answerBy: new Date(2026, 10, 23).toISOString() }, now)).toBe('late');
  expect(urgencyOf({ answerBy: new Date(2026, 10, 24, 23).toISOString() }, now)).toBe('soon');
  expect(urgencyOf({ answerBy: new Date(2026, 11, 2).toISOString() }, now)).toBe('calm');
});

it('is never late where nothing was promised', () => {
  expect(urgencyOf({}, now)).toBe('calm');
});

it('counts the days that something has been waited for', () => {
  expect(ageOf(new Date(2026, 10, 4, 23).toISOString(), now)).toBe(20);
});

it('puts the oldest first', () => {
  const owed = [{ id: 'b', owedSince: '2026-10-01' }, { id: 'a', owedSince: '2026-09-01' }];
  expect(oldestFirst(owed).map(({ id }) => id)).toEqual(['a', 'b']);
});

it('says that there may be more than were read', () => {
  expect([countOf(['a', 'b'], true), countOf(['a', 'b'], false)]).toEqual(['2', '2+']);
});
