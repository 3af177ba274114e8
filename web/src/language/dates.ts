import { language } from './language.ts';

const DAY = 86_400_000;

const formats = {
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  shortDay: { day: 'numeric', month: 'short' },
  time: { hour: 'numeric', minute: '2-digit' },
  moment: { day: 'numeric', month: 'long', year: 'numeric', hour: 'numeric', minute: '2-digit' },
} satisfies Record<string, Intl.DateTimeFormatOptions>;

export function shown(instant: string | Date, as: keyof typeof formats = 'day'): string {
  return new Intl.DateTimeFormat(language(), formats[as]).format(new Date(instant));
}

/** A day as a date field has it. */
export function shownDay(day: string, as: keyof typeof formats = 'day'): string {
  return shown(noonOf(day), as);
}

/** An instant of a day as a date field has it, where the reader is. */
export function noonOf(day: string): Date {
  return new Date(`${day}T12:00:00`);
}

/** The day by which the overview counts it, wherever the reader is. */
export function dayCounted(instant: string): string {
  return new Intl.DateTimeFormat(language(), { ...formats.day, timeZone: 'Europe/Paris' }).format(new Date(instant));
}

/** How long ago or ahead, in the words of the language: « hier », « il y a 3 semaines ». */
export function fromNow(instant: string | Date, now = Date.now()): string {
  const format = new Intl.RelativeTimeFormat(language(), { numeric: 'auto' });
  const away = new Date(instant).getTime() - now;
  const size = Math.abs(away);
  if (size < DAY && sameDay(instant, now)) {
    return size < 3_600_000 ? format.format(Math.round(away / 60_000), 'minute') : format.format(Math.round(away / 3_600_000), 'hour');
  }
  const days = daysBetween(now, instant);
  if (Math.abs(days) < 14) {
    return format.format(days, 'day');
  }
  return Math.abs(days) < 60 ? format.format(Math.round(days / 7), 'week') : format.format(Math.round(days / 30.4), 'month');
}

/** Calendar days from one instant to another, where the reader is. */
export function daysBetween(from: string | number | Date, to: string | number | Date): number {
  return Math.round((midnight(to) - midnight(from)) / DAY);
}

function midnight(instant: string | number | Date): number {
  return new Date(instant).setHours(0, 0, 0, 0);
}

function sameDay(one: string | number | Date, other: string | number | Date) {
  return midnight(one) === midnight(other);
}

/** The value of a date field. */
export function dayOf(instant: string | number | Date): string {
  const local = new Date(instant);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${local.getFullYear()}-${two(local.getMonth() + 1)}-${two(local.getDate())}`;
}

export function daysAhead(days: number, now = Date.now()): string {
  const day = new Date(now);
  day.setDate(day.getDate() + days);
  return dayOf(day);
}

/** The last second of a day, as the API wants an instant. */
export function endOf(day: string): string {
  return new Date(`${day}T23:59:59`).toISOString().replace('.000Z', 'Z');
}

export function number(value: number, options?: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat(language(), options).format(value);
}

/** An instant as a date-and-time field shows it. */
export function localOf(instant: string | Date): string {
  const local = new Date(instant);
  return `${dayOf(local)}T${local.toTimeString().slice(0, 5)}`;
}

/** What a date-and-time field says, as the API wants an instant. */
export function instantOf(local: string): string {
  return new Date(local).toISOString().replace('.000Z', 'Z');
}
