import { describe, expect, it } from "vitest";
import type { Unit } from "../api/types";
import { changesUnit, keepsGroups } from "./rights";
import { treeOn, type Branch } from "./tree";

const unit = (id: string, change: Partial<Unit> = {}): Unit => ({
  id,
  revision: 1,
  closingTime: "17:00:00",
  name: id,
  kind: "XA",
  validFrom: "2004-01-01",
  ...change,
});

const units = [
  unit("hoanghoa", { kind: "DISTRICT", parent: "thanhhoa", validTo: "2025-07-01" }),
  unit("hoangcat", { parent: "hoanghoa", validTo: "2025-07-01" }),
  unit("thon10", { kind: "THON", parent: "hoangcat", name: "thôn 10" }),
  unit("thon2", { kind: "THON", parent: "hoangcat", name: "thôn 2" }),
  unit("hoangson", { parent: "thanhhoa", validFrom: "2025-07-01" }),
];

const ids = (branches: readonly Branch[]): unknown[] =>
  branches.map((branch) => [branch.unit.id, ids(branch.below)]);

describe("the tree of units", () => {
  it("is what existed on the day, villages by their numbers", () => {
    expect(ids(treeOn(units, "2025-06-30"))).toEqual([
      [
        "hoanghoa",
        [
          [
            "hoangcat",
            [
              ["thon2", []],
              ["thon10", []],
            ],
          ],
        ],
      ],
    ]);
  });

  it("shows what a caller may see though its parent is hidden or gone", () => {
    expect(ids(treeOn(units, "2025-07-01"))).toEqual([
      ["hoangson", []],
      ["thon2", []],
      ["thon10", []],
    ]);
  });
});

describe("the rights over units", () => {
  it("are the platform's over all, a commune's over its villages", () => {
    const commune = { roles: ["commune-admin"], unit: "hoangcat" };
    expect(changesUnit(commune, unit("thon1", { kind: "THON", parent: "hoangcat" }))).toBe(true);
    expect(changesUnit(commune, unit("thon1", { kind: "THON", parent: "hoangson" }))).toBe(false);
    expect(changesUnit(commune, unit("hoangcat"))).toBe(false);
    expect(changesUnit({ roles: ["platform-admin"], unit: "thanhhoa" }, unit("x"))).toBe(true);
    expect(keepsGroups({ roles: ["district-leader"] })).toBe(false);
  });
});
