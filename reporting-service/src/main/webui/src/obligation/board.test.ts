import { describe, expect, it } from "vitest";
import type { Obligation } from "../api/obligations";
import {
  asksForReports,
  byPressing,
  changesRequest,
  pressingOf,
  readsRequests,
  reportToOpen,
} from "./board";

const owed = (parts: Partial<Obligation>): Obligation => ({
  id: "o",
  request: "r",
  unit: { id: "hoangcat", name: "xã Hoằng Cát" },
  demand: {
    kind: "THEMATIC",
    subject: "",
    askedBy: "huyện Hoằng Hóa",
    requestingDocuments: [],
    addressees: [],
  },
  from: "2023-01-01",
  to: "2023-10-31",
  dueOn: "2023-11-07",
  state: "OPEN",
  overdue: false,
  workingDaysLeft: 3,
  explained: 0,
  contradicting: 0,
  changes: [],
  ...parts,
});

const person = (...roles: string[]) => ({
  name: "",
  username: "",
  unit: "hoanghoa",
  roles,
  issuer: "",
});

describe("what presses a leader", () => {
  it("is one reason each, the worst", () => {
    expect(pressingOf(owed({}))).toBe("open");
    expect(pressingOf(owed({ contradicting: 2 }))).toBe("contradicting");
    expect(pressingOf(owed({ contradicting: 2, overdue: true, state: "OVERDUE" }))).toBe("overdue");
    expect(pressingOf(owed({ overdue: true, state: "RETURNED" }))).toBe("returned");
  });

  it("keeps the order of due dates within a reason", () => {
    const all = [owed({ id: "a" }), owed({ id: "b", overdue: true }), owed({ id: "c" })];

    expect(byPressing(all).map(([reason, some]) => [reason, some.map(({ id }) => id)])).toEqual([
      ["overdue", ["b"]],
      ["returned", []],
      ["contradicting", []],
      ["open", ["a", "c"]],
    ]);
  });

  it("opens the draft before the report it will replace", () => {
    expect(reportToOpen({ draft: "new", report: "old" })).toBe("new");
    expect(reportToOpen({ report: "old" })).toBe("old");
    expect(reportToOpen({})).toBeUndefined();
  });
});

describe("asking for reports", () => {
  it("is the district administrator's, reading the requests more people's", () => {
    expect(asksForReports(person("district-admin"))).toBe(true);
    expect(asksForReports(person("district-leader"))).toBe(false);
    expect(readsRequests(person("district-leader"))).toBe(true);
    expect(readsRequests(person("party-office"))).toBe(false);
  });

  it("is changed by who asked, while the request stands", () => {
    const admin = person("district-admin");
    expect(changesRequest(admin, { unit: "hoanghoa" })).toBe(true);
    expect(changesRequest(admin, { unit: "thanhhoa" })).toBe(false);
    expect(changesRequest(person("district-leader"), { unit: "hoanghoa" })).toBe(false);
    expect(changesRequest(admin, { unit: "hoanghoa", withdrawnAt: "2023-11-02T02:00:00Z" })).toBe(
      false,
    );
  });
});
