import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { caseQuery, duplicatesQuery, type Petition } from "../api/petitions";
import { dayText, today } from "../figure/period";
import { Fetched } from "../shell/Fetched";
import { shortId } from "../shell/shortId";
import { usePerson } from "../signin/PersonContext";
import { useWords } from "../words/language";
import { seesDuplicates } from "./rights";

/** The petitions of the same case, and those that may be about the same. */
export function CasePart({ petition }: { petition: Petition }) {
  const words = useWords().petitions;
  const together = useQuery(caseQuery(petition.caseId));
  const duplicates = useQuery({
    ...duplicatesQuery(petition.id),
    enabled: seesDuplicates(usePerson(), petition),
  });
  return (
    <section className="panel" aria-labelledby="case">
      <h2 id="case">{words.case}</h2>
      <Fetched query={together}>
        {({ items }) =>
          items.length < 2 ? (
            <p className="quiet">{words.alone}</p>
          ) : (
            <ul>
              {items.map((one) => (
                <li key={one.id}>
                  <Other petition={one} self={petition.id} />
                  {one.id === petition.caseId && ` – ${words.leads}`}
                </li>
              ))}
            </ul>
          )
        }
      </Fetched>
      {duplicates.data !== undefined && duplicates.data.length > 0 && (
        <>
          <h3>{words.duplicates}</h3>
          <p className="quiet">{words.duplicatesHint}</p>
          <ul>
            {duplicates.data.map(({ petition: other, alike }) => (
              <li key={other.id}>
                <Other petition={other} self={petition.id} />
                <small className="under">
                  {alike.map((likeness) => words.alike[likeness]).join(", ")}
                </small>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Other({ petition, self }: { petition: Petition; self: string }) {
  const words = useWords().petitions;
  const name = words.candidate(
    shortId(petition.id),
    dayText(today(new Date(petition.receivedAt))),
    words.stages[petition.stage],
  );
  return petition.id === self ? (
    <strong>{name}</strong>
  ) : (
    <Link to={`/petitions/${petition.id}`}>{name}</Link>
  );
}
