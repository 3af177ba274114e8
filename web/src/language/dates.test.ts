import { expect, it } from 'vitest';
import { daysAhead, daysBetween, endOf, fromNow } from './dates.ts';

const noon = new Date(2026, 10, 24, 12).getTime();

it('says how long ago in the words of the language', () => {
  expect(fromNow(new Date(2026, 10, 23, 23), noon)).toBe('hier');
  expect(fromNow(new Date(2026, 10, 24, 11, 30), noon)).toBe('il y a 30 minutes');
  expect(fromNow(new Date(2026, 11, 15, 12), noon)).toBe('dans 3 semaines');
});

it('counts calendar days, also where the clocks change', () => {
  expect(daysBetween(new Date(2026, 9, 24, 23), new Date(2026, 9, 26, 1))).toBe(2);
});

it('ends a day at its last second', () => {
  expect(new Date(endOf('2026-12-31')).getTime()).toBe(new Date(2026, 11, 31, 23, 59, 59).getTime());
});

it('goes over the end of a month', () => {
  expect(daysAhead(14, noon)).toBe('2026-12-08');
});
