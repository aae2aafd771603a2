import type { PlannedDay } from "../api/petitions";
import { plusDays, type Period } from "../figure/period";

/** The days of a month in weeks from Monday on; those of other months are absent. */
export function weeksOf(month: string): (string | undefined)[][] {
  const { from, to } = monthPeriod(month);
  const weeks: (string | undefined)[][] = [];
  for (let monday = plusDays(from, -weekday(from)); monday < to; monday = plusDays(monday, 7)) {
    weeks.push(
      Array.from({ length: 7 }, (_, offset) => {
        const day = plusDays(monday, offset);
        return day >= from && day < to ? day : undefined;
      }),
    );
  }
  return weeks;
}

/** 0 for Monday to 6 for Sunday. */
export function weekday(day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/** @param month as `2026-11` */
export function monthPeriod(month: string): Period {
  return { from: `${month}-01`, to: `${plusMonths(month, 1)}-01` };
}

export function plusMonths(month: string, months: number): string {
  const date = new Date(`${month}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 7);
}

/** The month of the address line, else that of a day. */
export function monthFrom(query: URLSearchParams, today: string): string {
  const month = query.get("month") ?? "";
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(month) ? month : today.slice(0, 7);
}

/** What the duty is counted over where nobody says otherwise: the year up to the month's end. */
export function dutyPeriod(month: string): Period {
  return { from: `${month.slice(0, 4)}-01-01`, to: monthPeriod(month).to };
}

/** The planned and recorded receptions by their day. */
export function byDay(agenda: readonly PlannedDay[]): ReadonlyMap<string, readonly PlannedDay[]> {
  const days = new Map<string, PlannedDay[]>();
  for (const planned of agenda) {
    const there = days.get(planned.day);
    if (there === undefined) days.set(planned.day, [planned]);
    else there.push(planned);
  }
  return days;
}

/** Names a reception in the address line; also after it has been recorded. */
export function keyOf({ day, role, planned, session }: PlannedDay): string {
  return planned ? `${day}_${role}` : `${day}_${role}_${session ?? ""}`;
}

/** Which reception the address line asks for: by its name, or by the session recorded of it. */
export function chosenBy(query: URLSearchParams): (one: PlannedDay) => boolean {
  const at = query.get("at");
  const session = query.get("session");
  return (one) => (at === null ? session !== null && one.session === session : keyOf(one) === at);
}

/** `07:30:00` as `7:30` */
export function hourText(time: string): string {
  return time.slice(0, 5).replace(/^0/, "");
}
