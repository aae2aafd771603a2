import type { LeaderRole } from "../api/petitions";
import { dayText } from "../figure/period";
import type { Item } from "../shell/items";
import type { Words } from "../words/vi";

/** What is asked of a session that took place or not. */
export function sessionItems(
  { day, role, planned }: { day: string; role: LeaderRole | undefined; planned: boolean },
  all: Words,
): readonly Item[] {
  const words = all.receptions;
  const leaders = Object.entries(words.leaders);
  return [
    { name: "date", label: words.date, as: "day", required: true, initial: dayText(day) },
    {
      name: "role",
      label: words.leader,
      as: "choice",
      required: true,
      options: leaders,
      initial: role,
    },
    {
      name: "receptionKind",
      label: words.receptionKind,
      as: "choice",
      required: true,
      options: Object.entries(words.receptionKinds),
      initial: planned ? "PERIODIC" : "AD_HOC",
    },
    {
      name: "took",
      label: words.took,
      as: "choice",
      required: true,
      options: Object.entries(words.tookPlace),
      initial: "IN_PERSON",
    },
    { name: "visitors", label: words.visitors, as: "whole", initial: "0" },
    {
      name: "substitutedBy",
      label: words.substitutedBy,
      as: "choice",
      options: leaders,
      hint: words.substitutedHint,
    },
    {
      name: "missedReason",
      label: words.missedReason,
      as: "line",
      max: 500,
      hint: words.missedHint,
    },
  ];
}

/** The request a session form stands for. */
export function sessionOf({
  took,
  visitors,
  ...others
}: Record<string, unknown>): Record<string, unknown> {
  return {
    ...others,
    held: took !== "MISSED",
    inPerson: took === "IN_PERSON",
    visitors: visitors ?? 0,
  };
}

/** What is asked of a schedule to publish. */
export function planItems(today: string, all: Words): readonly Item[] {
  const words = all.receptions;
  return [
    {
      name: "role",
      label: words.leader,
      as: "choice",
      required: true,
      options: Object.entries(words.leaders),
    },
    { name: "weekdays", label: words.weekdays, as: "ticks", options: Object.entries(words.days) },
    { name: "monthDays", label: words.monthDays, as: "line", max: 100, hint: words.monthDaysHint },
    { name: "fromTime", label: words.fromTime, as: "time", required: true, initial: "7:30" },
    { name: "toTime", label: words.toTime, as: "time", required: true, initial: "11:30" },
    { name: "place", label: words.place, as: "line", required: true, max: 200 },
    {
      name: "validFrom",
      label: words.validFrom,
      as: "day",
      required: true,
      initial: dayText(today),
    },
    { name: "validTo", label: words.validTo, as: "day", hint: words.validToHint },
  ];
}

/** The request a plan form stands for; days of the month as `5, 20`. */
export function planOf({ monthDays, ...others }: Record<string, unknown>): Record<string, unknown> {
  const days = typeof monthDays === "string" ? monthDays.split(/[\s,;]+/) : [];
  return { ...others, monthDays: days.filter((day) => day !== "").map(Number) };
}
