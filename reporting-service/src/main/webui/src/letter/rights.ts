import type { Letter, LetterStage, PileStep, StepName } from "../api/letters";
import type { Person } from "../signin/person";

// What to offer; the service decides for itself whatever is offered here.

const READERS = [
  "letter-clerk",
  "leader",
  "commune-admin",
  "district-admin",
  "district-leader",
  "auditor",
];

const has = (person: Person, roles: readonly string[]) =>
  roles.some((role) => person.roles.includes(role));

export function readsLetters(person: Person): boolean {
  return has(person, READERS);
}

export function writesLetters(person: Person): boolean {
  return has(person, ["letter-clerk"]);
}

/** Whether the person may print letters and see what they say. */
export function printsLetters(person: Person): boolean {
  return has(person, ["letter-clerk", "leader"]);
}

/** Whether the person may see what was done with letters, by whom. */
export function readsHistory(person: Person): boolean {
  return has(person, ["letter-clerk", "leader", "commune-admin", "district-admin", "auditor"]);
}

export function readsContributions(person: Person): boolean {
  return has(person, ["letter-clerk", "leader", "commune-admin", "auditor"]);
}

export function readsTemplates(person: Person): boolean {
  return has(person, ["letter-clerk", "leader", "commune-admin", "district-admin", "auditor"]);
}

export function changesTemplates(person: Person): boolean {
  return has(person, ["commune-admin", "district-admin"]);
}

const CLERK = ["letter-clerk"];
const OPEN: readonly LetterStage[] = ["AWAITING_ADDRESSEE", "DRAFT", "REVIEWED"];

/** Every step with the stages it starts from and who takes it; the usual ones first. */
const STEPS: readonly { step: StepName; from: readonly LetterStage[]; roles: string[] }[] = [
  { step: "review", from: ["DRAFT"], roles: ["letter-clerk", "commune-admin"] },
  { step: "approval", from: ["REVIEWED"], roles: ["leader"] },
  { step: "numbering", from: ["APPROVED"], roles: CLERK },
  { step: "issue", from: ["APPROVED", "NUMBERED"], roles: CLERK },
  { step: "delivery", from: ["ISSUED", "FAILED"], roles: CLERK },
  { step: "mailings", from: ["ISSUED", "FAILED"], roles: CLERK },
  { step: "delivery-failure", from: ["ISSUED", "DELIVERED", "FAILED"], roles: CLERK },
  { step: "addressee", from: OPEN, roles: CLERK },
  {
    step: "withdrawal",
    from: [...OPEN, "APPROVED", "NUMBERED"],
    roles: ["letter-clerk", "leader"],
  },
];

/** The steps a person may take from where a letter stands. */
export function stepsOf(person: Person, letter: Pick<Letter, "stage">): readonly StepName[] {
  return STEPS.filter(({ from, roles }) => from.includes(letter.stage) && has(person, roles)).map(
    ({ step }) => step,
  );
}

const PILES: readonly { step: PileStep; from: readonly LetterStage[]; roles: string[] }[] = [
  { step: "reviews", from: ["DRAFT"], roles: ["letter-clerk", "commune-admin"] },
  { step: "approvals", from: ["REVIEWED"], roles: ["leader"] },
  { step: "numberings", from: ["APPROVED"], roles: CLERK },
  { step: "issues", from: ["APPROVED", "NUMBERED"], roles: CLERK },
];

/** What may be done at once with all letters of a stage. */
export function pilesOf(person: Person, stage: LetterStage): readonly PileStep[] {
  return PILES.filter(({ from, roles }) => from.includes(stage) && has(person, roles)).map(
    ({ step }) => step,
  );
}

const SIGNED: readonly LetterStage[] = ["APPROVED", "NUMBERED", "ISSUED", "DELIVERED", "FAILED"];

/** Whether letters of a stage may be printed together. */
export function printsPilesOf(person: Person, stage: LetterStage): boolean {
  return printsLetters(person) && SIGNED.includes(stage);
}

/** The lists of a person, what waits for it first. */
export function listsOf(person: Person): readonly LetterStage[] {
  const waiting: readonly LetterStage[] = has(person, CLERK)
    ? ["AWAITING_ADDRESSEE", "DRAFT", "APPROVED", "NUMBERED", "ISSUED", "FAILED"]
    : has(person, ["leader"])
      ? ["REVIEWED"]
      : [];
  const all: readonly LetterStage[] = [
    "AWAITING_ADDRESSEE",
    "DRAFT",
    "REVIEWED",
    "APPROVED",
    "NUMBERED",
    "ISSUED",
    "FAILED",
    "DELIVERED",
    "WITHDRAWN",
  ];
  return [...waiting, ...all.filter((stage) => !waiting.includes(stage))];
}
