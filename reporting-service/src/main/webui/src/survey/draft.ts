import type { AnswerKind, Choice, Question, Questionnaire, Wording } from "../api/surveys";
import type { Errors, Labels } from "../shell/Form";
import type { Words } from "../words/vi";

// A questionnaire while it is being written. Conditions point at questions and choices by keys that
// never change, so that they follow when a code is written anew or something is moved.

/** A text in both languages as it is typed. */
export interface DraftText {
  vi: string;
  en: string;
}

export interface DraftChoice {
  key: number;
  code: string;
  text: DraftText;
}

/** Asked only of whom answered so: steps of the scale by name, choices by key. */
export interface DraftCondition {
  question: number;
  answers: readonly string[];
}

export interface DraftQuestion {
  key: number;
  code: string;
  kind: AnswerKind;
  text: DraftText;
  overall: boolean;
  required: boolean;
  choices: readonly DraftChoice[];
  rows: readonly DraftChoice[];
  showIf: DraftCondition | undefined;
}

export interface DraftSection {
  key: number;
  code: string;
  title: DraftText;
  note: DraftText;
  questions: readonly DraftQuestion[];
}

export interface Draft {
  code: string;
  title: DraftText;
  sections: readonly DraftSection[];
}

const CODE = /^[A-Za-z0-9-]{1,20}$/;
const NOTHING: DraftText = { vi: "", en: "" };

let lastKey = 0;
const nextKey = () => ++lastKey;

export function changed<T>(list: readonly T[], at: number, change: (one: T) => T): T[] {
  return list.map((one, index) => (index === at ? change(one) : one));
}

export function without<T>(list: readonly T[], at: number): T[] {
  return list.filter((_, index) => index !== at);
}

/** The same list where it would move out of it. */
export function moved<T>(list: readonly T[], at: number, by: -1 | 1): T[] {
  const all = [...list];
  const [one, other] = [all[at], all[at + by]];
  if (one === undefined || other === undefined) return all;
  all[at] = other;
  all[at + by] = one;
  return all;
}

/** A code nobody has yet: `prefix1`, `prefix2`, … */
function freeCode(prefix: string, taken: readonly { code: string }[]): string {
  const codes = new Set(taken.map(({ code }) => code));
  for (let number = 1; ; number++) {
    if (!codes.has(`${prefix}${number}`)) return `${prefix}${number}`;
  }
}

export function newChoice(others: readonly DraftChoice[]): DraftChoice {
  return { key: nextKey(), code: freeCode("", others), text: NOTHING };
}

export function newQuestion(section: DraftSection, draft: Draft): DraftQuestion {
  return {
    key: nextKey(),
    code: freeCode(
      section.code,
      draft.sections.flatMap(({ questions }) => questions),
    ),
    kind: "SCALE",
    text: NOTHING,
    overall: false,
    required: false,
    choices: [],
    rows: [],
    showIf: undefined,
  };
}

/** The next letter no section has. */
export function newSection({ sections }: Pick<Draft, "sections">): DraftSection {
  const code =
    "A B C D E F G H I K L M N P Q R S T U V X Y"
      .split(" ")
      .find((letter) => sections.every((one) => one.code !== letter)) ?? freeCode("P", sections);
  return { key: nextKey(), code, title: NOTHING, note: NOTHING, questions: [] };
}

/** Of another kind; choices and rows come where the kind needs them, and stay while it changes. */
export function ofKind(question: DraftQuestion, kind: AnswerKind): DraftQuestion {
  const two = () => {
    const first = newChoice([]);
    return [first, newChoice([first])];
  };
  return {
    ...question,
    kind,
    overall: question.overall && kind === "SCALE",
    choices:
      question.choices.length === 0 && (kind === "SINGLE" || kind === "MULTIPLE")
        ? two()
        : question.choices,
    rows: question.rows.length === 0 && kind === "MATRIX" ? two() : question.rows,
  };
}

/** One question is the overall one: this, and no other. */
export function withOverall(draft: Draft, key: number): Draft {
  return {
    ...draft,
    sections: draft.sections.map((section) => ({
      ...section,
      questions: section.questions.map((question) => ({
        ...question,
        overall: question.key === key,
        showIf: question.key === key ? undefined : question.showIf,
      })),
    })),
  };
}

/** The questions a condition in a section may point at: of the sections before it, by choice. */
export function sourcesOf({ sections }: Draft, section: number): DraftQuestion[] {
  return sections
    .slice(0, section)
    .flatMap(({ questions }) => questions)
    .filter(({ kind }) => kind !== "TEXT" && kind !== "MATRIX");
}

const textOf = (wording: Wording | undefined): DraftText => ({
  vi: wording?.vi ?? "",
  en: wording?.en ?? "",
});

/** What another edition, or one made after a model, begins with. */
export function draftOf(model: Questionnaire | undefined): Draft {
  if (model === undefined) {
    const section = newSection({ sections: [] });
    const draft = { code: "", title: NOTHING, sections: [section] };
    const overall = { ...newQuestion(section, draft), overall: true, required: true };
    return { ...draft, sections: [{ ...section, questions: [overall] }] };
  }
  const questions = new Map<string, DraftQuestion>();
  const choicesOf = (choices: readonly Choice[]) =>
    choices.map(({ code, text }) => ({ key: nextKey(), code, text: textOf(text) }));
  const questionOf = (question: Question): DraftQuestion => {
    const { code, kind, text, overall, required, choices, rows, showIf } = question;
    const source = showIf && questions.get(showIf.question);
    const draft: DraftQuestion = {
      key: nextKey(),
      code,
      kind,
      text: textOf(text),
      overall,
      required,
      choices: choicesOf(choices),
      rows: choicesOf(rows),
      showIf: showIf &&
        source && {
          question: source.key,
          answers: showIf.answers.map((answer) =>
            source.kind === "SCALE"
              ? answer
              : String(source.choices.find((choice) => choice.code === answer)?.key),
          ),
        },
    };
    questions.set(code, draft);
    return draft;
  };
  return {
    code: model.unit === undefined ? "" : model.code,
    title: textOf(model.title),
    sections: model.sections.map((section) => ({
      key: nextKey(),
      code: section.code,
      title: textOf(section.title),
      note: textOf(section.note),
      questions: section.questions.map(questionOf),
    })),
  };
}

/** A questionnaire as it is sent. */
export interface WrittenQuestionnaire {
  code: string;
  title: Wording;
  sections: readonly object[];
}

/**
 * The request a draft makes, or what is missing in it by the request's field names; whether the
 * whole makes a questionnaire the service says.
 */
export function written(
  draft: Draft,
  all: Words,
): { body: WrittenQuestionnaire; errors?: undefined } | { body?: undefined; errors: Errors } {
  const errors: Record<string, string> = {};
  const words = all.surveys.editor;
  const code = (value: string, at: string) => {
    const typed = value.trim();
    if (!CODE.test(typed)) errors[`${at}.code`.replace(/^\./, "")] = words.codeRule;
    return typed;
  };
  const wording = ({ vi, en }: DraftText, at: string): Wording => {
    if (vi.trim() === "") errors[`${at}.vi`] = all.form.missing;
    return { vi: vi.trim(), ...(en.trim() !== "" && { en: en.trim() }) };
  };
  const choices = (list: readonly DraftChoice[], at: string) =>
    list.map((choice, index) => ({
      code: code(choice.code, `${at}[${index}]`),
      text: wording(choice.text, `${at}[${index}].text`),
    }));
  const condition = ({ question, answers }: DraftCondition, section: number, at: string) => {
    const source = sourcesOf(draft, section).find(({ key }) => key === question);
    if (source === undefined) {
      errors[`${at}.question`] = words.conditionGone;
      return undefined;
    }
    const codes =
      source.kind === "SCALE"
        ? answers.filter((answer) => answer in all.surveys.steps)
        : source.choices.filter(({ key }) => answers.includes(String(key))).map((one) => one.code);
    if (codes.length === 0) errors[`${at}.answers`] = words.noAnswerChosen;
    return { question: source.code, answers: codes };
  };
  const body = {
    code: code(draft.code, ""),
    title: wording(draft.title, "title"),
    sections: draft.sections.map((section, s) => {
      const at = `sections[${s}]`;
      if (section.questions.length === 0) errors[`${at}.questions`] = words.noQuestion;
      return {
        code: code(section.code, at),
        title: wording(section.title, `${at}.title`),
        ...((section.note.vi + section.note.en).trim() !== "" && {
          note: wording(section.note, `${at}.note`),
        }),
        questions: section.questions.map((question, q) => {
          const here = `${at}.questions[${q}]`;
          const { kind, overall, required, showIf } = question;
          return {
            code: code(question.code, here),
            kind,
            text: wording(question.text, `${here}.text`),
            overall,
            required,
            choices: hasChoices(kind) ? choices(question.choices, `${here}.choices`) : [],
            rows: kind === "MATRIX" ? choices(question.rows, `${here}.rows`) : [],
            ...(showIf !== undefined && { showIf: condition(showIf, s, `${here}.showIf`) }),
          };
        }),
      };
    }),
  };
  return Object.keys(errors).length > 0 ? { errors } : { body };
}

export function hasChoices(kind: AnswerKind): boolean {
  return kind === "SINGLE" || kind === "MULTIPLE" || kind === "MATRIX";
}

/** What every field is called, by the request's names, where a problem is told apart from it. */
export function labelsOf(draft: Draft, all: Words): Labels {
  const words = all.surveys.editor;
  const labels: Record<string, string> = {
    code: words.code,
    "title.vi": words.name,
    "title.en": words.english(words.name),
    sections: words.sections,
  };
  const both = (at: string, label: string) => {
    labels[`${at}.vi`] = label;
    labels[`${at}.en`] = words.english(label);
  };
  draft.sections.forEach((section, s) => {
    const at = `sections[${s}]`;
    const part = words.section(section.code);
    labels[`${at}.code`] = `${part}: ${words.code}`;
    labels[`${at}.questions`] = `${part}: ${words.questions}`;
    both(`${at}.title`, `${part}: ${words.sectionTitle}`);
    both(`${at}.note`, `${part}: ${words.note}`);
    section.questions.forEach((question, q) => {
      const here = `${at}.questions[${q}]`;
      const asked = words.question(question.code);
      labels[`${here}.code`] = `${asked}: ${words.code}`;
      labels[`${here}.kind`] = `${asked}: ${words.kind}`;
      labels[`${here}.overall`] = `${asked}: ${all.surveys.overallQuestion}`;
      labels[`${here}.required`] = `${asked}: ${words.required}`;
      labels[`${here}.choices`] = `${asked}: ${words.choices}`;
      labels[`${here}.rows`] = `${asked}: ${words.rows}`;
      labels[`${here}.showIf.question`] = `${asked}: ${words.showIf}`;
      labels[`${here}.showIf.answers`] = `${asked}: ${words.showIfAnswers}`;
      both(`${here}.text`, `${asked}: ${words.text}`);
      for (const list of ["choices", "rows"] as const) {
        question[list].forEach((choice, c) => {
          const one = `${asked}, ${list === "rows" ? words.row : words.choice} ${choice.code}`;
          labels[`${here}.${list}[${c}].code`] = `${one}: ${words.code}`;
          both(`${here}.${list}[${c}].text`, one);
        });
      }
    });
  });
  return labels;
}

/** Questionnaires of units by code, newest edition first. */
export function byCode(questionnaires: readonly Questionnaire[]): Questionnaire[][] {
  const groups = new Map<string, Questionnaire[]>();
  for (const one of questionnaires) {
    const name = `${one.unit ?? ""} ${one.code}`;
    groups.set(name, [...(groups.get(name) ?? []), one]);
  }
  return [...groups.values()].map((editions) => editions.sort((a, b) => b.edition - a.edition));
}
