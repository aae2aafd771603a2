import type { Petition, StepName } from "../api/petitions";
import type { Item } from "../shell/items";
import type { Words } from "../words/vi";

/** Another petition one may be joined to. */
export interface Candidate {
  id: string;
  name: string;
}

/** Those that lead a case a petition may be joined to, each once; the most alike come first. */
export function joinable(petition: Petition, others: readonly Petition[]): readonly Petition[] {
  return others.filter(
    (other, index) =>
      other.id !== petition.id &&
      other.caseId === other.id &&
      other.caseId !== petition.caseId &&
      other.unit === petition.unit &&
      other.kind === petition.kind &&
      other.withinCompetence === true &&
      (other.status === "CLASSIFIED" || other.status === "ACCEPTED") &&
      others.findIndex(({ id }) => id === other.id) === index,
  );
}

/** What each step asks; `at` may stay empty and is now. */
export function itemsOf(
  step: StepName,
  petition: Petition,
  candidates: readonly Candidate[],
  all: Words,
): readonly Item[] {
  const words = all.petitions;
  const { stepFields: names } = words;
  const at: Item = { name: "at", label: names.at, as: "moment", hint: all.form.momentHint };
  const number: Item = {
    name: "documentNumber",
    label: names.documentNumber,
    as: "line",
    max: 50,
    hint: words.numberHint,
  };
  const date: Item = { name: "documentDate", label: names.documentDate, as: "day" };
  const paper = [number, date];
  const note: Item = { name: "note", label: names.note, as: "text", max: 2000 };
  const reason: Item = {
    name: "reason",
    label: names.reason,
    as: "text",
    required: true,
    max: 2000,
  };
  const to: Item = { name: "to", label: names.to, as: "line", required: true, max: 300 };

  switch (step) {
    case "classification":
      return [
        {
          name: "kind",
          label: words.kind,
          as: "choice",
          required: true,
          options: Object.entries(words.kinds),
        },
        { name: "withinCompetence", label: words.competence, as: "yesNo", required: true },
        { name: "eligible", label: words.eligible, as: "yesNo", required: true },
        {
          name: "signers",
          label: words.signers,
          as: "whole",
          initial: String(petition.signers),
          hint: words.signersHint,
        },
        { name: "originalsAttached", label: words.originals, as: "yesNo" },
        {
          name: "branch",
          label: words.branch,
          as: "choice",
          options: Object.entries(words.branches),
        },
        {
          name: "flaws",
          label: words.flaws,
          as: "ticks",
          options: Object.entries(words.flawNames),
        },
        { name: "secondInstance", label: words.secondInstance, as: "tick" },
        { name: "remote", label: words.remote, as: "tick" },
        { name: "usableEvidence", label: words.usableEvidence, as: "tick" },
        note,
        at,
      ];
    case "splitting":
      return [
        {
          name: "content",
          label: names.content,
          as: "text",
          required: true,
          max: 20_000,
          initial: petition.content,
        },
        { name: "others", label: names.others, as: "texts", required: true, max: 20_000, many: 9 },
        at,
      ];
    case "joining":
      return [
        {
          name: "leader",
          label: names.leader,
          as: "choice",
          required: true,
          options: candidates.map(({ id, name }) => [id, name] as const),
        },
        at,
      ];
    case "assignment":
      return [
        {
          name: "handler",
          label: words.handler,
          as: "line",
          required: true,
          max: 100,
          initial: petition.handler,
          hint: words.handlerHint,
        },
        at,
      ];
    case "non-acceptance":
      return [
        {
          ...reason,
          as: "choice",
          options: Object.entries(words.nonAcceptanceReasons),
        },
        ...paper,
        at,
      ];
    case "acceptance":
    case "resumption":
      return [...paper, at];
    case "transfer":
    case "guidance":
      return [to, ...paper, at];
    case "sending-back":
    case "filing":
    case "suspension":
    case "termination":
      return [reason, ...paper, at];
    case "withdrawal":
      return [note, at];
    case "verification":
    case "enforcement":
      return [...paper, note, at];
    case "settlement-dialogue":
      return [{ name: "announcedOn", label: names.announcedOn, as: "day" }, ...paper, note, at];
    case "extension":
      return [
        {
          name: "complexity",
          label: names.complexity,
          as: "choice",
          required: true,
          options: Object.entries(words.complexities),
        },
        { name: "until", label: names.until, as: "day", hint: words.untilHint },
        ...paper,
        note,
        at,
      ];
    case "resolution":
      return [
        {
          name: "result",
          label: words.result,
          as: "choice",
          required: true,
          options: Object.entries(words.results).filter(([result]) =>
            petition.kind === "COMPLAINT" || petition.kind === "DENUNCIATION"
              ? result !== "ANSWERED"
              : true,
          ),
          ...(petition.kind === "PROPOSAL" || petition.kind === "FEEDBACK"
            ? { initial: "ANSWERED" }
            : {}),
        },
        ...paper,
        at,
      ];
  }
}
