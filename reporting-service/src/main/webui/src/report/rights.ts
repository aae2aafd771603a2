import type { ReportSummary } from "../api/types";
import type { Person } from "../signin/person";

const WRITERS: Record<ReportSummary["kind"], readonly string[]> = {
  COMMUNE: ["party-office", "leader", "commune-admin"],
  DISTRICT: ["district-admin", "district-leader"],
};

const APPROVERS: Record<ReportSummary["kind"], string> = {
  COMMUNE: "leader",
  DISTRICT: "district-leader",
};

/** What to offer; the service decides for itself whatever is offered here. */
export interface Rights {
  edit: boolean;
  freeze: boolean;
  approve: boolean;
  issue: boolean;
}

/** Its own unit writes a report, everybody above only reads. */
export function rightsOf(person: Person, report: Pick<ReportSummary, "unit" | "kind" | "state">) {
  const own = person.unit === report.unit.id;
  const writes = own && WRITERS[report.kind].some((role) => person.roles.includes(role));
  const approves = own && person.roles.includes(APPROVERS[report.kind]);
  return {
    edit: writes && report.state === "DRAFT",
    freeze: writes && report.state === "DRAFT",
    approve: approves && report.state === "FROZEN",
    issue: approves && report.state === "APPROVED",
  } satisfies Rights;
}
