import { describe, expect, it } from "vitest";
import type { PlannedDay, Visit } from "../api/petitions";
import { vi } from "../words/vi";
import { bookPeriod, cellsOf, visitItems } from "./book";
import {
  byDay,
  chosenBy,
  dutyPeriod,
  hourText,
  keyOf,
  monthFrom,
  monthPeriod,
  plusMonths,
  weeksOf,
} from "./calendar";
import { readsBook, readsCalendar, unmasksVisitor } from "./rights";
import { planOf, sessionOf } from "./session";

const person = (...roles: string[]) => ({
  name: "",
  username: "",
  unit: "hoangcat",
  roles,
  issuer: "",
});

describe("a month", () => {
  it("is weeks from Monday on, without the days of other months", () => {
    const weeks = weeksOf("2026-11"); // the first is a Sunday

    expect(weeks).toHaveLength(6);
    expect(weeks[0]).toEqual([...Array<undefined>(6).fill(undefined), "2026-11-01"]);
    expect(weeks[5]?.[0]).toBe("2026-11-30");
    expect(weeksOf("2027-02")).toHaveLength(4);
  });

  it("follows the address line, or today", () => {
    expect(monthFrom(new URLSearchParams("month=2023-10"), "2026-11-25")).toBe("2023-10");
    expect(monthFrom(new URLSearchParams("month=2023-13"), "2026-11-25")).toBe("2026-11");
    expect(plusMonths("2026-12", 1)).toBe("2027-01");
    expect(monthPeriod("2026-12")).toEqual({ from: "2026-12-01", to: "2027-01-01" });
  });

  it("has the duty counted from the year's beginning", () => {
    expect(dutyPeriod("2023-10")).toEqual({ from: "2023-01-01", to: "2023-11-01" });
  });

  it("keeps several receptions of a day together", () => {
    const planned = (role: PlannedDay["role"]): PlannedDay => ({
      day: "2026-11-03",
      role,
      planned: true,
      outcome: "PLANNED",
    });
    const days = byDay([planned("CHAIRMAN"), planned("PARTY_SECRETARY")]);

    expect(days.get("2026-11-03")).toHaveLength(2);
    expect(hourText("07:30:00")).toBe("7:30");
  });

  it("opens a reception by its name, or by the session recorded of it", () => {
    const day = { day: "2026-11-03", outcome: "HELD" } as const;
    const planned: PlannedDay = { ...day, role: "CHAIRMAN", planned: true, session: "s-1" };
    const other: PlannedDay = { ...day, role: "CHAIRMAN", planned: false, session: "s-2" };
    const named = chosenBy(new URLSearchParams(`at=${keyOf(planned)}`));
    const recorded = chosenBy(new URLSearchParams("session=s-2"));

    expect([planned, other].filter(named)).toEqual([planned]);
    expect([planned, other].filter(recorded)).toEqual([other]);
    expect([planned, other].filter(chosenBy(new URLSearchParams()))).toEqual([]);
  });
});

describe("a session", () => {
  it("is held in person, by somebody else, or missed", () => {
    expect(sessionOf({ took: "IN_PERSON", visitors: 3 })).toEqual({
      held: true,
      inPerson: true,
      visitors: 3,
    });
    expect(sessionOf({ took: "SUBSTITUTED" })).toMatchObject({ held: true, inPerson: false });
    expect(sessionOf({ took: "MISSED" })).toEqual({ held: false, inPerson: false, visitors: 0 });
  });

  it("of a schedule may be on days of the month", () => {
    expect(planOf({ role: "CHAIRMAN", monthDays: "5, 20" })).toEqual({
      role: "CHAIRMAN",
      monthDays: [5, 20],
    });
    expect(planOf({})).toEqual({ monthDays: [] });
  });
});

describe("the reception book", () => {
  const visit: Visit = {
    id: "1",
    revision: 1,
    unit: "hoangcat",
    receivedOn: "2026-11-03",
    protectedVisitor: false,
    people: 2,
    visitorName: "Lê Văn Bình",
    visitorAddress: "Thôn 2",
    petitionKind: "PROPOSAL",
    withinCompetence: true,
    guidedTo: "UBND huyện",
    guidanceDocument: "12/HD-UBND",
  };

  it("has the thirteen columns of the form", () => {
    expect(cellsOf(visit, 4, vi)).toEqual([
      "4",
      "03/11/2026",
      "Lê Văn Bình, Thôn 2",
      "",
      "",
      "Kiến nghị",
      "2",
      "",
      "x",
      "UBND huyện, 12/HD-UBND",
      "",
      "",
      "",
    ]);
    expect(vi.receptions.columns).toHaveLength(13);
  });

  it("says of a denouncer that there is one", () => {
    expect(cellsOf({ ...visit, protectedVisitor: true }, 1, vi)[2]).toBe(
      vi.receptions.protectedVisitor,
    );
  });

  it("offers the sessions that took place, the latest first", () => {
    const day = (outcome: PlannedDay["outcome"], session: string): PlannedDay => ({
      day: "2026-11-03",
      role: "CHAIRMAN",
      planned: true,
      outcome,
      session,
    });
    const items = visitItems(
      "2026-11-25",
      [day("HELD", "a"), day("MISSED", "b"), day("SUBSTITUTED", "c")],
      [],
      vi,
    );

    expect(items.find(({ name }) => name === "session")?.options?.map(([id]) => id)).toEqual([
      "c",
      "a",
    ]);
    expect(bookPeriod("2026-11-25")).toEqual({ from: "2026-11-01", to: "2026-11-26" });
  });

  it("is open to the desk, and whole identities for fewer", () => {
    const denouncer = { unit: "hoangcat", protectedVisitor: true };

    expect(readsBook(person("party-office"))).toBe(false);
    expect(readsCalendar(person("party-office"))).toBe(true);
    expect(readsCalendar(person("handler"))).toBe(false);
    expect(unmasksVisitor(person("reception-officer"), denouncer)).toBe(false);
    expect(unmasksVisitor(person("denunciation-officer"), denouncer)).toBe(true);
    expect(unmasksVisitor(person("handler"), { unit: "hoangngoc", protectedVisitor: false })).toBe(
      false,
    );
  });
});
