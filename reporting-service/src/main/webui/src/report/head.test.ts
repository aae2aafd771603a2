import { describe, expect, it } from "vitest";
import type { Report } from "../api/types";
import { vi } from "../words/vi";
import { headItems, headOf } from "./head";

const report = {
  kind: "COMMUNE",
  subject: "Kết quả xây dựng mô hình",
  addressees: ["Ủy ban nhân dân huyện Mẫu", "Ban Dân vận Huyện ủy"],
  recipients: [
    { name: "Thường trực Đảng ủy, HĐND xã", purpose: "FOR_REPORT" },
    { name: "Các thôn" },
    { name: "Công chức xã", purpose: "FOR_ACTION" },
    { name: "VT", purpose: "ARCHIVE" },
  ],
  place: "Mẫu",
  symbol: "BC-UBND",
  signer: { authority: "TM. Ủy ban nhân dân", title: "Chủ tịch" },
  requestingDocuments: [
    {
      type: "Công văn",
      displayForm: "3186/UBND-NV",
      date: "2023-11-02",
      issuer: "UBND huyện Mẫu",
      subject: "báo cáo kết quả",
    },
  ],
  withPredecessors: false,
} as unknown as Report;

/** What the form sends when nothing was touched; days as the form reads them. */
function untouched() {
  const body: Record<string, unknown> = {};
  for (const { name, as, initial } of headItems(report, vi)) {
    if (as === "tick") body[name] = initial === "true";
    else if (initial !== undefined && initial !== "")
      body[name] = as === "day" ? initial.split("/").reverse().join("-") : initial;
  }
  return body;
}

describe("the form of what stands around a report", () => {
  it("changes nothing when nothing is touched", () => {
    const { subject, addressees, recipients, place, symbol, signer, requestingDocuments } = report;

    expect(headOf(untouched())).toEqual({
      subject,
      addressees,
      recipients,
      place,
      symbol,
      signer: { ...signer, name: undefined },
      requestingDocuments,
      dataUntil: undefined,
      withPredecessors: false,
    });
  });

  it("takes one more requesting document and a day until which records count", () => {
    const head = headOf({
      ...untouched(),
      "requestingDocuments[1].type": "Kế hoạch",
      dataUntil: "2023-10-14",
    });

    expect(head.requestingDocuments).toHaveLength(2);
    expect(head.requestingDocuments[1]).toEqual({ type: "Kế hoạch" });
    expect(head.dataUntil).toBe("2023-10-14");
  });

  it("asks a roll-up neither for days nor for predecessors", () => {
    const names = headItems({ ...report, kind: "DISTRICT" }, vi).map(({ name }) => name);

    expect(names).not.toContain("dataUntil");
    expect(names).not.toContain("withPredecessors");
  });
});
