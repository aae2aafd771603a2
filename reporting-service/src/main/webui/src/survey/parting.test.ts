import { expect, it } from "vitest";
import { PARTING } from "./parting";

it("is read from the checks of reports", () => {
  expect(PARTING.points).toBeGreaterThan(0);
  expect(PARTING.ballots).toBeGreaterThan(0);
});
