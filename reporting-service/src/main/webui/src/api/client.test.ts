import { describe, expect, it } from "vitest";
import { disposition, fileName, newKey, withQuery } from "./client";

describe("the name of a file", () => {
  it("may have Vietnamese letters", () => {
    expect(
      fileName("inline; filename*=UTF-8''Gi%E1%BA%A5y%20ti%E1%BA%BFp%20nh%E1%BA%ADn.pdf"),
    ).toBe("Giấy tiếp nhận.pdf");
    expect(fileName('attachment; filename="report.pdf"')).toBe("report.pdf");
    expect(fileName("")).toBeUndefined();
  });

  it("is sent so that it is read the same", () => {
    expect(fileName(disposition("Đơn (bản 2)'.pdf"))).toBe("Đơn (bản 2)'.pdf");
    expect(disposition("a b.pdf")).toBe("attachment; filename*=UTF-8''a%20b.pdf");
  });
});

describe("a request", () => {
  it("has a key of its own", () => {
    expect(newKey()).toMatch(/^[0-9a-f]{32}$/);
    expect(newKey()).not.toBe(newKey());
  });

  it("leaves absent values out and repeats the name for several", () => {
    expect(withQuery("/x", { a: undefined, b: ["1", "2"], c: 3 })).toBe("/x?b=1&b=2&c=3");
  });
});
