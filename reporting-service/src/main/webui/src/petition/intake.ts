import type { Unit } from "../api/types";
import type { Errors } from "../shell/Form";
import { said, type Item, type Said } from "../shell/items";
import type { Words } from "../words/vi";
import { flawOf, mediaTypeOf } from "../shell/files";

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

/** The files chosen with their types, or what keeps one of them from being sent. */
export function filesOf(
  chosen: readonly FormDataEntryValue[],
  { petitions: { attachments } }: Words,
):
  | { files: readonly { file: File; mediaType: string }[]; errors?: undefined }
  | { files?: undefined; errors: Errors } {
  const files: { file: File; mediaType: string }[] = [];
  for (const file of chosen) {
    // a chooser left alone gives one file without a name
    if (!(file instanceof File) || (file.name === "" && file.size === 0)) continue;
    const flaw = flawOf(file);
    if (flaw !== undefined) return { errors: { files: attachments.flaws[flaw](file.name) } };
    files.push({ file, mediaType: mediaTypeOf(file.name) ?? "" });
  }
  return { files };
}
