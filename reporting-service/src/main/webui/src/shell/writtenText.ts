import { dayText } from "../figure/period";

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^\d{2}:\d{2}:\d{2}$/;

/** A value of a record's history as people write it: days, hours, decimal numbers, lists. */
export function writtenText(value: string): string {
  if (DAY.test(value)) return dayText(value);
  if (TIME.test(value)) return value.slice(0, 5);
  if (/^-?\d+\.\d+$/.test(value)) return value.replace(".", ",");
  return listOf(value)
    .map((item) => (typeof item === "string" ? item : JSON.stringify(item)))
    .join("; ");
}

/** The items of a list as histories keep it; what is no list is the one item. */
export function listOf(value: string): unknown[] {
  if (!value.startsWith("[")) return [value];
  try {
    const items: unknown = JSON.parse(value);
    return Array.isArray(items) ? items : [value];
  } catch {
    return [value];
  }
}
