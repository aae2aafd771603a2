import type { Report } from "../api/types";
import { dayText } from "../figure/period";
import type { Item } from "../shell/items";
import type { Words } from "../words/vi";

const DOCUMENT = ["type", "displayForm", "date", "issuer", "subject"] as const;

const MOST_DOCUMENTS = 20;

/** How a line of Nơi nhận says what somebody receives the document for. */
const PURPOSES = { FOR_REPORT: "(b/c)", FOR_ACTION: "(t/h)" } as const;

const ARCHIVE = /^lưu\s*:?\s*/i;

type Recipient = Report["recipients"][number];

/** What may be asked for: as it stands, and one more requesting document. */
export function headItems(report: Report, all: Words): readonly Item[] {
  const { labels, hints } = all.report.head;
  const { place, symbol, authority, title, name } = all.drafting.labels;
  const line = (item: Pick<Item, "name" | "label" | "initial">, max: number): Item => ({
    ...item,
    as: "line",
    max,
  });
  const documents = [...report.requestingDocuments, undefined].slice(0, MOST_DOCUMENTS);
  return [
    {
      name: "subject",
      label: all.drafting.labels.subject,
      as: "text",
      required: true,
      max: 500,
      initial: report.subject,
    },
    {
      name: "addressees",
      label: labels.addressees,
      as: "text",
      hint: hints.addressees,
      initial: report.addressees.join("\n"),
    },
    {
      name: "recipients",
      label: labels.recipients,
      as: "text",
      hint: hints.recipients,
      initial: report.recipients.map(recipientText).join("\n"),
    },
    { ...line({ name: "place", label: place, initial: report.place }, 100), required: true },
    { ...line({ name: "symbol", label: symbol, initial: report.symbol }, 40), required: true },
    {
      ...line({ name: "authority", label: authority, initial: report.signer.authority }, 100),
      required: true,
    },
    { ...line({ name: "title", label: title, initial: report.signer.title }, 100), required: true },
    line({ name: "name", label: name, initial: report.signer.name }, 100),
    ...documents.flatMap((document, at) =>
      DOCUMENT.map((part): Item => {
        const initial = document?.[part];
        return {
          name: documentName(at, part),
          label: all.requests.labels.document[part],
          partOf: `${labels.document} ${at + 1}`,
          as: part === "date" ? "day" : "line",
          max: part === "subject" ? 500 : part === "issuer" ? 200 : 60,
          initial: part === "date" && initial !== undefined ? dayText(initial) : initial,
        };
      }),
    ),
    ...(report.kind === "COMMUNE"
      ? ([
          {
            name: "dataUntil",
            label: labels.dataUntil,
            as: "day",
            hint: hints.dataUntil,
            initial: report.dataUntil === undefined ? undefined : dayText(report.dataUntil),
          },
          {
            name: "withPredecessors",
            label: labels.withPredecessors,
            as: "tick",
            hint: hints.withPredecessors,
            initial: String(report.withPredecessors),
          },
        ] satisfies Item[])
      : []),
  ];
}

/** What was filled in as the service reads it. */
export function headOf(body: Record<string, unknown>) {
  const documents = Array.from({ length: MOST_DOCUMENTS }, (_, at) =>
    Object.fromEntries(
      DOCUMENT.filter((part) => documentName(at, part) in body).map((part) => [
        part,
        body[documentName(at, part)],
      ]),
    ),
  ).filter((document) => Object.keys(document).length > 0);
  return {
    subject: body.subject,
    addressees: lines(body.addressees),
    recipients: lines(body.recipients).map(recipientOf),
    place: body.place,
    symbol: body.symbol,
    signer: { authority: body.authority, title: body.title, name: body.name },
    requestingDocuments: documents,
    dataUntil: body.dataUntil,
    withPredecessors: body.withPredecessors,
  };
}

/** The head as it stands, with records told of until another day. */
export function headUntil(report: Report, dataUntil: string | undefined) {
  const { subject, addressees, recipients, place, symbol, signer, requestingDocuments } = report;
  return {
    subject,
    addressees,
    recipients,
    place,
    symbol,
    signer,
    requestingDocuments,
    dataUntil,
    withPredecessors: report.withPredecessors,
  };
}

function documentName(at: number, part: (typeof DOCUMENT)[number]) {
  return `requestingDocuments[${at}].${part}`;
}

function lines(text: unknown): string[] {
  return typeof text === "string"
    ? text
        .split("\n")
        .map((one) => one.trim())
        .filter((one) => one !== "")
    : [];
}

function recipientText({ name, purpose }: Recipient): string {
  if (purpose === undefined) return name;
  return purpose === "ARCHIVE" ? `Lưu: ${name}` : `${name} ${PURPOSES[purpose]}`;
}

function recipientOf(line: string): Recipient {
  if (ARCHIVE.test(line)) return { name: line.replace(ARCHIVE, ""), purpose: "ARCHIVE" };
  for (const purpose of ["FOR_REPORT", "FOR_ACTION"] as const) {
    const mark = PURPOSES[purpose];
    if (line.endsWith(mark)) return { name: line.slice(0, -mark.length).trim(), purpose };
  }
  return { name: line };
}
