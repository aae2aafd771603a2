import type { NewRequest, NewSchedule, Obligation } from "../api/obligations";
import type { ReportingGroup } from "../api/units";
import { plusDays } from "../figure/period";
import type { Item } from "../shell/items";
import type { Words } from "../words/vi";

const DOCUMENT = ["type", "displayForm", "date", "issuer", "subject"] as const;

const PERIOD_KINDS = ["MONTH", "QUARTER", "SIX_MONTHS", "NINE_MONTHS", "YEAR"] as const;

const documentName = (part: string) => `requestingDocuments[0].${part}`;

/** A reporting group by its name. */
export type NamedGroup = Pick<ReportingGroup, "id" | "name">;

/** Whom it concerns, where there are groups to choose from. */
function groupItems(all: Words, groups: readonly NamedGroup[]): readonly Item[] {
  const { ofGroup, everyCommune } = all.unitTree;
  return groups.length === 0
    ? []
    : [
        {
          name: "group",
          label: ofGroup,
          as: "choice",
          none: everyCommune,
          options: groups.map(({ id, name }) => [id, name]),
        },
      ];
}

/** To whom a report goes. */
function addresseesItem(all: Words): Item {
  return {
    name: "addressees",
    label: all.requests.labels.addressees,
    as: "texts",
    required: true,
    max: 200,
    many: 10,
  };
}

/** To whom the reports go, and by what document they are asked for. */
function askingItems(all: Words): readonly Item[] {
  const { labels, documents, documentHint } = all.requests;
  return [
    addresseesItem(all),
    ...DOCUMENT.map((part): Item => {
      const common = {
        name: documentName(part),
        label: labels.document[part],
        partOf: documents,
      };
      if (part === "date") return { ...common, as: "day" };
      return {
        ...common,
        as: "line",
        max: part === "subject" ? 500 : 200,
        ...(part === "type" && { hint: documentHint }),
      };
    }),
  ];
}

/** What a request for reports says; one requesting document here, more by the interface. */
export function requestItems(all: Words, groups: readonly NamedGroup[]): readonly Item[] {
  const { labels, kinds, dueHint } = all.requests;
  return [
    {
      name: "kind",
      label: labels.kind,
      as: "choice",
      required: true,
      initial: "THEMATIC",
      options: (["THEMATIC", "AD_HOC", "PERIODIC"] as const).map((kind) => [kind, kinds[kind]]),
    },
    { name: "subject", label: labels.subject, as: "text", required: true, max: 500 },
    { name: "from", label: labels.from, as: "day", required: true },
    { name: "to", label: labels.to, as: "day", required: true },
    { name: "dueOn", label: labels.dueOn, as: "day", required: true, hint: dueHint },
    ...groupItems(all, groups),
    ...askingItems(all),
  ];
}

/** What was filled in, with its document as the service reads one. */
function askedOf(body: Record<string, unknown>) {
  const document = Object.fromEntries(
    DOCUMENT.filter((part) => documentName(part) in body).map((part) => [
      part,
      body[documentName(part)],
    ]),
  );
  const said = Object.entries(body).filter(([name]) => !name.startsWith("requestingDocuments"));
  return {
    ...Object.fromEntries(said),
    ...(Object.keys(document).length > 0 && { requestingDocuments: [document] }),
  };
}

/** A request as the service reads it: the day after the last one ends a period. */
export function requestOf(body: Record<string, unknown>): NewRequest {
  return { ...askedOf(body), to: plusDays(String(body.to), 1) } as NewRequest;
}

/** What a report asked for period by period says. */
export function scheduleItems(all: Words, groups: readonly NamedGroup[]): readonly Item[] {
  const { labels, periods, sendWithinHint, validFromHint } = all.schedules;
  return [
    {
      name: "periodKind",
      label: labels.periodKind,
      as: "choice",
      required: true,
      initial: "MONTH",
      options: PERIOD_KINDS.map((kind) => [kind, periods[kind]]),
    },
    {
      name: "sendWithin",
      label: labels.sendWithin,
      as: "whole",
      required: true,
      initial: "2",
      hint: sendWithinHint,
    },
    {
      name: "validFrom",
      label: labels.validFrom,
      as: "day",
      required: true,
      hint: validFromHint,
    },
    {
      name: "subject",
      label: all.requests.labels.subject,
      as: "text",
      required: true,
      max: 500,
    },
    ...groupItems(all, groups),
    ...askingItems(all),
  ];
}

export function scheduleOf(body: Record<string, unknown>): NewSchedule {
  return askedOf(body) as NewSchedule;
}

/** What is said when more time is given. */
export function extensionItems(all: Words): readonly Item[] {
  const { labels, dueHint } = all.requests;
  return [
    { name: "dueOn", label: labels.newDueOn, as: "day", required: true, hint: dueHint },
    ...withdrawalItems(all),
  ];
}

/** What is said when a request is taken back. */
export function withdrawalItems(all: Words): readonly Item[] {
  const { labels, changeDocumentHint } = all.requests;
  return [
    { name: "reason", label: labels.reason, as: "text", required: true, max: 500 },
    {
      name: "document",
      label: labels.changeDocument,
      as: "line",
      max: 60,
      hint: changeDocumentHint,
    },
  ];
}

/** By whom and where a report is signed. */
function signedItems(all: Words): readonly Item[] {
  const { labels, placeHint, authority, titleOfSigner } = all.drafting;
  return [
    { name: "place", label: labels.place, as: "line", required: true, max: 100, hint: placeHint },
    {
      name: "symbol",
      label: labels.symbol,
      as: "line",
      required: true,
      max: 40,
      initial: "BC-UBND",
    },
    {
      name: "signer.authority",
      label: labels.authority,
      as: "line",
      required: true,
      max: 100,
      initial: authority,
    },
    {
      name: "signer.title",
      label: labels.title,
      as: "line",
      required: true,
      max: 100,
      initial: titleOfSigner,
    },
    { name: "signer.name", label: labels.name, as: "line", max: 100 },
  ];
}

/** What a draft needs beyond what who asked has said. */
export function draftItems(obligation: Obligation, all: Words): readonly Item[] {
  return [
    {
      name: "subject",
      label: all.drafting.labels.subject,
      as: "text",
      required: true,
      max: 500,
      initial: obligation.demand.subject,
    },
    ...signedItems(all),
  ];
}

/** What the unit above says of the report it puts together from those of its communes. */
export function rollUpItems(all: Words, groups: readonly NamedGroup[]): readonly Item[] {
  const { labels, rollUpSubject, rankedHint } = all.drafting;
  return [
    {
      name: "subject",
      label: labels.subject,
      as: "text",
      required: true,
      max: 500,
      initial: rollUpSubject,
    },
    { name: "from", label: all.requests.labels.from, as: "day", required: true },
    { name: "to", label: all.requests.labels.to, as: "day", required: true },
    ...groupItems(all, groups),
    addresseesItem(all),
    ...signedItems(all),
    { name: "ranked", label: labels.ranked, as: "tick", hint: rankedHint },
  ];
}

/** The draft an obligation asks for. */
export function draftOf(obligation: Obligation, body: Record<string, unknown>) {
  return {
    kind: "COMMUNE",
    obligation: obligation.id,
    from: obligation.from,
    to: obligation.to,
    subject: body.subject,
    place: body.place,
    symbol: body.symbol,
    signer: signerOf(body),
  };
}

/** The draft of a roll-up: the day after the last one ends its period. */
export function rollUpOf(body: Record<string, unknown>) {
  return {
    kind: "DISTRICT",
    group: body.group,
    addressees: body.addressees,
    from: body.from,
    to: plusDays(String(body.to), 1),
    subject: body.subject,
    place: body.place,
    symbol: body.symbol,
    signer: signerOf(body),
    ranked: body.ranked,
  };
}

function signerOf(body: Record<string, unknown>) {
  return {
    authority: body["signer.authority"],
    title: body["signer.title"],
    name: body["signer.name"],
  };
}
