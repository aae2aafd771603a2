import { describe, expect, it } from "vitest";
import { ProblemError, problemOf } from "../api/problem";
import { vi } from "../words/vi";
import { problemText } from "./problemText";

const answered = (status: number, body: string, contentType = "application/problem+json") =>
  problemText(new ProblemError(problemOf(status, contentType, body)), vi);

describe("a refused request", () => {
  it("is told in the service's words, with the fields at fault", () => {
    expect(
      answered(
        422,
        `{"type":"/problems/invalid","title":"Nội dung gửi lên chưa hợp lệ","status":422,
          "errors":[{"field":"date","message":"không được để trống"}]}`,
      ),
    ).toEqual({
      title: "Nội dung gửi lên chưa hợp lệ",
      details: ["date: không được để trống"],
    });
  });

  it("says a detail once although it also belongs to a field", () => {
    const { details } = answered(
      422,
      `{"title":"Thời điểm không hợp lý","detail":"Sai ngày.","errors":[{"field":"to","message":"Sai ngày."}]}`,
    );

    expect(details).toEqual(["Sai ngày."]);
  });

  it("names rows and columns of a file as people do", () => {
    const body = `{"title":"Nội dung gửi lên chưa hợp lệ",
      "errors":[{"field":"rows[12].unitCode","message":"Đơn vị này có hai dòng."}]}`;
    const error = new ProblemError(problemOf(422, "application/problem+json", body));

    expect(problemText(error, vi, { unitCode: "Mã đơn vị" }).details).toEqual([
      "Dòng 12, Mã đơn vị: Đơn vị này có hai dòng.",
    ]);
  });

  it("names the status where something else answered", () => {
    expect(answered(502, "<html>", "text/html")).toEqual({
      title: vi.problem.unexpected,
      details: [vi.problem.status(502)],
    });
  });

  it("does not speak of keys to people whose first answer got lost", () => {
    expect(
      answered(422, `{"type":"/problems/key-reused","title":"Khóa Idempotency-Key…"}`),
    ).toEqual({
      title: vi.problem.sent,
      details: [vi.problem.sentHint],
    });
  });

  it("tells a lost connection from a refusal", () => {
    expect(problemText(new TypeError("Failed to fetch"), vi).title).toBe(vi.problem.offline);
  });

  it("knows a stale record from other conflicts", () => {
    const of = (type: string) =>
      new ProblemError(
        problemOf(409, "application/problem+json", JSON.stringify({ type, title: "x" })),
      );

    expect(of("/problems/stale").isStale).toBe(true);
    expect(of("/problems/wrong-state").isStale).toBe(false);
  });
});
