import type { ReportSummary, Unit, UnitKind } from "../api/types";
import type { ReportingGroup } from "../api/units";
import { lastDay, samePeriod, type Period } from "../figure/period";

const COMMUNES: readonly UnitKind[] = ["XA", "PHUONG", "THI_TRAN", "DAC_KHU"];
const VILLAGES: readonly UnitKind[] = ["THON", "TO_DAN_PHO"];

export function isCommune(unit: Unit): boolean {
  return COMMUNES.includes(unit.kind);
}

export function isVillage(unit: Pick<Unit, "kind">): boolean {
  return VILLAGES.includes(unit.kind);
}

/** Communes that existed at some day of the period, by name. */
export function communesOf(units: readonly Unit[], parent: string | undefined, period: Period) {
  return units
    .filter(isCommune)
    .filter((unit) => parent === undefined || unit.parent === parent)
    .filter((unit) => unit.validFrom < period.to)
    .filter((unit) => unit.validTo === undefined || unit.validTo > period.from)
    .sort((a, b) => a.name.localeCompare(b.name, "vi"));
}

/** The communes of a group on the period's last day, by name. */
export function communesOfGroup(
  units: readonly Unit[],
  { members }: Pick<ReportingGroup, "members">,
  period: Period,
) {
  const day = lastDay(period);
  const within = new Set(
    members
      .filter(({ from, to }) => from <= day && (to === undefined || to > day))
      .map(({ unit }) => unit),
  );
  const parents = new Map(units.map(({ id, parent }) => [id, parent]));
  const isWithin = (id: string | undefined): boolean =>
    id !== undefined && (within.has(id) || isWithin(parents.get(id)));
  return communesOf(units, undefined, { from: day, to: period.to }).filter(({ id }) =>
    isWithin(id),
  );
}

/** Whether the unit above has a report: one that was given back is owed again. */
export function isReceived(report: ReportSummary | undefined): boolean {
  return report?.state === "ISSUED" && !isReturned(report);
}

export function isReturned(report: ReportSummary | undefined): boolean {
  return report?.handover === "RETURNED";
}

/** Visible units that have communes directly below them, by name. */
export function parentsOfCommunes(units: readonly Unit[]): Unit[] {
  const parents = new Set(units.filter(isCommune).map((unit) => unit.parent));
  return units
    .filter((unit) => parents.has(unit.id))
    .sort((a, b) => a.name.localeCompare(b.name, "vi"));
}

/** The furthest report of a unit for exactly this period; one given up counts for nothing. */
export function reportOf(
  reports: readonly ReportSummary[],
  unit: string,
  period: Period,
): ReportSummary | undefined {
  const order = ["DRAFT", "FROZEN", "APPROVED", "ISSUED"];
  return reports
    .filter(
      (report) =>
        report.unit.id === unit && report.state !== "DISCARDED" && samePeriod(report, period),
    )
    .reduce<ReportSummary | undefined>(
      (best, report) =>
        best !== undefined && order.indexOf(best.state) >= order.indexOf(report.state)
          ? best
          : report,
      undefined,
    );
}
