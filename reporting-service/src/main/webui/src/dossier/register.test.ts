import { describe, expect, it } from "vitest";
import { vi } from "../words/vi";
import { COLUMNS, monthOf } from "./register";

describe("the register", () => {
  it("is of this month up to today unless asked otherwise", () => {
    expect(monthOf("2026-11-25")).toEqual({ from: "2026-11-01", to: "2026-11-26" });
  });

  it("has the columns of the standard table, each once and each with a name", () => {
    const columns = COLUMNS.flatMap((group) => group.columns);

    expect(columns).toHaveLength(17);
    expect(new Set(columns).size).toBe(17);
    expect(Object.keys(vi.dossiers.registering.columns).sort()).toEqual([...columns].sort());
  });
});
