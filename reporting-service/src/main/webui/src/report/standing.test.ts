import { describe, expect, it } from "vitest";
import type { ReportStep } from "../api/types";
import { standingOf } from "./standing";

const step = (kind: ReportStep["kind"]): ReportStep => ({
  kind,
  at: "2026-11-20T02:00:00Z",
  actor: "hoangcat.leader",
});

describe("where a report stands", () => {
  it("is its state while nobody sent it back", () => {
    expect(standingOf({ state: "FROZEN" })).toBe("FROZEN");
  });

  it("is that it was sent back, before its issue and after it", () => {
    expect(standingOf({ state: "DRAFT", sentBack: step("REOPENED") })).toBe("REOPENED");
    expect(standingOf({ state: "ISSUED", sentBack: step("RETURNED") })).toBe("RETURNED");
  });

  it("is a draft where it will replace one that was returned", () => {
    expect(standingOf({ state: "DRAFT", sentBack: step("RETURNED") })).toBe("DRAFT");
  });
});
