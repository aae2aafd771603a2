import type { Entry, Kind, Value } from "../api/programme";
import { numberText } from "../figure/figures";
import { dayText } from "../figure/period";
import type { Item, ItemKind } from "../shell/items";
import type { Words } from "../words/vi";

/** One thing a kind of record says. */
interface FieldOf {
  name: string;
  as: ItemKind;
  required?: boolean;
  max?: number;
  /** The list of values in the words. */
  values?: keyof Words["programme"]["values"];
  /** Shown in the list. */
  listed?: boolean;
}

interface KindOf {
  /** The day it is sorted by. */
  day: string;
  /** What it is called by. */
  title: string;
  fields: readonly FieldOf[];
}

const village: FieldOf = { name: "village", as: "choice", listed: true };

const line = (name: string, max: number, more: Partial<FieldOf> = {}): FieldOf => ({
  name,
  as: "line",
  max,
  ...more,
});
const day = (name: string, more: Partial<FieldOf> = {}): FieldOf => ({ name, as: "day", ...more });
const must = { required: true, listed: true } as const;

/** What each kind says, in the order of its form. */
export const KIND_OF: Record<Kind, KindOf> = {
  events: {
    day: "heldOn",
    title: "title",
    fields: [
      { name: "kind", as: "choice", values: "eventKinds", ...must },
      day("heldOn", must),
      line("title", 500, must),
      village,
      { name: "attended", as: "whole", listed: true },
      { name: "headcount", as: "whole" },
      { name: "staff", as: "list" },
      { name: "sloganSet", as: "choice" },
      { name: "conclusion", as: "text", max: 4000 },
    ],
  },
  "steering-documents": {
    day: "issuedOn",
    title: "displayForm",
    fields: [
      { name: "chain", as: "choice", values: "chains", ...must },
      { name: "level", as: "choice", values: "levels", ...must },
      { name: "purpose", as: "choice", values: "purposes", required: true },
      line("documentType", 100, { required: true }),
      line("displayForm", 100, must),
      day("issuedOn", { listed: true }),
      line("issuer", 200, must),
      line("subject", 1000, must),
      { name: "implements", as: "list" },
      { name: "basedOn", as: "list" },
      day("expiredOn"),
    ],
  },
  "committee-members": {
    day: "joinedOn",
    title: "office",
    fields: [
      { name: "role", as: "choice", values: "committeeRoles", ...must },
      line("office", 200, must),
      line("fullName", 100, { listed: true }),
      line("decision", 100),
      day("joinedOn", must),
      day("leftOn", { listed: true }),
    ],
  },
  tasks: {
    day: "assignedOn",
    title: "task",
    fields: [
      { name: "member", as: "choice", ...must },
      { name: "task", as: "text", max: 1000, ...must },
      line("decision", 100),
      day("assignedOn", must),
      day("dueOn", { listed: true }),
      day("doneOn", { listed: true }),
      { name: "result", as: "text", max: 1000 },
    ],
  },
  investments: {
    day: "spentOn",
    title: "purpose",
    fields: [
      { name: "amount", as: "money", ...must },
      line("purpose", 500, must),
      day("spentOn", must),
      line("source", 200, { listed: true }),
    ],
  },
  postings: {
    day: "postedOn",
    title: "place",
    fields: [
      { name: "kind", as: "choice", values: "postingKinds", ...must },
      { name: "channel", as: "choice", values: "channels", listed: true },
      line("place", 200, must),
      day("postedOn", must),
      day("endedOn", { listed: true }),
      line("note", 500),
    ],
  },
  "zalo-groups": {
    day: "openedOn",
    title: "name",
    fields: [
      line("name", 200, must),
      village,
      line("keeper", 200, must),
      { name: "members", as: "whole", ...must },
      day("openedOn", must),
      day("closedOn", { listed: true }),
    ],
  },
  "suggestion-boxes": {
    day: "installedOn",
    title: "place",
    fields: [
      line("place", 200, must),
      village,
      line("keeper", 200, must),
      day("installedOn", must),
      day("removedOn", { listed: true }),
    ],
  },
  "good-practices": {
    day: "startedOn",
    title: "title",
    fields: [
      line("title", 300, must),
      { name: "description", as: "text", max: 4000, required: true },
      village,
      day("startedOn", must),
      line("recognisedBy", 200, { listed: true }),
      day("recognisedOn"),
    ],
  },
};

/** What a field is called; a kind may call it its own way. */
export function fieldName(kind: string, field: string, words: Words): string {
  const names: Partial<Record<string, string>> = words.programme.fields;
  return names[`${kind}.${field}`] ?? names[field] ?? field;
}

/** Choices that only the records themselves know, by the name of the field. */
export type Choices = Partial<Record<string, readonly (readonly [id: string, name: string])[]>>;

function valuesOf(field: FieldOf, choices: Choices, words: Words) {
  return field.values === undefined
    ? (choices[field.name] ?? [])
    : Object.entries<string>(words.programme.values[field.values]);
}

/** What is asked of a record; what it says already stands there at first. */
export function itemsOf(kind: Kind, choices: Choices, words: Words, entry?: Entry): Item[] {
  return KIND_OF[kind].fields
    .filter(
      (field) =>
        field.as !== "choice" ||
        field.required === true ||
        withOwn(valuesOf(field, choices, words), entry?.[field.name]).length > 0,
    )
    .map((field): Item => {
      const { name, as, required = false, max } = field;
      const hints: Partial<Record<string, string>> = words.programme.hints;
      return {
        name,
        as,
        required,
        label: fieldName(kind, name, words),
        hint: hints[`${kind}.${name}`] ?? hints[name],
        initial: typedAs(field, entry?.[name]),
        ...(max === undefined ? {} : { max }),
        ...(as === "choice"
          ? { options: withOwn(valuesOf(field, choices, words), entry?.[name]) }
          : {}),
      };
    });
}

/** What was chosen stays a choice, though it could not be chosen now. */
function withOwn(
  options: readonly (readonly [string, string])[],
  chosen: Value,
): readonly (readonly [string, string])[] {
  return typeof chosen !== "string" || options.some(([id]) => id === chosen)
    ? options
    : [...options, [chosen, chosen]];
}

function typedAs({ as }: FieldOf, value: Value): string | undefined {
  if (value === undefined) return undefined;
  if (Array.isArray(value)) return value.join(", ");
  if (as === "day") return dayText(String(value));
  return as === "money" ? numberText(Number(value)) : String(value);
}

/** What a field says, for people. */
export function shown(
  kind: Kind,
  name: string,
  value: Value,
  choices: Choices,
  words: Words,
): string {
  const field = KIND_OF[kind].fields.find((one) => one.name === name);
  if (field === undefined || value === undefined) return "";
  if (field.as === "choice") {
    const chosen = valuesOf(field, choices, words).find(([id]) => id === value);
    return chosen?.[1] ?? String(value);
  }
  if (field.as === "money") return words.programme.dong(numberText(Number(value)));
  if (field.as === "whole") return numberText(Number(value));
  return typedAs(field, value) ?? "";
}

/** Letters without their marks, for looking up. */
export function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gi, "d").toLowerCase();
}

/** The records that say every word looked for, the latest first. */
export function found(
  kind: Kind,
  entries: readonly Entry[],
  text: string,
  choices: Choices,
  words: Words,
): Entry[] {
  const wanted = folded(text).split(/\s+/);
  const { day: by, fields } = KIND_OF[kind];
  const dayOf = (entry: Entry) => String(entry[by] ?? "");
  const saidBy = (entry: Entry) =>
    folded(fields.map(({ name }) => shown(kind, name, entry[name], choices, words)).join(" "));
  return entries
    .filter((entry) => {
      const all = saidBy(entry);
      return wanted.every((word) => all.includes(word));
    })
    .sort((a, b) => dayOf(b).localeCompare(dayOf(a)));
}
