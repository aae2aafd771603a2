import type { Figure, Indicator } from "../api/types";
import type { Words } from "../words/vi";

/** The figures shown for each commune side by side. */
export const MAIN_CODES = [
  "D01",
  "D03",
  "D05",
  "P01",
  "P02",
  "L01",
  "L02",
  "L03",
  "L04",
  "S03",
] as const;

export type Group = keyof Words["figure"]["groups"];

const GROUPS: readonly Group[] = ["D", "P", "L", "S", "M", "R", "other"];

export function groupOf(code: string): Group {
  return GROUPS.find((group) => group === code.charAt(0)) ?? "other";
}

/** One indicator with its whole figure, where it has one, and its parts. */
export interface Entry {
  code: string;
  name: string;
  whole: Figure | undefined;
  parts: Figure[];
  definition: Indicator | undefined;
}

/** The catalogue in groups, each with its figures; groups without an indicator are left out. */
export function grouped(
  figures: readonly Figure[],
  indicators: readonly Indicator[],
): { group: Group; entries: Entry[] }[] {
  const codes = new Set([...indicators.map((i) => i.code), ...figures.map((f) => f.code)]);
  const entries = [...codes].map((code): Entry => {
    const own = ofCode(figures, code);
    const definition = indicators.find((indicator) => indicator.code === code);
    return {
      code,
      name: definition?.nameVi ?? own.whole?.name ?? own.parts[0]?.name ?? code,
      definition,
      ...own,
    };
  });
  return GROUPS.map((group) => ({
    group,
    entries: entries.filter((entry) => groupOf(entry.code) === group),
  })).filter(({ entries: some }) => some.length > 0);
}

export function ofCode(
  figures: readonly Figure[],
  code: string,
): { whole: Figure | undefined; parts: Figure[] } {
  const own = figures.filter((figure) => figure.code === code);
  return {
    whole: own.find((figure) => !isPart(figure)),
    parts: own.filter(isPart),
  };
}

export function isPart(figure: Figure): boolean {
  return figure.by !== undefined && Object.keys(figure.by).length > 0;
}

/** In this order a part is read aloud: when, by whom, where, what. */
const ORDER = [
  "phase",
  "runner",
  "village",
  "rhythm",
  "channel",
  "count",
  "kind",
  "source",
  "group",
  "measure",
];

/**
 * `đầu kỳ, MTTQ thực hiện`; a value without a word of its own is a unit's id.
 *
 * @param nameOf name of a unit by its id
 */
export function partText(
  by: Record<string, string>,
  words: Words,
  nameOf: (unit: string) => string = (unit) => unit,
): string {
  return Object.entries(by)
    .sort(([a], [b]) => ORDER.indexOf(a) - ORDER.indexOf(b))
    .map(([name, value]) =>
      name === "group" ? words.figure.group(value) : (words.figure.by[value] ?? nameOf(value)),
    )
    .join(", ");
}

/** Whether a part is of one village only. */
export function isOfVillage(figure: Figure): boolean {
  return figure.by?.["village"] !== undefined;
}

const NUMBERS = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 2 });

/** `1.716` */
export function numberText(value: number): string {
  return NUMBERS.format(value);
}

const PERCENT = new Intl.NumberFormat("vi-VN", {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
});

/** `42,41%`, as the reports print it. */
export function percentText(rate: number): string {
  return `${PERCENT.format(rate)}%`;
}

/** `383/903`, absent for a plain count; of nothing known only what was counted. */
export function fractionText({ numerator, denominator }: Counted): string {
  if (denominator === null || numerator === null) return "";
  return isOfNothing({ numerator, denominator })
    ? numberText(numerator)
    : `${numberText(numerator)}/${numberText(denominator)}`;
}

type Counted = Pick<Figure, "numerator" | "denominator">;

/** Something was counted where nothing is known that it could be a share of. */
function isOfNothing({ numerator, denominator }: Counted): boolean {
  return denominator === 0 && numerator !== null && numerator > 0;
}

/** Tells the figures of one period apart. */
export function keyOf({ code, by }: { code: string; by?: Record<string, string> }): string {
  return `${code} ${Object.entries(by ?? {})
    .map((part) => part.join(":"))
    .sort()
    .join(" ")}`;
}

/** `+1,21 điểm`, `−3`, `không đổi`; of rates in percentage points. */
export function differenceText(difference: number, isRate: boolean, words: Words): string {
  if (difference === 0) return words.figure.same;
  const sign = difference > 0 ? "+" : "−";
  const text = `${sign}${numberText(Math.abs(difference))}`;
  return isRate ? words.figure.points(text) : text;
}

/** A target as it is printed: `97,5%`, `1.200`. */
export function goalText(value: number, form: Indicator["form"] | undefined): string {
  return form === "PERCENT" ? `${numberText(value)}%` : numberText(value);
}

/** What is printed: the service's own text, or why there is none. */
export function figureText(
  figure: Pick<Figure, "state" | "text"> & Partial<Counted>,
  words: Words,
): string {
  if (figure.state === "COMPUTED") return figure.text;
  const { numerator = null, denominator = null } = figure;
  if (isOfNothing({ numerator, denominator })) return words.figure.unrated;
  return words.figure.states[figure.state];
}
