import type { StepName } from "../api/letters";

/** A field of a step's form, named as the request names it. */
export interface StepField {
  name:
    | "recipientName"
    | "recipientAddress"
    | "reason"
    | "newDueOn"
    | "toneConfirmed"
    | "channel"
    | "proof"
    | "emailAddress";
  kind: "input" | "text" | "date" | "email" | "tick" | "choice";
  required: boolean;
  options?: readonly Choice[];
}

export type Choice =
  | "BY_HAND"
  | "POST"
  | "EMAIL"
  | "MOVED"
  | "ADDRESS_UNKNOWN"
  | "REFUSED"
  | "NOT_AT_HOME"
  | "LOST"
  | "EMAIL_REFUSED";

const BY_PEOPLE: readonly Choice[] = ["BY_HAND", "POST"];
const FAILURES: readonly Choice[] = [
  "MOVED",
  "ADDRESS_UNKNOWN",
  "REFUSED",
  "NOT_AT_HOME",
  "LOST",
  "EMAIL_REFUSED",
];

/** What each step asks for. */
export const FIELDS: Record<StepName, readonly StepField[]> = {
  addressee: [
    { name: "recipientName", kind: "input", required: true },
    { name: "recipientAddress", kind: "input", required: false },
    { name: "reason", kind: "text", required: false },
    { name: "newDueOn", kind: "date", required: false },
  ],
  review: [],
  approval: [{ name: "toneConfirmed", kind: "tick", required: false }],
  numbering: [],
  issue: [],
  delivery: [
    { name: "channel", kind: "choice", required: true, options: BY_PEOPLE },
    { name: "proof", kind: "input", required: true },
  ],
  "delivery-failure": [
    { name: "channel", kind: "choice", required: true, options: [...BY_PEOPLE, "EMAIL"] },
    { name: "reason", kind: "choice", required: true, options: FAILURES },
  ],
  mailings: [{ name: "emailAddress", kind: "email", required: true }],
  withdrawal: [{ name: "reason", kind: "text", required: true }],
};

/** The request of a step: what was typed, nothing for what was left empty. */
export function bodyOf(
  step: StepName,
  typed: (name: StepField["name"]) => string | undefined,
): Record<string, unknown> {
  const filled = FIELDS[step].flatMap(({ name, kind }) => {
    const value = typed(name);
    return value === undefined ? [] : [[name, kind === "tick" ? true : value] as const];
  });
  return Object.fromEntries(filled);
}
