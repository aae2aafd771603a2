/** Days as `yyyy-MM-dd`; `to` is the first day after the period, as everywhere in the API. */
export interface Period {
  from: string;
  to: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The day so many days later (earlier when negative); days of the calendar, no zone involved. */
export function plusDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The last day of a period, as people name it. */
export function lastDay(period: Period): string {
  return plusDays(period.to, -1);
}

/** `30/10/2023` */
export function dayText(day: string): string {
  const [year, month, date] = day.split("-");
  return `${date}/${month}/${year}`;
}

/** `07:30 06/11/2023` in Vietnam's zone, wherever the reader's computer stands. */
export function momentText(instant: string): string {
  return new Intl.DateTimeFormat("vi-VN", {
    timeZone: "Asia/Ho_Chi_Minh",
    hour: "2-digit",
    minute: "2-digit",
    day: "2-digit",
    month: "2-digit",
    year: "numeric",
  }).format(new Date(instant));
}

/** Today in Vietnam. */
export function today(now: Date): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Ho_Chi_Minh" }).format(now);
}

/** The calendar year up to and including a day. */
export function yearTo(day: string): Period {
  return { from: `${day.slice(0, 4)}-01-01`, to: plusDays(day, 1) };
}

/** A period from the address line, absent when it is none. */
export function periodFrom(query: URLSearchParams): Period | undefined {
  const from = query.get("from");
  const to = query.get("to");
  if (from === null || to === null || !DAY.test(from) || !DAY.test(to) || from >= to) {
    return undefined;
  }
  return { from, to };
}

export function samePeriod(a: Period, b: Period): boolean {
  return a.from === b.from && a.to === b.to;
}
