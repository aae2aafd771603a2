import { describe, expect, it } from "vitest";
import type { ReportKind, ReportState } from "../api/types";
import { rightsOf, waitingFor } from "./rights";

const person = (unit: string, ...roles: string[]) => ({
  name: "",
  username: "",
  unit,
  roles,
  issuer: "",
});
const report = (kind: ReportKind, unit: string, state: ReportState) => ({
  kind,
  state,
  unit: { id: unit, name: unit },
});

describe("what is offered with a report", () => {
  it("to its own writers is editing and freezing while it is a draft", () => {
    const draft = report("COMMUNE", "hoangcat", "DRAFT");

    expect(rightsOf(person("hoangcat", "party-office"), draft)).toEqual({
      edit: true,
      freeze: true,
      approve: false,
      issue: false,
      reopen: false,
      receive: false,
      accept: false,
      replace: false,
    });
  });

  it("to the leader is the next step only", () => {
    const leader = person("hoangcat", "leader");

    expect(rightsOf(leader, report("COMMUNE", "hoangcat", "FROZEN")).approve).toBe(true);
    expect(rightsOf(leader, report("COMMUNE", "hoangcat", "FROZEN")).issue).toBe(false);
    expect(rightsOf(leader, report("COMMUNE", "hoangcat", "APPROVED")).issue).toBe(true);
    expect(rightsOf(leader, report("COMMUNE", "hoangcat", "APPROVED")).reopen).toBe(true);
    expect(rightsOf(leader, report("COMMUNE", "hoangcat", "DISCARDED")).edit).toBe(false);
    expect(rightsOf(leader, report("COMMUNE", "hoangcat", "ISSUED"))).toEqual({
      edit: false,
      freeze: false,
      approve: false,
      issue: false,
      reopen: false,
      receive: false,
      accept: false,
      replace: true,
    });
  });

  it("to the district is taking what is issued, once, and not what was replaced", () => {
    const district = person("hoanghoa", "district-admin");
    const issued = report("COMMUNE", "hoangcat", "ISSUED");

    expect(rightsOf(district, { ...issued, handover: "SENT" })).toMatchObject({
      receive: true,
      accept: true,
      replace: false,
    });
    expect(rightsOf(district, { ...issued, handover: "RECEIVED" })).toMatchObject({
      receive: false,
      accept: true,
    });
    for (const handover of ["RETURNED", "ACCEPTED"] as const) {
      expect(rightsOf(district, { ...issued, handover }).accept).toBe(false);
    }
    expect(rightsOf(district, { ...issued, handover: "SENT", replacedBy: "x" }).accept).toBe(false);
    expect(rightsOf(person("hoangcat", "leader"), { ...issued, handover: "SENT" }).accept).toBe(
      false,
    );
  });

  it("is what waits for a leader to sign and for the district to receive", () => {
    const frozen = report("COMMUNE", "hoangcat", "FROZEN");
    const approved = report("COMMUNE", "hoangcat", "APPROVED");
    const sent = { ...report("COMMUNE", "hoangcat", "ISSUED"), handover: "SENT" as const };
    const received = { ...sent, handover: "RECEIVED" as const };
    const all = [report("COMMUNE", "hoangcat", "DRAFT"), frozen, approved, sent, received];

    expect(waitingFor(person("hoangcat", "leader"), all)).toEqual({
      toSign: [frozen, approved],
      toTake: [],
    });
    expect(waitingFor(person("hoanghoa", "district-admin"), all)).toEqual({
      toSign: [],
      toTake: [sent],
    });
    expect(waitingFor(person("hoangcat", "party-office"), all).toSign).toEqual([]);
  });

  it("to the district is reading, except in its own report", () => {
    const district = person("hoanghoa", "district-admin", "district-leader");

    expect(rightsOf(district, report("COMMUNE", "hoangcat", "DRAFT")).edit).toBe(false);
    expect(rightsOf(district, report("DISTRICT", "hoanghoa", "DRAFT")).edit).toBe(true);
  });
});
