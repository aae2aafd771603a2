import type { Letter, StepName } from "../api/letters";
import { dayText } from "../figure/period";
import type { Item } from "../shell/items";
import type { Words } from "../words/vi";

/** Name and address as a dossier knows them. */
export interface Applicant {
  name: string;
  address?: string | undefined;
}

/**
 * What each step asks; `at` may stay empty and is now.
 *
 * @param applicant fills the addressee in, where the dossier was asked
 */
export function itemsOf(
  step: StepName,
  letter: Letter,
  applicant: Applicant | undefined,
  all: Words,
): readonly Item[] {
  const words = all.letters;
  const { fields, choices } = words;
  const at: Item = { name: "at", label: fields.at, as: "moment", hint: all.form.momentHint };
  const tone: readonly Item[] =
    letter.kind === "CONGRATULATION"
      ? [{ name: "toneConfirmed", label: words.toneConfirmed, as: "tick" }]
      : [];
  const channel = (among: readonly (keyof typeof words.channels)[]): Item => ({
    name: "channel",
    label: fields.channel,
    as: "choice",
    required: true,
    options: among.map((one) => [one, words.channels[one]] as const),
  });

  switch (step) {
    case "addressee":
      return [
        {
          name: "recipientName",
          label: fields.recipientName,
          as: "line",
          required: true,
          max: 200,
          initial: applicant?.name ?? letter.recipientName,
        },
        {
          name: "recipientAddress",
          label: fields.recipientAddress,
          as: "line",
          max: 500,
          initial: applicant === undefined ? letter.recipientAddress : applicant.address,
        },
        { name: "reason", label: fields.reason, as: "text", max: 2000, initial: letter.reason },
        ...(letter.kind === "APOLOGY" ? [newDueOn(letter, all)] : []),
      ];
    case "review":
    case "numbering":
      return [];
    case "approval":
    case "issue":
      return [...tone, at];
    case "delivery":
      return [
        channel(["BY_HAND", "POST"]),
        { name: "proof", label: fields.proof, as: "line", required: true, max: 500 },
        at,
      ];
    case "delivery-failure":
      return [
        channel(["BY_HAND", "POST", "EMAIL"]),
        {
          name: "reason",
          label: fields.failure,
          as: "choice",
          required: true,
          options: Object.entries(choices),
        },
        at,
      ];
    case "mailings":
      return [
        {
          name: "emailAddress",
          label: fields.emailAddress,
          as: "line",
          required: true,
          max: 254,
        },
      ];
    case "withdrawal":
      return [{ name: "reason", label: fields.why, as: "text", required: true, max: 2000 }];
  }
}

function newDueOn({ newDueOn: promised }: Letter, all: Words): Item {
  return {
    name: "newDueOn",
    label: all.letters.fields.newDueOn,
    as: "day",
    initial: promised && dayText(promised),
  };
}
