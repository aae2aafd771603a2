import { describe, expect, it } from "vitest";
import { membersAfter } from "./groups";

describe("a group that changes", () => {
  it("keeps who was in it, until the day they leave", () => {
    const members = [
      { unit: "a", from: "2023-01-01" },
      { unit: "b", from: "2023-01-01", to: "2024-01-01" },
      { unit: "b", from: "2024-06-01" },
      { unit: "c", from: "2023-01-01" },
    ];

    expect(membersAfter(members, "2025-07-01", ["a", "b"], ["new"])).toEqual([
      { unit: "a", from: "2023-01-01", to: "2025-07-01" },
      { unit: "b", from: "2023-01-01", to: "2024-01-01" },
      { unit: "b", from: "2024-06-01", to: "2025-07-01" },
      { unit: "c", from: "2023-01-01" },
      { unit: "new", from: "2025-07-01" },
    ]);
  });
});
