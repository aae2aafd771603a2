import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { profileQuery, putProfileFact, type ProfileFact } from "../api/programme";
import { numberText } from "../figure/figures";
import { dayText, today } from "../figure/period";
import { Changes } from "../shell/Changes";
import { Fetched } from "../shell/Fetched";
import { NewForm } from "../shell/ItemForm";
import { useNow } from "../shell/useNow";
import { useTitle } from "../shell/useTitle";
import { usePerson } from "../signin/PersonContext";
import { useWords } from "../words/language";
import { fieldName } from "./kinds";
import { Head, UnitSelect, useUnit, useYear, YearSelect } from "./OfUnit";
import { recordsProgramme } from "./rights";

const NUMBERS = ["HOUSEHOLDS", "POPULATION", "VILLAGES", "PARTY_CELLS", "PARTY_MEMBERS", "STAFF"];

/** What is known of a unit in a year, each value with its day and source. */
export default function ProfilePage() {
  const all = useWords();
  const words = all.programme;
  const person = usePerson();
  const queries = useQueryClient();
  const [unit, chooseUnit] = useUnit();
  const [year, chooseYear] = useYear();
  const now = today(useNow());
  const [entering, setEntering] = useState<"number" | "text">();
  const profile = useQuery(profileQuery(unit, year));
  useTitle(words.pages.profile);
  const names = Object.entries(words.values.profileNames);
  return (
    <>
      <Head title={words.pages.profile}>
        <UnitSelect unit={unit} onChange={chooseUnit} />
        <YearSelect
          year={year}
          onChange={(chosen) => {
            if (chosen !== undefined) chooseYear(chosen);
          }}
        />
      </Head>
      {recordsProgramme(person, unit) && entering === undefined && (
        <div className="form-foot">
          <Button
            type="primary"
            onClick={() => {
              setEntering("number");
            }}
          >
            {words.enterNumber}
          </Button>
          <Button
            onClick={() => {
              setEntering("text");
            }}
          >
            {words.enterText}
          </Button>
        </div>
      )}
      {entering !== undefined && (
        <div className="panel">
          <NewForm
            key={entering}
            title={entering === "number" ? words.enterNumber : words.enterText}
            hint={words.profileHint}
            items={[
              {
                name: "name",
                label: words.fields.name,
                as: "choice",
                required: true,
                options: names.filter(
                  ([name]) => NUMBERS.includes(name) === (entering === "number"),
                ),
              },
              entering === "number"
                ? { name: "number", label: words.fields.number, as: "money", required: true }
                : { name: "text", label: words.fields.text, as: "text", required: true, max: 1000 },
              {
                name: "asOf",
                label: words.fields.asOf,
                as: "day",
                required: true,
                initial: dayText(now),
              },
              { name: "source", label: words.fields.source, as: "line", required: true, max: 300 },
            ]}
            send={(body, key) => putProfileFact(unit, year, body, key)}
            onDone={() => {
              void queries.invalidateQueries({ queryKey: ["programme", "profile"] });
              setEntering(undefined);
            }}
            onClose={() => {
              setEntering(undefined);
            }}
          />
        </div>
      )}
      <Fetched query={profile}>
        {({ facts }) =>
          facts.length === 0 ? (
            <p className="quiet">{words.noProfile}</p>
          ) : (
            <table className="list">
              <caption className="unseen">{words.pages.profile}</caption>
              <thead>
                <tr>
                  <th scope="col">{words.fields.name}</th>
                  <th scope="col">{words.fields.text}</th>
                  <th scope="col">{words.fields.asOf}</th>
                  <th scope="col">{words.fields.source}</th>
                  <th scope="col">{all.history.title}</th>
                </tr>
              </thead>
              <tbody>
                {inOrder(facts, names).map((fact) => (
                  <tr key={fact.id}>
                    <th scope="row">{words.values.profileNames[fact.name]}</th>
                    <td data-label={words.fields.text}>{valueText(fact)}</td>
                    <td data-label={words.fields.asOf}>{dayText(fact.asOf)}</td>
                    <td data-label={words.fields.source}>{fact.source}</td>
                    <td data-label={all.history.title}>
                      <Changes
                        path={`/api/programme/profiles/facts/${fact.id}`}
                        nameOf={(field) => fieldName("profile", field, all)}
                        textOf={(field, value) =>
                          field === "name"
                            ? new Map<string, string>(names).get(value)
                            : field === "number"
                              ? numberText(Number(value))
                              : undefined
                        }
                      />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }
      </Fetched>
    </>
  );
}

/** As the names of the profile stand in the list one chooses from. */
function inOrder(facts: readonly ProfileFact[], names: readonly (readonly [string, string])[]) {
  const place = ({ name }: ProfileFact) => names.findIndex(([one]) => one === name);
  return [...facts].sort((a, b) => place(a) - place(b));
}

function valueText({ number, text }: ProfileFact): string {
  return number === undefined ? (text ?? "") : numberText(number);
}
