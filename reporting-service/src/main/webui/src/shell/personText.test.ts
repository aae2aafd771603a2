import { expect, it } from "vitest";
import { personText } from "./personText";

it("tells somebody by name and sign-in name, or by the latter alone", () => {
  expect(personText("hoangcat.leader", "Lê Văn Hoàng")).toBe("Lê Văn Hoàng (hoangcat.leader)");
  expect(personText("one-stop", undefined)).toBe("one-stop");
});
