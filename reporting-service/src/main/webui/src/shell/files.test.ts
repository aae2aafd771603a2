import { expect, it } from "vitest";
import { vi } from "../words/vi";
import { filesOf, MEGABYTE, sizeText } from "./files";

const chosen = (...files: File[]) => filesOf(files, vi.attaching, MEGABYTE);

it("leaves an untouched chooser alone", () => {
  expect(chosen(new File([], ""))).toEqual({ files: [] });
});

it("knows files by their endings", () => {
  expect(chosen(new File(["x"], "Đơn.PDF")).files?.[0]?.mediaType).toBe("application/pdf");
  expect(chosen(new File(["x"], "a.png")).files?.[0]?.mediaType).toBe("image/png");
});

it("refuses a file before it is sent and names it", () => {
  const refusal = (file: File) => chosen(new File(["x"], "a.png"), file).errors?.files;

  expect(refusal(new File(["x"], "a.exe"))).toBe(vi.attaching.flaws.type("a.exe"));
  expect(refusal(new File([], "b.jpg"))).toBe(vi.attaching.flaws.empty("b.jpg"));
  expect(refusal(new File(["x".repeat(MEGABYTE)], "c.jpg"))).toBeUndefined();
  expect(refusal(new File(["x".repeat(MEGABYTE + 1)], "c.jpg"))).toBe("c.jpg: tệp lớn hơn 1 MB");
});

it("writes sizes as Vietnamese does", () => {
  expect(sizeText(1_572_864)).toBe("1,5 MB");
});
