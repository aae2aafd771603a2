import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { countsQuery } from "../api/dossiers";
import { lettersQuery } from "../api/letters";
import { debtsQuery, petitionsQuery } from "../api/petitions";
import { reportsQuery } from "../api/queries";
import type { ReportSummary } from "../api/types";
import { readsDossiers } from "../dossier/rights";
import { readsLetters } from "../letter/rights";
import { readsOpinions } from "../opinion/rights";
import { readsPetitions } from "../petition/rights";
import { approvesReports, takesReports, waitingFor } from "../report/rights";
import { usePerson } from "../signin/PersonContext";
import { useWords } from "../words/language";
import { sumOf } from "./board";

/**
 * What of the daily work is late or waits for the person: dossiers, petitions, promises to people,
 * letters and reports, as far as the person sees them. A service that does not answer leaves its
 * count out.
 */
export function WaitingPart() {
  const words = useWords().obligations.waiting;
  const person = usePerson();
  const dossiers = useQuery({ ...countsQuery(undefined), enabled: readsDossiers(person) });
  const petitions = useInfiniteQuery({
    ...petitionsQuery("overdue", () => ({ overdue: "true" })),
    enabled: readsPetitions(person),
  });
  const debts = useQuery({ ...debtsQuery(undefined), enabled: readsOpinions(person) });
  const letters = useInfiniteQuery({ ...lettersQuery("REVIEWED"), enabled: readsLetters(person) });
  const reports = useQuery({
    ...reportsQuery(),
    enabled: approvesReports(person) || takesReports(person),
  });
  const waiting = reports.data && waitingFor(person, reports.data);
  const counts = [
    {
      name: "dossiers",
      to: "/dossiers?list=overdue",
      count: dossiers.data && sumOf(dossiers.data, ({ overdue }) => overdue),
    },
    {
      name: "petitions",
      to: "/petitions?list=overdue",
      count: petitions.data && sumOf(petitions.data.pages, ({ items }) => items.length),
      more: petitions.hasNextPage,
    },
    {
      name: "opinions",
      to: "/opinions?list=overdue",
      count: debts.data && sumOf(debts.data, ({ overdue }) => overdue),
    },
    {
      name: "letters",
      to: "/letters?stage=REVIEWED",
      count: letters.data && sumOf(letters.data.pages, ({ items }) => items.length),
      more: letters.hasNextPage,
    },
    {
      name: "reportsToSign",
      to: wayTo(waiting?.toSign),
      count: approvesReports(person) ? waiting?.toSign.length : undefined,
    },
    {
      name: "reportsToTake",
      to: wayTo(waiting?.toTake),
      count: takesReports(person) ? waiting?.toTake.length : undefined,
    },
  ] as const;
  const known = counts.filter(({ count }) => count !== undefined);
  if (known.length === 0) return null;
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting">{words.title}</h2>
      <ul className="counters">
        {known.map((one) => (
          <li key={one.name}>
            <Link className={one.count === 0 ? "counter" : "counter pressing"} to={one.to}>
              <strong>
                {one.count}
                {"more" in one && one.more && "+"}
              </strong>{" "}
              {words[one.name]}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** To the report that waits, or to the list where there are several. */
function wayTo(waiting: readonly ReportSummary[] = []): string {
  const [first, ...others] = waiting;
  return first !== undefined && others.length === 0 ? `/reports/${first.id}` : "/reports";
}
