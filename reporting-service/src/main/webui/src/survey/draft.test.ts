import { describe, expect, it } from "vitest";
import type { Questionnaire } from "../api/surveys";
import { vi as words } from "../words/vi";
import {
  byCode,
  changed,
  draftOf,
  labelsOf,
  moved,
  newQuestion,
  newSection,
  ofKind,
  sourcesOf,
  withOverall,
  without,
  written,
  type Draft,
} from "./draft";

const MODEL: Questionnaire = {
  id: "1",
  unit: "hoangcat",
  code: "MAU",
  edition: 2,
  title: { vi: "Phiếu mẫu", en: "Sample" },
  sections: [
    {
      code: "A",
      title: { vi: "Lần gần nhất" },
      questions: [
        {
          code: "A1",
          kind: "SINGLE",
          text: { vi: "Nộp bằng cách nào?" },
          overall: false,
          required: false,
          choices: [
            { code: "truc-tuyen", text: { vi: "Trực tuyến", en: "Online" } },
            { code: "truc-tiep", text: { vi: "Trực tiếp" } },
          ],
          rows: [],
        },
        {
          code: "O1",
          kind: "SCALE",
          text: { vi: "Nhìn chung?" },
          overall: true,
          required: true,
          choices: [],
          rows: [],
        },
      ],
    },
    {
      code: "B",
      title: { vi: "Trang nộp hồ sơ" },
      note: { vi: "Chỉ dành cho ai nộp trực tuyến." },
      questions: [
        {
          code: "B1",
          kind: "TEXT",
          text: { vi: "Vì sao?" },
          overall: false,
          required: false,
          choices: [],
          rows: [],
          showIf: { question: "A1", answers: ["truc-tuyen"] },
        },
      ],
    },
  ],
};

/** The draft with one question changed. */
function with_(draft: Draft, s: number, q: number, change: object): Draft {
  return {
    ...draft,
    sections: changed(draft.sections, s, (section) => ({
      ...section,
      questions: changed(section.questions, q, (question) => ({ ...question, ...change })),
    })),
  };
}

describe("a questionnaire being written", () => {
  it("is sent as it came when nothing was changed", () => {
    const { code, title, sections } = MODEL;
    expect(written(draftOf(MODEL), words).body).toEqual({ code, title, sections });
  });

  it("begins with one overall question, and asks for what is empty", () => {
    const draft = draftOf(undefined);
    expect(draft.sections[0]?.questions.map(({ code, overall }) => [code, overall])).toEqual([
      ["A1", true],
    ]);
    expect(Object.keys(written(draft, words).errors ?? {})).toEqual([
      "code",
      "title.vi",
      "sections[0].title.vi",
      "sections[0].questions[0].text.vi",
    ]);
  });

  it("takes no code of a shipped model", () => {
    const { code, edition, title, sections } = MODEL;
    const shipped = { code, edition, title, sections };
    expect(draftOf(shipped).code).toBe("");
  });

  it("keeps conditions when codes are written anew", () => {
    const draft = draftOf(MODEL);
    const choices = draft.sections[0]?.questions[0]?.choices ?? [];
    const renamed = with_(draft, 0, 0, {
      code: "CACH",
      choices: changed(choices, 0, (choice) => ({ ...choice, code: "mang" })),
    });
    const sections = written(renamed, words).body?.sections;
    expect(sections?.[1]).toMatchObject({
      questions: [{ showIf: { question: "CACH", answers: ["mang"] } }],
    });
  });

  it("says when a condition has lost what it rests on", () => {
    const draft = draftOf(MODEL);
    const later: Draft = { ...draft, sections: moved(draft.sections, 0, 1) };
    expect(written(later, words).errors).toHaveProperty([
      "sections[0].questions[0].showIf.question",
    ]);
    const choices = without(draft.sections[0]?.questions[0]?.choices ?? [], 0);
    expect(written(with_(draft, 0, 0, { choices }), words).errors).toHaveProperty([
      "sections[1].questions[0].showIf.answers",
    ]);
    expect(sourcesOf(draft, 1).map(({ code }) => code)).toEqual(["A1", "O1"]);
    expect(sourcesOf(draft, 0)).toEqual([]);
  });

  it("gives new parts codes nobody has", () => {
    const draft = draftOf(MODEL);
    const [first] = draft.sections;
    expect(newSection(draft).code).toBe("C");
    expect(first && newQuestion(first, draft).code).toBe("A2");
  });

  it("brings what a kind needs, and sends only that", () => {
    const draft = draftOf(MODEL);
    const question = draft.sections[1]?.questions[0];
    expect(question && ofKind(question, "MULTIPLE").choices.length).toBe(2);
    expect(question && ofKind(question, "MATRIX").rows.length).toBe(2);
    const back = question && ofKind(ofKind(question, "MULTIPLE"), "TEXT");
    const again = written(with_(draft, 1, 0, { ...back }), words);
    expect(again.body?.sections[1]).toMatchObject({ questions: [{ kind: "TEXT", choices: [] }] });
  });

  it("has one overall question, which is always asked", () => {
    const draft = draftOf(MODEL);
    const key = draft.sections[1]?.questions[0]?.key ?? 0;
    const all = withOverall(draft, key).sections.flatMap(({ questions }) => questions);
    expect(all.map(({ overall }) => overall)).toEqual([false, false, true]);
    expect(all[2]?.showIf).toBeUndefined();
  });

  it("names every field it can be wrong in", () => {
    const draft = with_(draftOf(MODEL), 0, 0, { code: "câu 1", text: { vi: "", en: "" } });
    const { errors = {} } = written(draft, words);
    const labels = labelsOf(draft, words);
    expect(Object.keys(errors).length).toBe(2);
    for (const name of Object.keys(errors)) expect(labels).toHaveProperty([name]);
  });
});

describe("lists", () => {
  it("move within themselves only", () => {
    expect(moved(["a", "b", "c"], 0, 1)).toEqual(["b", "a", "c"]);
    expect(moved(["a", "b"], 0, -1)).toEqual(["a", "b"]);
    expect(without(["a", "b"], 0)).toEqual(["b"]);
  });

  it("show editions of a unit together, newest first", () => {
    const older = { ...MODEL, id: "0", edition: 1 };
    const other = { ...MODEL, id: "9", unit: "hoangngoc" };
    expect(byCode([older, MODEL, other]).map((group) => group.map(({ id }) => id))).toEqual([
      ["1", "0"],
      ["9"],
    ]);
  });
});
