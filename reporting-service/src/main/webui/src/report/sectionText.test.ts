import { describe, expect, it } from "vitest";
import { marked, paragraphs, titleAbove } from "./sectionText";

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

describe("a section without a title of its own", () => {
  it("stands under the last title before it", () => {
    const sections = [
      { key: "II", number: "II", heading: "Kết quả" },
      { key: "dossiers", heading: "Công tác giải quyết hồ sơ" },
      { key: "dossiers-late", heading: "" },
    ];

    expect(titleAbove(sections, "dossiers-late")).toBe("Công tác giải quyết hồ sơ");
    expect(titleAbove(sections, "II")).toBe("II. Kết quả");
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
