import { describe, expect, it } from "vitest";
import { vi } from "../words/vi";
import { requestItems, requestOf, rollUpItems, rollUpOf, scheduleItems } from "./items";

describe("a request as it is sent", () => {
  it("ends with the day after the last one and names no empty document", () => {
    expect(
      requestOf({
        kind: "THEMATIC",
        subject: "Kết quả",
        from: "2023-01-01",
        to: "2023-10-30",
        dueOn: "2023-11-07",
        addressees: ["UBND huyện"],
      }),
    ).toEqual({
      kind: "THEMATIC",
      subject: "Kết quả",
      from: "2023-01-01",
      to: "2023-10-31",
      dueOn: "2023-11-07",
      addressees: ["UBND huyện"],
    });
  });

  it("carries its document, whole or not: the service names what is missing", () => {
    const request = requestOf({
      to: "2023-10-30",
      "requestingDocuments[0].type": "Công văn",
      "requestingDocuments[0].date": "2023-11-02",
    });

    expect(request.requestingDocuments).toEqual([{ type: "Công văn", date: "2023-11-02" }]);
    expect(request).not.toHaveProperty(["requestingDocuments[0].type"]);
  });
});

describe("the document that asks", () => {
  it("is named once around its parts, in a request and in a schedule", () => {
    for (const items of [requestItems(vi, []), scheduleItems(vi, [])]) {
      const parts = items.filter(({ partOf }) => partOf === vi.requests.documents);

      expect(parts.map(({ label }) => label)).toEqual([
        "Loại văn bản",
        "Số, ký hiệu",
        "Ngày",
        "Cơ quan ban hành",
        "Trích yếu",
      ]);
    }
  });
});

describe("whom a form concerns", () => {
  const names = (groups: Parameters<typeof rollUpItems>[1]) =>
    [requestItems, scheduleItems, rollUpItems].map((items) =>
      items(vi, groups).map(({ name }) => name),
    );

  it("is a choice only of who keeps groups", () => {
    for (const form of names([])) expect(form).not.toContain("group");
    for (const form of names([{ id: "g1", name: "Cụm 1" }])) expect(form).toContain("group");
  });

  it("has addressees everywhere", () => {
    for (const form of names([])) expect(form).toContain("addressees");
  });
});

describe("a roll-up as it is sent", () => {
  it("ends with the day after the last one and is ranked only where that was ticked", () => {
    const draft = rollUpOf({
      from: "2023-01-01",
      to: "2023-10-30",
      subject: "Kết quả",
      group: "g1",
      addressees: ["Ủy ban nhân dân tỉnh Thanh Hóa"],
      "signer.authority": "TM. Ủy ban nhân dân",
      "signer.title": "Chủ tịch",
      ranked: false,
    });

    expect(draft).toMatchObject({
      kind: "DISTRICT",
      to: "2023-10-31",
      group: "g1",
      addressees: ["Ủy ban nhân dân tỉnh Thanh Hóa"],
      ranked: false,
    });
    expect(draft.signer).toEqual({
      authority: "TM. Ủy ban nhân dân",
      title: "Chủ tịch",
      name: undefined,
    });
  });
});
