import type { Problem } from "./types";

/** An answer that is not the one hoped for; carries what the service said in Vietnamese. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.title);
    this.name = "ProblemError";
  }

  get status(): number {
    return this.problem.status;
  }

  /** Somebody else changed the record meanwhile. */
  get isStale(): boolean {
    return this.problem.type === "/problems/stale";
  }
}

/** What a refused request says, also where something between us and the service answered. */
export function problemOf(status: number, contentType: string, body: string): Problem {
  if (contentType.includes("json")) {
    try {
      const parsed: unknown = JSON.parse(body);
      if (typeof parsed === "object" && parsed !== null && "title" in parsed) {
        return { ...(parsed as Problem), status };
      }
    } catch {
      // not what it says it is: the status alone must do
    }
  }
  return { type: "about:blank", title: "", status };
}
