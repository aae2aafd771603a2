// The shapes of reporting-service's REST API that the console reads. Written by hand until
// docs/api/reporting-service.yaml is committed; then `npm run types` generates schema.ts and these
// names become aliases of its components.

export type UnitKind =
  "PROVINCE" | "DISTRICT" | "XA" | "PHUONG" | "THI_TRAN" | "DAC_KHU" | "THON" | "TO_DAN_PHO";

export interface Unit {
  id: string;
  name: string;
  kind: UnitKind;
  parent?: string;
  validFrom: string;
  validTo?: string;
}

export interface UnitName {
  id: string;
  name: string;
}

export type FigureState = "COMPUTED" | "NONE_OCCURRED" | "NO_DATA" | "NO_REPORT";

/** `to` is the first day after the period. */
export interface Figure {
  code: string;
  name: string;
  unit: UnitName;
  by?: Record<string, string>;
  from: string;
  to: string;
  numerator: number | null;
  denominator: number | null;
  exclusions?: Record<string, number>;
  value: number | null;
  text: string;
  state: FigureState;
  ruleVersion?: number;
  note?: string;
}

export interface Indicator {
  code: string;
  nameVi: string;
  form: "COUNT" | "PERCENT" | "MEAN" | "MONEY";
  unitVi: string;
  numeratorVi: string;
  denominatorVi?: string;
  exclusionsVi?: string;
  periodBasisVi: string;
  rounding: string;
  zeroRuleVi: string;
  legalBasis: string;
  dataSource: string;
  ruleVersion: number;
  source: string;
}

export interface TracedRecord {
  id: string;
  kind: string;
  unit: string;
  weight: number;
  measure?: string;
}

export interface Trace {
  code: string;
  ruleVersion: number;
  items: TracedRecord[];
  next?: string;
}

export type ReportKind = "COMMUNE" | "DISTRICT";
export type ReportState = "DRAFT" | "FROZEN" | "APPROVED" | "ISSUED";

export interface ReportSummary {
  id: string;
  revision: number;
  unit: UnitName;
  kind: ReportKind;
  subject: string;
  from: string;
  to: string;
  state: ReportState;
  contentHash?: string;
  number?: number;
  date?: string;
  notation?: string;
  draftedAt: string;
  draftedBy: string;
  frozenAt?: string;
  frozenBy?: string;
  approvedAt?: string;
  approvedBy?: string;
  issuedAt?: string;
  issuedBy?: string;
}

export type SectionKind = "COMPUTED" | "LIST" | "NARRATIVE" | "FIXED";

export interface Section {
  key: string;
  number?: string;
  level?: number;
  heading: string;
  kind: SectionKind;
  editable: boolean;
  text: string;
  hint?: string;
  indicators: string[];
  revision?: number;
  editedAt?: string;
  editedBy?: string;
}

export interface CommuneShare {
  unit: UnitName;
  received: boolean;
  report?: string;
  notation?: string;
  issuedOn?: string;
}

export interface Report extends ReportSummary {
  template: string;
  addressees: string[];
  place: string;
  symbol: string;
  signer: { authority: string; title: string; name?: string };
  sections: Section[];
  communes?: CommuneShare[];
  coverage?: string;
}

export type Severity = "BLOCKING" | "WARNING" | "INFO";
export type FindingStatus = "OPEN" | "CORRECTED" | "EXPLAINED";

/** A place where the text says one thing and the figures another. */
export interface Contradiction {
  id: string;
  code: string;
  severity: Severity;
  status: FindingStatus;
  indicator: string;
  section: string;
  claimed: string;
  computed: string;
  excerpt: string;
  suggestion: string;
  message: string;
  correctable: boolean;
  explanation?: string;
}

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

export interface ConsoleSettings {
  signInAuthority: string;
  clientId: string;
}
