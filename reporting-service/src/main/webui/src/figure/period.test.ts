import { describe, expect, it } from "vitest";
import { dayText, lastDay, momentText, periodFrom, plusDays, today, yearTo } from "./period";

describe("a period", () => {
  it("ends the day before its exclusive end", () => {
    expect(lastDay({ from: "2023-01-01", to: "2023-10-31" })).toBe("2023-10-30");
  });

  it("crosses months, years and leap days by the calendar", () => {
    expect(plusDays("2023-12-31", 1)).toBe("2024-01-01");
    expect(plusDays("2024-03-01", -1)).toBe("2024-02-29");
  });

  it("of the current year ends after today", () => {
    expect(yearTo("2026-11-23")).toEqual({ from: "2026-01-01", to: "2026-11-24" });
  });

  it("from the address line must be whole and in order", () => {
    const read = (query: string) => periodFrom(new URLSearchParams(query));
    expect(read("from=2023-01-01&to=2023-10-31")).toEqual({ from: "2023-01-01", to: "2023-10-31" });
    expect(read("from=2023-01-01")).toBeUndefined();
    expect(read("from=2023-01-01&to=2023-01-01")).toBeUndefined();
    expect(read("from=yesterday&to=today")).toBeUndefined();
  });
});

describe("days and moments", () => {
  it("are written day first", () => {
    expect(dayText("2023-10-30")).toBe("30/10/2023");
  });

  it("are those of Vietnam, not of the reader's computer", () => {
    expect(today(new Date("2023-10-30T18:00:00Z"))).toBe("2023-10-31");
    expect(momentText("2023-10-30T18:05:00Z")).toContain("01:05");
    expect(momentText("2023-10-30T18:05:00Z")).toContain("31/10/2023");
  });
});
