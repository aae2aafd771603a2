import type { ReportingGroup } from "../api/units";

type Members = ReportingGroup["members"];

/** The members of a group once some have left it and others joined it on a day. */
export function membersAfter(
  members: Members,
  on: string,
  leaving: readonly string[],
  joining: readonly string[],
): Members {
  return [
    ...members.map((member) =>
      member.to === undefined && leaving.includes(member.unit) ? { ...member, to: on } : member,
    ),
    ...joining.map((unit) => ({ unit, from: on })),
  ];
}
