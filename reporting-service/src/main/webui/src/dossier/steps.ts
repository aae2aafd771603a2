import type { StepName } from "../api/dossiers";
import { typed, type Errors } from "../shell/Form";
import type { Words } from "../words/vi";
import { momentOf, promiseOf } from "../shell/moment";
import { amountOf } from "./receipt";

export type StepField = keyof Words["dossiers"]["stepFields"];

/** What each step asks; `at` may stay empty and is now. */
export const FIELDS: Record<StepName, readonly StepField[]> = {
  acceptance: ["at"],
  assignment: ["handler", "note", "at"],
  "supplement-request": ["reason", "at"],
  "supplement-receipt": ["at"],
  "payment-request": ["name", "amount", "at"],
  "payment-receipt": ["at"],
  reappointment: ["newDueAt", "reason", "at"],
  completion: ["resultDigitised", "at"],
  return: ["homeDelivery", "at"],
  refusal: ["reason", "at"],
  withdrawal: ["reason", "at"],
  stoppage: ["reason", "at"],
};

const OPTIONAL: readonly StepField[] = ["at", "note"];

export function isRequired(field: StepField): boolean {
  return !OPTIONAL.includes(field);
}

/**
 * What a step form says, or what is wrong in it.
 *
 * @param closingTime of the unit, as `HH:mm:ss`
 */
export function stepOf(
  step: StepName,
  values: FormData,
  words: Words,
  now: Date,
  closingTime: string,
): { body: Record<string, unknown>; errors?: undefined } | { body?: undefined; errors: Errors } {
  const body: Record<string, unknown> = {};
  const errors: Record<string, string> = {};
  for (const field of FIELDS[step]) {
    if (field === "resultDigitised" || field === "homeDelivery") {
      body[field] = values.has(field);
      continue;
    }
    const text = typed(values, field);
    if (text === undefined) {
      if (isRequired(field)) errors[field] = words.form.missing;
      continue;
    }
    const value = valueOf(field, text, now, closingTime);
    if (value === undefined) {
      errors[field] = wrong(field, words);
    } else body[field] = value;
  }
  return Object.keys(errors).length > 0 ? { errors } : { body };
}

function wrong(field: StepField, words: Words): string {
  switch (field) {
    case "amount":
      return words.dossiers.receiving.feeWrong;
    case "newDueAt":
      return words.dossiers.newDueWrong;
    default:
      return words.form.moment;
  }
}

function valueOf(
  field: StepField,
  text: string,
  now: Date,
  closingTime: string,
): string | number | undefined {
  switch (field) {
    case "at":
      return momentOf(text, now);
    case "newDueAt":
      return promiseOf(text, now, closingTime);
    case "amount":
      return amountOf(text);
    default:
      return text;
  }
}
