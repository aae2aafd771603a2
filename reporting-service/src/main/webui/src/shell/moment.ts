import { today } from "../figure/period";

const DAY = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}))?$/;
const HOUR = /^(\d{1,2})[:hg](\d{2})?$/;

/**
 * A day as officials type it: `5/11/2026`, `05-11-2026`, or `5/11` of this year.
 *
 * @returns `yyyy-MM-dd`, absent when it is no day of the calendar
 */
export function dayOf(text: string, now: Date): string | undefined {
  const [, day, month, year = today(now).slice(0, 4)] = DAY.exec(text.trim()) ?? [];
  if (day === undefined || month === undefined) return undefined;
  const written = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const date = new Date(`${written}T00:00:00Z`);
  // 31/02 would otherwise slip into March
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(written)
    ? written
    : undefined;
}

/**
 * A moment in Vietnam as officials type it: `5/11/2026 8:30`, `8:30 5/11`, `8h30` for today.
 *
 * @returns ISO-8601 with offset, absent when it cannot be read
 */
export function momentOf(text: string, now: Date): string | undefined {
  const words = text.trim().split(/\s+/);
  const hours = words.filter((word) => HOUR.test(word));
  const days = words.filter((word) => !HOUR.test(word));
  const [, hour, minute = "00"] = HOUR.exec(hours[0] ?? "") ?? [];
  if (hours.length !== 1 || days.length > 1 || hour === undefined) return undefined;
  const day = days[0] === undefined ? today(now) : dayOf(days[0], now);
  if (day === undefined || Number(hour) > 23 || Number(minute) > 59) return undefined;
  return `${day}T${hour.padStart(2, "0")}:${minute}:00+07:00`;
}

/**
 * A moment something is promised for: a day alone means until work ends on it.
 *
 * @param closingTime `HH:mm:ss`
 */
export function promiseOf(text: string, now: Date, closingTime: string): string | undefined {
  const day = dayOf(text, now);
  return day === undefined ? momentOf(text, now) : `${day}T${closingTime}+07:00`;
}

/** The first moment of a day in Vietnam. */
export function startOf(day: string): string {
  return `${day}T00:00:00+07:00`;
}
