import { queryOptions } from "@tanstack/react-query";
import type { Revised } from "../shell/change";
import { call, download, tell, upload, withQuery } from "./client";
import type { components } from "./schema";
import type { Answer, Page, With } from "./types";

// What officials record of the programme. All kinds answer to the same calls.

type Schema = components["schemas"];

export const KINDS = [
  "events",
  "steering-documents",
  "committee-members",
  "tasks",
  "investments",
  "postings",
  "zalo-groups",
  "suggestion-boxes",
  "good-practices",
] as const;

export type Kind = (typeof KINDS)[number];

/** What a field of a record says. */
export type Value = string | number | readonly string[] | undefined;

/** A record of any kind; what else it says differs. */
export interface Entry extends Revised {
  unit: string;
  [field: string]: Value;
}

export interface EntryFilter {
  unit: string;
  /** The records of all units below too. */
  below: boolean;
  from?: string | undefined;
  to?: string | undefined;
}

const address = (kind: Kind) => `/api/programme/${kind}`;

export const entriesQuery = (kind: Kind, filter: EntryFilter) =>
  queryOptions({
    queryKey: ["programme", kind, "list", filter],
    queryFn: async ({ signal }) => {
      const entries: Entry[] = [];
      let after: string | undefined;
      do {
        const page: Page<Entry> = await call(
          withQuery(address(kind), { ...filter, after, limit: 500 }),
          { signal },
        );
        entries.push(...page.items);
        after = page.next;
      } while (after !== undefined);
      return entries;
    },
  });

export const entryQuery = (kind: Kind, id: string) =>
  queryOptions({
    queryKey: ["programme", kind, id],
    queryFn: ({ signal }) => call<Entry>(`${address(kind)}/${id}`, { signal }),
  });

export function addEntry(kind: Kind, body: Record<string, unknown>, key: string): Promise<Entry> {
  return call(address(kind), { method: "POST", body, key });
}

export function correctEntry(
  kind: Kind,
  { id, revision }: Revised,
  body: Record<string, unknown>,
): Promise<Entry> {
  return call(`${address(kind)}/${id}`, { method: "PUT", body, revision });
}

export function removeEntry(kind: Kind, { id, revision }: Revised): Promise<void> {
  return tell(`${address(kind)}/${id}`, { method: "DELETE", revision });
}

export function exportEntries(
  kind: Kind,
  filter: EntryFilter,
  format: "xlsx" | "csv",
): Promise<void> {
  return download(
    withQuery(`${address(kind)}/export`, { ...filter }),
    `${kind}.${format}`,
    format === "csv"
      ? "text/csv"
      : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  );
}

export type RecordChange = With<
  Answer<Schema["RecordChangeView"], "actorName">,
  { fields: Answer<Schema["FieldChange"], "before" | "after">[] }
>;

/** What was said of a record, by the path of the record. */
export const changesQuery = (path: string) =>
  queryOptions({
    queryKey: ["changes", path],
    queryFn: ({ signal }) => call<RecordChange[]>(`${path}/history`, { signal }),
    staleTime: 0,
  });

export type DocumentRemark = Answer<Schema["DocumentRemark"]>;

export const documentRemarksQuery = (unit: string) =>
  queryOptions({
    queryKey: ["programme", "steering-documents", "remarks", unit],
    queryFn: ({ signal }) =>
      call<DocumentRemark[]>(withQuery(`${address("steering-documents")}/remarks`, { unit }), {
        signal,
      }),
  });

export type SloganSet = With<
  Answer<Schema["SloganSetView"], "actorName">,
  { groups: Answer<Schema["SloganGroup"]>[] }
>;

export const sloganSetsQuery = queryOptions({
  queryKey: ["programme", "slogan-sets"],
  queryFn: ({ signal }) => call<SloganSet[]>("/api/programme/slogan-sets", { signal }),
});

export function putSloganSet(code: string, body: Record<string, unknown>): Promise<SloganSet> {
  return call(`/api/programme/slogan-sets/${code}`, { method: "PUT", body });
}

export type ProfileName = Schema["ProfileName"];

/** One value of a profile; a number or a text. */
export interface ProfileFact extends Revised {
  name: ProfileName;
  number?: number;
  text?: string;
  asOf: string;
  source: string;
}

export interface Profile {
  unit: string;
  year: number;
  facts: ProfileFact[];
}

export const profileQuery = (unit: string, year: number) =>
  queryOptions({
    queryKey: ["programme", "profile", unit, year],
    queryFn: ({ signal }) =>
      call<Profile>(withQuery("/api/programme/profiles", { unit, year }), { signal }),
  });

/** How many households a commune's profile names, of that year or the last before it that has one. */
export const householdsQuery = (unit: string, year: number) =>
  queryOptions({
    queryKey: ["programme", "households", unit, year],
    queryFn: async ({ client }) => {
      for (const one of [year, year - 1, year - 2, year - 3]) {
        const { facts } = await client.query(profileQuery(unit, one));
        const count = facts.find(({ name }) => name === "HOUSEHOLDS")?.number;
        if (typeof count === "number") return { year: one, count };
      }
      return null;
    },
    staleTime: 3_600_000,
  });

export function putProfileFact(
  unit: string,
  year: number,
  fact: Record<string, unknown>,
  key: string,
): Promise<Profile> {
  return call("/api/programme/profiles", {
    method: "POST",
    body: { unit, year, facts: [fact] },
    key,
  });
}

export type Target = Answer<Schema["TargetView"], "note">;

export const targetsQuery = (unit: string, year: number) =>
  queryOptions({
    queryKey: ["programme", "targets", unit, year],
    queryFn: ({ signal }) =>
      call<Target[]>(withQuery("/api/programme/targets", { unit, year }), { signal }),
  });

export function putTarget(body: Record<string, unknown>, key: string): Promise<Target> {
  return call("/api/programme/targets", { method: "POST", body, key });
}

export function removeTarget({ id, revision }: Revised): Promise<void> {
  return tell(`/api/programme/targets/${id}`, { method: "DELETE", revision });
}

type OnceSaid =
  "id" | "computed" | "figure" | "selfScore" | "note" | "appraisedScore" | "appraisal";

export type ScorecardFile = Answer<Schema["ScorecardFileView"]>;

export type ScorecardLine = Omit<Answer<Schema["ScoredCriterion"], OnceSaid>, "files"> & {
  files: ScorecardFile[];
};

export interface Scorecard {
  unit: string;
  year: number;
  set: { name: string; source: string; verified: boolean };
  lines: ScorecardLine[];
  maximum: number;
  selfTotal: number;
  appraisedTotal?: number;
  open: number;
}

export const scorecardQuery = (unit: string, year: number) =>
  queryOptions({
    queryKey: ["programme", "scorecard", unit, year],
    queryFn: ({ signal }) =>
      call<Scorecard>(withQuery(`/api/programme/scorecards/${year}`, { unit }), { signal }),
  });

/** Says what a unit gives itself, or what the unit above finds. */
export function scoreLine(
  year: number,
  { criterion, revision }: Pick<ScorecardLine, "criterion" | "revision">,
  what: "self" | "appraisal",
  body: Record<string, unknown>,
): Promise<Scorecard> {
  const path = `/api/programme/scorecards/${year}/${criterion}`;
  return call(what === "self" ? path : `${path}/appraisal`, { method: "PUT", body, revision });
}

/** Puts a file to what the own unit says of a criterion. */
export function attachEvidence(
  year: number,
  criterion: string,
  file: File,
  mediaType: string,
  onProgress: (part: number) => void,
): Promise<ScorecardFile> {
  const path = `/api/programme/scorecards/${year}/${criterion}/files`;
  return upload(path, file, mediaType, onProgress, true);
}

export function takeEvidence({ id, name, mediaType }: ScorecardFile) {
  return download(`/api/programme/scorecards/files/${id}`, name, mediaType);
}

/** Takes a file away that was put there by mistake. */
export function removeEvidence({ id }: ScorecardFile): Promise<void> {
  return tell(`/api/programme/scorecards/files/${id}`, { method: "DELETE" });
}
