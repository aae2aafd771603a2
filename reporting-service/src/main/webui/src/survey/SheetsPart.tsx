import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { unitsQuery } from "../api/queries";
import {
  downloadPoster,
  downloadSlips,
  makeTokens,
  sheetsQuery,
  type Round,
  type TokenSheet,
} from "../api/surveys";
import { dayText } from "../figure/period";
import { Fetched } from "../shell/Fetched";
import { FileButtons } from "../shell/FileButtons";
import { NewForm } from "../shell/ItemForm";
import { usePerson } from "../signin/PersonContext";
import { useWords } from "../words/language";
import { opensRounds, runsRound } from "./rights";
import { villageItem } from "./RoundPage";

/** One-time tokens as slips to cut and hand out, and the poster that says how. */
export function SheetsPart({ round }: { round: Round }) {
  const all = useWords();
  const words = all.surveys;
  const person = usePerson();
  const queries = useQueryClient();
  const units = useQuery(unitsQuery);
  const sheets = useQuery(sheetsQuery(round.id));
  const [making, setMaking] = useState(false);
  const nameOf = (village: string) => units.data?.find(({ id }) => id === village)?.name ?? village;
  const prints = opensRounds(person) && person.unit === round.unit;
  return (
    <section className="panel" aria-labelledby="sheets">
      <h2 id="sheets">{words.sheets}</h2>
      <Fetched query={sheets}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="quiet">{words.noSheets}</p>
          ) : (
            <ul className="papers" role="list">
              {items.map((sheet) => (
                <li key={sheet.id}>
                  <span>
                    {sheet.village === undefined ? words.wholeCommune : nameOf(sheet.village)}:{" "}
                    {words.tokens(sheet.count)}
                    <small className="quiet">
                      {" "}
                      {words.madeOn(dayText(sheet.issuedOn), dayText(sheet.expiresOn))}
                    </small>
                  </span>
                  {prints && !round.closed && <SlipsButton sheet={sheet} />}
                </li>
              ))}
            </ul>
          )
        }
      </Fetched>
      {runsRound(person, round) && (
        <div className="steps-offered">
          <Button
            aria-expanded={making}
            onClick={() => {
              setMaking(!making);
            }}
          >
            {words.makeTokens}
          </Button>
          <FileButtons files={[["pdf", words.poster]]} take={() => downloadPoster(round.id)} />
        </div>
      )}
      {making && (
        <NewForm
          title={words.makeTokens}
          hint={words.tokensHint}
          button={words.makeTokens}
          items={[
            ...villageItem(round, nameOf, words.village),
            { name: "count", label: words.count, as: "whole", required: true },
            { name: "expiresOn", label: words.expiresOn, as: "day", hint: words.expiresHint },
          ]}
          send={(body, key) => makeTokens(round.id, body, key)}
          onDone={() => {
            void queries.invalidateQueries({ queryKey: ["round", round.id] });
            setMaking(false);
          }}
          onClose={() => {
            setMaking(false);
          }}
        />
      )}
    </section>
  );
}

function SlipsButton({ sheet }: { sheet: TokenSheet }) {
  const words = useWords().surveys;
  return <FileButtons files={[["pdf", words.printSlips]]} take={() => downloadSlips(sheet)} />;
}
