import { describe, expect, it } from "vitest";
import { dayOf, momentOf } from "./moment";

const now = new Date("2026-11-25T18:00:00Z"); // 26/11 in Vietnam

describe("a typed day", () => {
  it("is read day first, with any usual sign between", () => {
    expect(dayOf("5/11/2026", now)).toBe("2026-11-05");
    expect(dayOf(" 05-11-2026 ", now)).toBe("2026-11-05");
    expect(dayOf("5.11", now)).toBe("2026-11-05");
  });

  it("must be one of the calendar", () => {
    expect(dayOf("31/02/2026", now)).toBeUndefined();
    expect(dayOf("11/25/2026", now)).toBeUndefined();
    expect(dayOf("mai", now)).toBeUndefined();
  });
});

describe("a typed moment", () => {
  it("may name day and hour in either order", () => {
    expect(momentOf("5/11/2026 8:30", now)).toBe("2026-11-05T08:30:00+07:00");
    expect(momentOf("8h30 5/11", now)).toBe("2026-11-05T08:30:00+07:00");
  });

  it("without a day is today in Vietnam", () => {
    expect(momentOf("8h", now)).toBe("2026-11-26T08:00:00+07:00");
  });

  it("needs an hour, and only one", () => {
    expect(momentOf("5/11/2026", now)).toBeUndefined();
    expect(momentOf("25:00", now)).toBeUndefined();
    expect(momentOf("8:30 9:30", now)).toBeUndefined();
    expect(momentOf("", now)).toBeUndefined();
  });
});
