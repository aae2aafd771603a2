import { describe, expect, it } from "vitest";
import type { ReportSummary, Unit } from "../api/types";
import {
  communesOf,
  communesOfGroup,
  isReceived,
  isReturned,
  parentsOfCommunes,
  reportOf,
} from "./communes";

const period = { from: "2023-01-01", to: "2023-10-31" };

const unit = (id: string, change: Partial<Unit> = {}): Unit => ({
  id,
  revision: 1,
  closingTime: "17:00:00",
  name: `xã ${id}`,
  kind: "XA",
  parent: "hoanghoa",
  validFrom: "2020-01-01",
  ...change,
});

const district = unit("hoanghoa", {
  kind: "DISTRICT",
  name: "huyện Hoằng Hóa",
  parent: "thanhhoa",
});

describe("the communes of a period", () => {
  it("are those that existed then, by Vietnamese order, without villages", () => {
    const units = [
      unit("b", { name: "xã Hoằng Đông" }),
      unit("a", { name: "xã Hoằng Cát" }),
      unit("merged", { validTo: "2022-12-31" }),
      unit("founded-later", { validFrom: "2025-07-01" }),
      unit("a.thon1", { kind: "THON", parent: "a" }),
      unit("elsewhere", { parent: "other" }),
      district,
    ];

    expect(communesOf(units, "hoanghoa", period).map(({ id }) => id)).toEqual(["a", "b"]);
  });

  it("stand below the units that are offered for a total", () => {
    expect(parentsOfCommunes([unit("a"), district])).toEqual([district]);
    expect(parentsOfCommunes([unit("a")])).toEqual([]);
  });
});

describe("the communes of a group", () => {
  it("are those in it on the last day of the period, whole districts too", () => {
    const units = [unit("a"), unit("b"), unit("c", { parent: "other" }), unit("d"), district];
    const group = {
      members: [
        { unit: "c", from: "2023-01-01" },
        { unit: "a", from: "2023-01-01", to: "2023-10-30" },
        { unit: "b", from: "2023-01-01", to: "2023-10-31" },
        { unit: "d", from: "2023-10-31" },
      ],
    };

    expect(communesOfGroup(units, group, period).map(({ id }) => id)).toEqual(["b", "c"]);
    expect(
      communesOfGroup(units, { members: [{ unit: "hoanghoa", from: "2023-01-01" }] }, period).map(
        ({ id }) => id,
      ),
    ).toEqual(["a", "b", "d"]);
  });
});

describe("the report of a unit and period", () => {
  const report = (id: string, state: ReportSummary["state"], to = period.to) =>
    ({ id, state, unit: { id: "a", name: "xã a" }, from: period.from, to }) as ReportSummary;

  it("is the one that has come furthest", () => {
    const reports = [report("1", "DRAFT"), report("2", "ISSUED"), report("3", "FROZEN")];

    expect(reportOf(reports, "a", period)?.id).toBe("2");
  });

  it("is not received while it is given back", () => {
    const issued = report("1", "ISSUED");

    expect(isReceived({ ...issued, handover: "SENT" })).toBe(true);
    expect(isReceived({ ...issued, handover: "RETURNED" })).toBe(false);
    expect(isReturned({ ...issued, handover: "RETURNED" })).toBe(true);
    expect(isReceived(report("2", "APPROVED"))).toBe(false);
    expect(isReceived(undefined)).toBe(false);
  });

  it("is missing, not another period's", () => {
    expect(reportOf([report("1", "ISSUED", "2024-01-01")], "a", period)).toBeUndefined();
    expect(reportOf([report("1", "ISSUED")], "b", period)).toBeUndefined();
    expect(reportOf([report("1", "DISCARDED")], "a", period)).toBeUndefined();
  });
});
