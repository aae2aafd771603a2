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
  /** To send it back before its issue. */
  reopen: boolean;
  receive: boolean;
  /** To accept it or to return it. */
  accept: boolean;
  replace: boolean;
}

/** Whether a person sees how the communes of a report rank. */
export function ranksReports(person: Pick<Person, "roles">): boolean {
  return ["district-admin", "district-leader", "auditor", "platform-admin"].some((role) =>
    person.roles.includes(role),
  );
}

/** Whether a person writes the reports of the own unit. */
export function writesReports(person: Person, kind: ReportSummary["kind"]): boolean {
  return WRITERS[kind].some((role) => person.roles.includes(role));
}

/** Its own unit writes a report; the unit above reads it, and takes it once it is issued. */
export function rightsOf(
  person: Person,
  report: Pick<ReportSummary, "unit" | "kind" | "state" | "handover" | "replacedBy">,
) {
  const own = person.unit === report.unit.id;
  const writes = own && writesReports(person, report.kind);
  const approves = own && person.roles.includes(APPROVERS[report.kind]);
  const takes =
    !own && person.roles.some((role) => role === "district-admin" || role === "district-leader");
  const inForce = report.state === "ISSUED" && report.replacedBy === undefined;
  const sent = inForce && report.handover === "SENT";
  return {
    edit: writes && report.state === "DRAFT",
    freeze: writes && report.state === "DRAFT",
    approve: approves && report.state === "FROZEN",
    issue: approves && report.state === "APPROVED",
    reopen: approves && (report.state === "FROZEN" || report.state === "APPROVED"),
    receive: takes && sent,
    accept: takes && (sent || (inForce && report.handover === "RECEIVED")),
    replace: writes && inForce,
  } satisfies Rights;
}
