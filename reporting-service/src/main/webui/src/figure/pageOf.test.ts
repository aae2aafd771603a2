import { expect, test } from "vitest";
import type { Person } from "../signin/person";
import { pageOf } from "./pageOf";

const person = (...roles: string[]) => ({ roles }) as unknown as Person;

test("a record behind a figure opens on its page for who may read it there", () => {
  expect(pageOf({ kind: "DOSSIER", id: "a1" }, person("leader"))).toBe("/dossiers/a1");
  expect(pageOf({ kind: "DOSSIER", id: "a1" }, person("party-office"))).toBeUndefined();
  expect(pageOf({ kind: "EVENT", id: "b2" }, person("party-office"))).toBe("/programme/events/b2");
  expect(pageOf({ kind: "RECEPTION", id: "c3" }, person("leader"))).toBeUndefined();
});
