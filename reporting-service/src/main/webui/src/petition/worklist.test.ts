import { describe, expect, it } from "vitest";
import { vi } from "../words/vi";
import { urgencyText } from "./Due";
import { dueOf, filterOf, queryOf, urgencyOf, worklistFrom } from "./worklist";

const now = new Date("2026-11-25T03:00:00Z"); // 10:00 in Vietnam
const me = { username: "hoangcat.handler" };

describe("a worklist", () => {
  it("is what is open unless the address says otherwise, and is found again in it", () => {
    const worklist = { list: "all", narrowing: { kind: "COMPLAINT", unit: "hoangcat" } } as const;

    expect(worklistFrom(new URLSearchParams("list=x")).list).toBe("open");
    expect(worklistFrom(queryOf(worklist))).toEqual(worklist);
  });

  it("never takes what was searched for from the address line", () => {
    expect(worklistFrom(new URLSearchParams("search=Hoa")).narrowing).toEqual({});
  });

  it("of mine is what is open in my hands, whoever else was asked for", () => {
    expect(filterOf({ list: "mine", narrowing: { handler: "x" } }, undefined, me)).toEqual({
      open: "true",
      handler: "hoangcat.handler",
    });
  });

  it("takes days of receipt, both included, and the search", () => {
    const narrowing = { receivedFrom: "2026-11-01", receivedTo: "2026-11-30" };

    expect(filterOf({ list: "overdue", narrowing }, "Hoa", me)).toEqual({
      overdue: "true",
      search: "Hoa",
      receivedFrom: "2026-11-01T00:00:00+07:00",
      receivedTo: "2026-12-01T00:00:00+07:00",
    });
  });
});

describe("urgency", () => {
  const due = "2026-11-27T16:59:59.999999Z"; // the last moment of 27/11 in Vietnam

  it("is by the stage: first to take it up, then to resolve", () => {
    const classified = {
      stage: "CLASSIFIED",
      status: "CLASSIFIED",
      acceptDueAt: due,
      resolveDueAt: "2026-12-20T16:59:59.999999Z",
      overdue: false,
    } as const;

    expect(dueOf(classified)).toBe(due);
    expect(urgencyOf(classified, now)).toEqual({ kind: "later", days: 2 });
    expect(dueOf({ ...classified, acceptedAt: "2026-11-24T03:00:00Z" })).toContain("2026-12-20");
  });

  it("counts days of Vietnam and is said in words", () => {
    const accepted = {
      stage: "ACCEPTED",
      status: "ACCEPTED",
      acceptedAt: "2026-10-01T00:00:00Z",
      overdue: true,
    } as const;
    const late = urgencyOf({ ...accepted, resolveDueAt: "2026-11-20T16:59:59.999999Z" }, now);

    expect(urgencyText(late, vi.petitions)).toBe("quá hạn 5 ngày");
    expect(
      urgencyText(
        urgencyOf({ ...accepted, resolveDueAt: "2026-11-25T16:59:59.999999Z" }, now),
        vi.petitions,
      ),
    ).toBe("hôm nay là hạn cuối");
  });

  it("rests while it is suspended, and is over with the outcome", () => {
    expect(
      urgencyOf(
        {
          stage: "SUSPENDED",
          status: "ACCEPTED",
          clockStopped: true,
          resolveDueAt: due,
          overdue: false,
        },
        now,
      ),
    ).toEqual({ kind: "stopped" });
    expect(
      urgencyOf({ stage: "FILED", status: "FILED", acceptDueAt: due, overdue: false }, now),
    ).toEqual({ kind: "ended" });
    expect(urgencyOf({ stage: "RECEIVED", status: "RECEIVED", overdue: false }, now)).toEqual({
      kind: "unclassified",
    });
  });
});
