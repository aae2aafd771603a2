import { describe, expect, it } from "vitest";
import { filterOf, ledgerFrom, queryOf, urgencyOf } from "./ledger";
import {
  exportsOpinions,
  readsOccasions,
  readsOpinions,
  recordsOccasions,
  stepsOf,
} from "./rights";

const person = (...roles: string[]) => ({
  name: "",
  username: "",
  unit: "hoangcat",
  roles,
  issuer: "",
});

describe("the ledger", () => {
  it("is what is owed unless the address says otherwise, and is found again in it", () => {
    const ledger = { list: "settled", narrowing: { channel: "ZALO", owner: "Chủ tịch" } } as const;

    expect(ledgerFrom(new URLSearchParams()).list).toBe("promised");
    expect(ledgerFrom(queryOf(ledger))).toEqual(ledger);
  });

  it("asks for what is owed by its day, the most urgent first", () => {
    expect(filterOf({ list: "overdue", narrowing: {} })).toEqual({ overdue: "true", order: "DUE" });
    expect(filterOf({ list: "promised", narrowing: { owner: "x" } })).toEqual({
      owner: "x",
      order: "DUE",
    });
    expect(filterOf({ list: "settled", narrowing: {} })).toEqual({ status: ["ANSWERED", "DONE"] });
  });

  it("takes days on which it was voiced, both included", () => {
    const narrowing = { raisedFrom: "2026-11-01", raisedTo: "2026-11-30" };

    expect(filterOf({ list: "all", narrowing })).toEqual({
      raisedFrom: "2026-11-01",
      raisedTo: "2026-12-01",
    });
  });

  it("is late only after the promised day", () => {
    const promised = { status: "PROMISED", dueOn: "2026-11-25" } as const;

    expect(urgencyOf(promised, "2026-11-25")).toEqual({ kind: "today" });
    expect(urgencyOf(promised, "2026-11-28")).toEqual({ kind: "overdue", days: 3 });
    expect(urgencyOf(promised, "2026-11-20")).toEqual({ kind: "later", days: 5 });
    expect(urgencyOf({ ...promised, status: "DONE" }, "2026-11-28")).toEqual({ kind: "none" });
  });
});

describe("who may", () => {
  const raised = { unit: "hoangcat", status: "RAISED" } as const;

  it("answer or promise what was voiced", () => {
    expect(stepsOf(person("reception-officer"), raised)).toEqual(["answer", "promise"]);
    expect(stepsOf(person("handler"), raised)).toEqual(["answer"]);
    expect(stepsOf(person("auditor"), raised)).toEqual([]);
    expect(stepsOf(person("leader"), { ...raised, unit: "hoangngoc" })).toEqual([]);
  });

  it("finish what was promised, and nothing more after that", () => {
    expect(stepsOf(person("leader"), { ...raised, status: "PROMISED" })).toEqual([
      "completion",
      "promise",
    ]);
    expect(stepsOf(person("leader"), { ...raised, status: "ANSWERED" })).toEqual([]);
  });

  it("see and enter what", () => {
    expect(readsOpinions(person("handler"))).toBe(true);
    expect(readsOccasions(person("handler"))).toBe(false);
    expect(recordsOccasions(person("leader"))).toBe(false);
    expect(exportsOpinions(person("district-leader"))).toBe(false);
  });
});
