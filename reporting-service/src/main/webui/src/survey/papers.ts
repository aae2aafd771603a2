import type { Paper, Question, Section, Wording } from "../api/surveys";

// Papers are typed by figures: on the scale of five what the paper shows (1 to 5), of choices their
// number on the paper, of several choices all their numbers. Nothing typed is nothing answered.

/** From the worst to the best, as SIPAS counts from 1 to 5. */
export const SCALE = [
  "VERY_DISSATISFIED",
  "DISSATISFIED",
  "NEUTRAL",
  "SATISFIED",
  "VERY_SATISFIED",
] as const;

export interface Option {
  value: string;
  text: Wording;
}

/** One thing to type of a paper. */
export interface Line {
  /** The key its answer goes under. */
  item: string;
  text: string;
  kind: "one" | "several" | "words";
  options: readonly Option[];
}

/** Answers by item. */
export type Typed = Readonly<Record<string, readonly string[]>>;

/** What a form asks of whom gave these answers, in the order of the paper. */
export function linesOf(
  sections: readonly Section[],
  typed: Typed,
  scale: Record<(typeof SCALE)[number], string>,
): Line[] {
  return sections
    .flatMap(({ questions }) => questions)
    .filter((question) => isAsked(question, typed))
    .flatMap((question) => lines(question, scale));
}

function isAsked({ showIf }: Question, typed: Typed): boolean {
  return (
    showIf === undefined ||
    (typed[showIf.question] ?? []).some((answer) => showIf.answers.includes(answer))
  );
}

function lines(question: Question, scale: Record<(typeof SCALE)[number], string>): Line[] {
  const options: Option[] =
    question.choices.length > 0 || question.kind === "TEXT"
      ? question.choices.map(({ code, text }) => ({ value: code, text }))
      : SCALE.map((value) => ({ value, text: { vi: scale[value] } }));
  const kind =
    question.kind === "TEXT" ? "words" : question.kind === "MULTIPLE" ? "several" : "one";
  return question.rows.length > 0
    ? question.rows.map((row) => ({
        item: `${question.code}.${row.code}`,
        text: `${question.text.vi} – ${row.text.vi}`,
        kind,
        options,
      }))
    : [{ item: question.code, text: question.text.vi, kind, options }];
}

/** The answers typed figures stand for; absent where there is no such choice. */
export function answersOf(line: Line, typed: string): readonly string[] | undefined {
  const text = typed.trim();
  if (line.kind === "words") return text === "" ? [] : [text];
  const figures = line.options.length > 9 ? text.split(/[\s,]+/) : (text.match(/[^\s,]/g) ?? []);
  const numbers = figures.filter((figure) => figure !== "").map(Number);
  if (line.kind === "one" && numbers.length > 1) return undefined;
  const answers = numbers.map((number) => line.options[number - 1]?.value);
  const known = answers.filter((answer) => answer !== undefined);
  return known.length === answers.length && new Set(known).size === known.length
    ? known
    : undefined;
}

/** Whether nothing more can follow, so that the next line may take the focus. */
export function isComplete(line: Line, typed: string): boolean {
  return (
    line.kind === "one" && line.options.length <= 9 && (answersOf(line, typed)?.length ?? 0) === 1
  );
}

/** How answers would have been typed. */
export function typedOf(line: Line, answers: readonly string[] | undefined): string {
  if (answers === undefined) return "";
  if (line.kind === "words") return answers[0] ?? "";
  return answers
    .map((answer) => String(line.options.findIndex(({ value }) => value === answer) + 1))
    .join(line.options.length > 9 ? " " : "");
}

/** What answers mean, to be read beside what was typed. */
export function meaning(line: Line, answers: readonly string[] | undefined): string {
  if (line.kind === "words") return answers?.[0] ?? "";
  return (answers ?? [])
    .map((answer) => line.options.find(({ value }) => value === answer)?.text.vi ?? answer)
    .join(", ");
}

/** A paper as it is sent: what the form no longer asks is left out. */
export function paperOf(
  sections: readonly Section[],
  typed: Typed,
  scale: Record<(typeof SCALE)[number], string>,
): Paper {
  const answers: Record<string, readonly string[]> = {};
  for (const { item } of linesOf(sections, typed, scale)) {
    const given = typed[item];
    if (given !== undefined && given.length > 0) answers[item] = given;
  }
  return { answers };
}

/** The line an item of a form is typed on, whatever else was answered; `valid` has its own. */
export function lineOf(
  sections: readonly Section[],
  item: string,
  scale: Record<(typeof SCALE)[number], string>,
): Line | undefined {
  return sections
    .flatMap(({ questions }) => questions)
    .flatMap((question) => lines(question, scale))
    .find((line) => line.item === item);
}
