import { dayOf, daysAhead, daysBetween, noonOf } from '../language/dates.ts';

/** The days that are looked at, both included, and the unit that is looked for; as they stand in the address. */
export interface Period {
  from: string;
  to: string;
  unit?: string;
}

export const presets = [30, 90, 365] as const;
const USUAL_DAYS = 90;
const LONGEST_DAYS = 1098;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

export function periodOf(address: URLSearchParams, now = Date.now()): Period {
  const to = day(address.get('au')) ?? dayOf(now);
  const from = day(address.get('du')) ?? lastDays(USUAL_DAYS, to).from;
  const unit = address.get('unite');
  return { ...inOrder(from, to), ...(unit ? { unit } : {}) };
}

function day(value: string | null): string | undefined {
  return value && DAY.test(value) && !Number.isNaN(Date.parse(value)) ? value : undefined;
}

function inOrder(from: string, to: string): Period {
  return from <= to ? { from, to } : { from: to, to: from };
}

export function lastDays(days: number, to: string): Period {
  return { from: daysAhead(1 - days, noonOf(to).getTime()), to };
}

export function isTooLong({ from, to }: Period): boolean {
  return lengthOf({ from, to }) > LONGEST_DAYS;
}

export function lengthOf({ from, to }: Period): number {
  return daysBetween(noonOf(from), noonOf(to)) + 1;
}

/** The days of a period that are in the week of that Monday. */
export function within({ from, to }: Period, monday: string): Period {
  const last = daysAhead(6, noonOf(monday).getTime());
  return { from: from > monday ? from : monday, to: to < last ? to : last };
}

export function addressOf({ from, to, unit }: Period): URLSearchParams {
  return new URLSearchParams({ du: from, au: to, ...(unit ? { unite: unit } : {}) });
}
