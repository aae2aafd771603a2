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

/** Whether a person approves and issues the reports of the own unit. */
export function approvesReports(person: Pick<Person, "roles">): boolean {
  return Object.values(APPROVERS).some((role) => person.roles.includes(role));
}

/** Whether a person takes the reports of the units below. */
export function takesReports(person: Pick<Person, "roles">): boolean {
  return ["district-admin", "district-leader"].some((role) => person.roles.includes(role));
}

/** Its own unit writes a report; the unit above reads it, and takes it once it is issued. */
export function rightsOf(
  person: Person,
  report: Pick<ReportSummary, "unit" | "kind" | "state" | "handover" | "replacedBy">,
) {
  const own = person.unit === report.unit.id;
  const writes = own && writesReports(person, report.kind);
  const approves = own && person.roles.includes(APPROVERS[report.kind]);
  const takes = !own && takesReports(person);
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

/** The reports that go on only when the person approves, issues or takes them. */
export function waitingFor<T extends Parameters<typeof rightsOf>[1]>(
  person: Person,
  reports: readonly T[],
): { toSign: readonly T[]; toTake: readonly T[] } {
  return {
    toSign: reports.filter((report) => {
      const { approve, issue } = rightsOf(person, report);
      return approve || issue;
    }),
    toTake: reports.filter((report) => rightsOf(person, report).receive),
  };
}
