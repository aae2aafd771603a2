import type { Unit } from "../api/types";
import { typed, type Errors } from "../shell/Form";
import { said, wholeOf, type Item } from "../shell/items";
import type { Words } from "../words/vi";

/** What is asked of a round itself. */
export function roundItems(
  questionnaires: readonly (readonly [value: string, name: string])[],
  all: Words,
): readonly Item[] {
  const words = all.surveys;
  return [
    { name: "title", label: words.title, as: "line", required: true, max: 200 },
    {
      name: "asks",
      label: words.questionnaire,
      as: "choice",
      required: true,
      options: questionnaires,
      initial: questionnaires[0]?.[0],
    },
    {
      name: "runner",
      label: words.runner,
      as: "choice",
      required: true,
      options: Object.entries(words.runners),
      initial: "FATHERLAND_FRONT",
      hint: words.runnerHint,
    },
    {
      name: "phase",
      label: words.phase,
      as: "choice",
      required: true,
      options: Object.entries(words.phases),
    },
    { name: "opensOn", label: words.opensOn, as: "day", required: true },
    { name: "closesOn", label: words.closesOn, as: "day", required: true },
  ];
}

/** The numbers asked of each village, by the names of the request. */
export const NUMBERS = ["population", "quota", "issued"] as const;

export type VillageNumber = (typeof NUMBERS)[number];

export const nameOf = (village: string, number: VillageNumber) => `${village} ${number}`;

/** Reads the form of a new round: the request, or what is wrong in it. */
export function openingOf(
  values: FormData,
  items: readonly Item[],
  villages: readonly Pick<Unit, "id" | "name">[],
  all: Words,
  now: Date,
): { body: Record<string, unknown>; errors?: undefined } | { body?: undefined; errors: Errors } {
  const { body, errors: wrong } = said(items, values, all, now);
  const errors: Record<string, string> = { ...wrong };
  const chosen = villages.filter(({ id }) => values.has(`${id} asked`));
  const rows = (chosen.length > 0 ? chosen : [undefined]).map((village) => {
    const row: Record<string, unknown> = village === undefined ? {} : { village: village.id };
    for (const number of NUMBERS) {
      const name = nameOf(village?.id ?? "", number);
      const text = typed(values, name);
      if (text === undefined) continue;
      const value = wholeOf(text);
      if (value === undefined) errors[name] = all.form.whole;
      else row[number] = value;
    }
    return row;
  });
  if (body === undefined || Object.keys(errors).length > 0) return { errors };
  const { asks, ...round } = body;
  const [kind = "", key = ""] = String(asks).split(" ");
  return { body: { ...round, [kind]: key, villages: rows } };
}
