import { describe, expect, it } from "vitest";
import { vi } from "../words/vi";
import { marked, paragraphs, sectionName } from "./sectionText";

describe("a section's name", () => {
  it("is its heading, else how its text begins", () => {
    expect(sectionName("Ưu điểm", "Lời văn.", vi)).toBe("Ưu điểm");
    expect(sectionName("", "- Đã tiếp nhận.\nCòn lại.", vi)).toBe("Đã tiếp nhận.");
    expect(sectionName("", "từ ".repeat(40), vi)).toMatch(/^từ.*…$/);
    expect(sectionName("", " ", vi)).toBe("Đoạn không có đề mục");
  });
});

describe("a section's text", () => {
  it("is one paragraph per line, bullets in a row together", () => {
    expect(paragraphs("Mở đầu.\n\n- một\n-  hai \nKết.")).toEqual([
      { kind: "text", text: "Mở đầu." },
      { kind: "bullets", items: ["một", "hai"] },
      { kind: "text", text: "Kết." },
    ]);
  });

  it("keeps a dash inside a sentence", () => {
    expect(paragraphs("giai đoạn 2022 - 2023")).toEqual([
      { kind: "text", text: "giai đoạn 2022 - 2023" },
    ]);
  });
});

describe("a marked passage", () => {
  it("is cut out where it stands", () => {
    expect(marked("còn 1 đơn, đạt 100%.", ["đạt 100%"])).toEqual([
      { text: "còn 1 đơn, ", marked: false },
      { text: "đạt 100%", marked: true },
      { text: ".", marked: false },
    ]);
  });

  it("may overlap another one; nothing of the text is lost or doubled", () => {
    const text = "hồ sơ mức độ 3, 4 đạt 100%";

    const pieces = marked(text, ["mức độ 3, 4 đạt", "4 đạt 100%", "không có"]);

    expect(pieces.map((piece) => piece.text).join("")).toBe(text);
  });
});
