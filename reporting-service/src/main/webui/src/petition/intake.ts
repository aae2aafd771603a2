import type { Unit } from "../api/types";
import { MEGABYTE } from "../shell/files";
import { said, type Item, type Said } from "../shell/items";
import type { Words } from "../words/vi";

/** Most bytes of a petition's file; the service counts too. */
export const MOST_BYTES = 20 * MEGABYTE;

/** What is asked of a petition that comes in. */
export function intakeItems(villages: readonly Unit[], all: Words): readonly Item[] {
  const words = all.petitions;
  const { intake } = words;
  return [
    {
      name: "source",
      label: words.source,
      as: "choice",
      required: true,
      initial: "RECEPTION_DESK",
      options: Object.entries(words.sources),
    },
    { name: "receivedAt", label: intake.receivedAt, as: "moment", hint: all.form.momentHint },
    { name: "signers", label: words.signers, as: "whole", initial: "1", hint: words.signersHint },
    {
      name: "submitterName",
      label: words.submitter,
      as: "line",
      max: 200,
      hint: intake.submitterHint,
    },
    { name: "submitterAddress", label: words.address, as: "line", max: 500 },
    { name: "anonymous", label: intake.anonymous, as: "tick" },
    ...(villages.length > 0
      ? [
          {
            name: "village",
            label: words.village,
            as: "choice" as const,
            options: villages.map(({ id, name }) => [id, name] as const),
          },
        ]
      : []),
    { name: "transferredHere", label: intake.transferredHere, as: "tick" },
    {
      name: "content",
      label: words.content,
      as: "text",
      required: true,
      max: 20_000,
      hint: intake.contentHint,
    },
  ];
}

/** What an intake form says; only what nobody signed may lack a name. */
export function intakeOf(items: readonly Item[], values: FormData, words: Words, now: Date): Said {
  const read = said(items, values, words, now);
  const nameless =
    read.body === undefined
      ? !values.has("anonymous") && values.get("submitterName") === ""
      : read.body["anonymous"] !== true && read.body["submitterName"] === undefined;
  if (nameless) {
    return { errors: { ...read.errors, submitterName: words.petitions.intake.nameMissing } };
  }
  return read.body === undefined
    ? read
    : { body: { ...read.body, denunciation: values.has("denunciation") } };
}
