import { describe, expect, it } from "vitest";
import type { Person } from "../signin/person";
import { en } from "../words/en";
import { vi } from "../words/vi";
import { pageOf } from "./records";

const person = (...roles: string[]): Person => ({
  name: "",
  username: "",
  unit: "hoangcat",
  roles,
  issuer: "",
});

describe("the page of a record", () => {
  it("is offered to who may open it", () => {
    const dossier = { kind: "DOSSIER", id: "d-1", unit: "hoangcat" };
    expect(pageOf(dossier, person("leader"))).toBe("/dossiers/d-1");
    expect(pageOf(dossier, person("party-office"))).toBeUndefined();
    expect(pageOf({ kind: "EVENT", id: "e-1", unit: "hoangcat" }, person("party-office"))).toBe(
      "/programme/events/e-1",
    );
    expect(pageOf({ kind: "HEADCOUNT", unit: "hoangcat" }, person("leader"))).toBe(
      "/programme/profile?unit=hoangcat",
    );
  });

  it("is the calendar of its month for a reception", () => {
    const reception = { kind: "RECEPTION", id: "r-1", unit: "hoangcat", day: "2023-05-04" };
    expect(pageOf(reception, person("leader"))).toBe(
      "/receptions?unit=hoangcat&month=2023-05&session=r-1",
    );
    expect(pageOf(reception, person("handler"))).toBeUndefined();
  });

  it("is none for what has no page", () => {
    expect(pageOf({ kind: "DUTY", unit: "hoangcat" }, person("leader"))).toBeUndefined();
  });

  it("has a word for every kind in both languages", () => {
    for (const kind of [
      "DOSSIER",
      "PETITION",
      "DIALOGUE",
      "OPINION",
      "LETTER",
      "RECEPTION",
      "FIELD_VISIT",
      "SURVEY",
      "EVENT",
      "INVESTMENT",
      "OBLIGATION",
      "DUTY",
      "HEADCOUNT",
      "REPORT",
    ]) {
      expect(vi.trace.kinds[kind], kind).toBeDefined();
      expect(en.trace.kinds[kind], kind).toBeDefined();
    }
  });
});
