import type { Words } from "../words/vi";
import { typed, type Errors } from "./Form";
import { dayOf, momentOf } from "./moment";

/** How an item is filled in. */
export type ItemKind =
  | "line"
  | "text"
  /** Several texts, one below the other; empty ones do not count. */
  | "texts"
  /** Short texts in one box, parted by commas or lines. */
  | "list"
  | "day"
  | "moment"
  /** An hour of the day. */
  | "time"
  /** A whole number from 0. */
  | "whole"
  /** An amount of đồng. */
  | "money"
  /** Points, two decimals at most. */
  | "points"
  /** A number from 0, two decimals at most. */
  | "number"
  | "choice"
  /** Yes, no, or not said. */
  | "yesNo"
  | "tick"
  /** As many of the options as apply. */
  | "ticks";

/** One thing a form asks for; carries the name the request gives it. */
export interface Item {
  name: string;
  label: string;
  /** What it is a part of, together with those beside it; their labels say it no more. */
  partOf?: string;
  as: ItemKind;
  required?: boolean;
  hint?: string | undefined;
  /** Most letters. */
  max?: number;
  /** What stands there at first, as people type it. */
  initial?: string | undefined;
  options?: readonly (readonly [value: string, name: string])[];
  /** What an empty choice is called. */
  none?: string;
  /** How many texts may be given. */
  many?: number;
}

/** What a form says, by the names of the request, or what is wrong in it. */
export type Said =
  { body: Record<string, unknown>; errors?: undefined } | { body?: undefined; errors: Errors };

/** What items are called where nothing around them says what they are parts of, by their names. */
export function namesOf(items: readonly Item[]): Record<string, string> {
  return Object.fromEntries(
    items.map(({ name, label, partOf }) => [
      name,
      partOf === undefined ? label : `${partOf}: ${label.charAt(0).toLowerCase()}${label.slice(1)}`,
    ]),
  );
}

/** Items in their order, those that are parts of the same together. */
export function partsOf(items: readonly Item[]): readonly (readonly [Item, ...Item[]])[] {
  const parts: [Item, ...Item[]][] = [];
  for (const item of items) {
    const last = parts.at(-1);
    if (item.partOf !== undefined && last?.[0].partOf === item.partOf) last.push(item);
    else parts.push([item]);
  }
  return parts;
}

/** Reads a form; what was left empty is left out. */
export function said(items: readonly Item[], values: FormData, words: Words, now: Date): Said {
  const body: Record<string, unknown> = {};
  const errors: Record<string, string> = {};
  for (const item of items) {
    const { name, as } = item;
    if (as === "tick") body[name] = values.has(name);
    else if (as === "ticks" || as === "texts") {
      const all = values
        .getAll(name)
        .map((value) => (typeof value === "string" ? value.trim() : ""))
        .filter((value) => value !== "");
      if (all.length === 0 && item.required === true) errors[name] = words.form.missing;
      body[name] = all;
    } else {
      const text = typed(values, name);
      if (as === "list") {
        body[name] = (text ?? "")
          .split(/[,;\n]/)
          .map((one) => one.trim())
          .filter((one) => one !== "");
        continue;
      }
      if (text === undefined) {
        if (item.required === true) errors[name] = words.form.missing;
        continue;
      }
      const value = valueOf(as, text, now);
      if (value === undefined) errors[name] = wrong(as, words);
      else body[name] = value;
    }
  }
  return Object.keys(errors).length > 0 ? { errors } : { body };
}

function valueOf(as: ItemKind, text: string, now: Date): string | number | boolean | undefined {
  switch (as) {
    case "day":
      return dayOf(text, now);
    case "moment":
      return momentOf(text, now);
    case "time":
      return timeOf(text);
    case "whole":
      return wholeOf(text);
    case "money":
      return moneyOf(text);
    case "points":
      return pointsOf(text);
    case "number":
      return numberOf(text);
    case "yesNo":
      return text === "true";
    default:
      return text;
  }
}

function wrong(as: ItemKind, words: Words): string {
  switch (as) {
    case "day":
      return words.form.day;
    case "moment":
      return words.form.moment;
    case "time":
      return words.form.time;
    case "number":
      return words.form.number;
    default:
      return words.form.whole;
  }
}

/** `7:30`, `7h30`, `7h` as `07:30:00`; absent when it is no time of the day. */
export function timeOf(text: string): string | undefined {
  const [, hour, minute] = /^(\d{1,2})[:hg](\d{2})?$/.exec(text.trim()) ?? [];
  if (hour === undefined || Number(hour) > 23 || Number(minute ?? 0) > 59) return undefined;
  return `${hour.padStart(2, "0")}:${minute ?? "00"}:00`;
}

/** `1.200` as 1200; absent when it is no whole number. */
export function wholeOf(text: string): number | undefined {
  const digits = text.replace(/[.\s]/g, "");
  return /^\d{1,6}$/.test(digits) ? Number(digits) : undefined;
}

/** `100.000.000 đồng` as 100000000; absent when it is no amount. */
export function moneyOf(text: string): number | undefined {
  const digits = text.replace(/(đ|đồng|vnđ)\s*$/i, "").replace(/[.\s]/g, "");
  return /^\d{1,15}$/.test(digits) ? Number(digits) : undefined;
}

/** `7,5` as 7.5; absent when it is no number of at most two decimals. */
export function pointsOf(text: string): number | undefined {
  const point = text.trim().replace(",", ".");
  return /^\d{1,3}(\.\d{1,2})?$/.test(point) ? Number(point) : undefined;
}

/** `97,5` and `97.5` as 97.5, `1.200` as 1200; absent when it is no number of at most two decimals. */
export function numberOf(text: string): number | undefined {
  const typed = text.replace(/\s/g, "").replace(/%$/, "");
  const [, whole, decimals] =
    /^(\d{1,3}(?:\.\d{3})+|\d{1,15})(?:[.,](\d{1,2}))?$/.exec(typed) ?? [];
  return whole === undefined
    ? undefined
    : Number(`${whole.replaceAll(".", "")}.${decimals ?? "0"}`);
}
