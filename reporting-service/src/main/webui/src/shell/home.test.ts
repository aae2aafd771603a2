import { describe, expect, it } from "vitest";
import { dossiersOf, homeOf, readsFigures, receptionsOf } from "./home";

const person = (...roles: string[]) => ({
  name: "",
  username: "",
  unit: "hoangcat",
  roles,
  issuer: "",
});

describe("the first page", () => {
  it("is the work of the desk for who works there, the figures for who reads them", () => {
    expect(homeOf(person("one-stop-clerk"))).toBe("/dossiers");
    expect(homeOf(person("handler"))).toBe("/dossiers");
    expect(homeOf(person("reception-officer"))).toBe("/petitions");
    expect(homeOf(person("leader"))).toBe("/obligations");
    expect(homeOf(person("district-leader"))).toBe("/units");
    expect(homeOf(person("letter-clerk"))).toBe("/letters");
    expect(homeOf(person("survey-runner"))).toBe("/surveys");
  });

  it("of the one-stop work is what a role may see of it", () => {
    expect(dossiersOf(person("leader"))).toBe("/dossiers");
    expect(dossiersOf(person("district-leader"))).toBe("/dossiers/register");
    expect(dossiersOf(person("party-office"))).toBeUndefined();
  });

  it("of the reception is the calendar, or the book for who sees only that", () => {
    expect(receptionsOf(person("party-office"))).toBe("/receptions");
    expect(receptionsOf(person("handler"))).toBe("/receptions/book");
    expect(receptionsOf(person("one-stop-clerk"))).toBeUndefined();
  });

  it("has figures only for who may read them", () => {
    expect(readsFigures(person("one-stop-clerk"))).toBe(false);
    expect(readsFigures(person("auditor"))).toBe(true);
  });
});
