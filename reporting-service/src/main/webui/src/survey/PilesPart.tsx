import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { unitsQuery } from "../api/queries";
import { pilesQuery, type Round } from "../api/surveys";
import { Fetched } from "../shell/Fetched";
import { usePerson } from "../signin/PersonContext";
import { useWords } from "../words/language";
import { typesPapers } from "./rights";

/** Piles of paper and how far each is. */
export function PilesPart({ round }: { round: Round }) {
  const words = useWords().surveys;
  const person = usePerson();
  const units = useQuery(unitsQuery);
  const piles = useQuery(pilesQuery(round.id));
  return (
    <section className="panel" aria-labelledby="piles">
      <h2 id="piles">{words.piles}</h2>
      {typesPapers(person, round) && (
        <p>
          <Link className="button-like" to={`/surveys/${round.id}/papers`}>
            {words.typePapers}
          </Link>
        </p>
      )}
      <Fetched query={piles}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="quiet">{words.noPiles}</p>
          ) : (
            <ul className="papers" role="list">
              {[...items].reverse().map((pile) => (
                <li key={pile.id}>
                  <span>
                    <Link to={`/surveys/${round.id}/papers/${pile.id}`}>
                      {pile.village === undefined
                        ? words.wholeCommune
                        : (units.data?.find(({ id }) => id === pile.village)?.name ?? pile.village)}
                      : {words.papers(pile.declared)}
                    </Link>
                    <small className="quiet"> {words.typedBy(pile.firstBy, pile.secondBy)}</small>
                  </span>
                  <span>
                    {words.pileStates[pile.state]}
                    {pile.differences > 0 && ` (${words.differences(pile.differences)})`}
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Fetched>
    </section>
  );
}
