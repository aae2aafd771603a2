import type { NewRequest, Obligation } from "../api/obligations";
import { plusDays } from "../figure/period";
import type { Item } from "../shell/items";
import type { Words } from "../words/vi";

const DOCUMENT = ["type", "displayForm", "date", "issuer", "subject"] as const;

const documentName = (part: string) => `requestingDocuments[0].${part}`;

/** What a request for reports says; one requesting document here, more by the interface. */
export function requestItems(all: Words): readonly Item[] {
  const { labels, kinds, dueHint, documentHint } = all.requests;
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
    {
      name: "addressees",
      label: labels.addressees,
      as: "texts",
      required: true,
      max: 200,
      many: 10,
    },
    ...DOCUMENT.map((part): Item => {
      const common = { name: documentName(part), label: labels.document[part] };
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

/** What was filled in as the service reads it: the day after the last one ends a period. */
export function requestOf(body: Record<string, unknown>): NewRequest {
  const document = Object.fromEntries(
    DOCUMENT.filter((part) => documentName(part) in body).map((part) => [
      part,
      body[documentName(part)],
    ]),
  );
  const said = Object.entries(body).filter(([name]) => !name.startsWith("requestingDocuments"));
  return {
    ...Object.fromEntries(said),
    to: plusDays(String(body.to), 1),
    ...(Object.keys(document).length > 0 && { requestingDocuments: [document] }),
  } as NewRequest;
}

/** What a draft needs beyond what who asked has said. */
export function draftItems(obligation: Obligation, all: Words): readonly Item[] {
  const { labels, placeHint, authority, titleOfSigner } = all.drafting;
  return [
    {
      name: "subject",
      label: labels.subject,
      as: "text",
      required: true,
      max: 500,
      initial: obligation.demand.subject,
    },
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
    signer: {
      authority: body["signer.authority"],
      title: body["signer.title"],
      name: body["signer.name"],
    },
  };
}
