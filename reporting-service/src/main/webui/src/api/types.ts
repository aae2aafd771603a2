import type { components } from "./schema";

// The answers of reporting-service that the console reads, from its committed description
// (`npm run types` writes schema.ts anew). The description calls every field of an answer optional;
// here those named are, all others are always there.

type Schema = components["schemas"];

export type Answer<T, Sometimes extends keyof T = never> = Required<Omit<T, Sometimes>> &
  Partial<Pick<T, Sometimes>>;

export type With<T, Known> = Omit<T, keyof Known> & Known;

export type UnitKind = Schema["UnitKind"];

export type Unit = Answer<
  Schema["UnitView"],
  "parent" | "parentName" | "validTo" | "agencyCode" | "unitCode" | "predecessors"
>;

/** How a merged unit is looked at: as it was then, or with what it took over. */
export type Sight = Schema["Sight"];

export type UnitName = Answer<Schema["UnitName"]>;

export type FigureState = Schema["FigureState"];

/** `to` is the first day after the period; a number that is not known is null. */
export type Figure = With<
  Answer<Schema["Figure"], "by" | "exclusions" | "note" | "including">,
  {
    including?: UnitName[];
    unit: UnitName;
    numerator: number | null;
    denominator: number | null;
    value: number | null;
  }
>;

export type Indicator = Answer<
  Omit<
    Schema["Indicator"],
    "numerator" | "denominator" | "unknownWhen" | "exclusions" | "breakdowns"
  >,
  "better" | "denominatorVi" | "exclusionsVi" | "validTo" | "total"
>;

/** A figure as a report keeps it; `units` communes are in a total. */
export type ReportFigure = Figure & { units?: number };

/** The same figure in one commune's report. */
export type FigureShare = With<
  Answer<Schema["FigureShare"], "report" | "notation" | "numerator" | "denominator">,
  { unit: UnitName }
>;

export type Before = Schema["Before"];

/** A figure beside what it was and what was aimed at. */
export type ComparedFigure = With<
  Answer<Schema["ComparedFigure"], "was" | "difference" | "target" | "reached">,
  { by: Record<string, string>; was?: { text: string; state: FigureState } }
>;

export interface FiguresCompared {
  from: string;
  to: string;
  figures: ComparedFigure[];
}

export type TracedRecord = Answer<Schema["Item"], "id" | "code" | "day" | "measure">;

export type Trace = With<Answer<Schema["Traced"], "next">, { items: TracedRecord[] }>;

export type ReportKind = Schema["ReportKind"];
export type ReportState = Schema["ReportState"];

type OnceReached =
  | "contentHash"
  | "number"
  | "date"
  | "notation"
  | "frozenAt"
  | "frozenBy"
  | "approvedAt"
  | "approvedBy"
  | "issuedAt"
  | "issuedBy"
  | "obligation"
  | "replaces"
  | "replacedBy"
  | "handover"
  | "handoverName"
  | "remarks";

export type ReportSummary = With<
  Answer<Schema["ReportSummary"], OnceReached | "group" | "sentBack">,
  { unit: UnitName; group?: UnitName; sentBack?: ReportStep }
>;

/** A line of a report's history. */
export type ReportStep = Answer<Schema["StepView"], "actorName" | "remarks">;

export type SectionKind = Schema["SectionKind"];

export type Section = Answer<
  Schema["SectionView"],
  "number" | "level" | "hint" | "revision" | "editedAt" | "editedBy"
>;

export type CommuneShare = With<
  Answer<Schema["CommuneView"], "report" | "notation" | "issuedOn" | "note">,
  { unit: UnitName }
>;

/** One of several that a report has. */
type OneOf<Name extends keyof Schema["ReportView"]> =
  NonNullable<Schema["ReportView"][Name]> extends (infer One)[] ? One : never;

export type Report = With<
  Answer<
    Schema["ReportView"],
    OnceReached | "group" | "sentBack" | "coverage" | "withdrawal" | "dataUntil"
  >,
  {
    unit: UnitName;
    group?: UnitName;
    sentBack?: ReportStep;
    /** What those named by their sign-in names are called. */
    officials: Record<string, string>;
    sections: Section[];
    communes?: CommuneShare[];
    recipients: Answer<OneOf<"recipients">, "purpose">[];
    requestingDocuments: Answer<OneOf<"requestingDocuments">>[];
    signer: Answer<NonNullable<Schema["ReportView"]["signer"]>, "name">;
    withdrawal?: Answer<Schema["RequestChange"], "to" | "document">;
  }
>;

export type Severity = Schema["Severity"];

/** A place where the text says one thing and the figures another. */
export type Verification = Answer<
  Schema["VerificationView"],
  "unit" | "notation" | "date" | "replaced" | "replacedBy" | "replacedOn"
>;

export type Contradiction = Answer<Schema["FindingView"], "explanation">;

export type ConsoleSettings = Answer<Schema["SignInView"]>;

export interface Page<T> {
  items: T[];
  next?: string;
}

/** RFC 9457; `title` and `detail` are Vietnamese. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail?: string;
  errors?: { field: string; message: string }[];
}
