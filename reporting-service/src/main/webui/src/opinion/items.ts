import type { Opinion, OpinionStepName } from "../api/petitions";
import type { Unit } from "../api/types";
import { dayText } from "../figure/period";
import type { Item } from "../shell/items";
import type { Words } from "../words/vi";

function at(all: Words): Item {
  return {
    name: "at",
    label: all.petitions.stepFields.at,
    as: "moment",
    hint: all.form.momentHint,
  };
}

/** A choice among the villages of a commune, absent where it has none. */
export function villageItem(villages: readonly Unit[], all: Words, required = false): Item[] {
  return villages.length === 0
    ? []
    : [
        {
          name: "village",
          label: all.petitions.village,
          as: "choice",
          required,
          none: all.opinions.wholeCommune,
          options: villages.map(({ id, name }) => [id, name] as const),
        },
      ];
}

/** What is asked of an opinion voiced on an occasion. */
export function opinionItems(all: Words): readonly Item[] {
  const words = all.opinions;
  return [
    { name: "content", label: words.content, as: "text", required: true, max: 5000 },
    { name: "answer", label: words.onTheSpot, as: "text", max: 5000, hint: words.onTheSpotHint },
    { name: "owner", label: words.owner, as: "line", max: 200, hint: words.ownerHint },
    { name: "dueOn", label: words.dueOn, as: "day" },
  ];
}

/** What is asked of a message, which came alone. */
export function messageItems(
  today: string,
  villages: readonly Unit[],
  all: Words,
): readonly Item[] {
  const words = all.opinions;
  return [
    {
      name: "channel",
      label: words.channel,
      as: "choice",
      required: true,
      options: [
        ["ZALO", words.channels.ZALO],
        ["HOTLINE", words.channels.HOTLINE],
      ],
      initial: "ZALO",
    },
    {
      name: "raisedOn",
      label: words.raisedOn,
      as: "day",
      required: true,
      initial: dayText(today),
    },
    ...villageItem(villages, all),
    ...opinionItems(all),
  ];
}

/** What each step of an opinion asks; `at` may stay empty and is now. */
export function stepItems(step: OpinionStepName, opinion: Opinion, all: Words): readonly Item[] {
  const words = all.opinions;
  switch (step) {
    case "answer":
      return [
        { name: "answer", label: words.answer, as: "text", required: true, max: 5000 },
        at(all),
      ];
    case "completion":
      return [
        { name: "answer", label: words.whatWasDone, as: "text", required: true, max: 5000 },
        at(all),
      ];
    case "promise":
      return [
        {
          name: "owner",
          label: words.owner,
          as: "line",
          required: true,
          max: 200,
          hint: words.ownerHint,
          initial: opinion.owner,
        },
        {
          name: "dueOn",
          label: words.dueOn,
          as: "day",
          required: true,
          initial: opinion.dueOn && dayText(opinion.dueOn),
          hint: opinion.dueOn === undefined ? undefined : words.neverLater,
        },
        at(all),
      ];
  }
}

/** What is asked of a dialogue that was held. */
export function dialogueItems(
  today: string,
  villages: readonly Unit[],
  all: Words,
): readonly Item[] {
  const words = all.opinions;
  return [
    {
      name: "dialogueKind",
      label: words.kind,
      as: "choice",
      required: true,
      options: Object.entries(words.kinds),
    },
    { name: "heldOn", label: words.heldOn, as: "day", required: true, initial: dayText(today) },
    ...villageItem(villages, all),
    { name: "title", label: words.titleOf, as: "line", required: true, max: 300 },
    { name: "chair", label: words.chair, as: "line", max: 200, hint: words.chairHint },
    { name: "participants", label: words.participants, as: "whole", required: true },
    {
      name: "opinionsRaised",
      label: words.counted.opinionsRaised,
      as: "whole",
      hint: words.countedHint,
    },
    { name: "answeredOnSpot", label: words.counted.answeredOnSpot, as: "whole" },
    { name: "assigned", label: words.counted.assigned, as: "whole" },
    { name: "done", label: words.counted.done, as: "whole" },
  ];
}

/** What is asked of a leader's visit to a village. */
export function visitItems(today: string, villages: readonly Unit[], all: Words): readonly Item[] {
  const words = all.opinions;
  return [
    {
      name: "visitedOn",
      label: words.visitedOn,
      as: "day",
      required: true,
      initial: dayText(today),
    },
    {
      name: "role",
      label: words.whoWent,
      as: "choice",
      required: true,
      options: Object.entries(all.receptions.leaders),
    },
    ...villageItem(villages, all, true).map((item) => ({ ...item, none: "" })),
    { name: "participants", label: words.participants, as: "whole", required: true },
    { name: "purpose", label: words.purpose, as: "line", required: true, max: 300 },
  ];
}

/** What is asked of an opening of a suggestion box. */
export function openingItems(
  today: string,
  villages: readonly Unit[],
  all: Words,
): readonly Item[] {
  const words = all.opinions;
  return [
    {
      name: "openedOn",
      label: words.openedOn,
      as: "day",
      required: true,
      initial: dayText(today),
    },
    ...villageItem(villages, all),
    { name: "letters", label: words.letters, as: "whole", required: true },
    { name: "place", label: words.boxPlace, as: "line", required: true, max: 200 },
    {
      name: "openedBy",
      label: words.openedBy,
      as: "line",
      required: true,
      max: 300,
      hint: words.openedByHint,
    },
  ];
}
