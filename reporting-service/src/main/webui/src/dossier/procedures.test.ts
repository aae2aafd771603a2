import { describe, expect, it } from "vitest";
import type { Procedure } from "../api/dossiers";
import { inForceOn, nameOf } from "./procedures";
import { holds } from "./search";

const procedure = (code: string, effectiveFrom: string, name: string): Procedure => ({
  code,
  effectiveFrom,
  name,
  field: "Hộ tịch",
  processingDays: 3,
  dayCount: "WORKING",
});

describe("the catalogue", () => {
  const all = [
    procedure("1", "2021-01-01", "Đăng ký khai tử"),
    procedure("1", "2025-07-01", "Đăng ký khai tử (mới)"),
    procedure("2", "2021-01-01", "Chứng thực"),
    procedure("3", "2030-01-01", "Chưa có hiệu lực"),
  ];

  it("offers one version of each procedure, the one in force", () => {
    expect(inForceOn("2024-01-01", all).map(({ name }) => name)).toEqual([
      "Chứng thực",
      "Đăng ký khai tử",
    ]);
    expect(inForceOn("2026-01-01", all)[1]?.name).toBe("Đăng ký khai tử (mới)");
  });

  it("names a procedure as it is called now", () => {
    expect(nameOf("1", all)).toBe("Đăng ký khai tử (mới)");
    expect(nameOf("9", all)).toBe("9");
    expect(nameOf("1", undefined)).toBe("1");
  });
});

describe("typing without accents", () => {
  it("finds words in whatever order", () => {
    expect(holds("Đăng ký khai sinh", "dang ky")).toBe(true);
    expect(holds("Đăng ký khai sinh", "sinh dang")).toBe(true);
    expect(holds("Đăng ký khai sinh", "KHAI TỬ")).toBe(false);
    expect(holds("Đăng ký khai sinh", "")).toBe(true);
  });
});
