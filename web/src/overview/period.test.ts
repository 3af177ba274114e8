import { expect, it } from 'vitest';
import { addressOf, isTooLong, lastDays, lengthOf, periodOf, within } from './period.ts';

const now = new Date(2026, 10, 24, 12).getTime();

it('shows the last ninety days, today among them, unless the address says otherwise', () => {
  const period = periodOf(new URLSearchParams(), now);
  expect(period).toEqual({ from: '2026-08-27', to: '2026-11-24' });
  expect(lengthOf(period)).toBe(90);
});

it('finds in the address what it has put there', () => {
  const period = { from: '2026-01-01', to: '2026-03-31', unit: 'unit-1' };
  expect(periodOf(addressOf(period), now)).toEqual(period);
});

it('turns a period around that ends before it begins, and ignores what is no day', () => {
  expect(periodOf(new URLSearchParams('du=2026-03-01&au=2026-02-01'), now)).toEqual({ from: '2026-02-01', to: '2026-03-01' });
  expect(periodOf(new URLSearchParams('du=hier&au=2026-13-45'), now).to).toBe('2026-11-24');
});

it('says what is too long to be counted', () => {
  expect(isTooLong(lastDays(1098, '2026-11-24'))).toBe(false);
  expect(isTooLong(lastDays(1099, '2026-11-24'))).toBe(true);
});

it('cuts the first and the last week where the period begins and ends', () => {
  const period = { from: '2026-09-01', to: '2026-09-16', unit: 'unit-1' };
  expect(within(period, '2026-08-31')).toEqual({ from: '2026-09-01', to: '2026-09-06' });
  expect(within(period, '2026-09-07')).toEqual({ from: '2026-09-07', to: '2026-09-13' });
  expect(within(period, '2026-09-14')).toEqual({ from: '2026-09-14', to: '2026-09-16' });
});
