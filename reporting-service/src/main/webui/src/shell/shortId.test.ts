import { expect, it } from "vitest";
import { shortId } from "./shortId";

it("tells records apart by the end of their ids", () => {
  expect(shortId("019f3a1b-0000-7000-8000-0000003f2a1c")).toBe("3F2A1C");
});
