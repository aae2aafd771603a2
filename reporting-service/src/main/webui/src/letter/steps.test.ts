import { expect, it } from "vitest";
import { bodyOf } from "./steps";

it("sends what was typed and leaves out what was not", () => {
  const values: Record<string, string> = { recipientName: "Bà Mẫu", newDueOn: "2026-05-18" };

  expect(bodyOf("addressee", (name) => values[name])).toEqual({
    recipientName: "Bà Mẫu",
    newDueOn: "2026-05-18",
  });
  expect(bodyOf("numbering", (name) => values[name])).toEqual({});
});

it("sends a tick as a truth", () => {
  expect(bodyOf("approval", () => "true")).toEqual({ toneConfirmed: true });
  expect(bodyOf("approval", () => undefined)).toEqual({});
});
