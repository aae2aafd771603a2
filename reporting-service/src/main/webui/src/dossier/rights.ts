import type { Dossier, DossierStatus, PaperName, StepName } from "../api/dossiers";
import type { Person } from "../signin/person";

// What to offer; the service decides for itself whatever is offered here.

const READERS = [
  "one-stop-clerk",
  "handler",
  "leader",
  "commune-admin",
  "district-admin",
  "auditor",
];
const IMPORTERS = ["one-stop-clerk", "commune-admin", "district-admin"];
const UNMASKERS = ["one-stop-clerk", "handler", "letter-clerk"];
const OVERSEERS = ["leader", "commune-admin", "auditor"];

const has = (person: Person, roles: readonly string[]) =>
  roles.some((role) => person.roles.includes(role));

export function readsDossiers(person: Person): boolean {
  return has(person, READERS);
}

/** The register is counts only: the district's leader may see it too. */
export function readsRegister(person: Person): boolean {
  return has(person, [...READERS, "district-leader"]);
}

export function receivesDossiers(person: Person): boolean {
  return has(person, ["one-stop-clerk"]);
}

export function importsDossiers(person: Person): boolean {
  return has(person, IMPORTERS);
}

/** Whether applicants' names are shown to, and may be searched by, a person. */
export function knowsApplicants(person: Person): boolean {
  return has(person, ["one-stop-clerk", "handler", "leader"]);
}

/** Only the desk of the dossier's own unit may see whole numbers. */
export function unmasks(person: Person, dossier: Pick<Dossier, "unit">): boolean {
  return person.unit === dossier.unit && has(person, UNMASKERS);
}

/** Who may see who looked at whole numbers. */
export function seesUnmaskings(person: Person): boolean {
  return has(person, OVERSEERS);
}

/** Which papers were handed in may be stated at any time. */
export function describesComponents(person: Person): boolean {
  return has(person, ["one-stop-clerk", "handler"]);
}

const DESK = ["one-stop-clerk"];
const DESK_AND_HANDLER = ["one-stop-clerk", "handler"];

const RUNNING: readonly DossierStatus[] = ["RECEIVED", "PROCESSING"];
const PAUSED: readonly DossierStatus[] = ["SUPPLEMENT_REQUESTED", "PAYMENT_REQUESTED"];

/** Every step with the statuses it starts from and who takes it; the usual ones first. */
const STEPS: readonly { step: StepName; from: readonly DossierStatus[]; roles: string[] }[] = [
  { step: "acceptance", from: ["REGISTERED"], roles: DESK },
  { step: "supplement-receipt", from: ["SUPPLEMENT_REQUESTED"], roles: DESK_AND_HANDLER },
  { step: "payment-receipt", from: ["PAYMENT_REQUESTED"], roles: DESK_AND_HANDLER },
  { step: "completion", from: RUNNING, roles: DESK_AND_HANDLER },
  { step: "return", from: ["COMPLETED"], roles: DESK },
  { step: "assignment", from: RUNNING, roles: [...DESK_AND_HANDLER, "leader"] },
  { step: "supplement-request", from: RUNNING, roles: DESK_AND_HANDLER },
  { step: "payment-request", from: RUNNING, roles: DESK_AND_HANDLER },
  { step: "reappointment", from: RUNNING, roles: DESK_AND_HANDLER },
  { step: "refusal", from: ["REGISTERED", "RECEIVED"], roles: DESK },
  { step: "withdrawal", from: ["REGISTERED", ...RUNNING, ...PAUSED], roles: DESK },
  { step: "stoppage", from: [...RUNNING, ...PAUSED], roles: DESK_AND_HANDLER },
];

/** The steps a person may take from where a dossier stands. */
export function stepsOf(
  person: Person,
  dossier: Pick<Dossier, "status" | "newDueAt">,
): readonly StepName[] {
  return STEPS.filter(({ from, roles }) => from.includes(dossier.status) && has(person, roles))
    .map(({ step }) => step)
    .filter((step) => step !== "reappointment" || dossier.newDueAt === undefined);
}

/** The forms that fit where a dossier stands; its own desk prints them. */
export function papersOf(
  person: Person,
  dossier: Pick<Dossier, "unit" | "status" | "dueAt" | "newDueAt">,
): readonly PaperName[] {
  if (person.unit !== dossier.unit || !knowsApplicants(person)) return [];
  const { status } = dossier;
  const received = dossier.dueAt !== undefined && status !== "NOT_ACCEPTED";
  const fits: Record<PaperName, boolean> = {
    "receipt-note": received,
    "supplement-request": status === "SUPPLEMENT_REQUESTED",
    refusal: status === "NOT_ACCEPTED",
    apology: dossier.newDueAt !== undefined,
    "stop-notice": received && (status === "STOPPED" || status === "WITHDRAWN"),
    "control-slip": received,
  };
  return (Object.keys(fits) as PaperName[]).filter((paper) => fits[paper]);
}
