import type { Petition, PetitionKind, PetitionStep, StepName } from "../api/petitions";
import type { Person } from "../signin/person";

// What to offer; the service decides for itself whatever is offered here.

const READERS = [
  "reception-officer",
  "denunciation-officer",
  "handler",
  "leader",
  "commune-admin",
  "district-admin",
  "district-leader",
  "auditor",
];
const TAKERS = ["reception-officer", "denunciation-officer"];
const DESK = ["reception-officer", "handler", "denunciation-officer"];
const DESK_AND_LEADER = [...DESK, "leader"];
/** Who reads what a petition that is no denunciation says. */
const OPEN_READERS = ["reception-officer", "handler", "leader"];

const has = (person: Person, roles: readonly string[]) =>
  roles.some((role) => person.roles.includes(role));

type Facts = Pick<
  Petition,
  "id" | "caseId" | "unit" | "stage" | "kind" | "withinCompetence" | "eligible"
>;

export function readsPetitions(person: Person): boolean {
  return has(person, READERS);
}

export function takesPetitions(person: Person): boolean {
  return has(person, TAKERS);
}

/** Whether a person may find petitions by a name or words in them. */
export function searchesPetitions(person: Person): boolean {
  return has(person, OPEN_READERS);
}

/** Everybody who reads the list may take it along, except the district's leader. */
export function exportsPetitions(person: Person): boolean {
  return has(
    person,
    READERS.filter((role) => role !== "district-leader"),
  );
}

/** A denunciation, or what may still turn out to be one. */
export function isProtected({ kind }: Pick<Petition, "kind">): boolean {
  return kind === undefined || kind === "DENUNCIATION";
}

/** Whether the vault may be opened for it, giving a reason. */
export function opensVault(person: Person, petition: Pick<Petition, "unit" | "kind">): boolean {
  return (
    isProtected(petition) && petition.unit === person.unit && has(person, ["denunciation-officer"])
  );
}

/** Who may see who looked into the vault. */
export function seesLooks(person: Person, petition: Pick<Petition, "kind">): boolean {
  return (
    isProtected(petition) &&
    has(person, ["denunciation-officer", "leader", "commune-admin", "auditor"])
  );
}

/** Who reads and prints the papers of a petition: its own unit's desk. */
export function seesPapers(
  person: Person,
  petition: Pick<Petition, "unit" | "kind" | "content">,
): boolean {
  if (petition.unit !== person.unit) return false;
  return (
    petition.content !== undefined ||
    (isProtected(petition) ? has(person, ["denunciation-officer"]) : has(person, DESK_AND_LEADER))
  );
}

/** Who puts files to it, of those who see them. */
export function attaches(person: Person): boolean {
  return has(person, DESK);
}

/** Whether whoever takes in a denunciation still reaches it afterwards. */
export function reachesDenunciations(person: Person): boolean {
  return has(person, ["denunciation-officer"]);
}

/** Similar ones are known of what is no denunciation, to its own unit. */
export function seesDuplicates(person: Person, petition: Pick<Petition, "unit" | "kind">) {
  return !isProtected(petition) && petition.unit === person.unit && has(person, OPEN_READERS);
}

const SETTLING: readonly Petition["stage"][] = ["ACCEPTED", "VERIFYING", "IN_DIALOGUE"];
const OPEN: readonly Petition["stage"][] = ["RECEIVED", "CLASSIFIED", ...SETTLING, "SUSPENDED"];

const isContentious = ({ kind }: Facts) => kind === "COMPLAINT" || kind === "DENUNCIATION";
const ours = ({ withinCompetence }: Facts) => withinCompetence === true;

/** Every step with the stages it starts from and who takes it; the usual ones first. */
const STEPS: readonly {
  step: StepName;
  from: readonly Petition["stage"][];
  roles: readonly string[];
  fits?: (petition: Facts) => boolean;
}[] = [
  { step: "classification", from: ["RECEIVED"], roles: DESK },
  {
    step: "acceptance",
    from: ["CLASSIFIED"],
    roles: DESK_AND_LEADER,
    fits: (it) => ours(it) && it.eligible === true,
  },
  { step: "transfer", from: ["CLASSIFIED"], roles: DESK, fits: (it) => !ours(it) },
  { step: "guidance", from: ["CLASSIFIED"], roles: DESK, fits: (it) => !ours(it) },
  { step: "resumption", from: ["SUSPENDED"], roles: DESK_AND_LEADER },
  { step: "verification", from: ["ACCEPTED", "IN_DIALOGUE"], roles: DESK_AND_LEADER },
  {
    step: "settlement-dialogue",
    from: ["ACCEPTED", "VERIFYING"],
    roles: DESK_AND_LEADER,
    fits: ({ kind }) => kind === "COMPLAINT",
  },
  {
    step: "resolution",
    from: ["CLASSIFIED", ...SETTLING],
    roles: DESK_AND_LEADER,
    fits: (it) => ours(it) && (!isContentious(it) || it.stage !== "CLASSIFIED"),
  },
  { step: "enforcement", from: ["DECIDED"], roles: DESK_AND_LEADER },
  { step: "assignment", from: OPEN, roles: DESK_AND_LEADER },
  {
    step: "extension",
    from: ["CLASSIFIED", ...SETTLING],
    roles: DESK_AND_LEADER,
    fits: isContentious,
  },
  { step: "suspension", from: SETTLING, roles: DESK_AND_LEADER, fits: isContentious },
  {
    step: "termination",
    from: [...SETTLING, "SUSPENDED"],
    roles: DESK_AND_LEADER,
    fits: isContentious,
  },
  {
    step: "non-acceptance",
    from: ["CLASSIFIED"],
    roles: DESK_AND_LEADER,
    fits: ({ kind }) => kind === "COMPLAINT",
  },
  { step: "sending-back", from: ["CLASSIFIED"], roles: DESK },
  { step: "filing", from: ["CLASSIFIED"], roles: DESK },
  {
    step: "joining",
    from: ["CLASSIFIED", "ACCEPTED"],
    roles: DESK,
    fits: (it) => ours(it) && it.eligible === true,
  },
  { step: "splitting", from: ["RECEIVED"], roles: DESK },
  { step: "withdrawal", from: OPEN, roles: DESK },
];

/** The steps a person may take from where a petition stands. */
export function stepsOf(person: Person, petition: Facts): readonly StepName[] {
  if (petition.unit !== person.unit) return [];
  // the others of a case go the way of the one that leads it
  const follows = petition.caseId !== petition.id;
  return STEPS.filter(
    ({ step, from, roles, fits }) =>
      from.includes(petition.stage) &&
      has(person, roles) &&
      (fits?.(petition) ?? true) &&
      (!follows || step === "assignment" || step === "withdrawal"),
  ).map(({ step }) => step);
}

const CONTENTIOUS: readonly PetitionKind[] = ["COMPLAINT", "DENUNCIATION"];
const ALL: readonly PetitionKind[] = [...CONTENTIOUS, "PROPOSAL", "FEEDBACK"];

/** The steps that issue a document, and of which kinds of petition. */
const DOCUMENTS: Partial<Record<PetitionStep["type"], readonly PetitionKind[]>> = {
  RECEIVED: ALL,
  ACCEPTED: ALL,
  NOT_ACCEPTED: ["COMPLAINT"],
  TRANSFERRED: ALL,
  GUIDED: ALL,
  SENT_BACK: ALL,
  FILED: ALL,
  VERIFICATION_STARTED: CONTENTIOUS,
  SETTLEMENT_DIALOGUE_HELD: ["COMPLAINT"],
  SUSPENDED: CONTENTIOUS,
  RESUMED: CONTENTIOUS,
  TERMINATED: CONTENTIOUS,
  EXTENDED: CONTENTIOUS,
  RESOLVED: ALL,
  ENFORCED: CONTENTIOUS,
};

/** Whether a step of the history has a document to print. */
export function hasDocument(type: PetitionStep["type"], kind: PetitionKind | undefined): boolean {
  return kind !== undefined && DOCUMENTS[type]?.includes(kind) === true;
}
