import { describe, expect, it } from "vitest";
import { vi } from "../words/vi";
import { amountOf, nextCode, receiptOf } from "./receipt";

const now = new Date("2026-11-25T03:00:00Z");

function form(change: Record<string, string | string[]> = {}): FormData {
  const values = new FormData();
  const all = {
    procedureCode: "2.000635",
    code: "H56.90.01-261125-0001",
    channel: "IN_PERSON",
    applicantName: " Lê Thị Riêng ",
    applicantPhone: "",
    ...change,
  };
  for (const [name, value] of Object.entries(all)) {
    for (const one of [value].flat()) values.append(name, one);
  }
  return values;
}

describe("a dossier at the desk", () => {
  it("is sent without what was left empty", () => {
    expect(receiptOf(form(), vi, now).request).toEqual({
      procedureCode: "2.000635",
      code: "H56.90.01-261125-0001",
      channel: "IN_PERSON",
      applicantName: "Lê Thị Riêng",
      registeredOnly: false,
      homeDelivery: false,
      assistedFiling: false,
      components: [],
      fees: [],
    });
  });

  it("takes numbers with spaces, the fee, the hour and the papers as typed", () => {
    const { request } = receiptOf(
      form({
        code: "h56.90.01-261125-0001",
        applicantIdentityNumber: "038 199 000 002",
        fees: "8.000",
        receivedAt: "9:30",
        homeDelivery: "on",
        component: ["0", "2", "3"],
        "components[0].name": "Tờ khai",
        "components[0].copies": "2",
        "components[0].digitised": "on",
        "components[2].name": "Giấy chứng sinh",
        "components[3].name": " ",
      }),
      vi,
      now,
    );

    expect(request).toMatchObject({
      code: "H56.90.01-261125-0001",
      applicantIdentityNumber: "038199000002",
      fees: [{ name: "Phí, lệ phí", amount: 8000 }],
      receivedAt: "2026-11-25T09:30:00+07:00",
      homeDelivery: true,
      components: [
        { name: "Tờ khai", copies: 2, digitised: true, reused: false },
        { name: "Giấy chứng sinh", copies: 1, digitised: false, reused: false },
      ],
    });
  });

  it("is not sent while something is wrong, and all of it is said at once", () => {
    const { errors } = receiptOf(
      form({
        procedureCode: "",
        code: "hồ sơ 1",
        applicantName: "",
        applicantIdentityNumber: "12",
        applicantPhone: "không có",
        receivedAt: "sáng nay",
        fees: "miễn phí",
        component: "0",
        "components[0].name": "Tờ khai",
        "components[0].copies": "0",
      }),
      vi,
      now,
    );

    expect(Object.keys(errors ?? {}).sort()).toEqual([
      "applicantIdentityNumber",
      "applicantName",
      "applicantPhone",
      "code",
      "components[0].copies",
      "fees",
      "procedureCode",
      "receivedAt",
    ]);
  });
});

describe("the proposed code", () => {
  it("counts on from the last one of the day", () => {
    expect(nextCode("H56.90.01", "2026-11-25", null)).toBe("H56.90.01-261125-0001");
    expect(nextCode("H56.90.01", "2026-11-25", "H56.90.01-261125-0009")).toBe(
      "H56.90.01-261125-0010",
    );
    expect(nextCode("H56.90.01", "2026-11-26", "H56.90.01-261125-0009")).toBe(
      "H56.90.01-261126-0001",
    );
  });
});

describe("an amount", () => {
  it("may have dots between thousands", () => {
    expect(amountOf("1.250.000")).toBe(1_250_000);
    expect(amountOf("0")).toBe(0);
    expect(amountOf("8,5")).toBeUndefined();
  });
});
