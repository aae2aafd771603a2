import { describe, expect, it } from "vitest";
import { vi } from "../words/vi";
import { urgencyText } from "./Due";
import { countOf, filterOf, firstList, queryOf, urgencyOf, worklistFrom } from "./worklist";

const now = new Date("2026-11-25T03:00:00Z"); // 10:00 in Vietnam

const unit = {
  unit: "a",
  registered: 1,
  inProgress: 9,
  dueToday: 2,
  overdue: 3,
  awaitingSupplement: 4,
  awaitingPayment: 5,
  awaitingPickup: 6,
};

describe("a worklist", () => {
  it("is what is due today unless the address says otherwise", () => {
    expect(worklistFrom(new URLSearchParams())).toEqual({ list: "dueToday", narrowing: {} });
    expect(worklistFrom(new URLSearchParams("list=nonsense")).list).toBe("dueToday");
  });

  it("is found again in the address line", () => {
    const worklist = {
      list: "all",
      narrowing: { applicant: "Lê Thị", status: "RECEIVED" },
    } as const;

    expect(worklistFrom(queryOf(worklist))).toEqual(worklist);
  });

  it("of today lasts from now to midnight in Vietnam", () => {
    expect(filterOf({ list: "dueToday", narrowing: { handler: "lan" } }, now)).toEqual({
      handler: "lan",
      status: ["RECEIVED", "PROCESSING"],
      dueFrom: "2026-11-25T03:00:00.000Z",
      dueTo: "2026-11-26T00:00:00+07:00",
      order: "DUE",
    });
  });

  it("of everything takes status and due window, both days included", () => {
    const narrowing = { status: "STOPPED", dueFrom: "2026-11-01", dueTo: "2026-11-30" };

    expect(filterOf({ list: "all", narrowing }, now)).toEqual({
      status: ["STOPPED"],
      dueFrom: "2026-11-01T00:00:00+07:00",
      dueTo: "2026-12-01T00:00:00+07:00",
      order: "DUE",
    });
    expect(filterOf({ list: "all", narrowing: {} }, now)).toEqual({});
  });

  it("counts all units together", () => {
    expect(countOf("overdue", [unit, unit])).toBe(6);
    expect(countOf("registered", [])).toBe(0);
    expect(countOf("all", [unit])).toBeUndefined();
  });

  it("opens at what is due today, else at the first list that holds any", () => {
    const none = { ...unit, overdue: 0, dueToday: 0, inProgress: 0, awaitingPayment: 2 };

    expect(firstList([{ ...unit, dueToday: 1 }])).toBe("dueToday");
    expect(firstList([{ ...unit, dueToday: 0 }])).toBe("overdue");
    expect(firstList([{ ...none, awaitingSupplement: 0 }])).toBe("awaitingPayment");
    expect(firstList([])).toBe("dueToday");
  });
});

describe("urgency", () => {
  const running = (dueAt: string) => urgencyOf({ status: "PROCESSING", dueAt }, now);

  it("is told in days of Vietnam, on the day itself in hours", () => {
    expect(running("2026-11-27T17:30:00Z")).toEqual({ kind: "later", days: 3 });
    expect(running("2026-11-25T10:00:00Z")).toEqual({ kind: "today", hours: 7, minutes: 0 });
    expect(running("2026-11-25T02:15:00Z")).toEqual({
      kind: "overdueToday",
      hours: 0,
      minutes: 45,
    });
    expect(running("2026-11-20T10:00:00Z")).toEqual({ kind: "overdue", days: 5 });
  });

  it("is said in words", () => {
    expect(urgencyText(running("2026-11-20T10:00:00Z"), vi.dossiers)).toBe("quá hạn 5 ngày");
    expect(urgencyText(running("2026-11-25T10:00:00Z"), vi.dossiers)).toBe("hôm nay, còn 7 giờ");
    expect(urgencyText({ kind: "paused" }, vi.dossiers)).toBe("đang dừng tính giờ");
  });

  it("rests while papers or a payment are awaited", () => {
    expect(urgencyOf({ status: "PAYMENT_REQUESTED", dueAt: "2026-11-20T10:00:00Z" }, now)).toEqual({
      kind: "paused",
    });
  });

  it("is over with the result, the hand-over changes nothing", () => {
    const dueAt = "2026-11-20T10:00:00Z";

    expect(urgencyOf({ status: "RETURNED", dueAt, punctuality: "EARLY" }, now)).toEqual({
      kind: "finished",
      punctuality: "EARLY",
    });
    expect(urgencyOf({ status: "WITHDRAWN", dueAt }, now)).toEqual({ kind: "ended" });
    expect(urgencyOf({ status: "REGISTERED" }, now)).toEqual({ kind: "notReceived" });
  });
});
