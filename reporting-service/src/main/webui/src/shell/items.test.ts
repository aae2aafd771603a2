import { describe, expect, it } from "vitest";
import { vi } from "../words/vi";
import {
  moneyOf,
  namesOf,
  numberOf,
  partsOf,
  pointsOf,
  said,
  timeOf,
  wholeOf,
  type Item,
} from "./items";

const now = new Date("2026-11-25T03:00:00Z");

function form(...all: [string, string][]): FormData {
  const values = new FormData();
  for (const [name, value] of all) values.append(name, value);
  return values;
}

const item = (name: string, as: Item["as"], required = false): Item => ({
  name,
  label: name,
  as,
  required,
});

describe("a form", () => {
  it("says what was filled in, as the request wants it", () => {
    const items = [
      item("day", "day"),
      item("at", "moment"),
      item("from", "time"),
      item("people", "whole"),
      item("eligible", "yesNo"),
      item("anonymous", "tick"),
      item("flaws", "ticks"),
    ];
    const values = form(
      ["day", "5/11/2026"],
      ["at", "8:05"],
      ["from", "7h30"],
      ["people", "1.200"],
      ["eligible", "false"],
      ["flaws", "UNDATED"],
      ["flaws", "UNSIGNED"],
    );

    expect(said(items, values, vi, now).body).toEqual({
      day: "2026-11-05",
      at: "2026-11-25T08:05:00+07:00",
      from: "07:30:00",
      people: 1200,
      eligible: false,
      anonymous: false,
      flaws: ["UNDATED", "UNSIGNED"],
    });
  });

  it("leaves out what was left empty", () => {
    const items = [item("note", "text"), item("eligible", "yesNo"), item("others", "texts")];

    expect(said(items, form(["note", "  "], ["others", " "]), vi, now).body).toEqual({
      others: [],
    });
  });

  it("says what is missing or cannot be read, by the names of the request", () => {
    const items = [
      item("reason", "text", true),
      item("others", "texts", true),
      item("day", "day"),
      item("people", "whole"),
      item("from", "time"),
    ];
    const values = form(["day", "31/02/2026"], ["people", "vài"], ["from", "25:00"]);

    expect(said(items, values, vi, now).errors).toEqual({
      reason: vi.form.missing,
      others: vi.form.missing,
      day: vi.form.day,
      people: vi.form.whole,
      from: vi.form.time,
    });
  });

  it("reads hours and numbers as officials write them", () => {
    expect(timeOf("8g")).toBe("08:00:00");
    expect(timeOf("8")).toBeUndefined();
    expect(wholeOf("12 000")).toBe(12_000);
    expect(numberOf("97,5")).toBe(97.5);
    expect(numberOf("97.5 %")).toBe(97.5);
    expect(numberOf("1.200")).toBe(1200);
    expect(numberOf("100.000.000")).toBe(100_000_000);
    expect(numberOf("12,345")).toBeUndefined();
    expect(numberOf("-1")).toBeUndefined();
    expect(wholeOf("-1")).toBeUndefined();
  });

  it("reads amounts and points as people write them", () => {
    expect(moneyOf("100.000.000 đồng")).toBe(100_000_000);
    expect(moneyOf("100000000")).toBe(100_000_000);
    expect(moneyOf("trăm triệu")).toBeUndefined();
    expect(pointsOf("7,5")).toBe(7.5);
    expect(pointsOf("12.25")).toBe(12.25);
    expect(pointsOf("7,555")).toBeUndefined();
  });

  it("parts a list at commas and lines", () => {
    const { body } = said([item("staff", "list")], form(["staff", "CB01, CB02\nCB03;"]), vi, now);
    expect(body).toEqual({ staff: ["CB01", "CB02", "CB03"] });
  });
});

describe("parts of the same", () => {
  const part = (name: string, label: string, partOf: string): Item => ({
    name,
    label,
    partOf,
    as: "line",
  });
  const items = [
    item("subject", "text"),
    part("type", "Loại văn bản", "Văn bản 1"),
    part("issuer", "Cơ quan ban hành", "Văn bản 1"),
    part("type2", "Loại văn bản", "Văn bản 2"),
    item("place", "line"),
  ];

  it("stand together", () => {
    expect(partsOf(items).map((parts) => parts.map(({ name }) => name))).toEqual([
      ["subject"],
      ["type", "issuer"],
      ["type2"],
      ["place"],
    ]);
  });

  it("are called in full where they stand alone", () => {
    expect(namesOf(items)).toEqual({
      subject: "subject",
      type: "Văn bản 1: loại văn bản",
      issuer: "Văn bản 1: cơ quan ban hành",
      type2: "Văn bản 2: loại văn bản",
      place: "place",
    });
  });
});
