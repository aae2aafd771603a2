import { describe, expect, it } from "vitest";
import { requestOf, rollUpOf } from "./items";

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

describe("a roll-up as it is sent", () => {
  it("ends with the day after the last one and is ranked only where that was ticked", () => {
    const draft = rollUpOf({
      from: "2023-01-01",
      to: "2023-10-30",
      subject: "Kết quả",
      "signer.authority": "TM. Ủy ban nhân dân",
      "signer.title": "Chủ tịch",
      ranked: false,
    });

    expect(draft).toMatchObject({ kind: "DISTRICT", to: "2023-10-31", ranked: false });
    expect(draft.signer).toEqual({
      authority: "TM. Ủy ban nhân dân",
      title: "Chủ tịch",
      name: undefined,
    });
  });
});
