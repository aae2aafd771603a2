import { describe, expect, it } from "vitest";
import { formatOf, isUnderWay, partDone } from "./imports";

describe("a file to import", () => {
  it("is known by its ending", () => {
    expect(formatOf("Hồ sơ tháng 11.XLSX")).toBe("XLSX");
    expect(formatOf("ho.so.csv")).toBe("CSV");
    expect(formatOf("dossiers.ndjson")).toBe("NDJSON");
    expect(formatOf("DongBoHoSoMC.json")).toBe("NATIONAL_DOSSIERS");
    expect(formatOf("scan.pdf")).toBeUndefined();
  });
});

describe("an import", () => {
  it("is as far as the bytes behind it", () => {
    expect(partDone({ state: "RUNNING", size: 200, position: 50 })).toBe(0.25);
    expect(partDone({ state: "DONE", size: 200, position: 200 })).toBe(1);
  });

  it("of a workbook does not know how far it is", () => {
    expect(partDone({ state: "RUNNING", size: 200, position: 0 })).toBeUndefined();
  });

  it("is under way until it is done or given up", () => {
    expect(isUnderWay({ state: "WAITING" })).toBe(true);
    expect(isUnderWay({ state: "DONE" })).toBe(false);
    expect(isUnderWay({ state: "FAILED" })).toBe(false);
  });
});
