import { expect, it } from "vitest";
import type { Letter, LetterKind, StepName } from "../api/letters";
import { vi } from "../words/vi";
import { itemsOf } from "./steps";

const letter = (kind: LetterKind, more: Partial<Letter> = {}): Letter => ({
  id: "1",
  revision: 1,
  unit: "hoangcat",
  kind,
  status: "DRAFT",
  stage: "DRAFT",
  stageName: "",
  trigger: "BY_HAND",
  happenedOn: "2026-05-04",
  draftedAt: "2026-05-04T01:00:00Z",
  legalHold: false,
  ...more,
});

const asked = (step: StepName, of: Letter) => itemsOf(step, of, undefined, vi).map((i) => i.name);

it("asks a new day of an apology only", () => {
  expect(asked("addressee", letter("APOLOGY"))).toContain("newDueOn");
  expect(asked("addressee", letter("THANKS"))).not.toContain("newDueOn");
});

it("asks of a death only where somebody is congratulated", () => {
  for (const step of ["approval", "issue"] as const) {
    expect(asked(step, letter("CONGRATULATION"))).toContain("toneConfirmed");
    expect(asked(step, letter("CONDOLENCE"))).not.toContain("toneConfirmed");
  }
});

it("takes name and address from the dossier in the place of what stood there", () => {
  const old = letter("APOLOGY", { recipientName: "Bà Cũ", recipientAddress: "Thôn 9" });

  const items = itemsOf("addressee", old, { name: "Bà Mới", address: undefined }, vi);

  expect(items[0]?.initial).toBe("Bà Mới");
  expect(items[1]?.initial).toBeUndefined();
  expect(itemsOf("addressee", old, undefined, vi)[1]?.initial).toBe("Thôn 9");
});

it("never lets people say that an e-mail arrived", () => {
  const channels = itemsOf("delivery", letter("THANKS"), undefined, vi)[0]?.options ?? [];

  expect(channels.map(([value]) => value)).toEqual(["BY_HAND", "POST"]);
});
