import { describe, expect, it } from "vitest";
import { vi } from "../words/vi";
import { stepOf } from "./steps";

const now = new Date("2026-11-25T03:00:00Z");

function form(all: Record<string, string>): FormData {
  const values = new FormData();
  for (const [name, value] of Object.entries(all)) values.append(name, value);
  return values;
}

describe("a step", () => {
  it("happened now unless its moment is written", () => {
    expect(stepOf("acceptance", form({ at: "" }), vi, now, "17:00:00").body).toEqual({});
    expect(stepOf("acceptance", form({ at: "8:05" }), vi, now, "17:00:00").body).toEqual({
      at: "2026-11-25T08:05:00+07:00",
    });
  });

  it("sends a box as ticked or not", () => {
    expect(stepOf("completion", form({ resultDigitised: "on" }), vi, now, "17:00:00").body).toEqual(
      {
        resultDigitised: true,
      },
    );
    expect(stepOf("return", form({}), vi, now, "17:00:00").body).toEqual({ homeDelivery: false });
  });

  it("with a payment counts đồng", () => {
    expect(
      stepOf("payment-request", form({ name: "Lệ phí", amount: "50.000" }), vi, now, "17:00:00")
        .body,
    ).toEqual({ name: "Lệ phí", amount: 50_000 });
  });

  it("is not taken without its reason, nor with what cannot be read", () => {
    expect(
      stepOf("refusal", form({ reason: "  ", at: "hôm qua" }), vi, now, "17:00:00").errors,
    ).toEqual({
      reason: vi.form.missing,
      at: vi.form.moment,
    });
    expect(
      stepOf("payment-request", form({ name: "Lệ phí", amount: "ít" }), vi, now, "17:00:00").errors,
    ).toEqual({ amount: vi.dossiers.receiving.feeWrong });
  });

  it("that promises a day means the end of work on it, unless an hour is written", () => {
    const promised = (newDueAt: string) =>
      stepOf("reappointment", form({ newDueAt, reason: "Chờ xác minh" }), vi, now, "16:30:00");

    expect(promised("27/11/2026").body?.newDueAt).toBe("2026-11-27T16:30:00+07:00");
    expect(promised("27/11").body?.newDueAt).toBe("2026-11-27T16:30:00+07:00");
    expect(promised("10h 27/11/2026").body?.newDueAt).toBe("2026-11-27T10:00:00+07:00");
    expect(promised("31/11/2026").errors).toEqual({ newDueAt: vi.dossiers.newDueWrong });
  });
});
