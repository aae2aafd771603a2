import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { unitsQuery } from "../api/queries";
import { questionnairesQuery, type Questionnaire } from "../api/surveys";
import { Fetched } from "../shell/Fetched";
import { NoSuchPage } from "../shell/Frame";
import { useTitle } from "../shell/useTitle";
import { usePerson } from "../signin/PersonContext";
import { useWords } from "../words/language";
import { byCode } from "./draft";
import { readsResults, writesQuestionnaires } from "./rights";
import { useWording } from "./texts";

/** Everything that can be asked: what units wrote, every edition of it, and the shipped models. */
export default function QuestionnairesPage() {
  const words = useWords().surveys.editor;
  const person = usePerson();
  const questionnaires = useQuery(questionnairesQuery);
  useTitle(words.questionnaires);
  if (!readsResults(person)) return <NoSuchPage />;
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{words.questionnaires}</h1>
          <p className="quiet">{words.hint}</p>
        </div>
        {writesQuestionnaires(person) && (
          <Link className="button-like" to="/surveys/questionnaires/new">
            {words.write}
          </Link>
        )}
      </div>
      <Fetched query={questionnaires}>
        {(all) => (
          <>
            <Listed
              id="own"
              title={words.own}
              groups={byCode(all.filter(({ unit }) => unit !== undefined))}
            />
            <Listed
              id="built-in"
              title={words.builtIn}
              groups={byCode(all.filter(({ unit }) => unit === undefined))}
            />
          </>
        )}
      </Fetched>
    </>
  );
}

export const pathOf = ({ id, code }: Questionnaire) => `/surveys/questionnaires/${id ?? code}`;

function Listed({ id, title, groups }: { id: string; title: string; groups: Questionnaire[][] }) {
  const all = useWords();
  const words = all.surveys.editor;
  const say = useWording();
  const units = useQuery(unitsQuery);
  const severalUnits = new Set(groups.map(([newest]) => newest?.unit)).size > 1;
  return (
    <section className="panel" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {groups.length === 0 ? (
        <p className="quiet">{words.none}</p>
      ) : (
        <table className="list">
          <caption className="unseen">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{words.code}</th>
              <th scope="col">{words.name}</th>
              {severalUnits && <th scope="col">{all.surveys.unit}</th>}
              <th scope="col">{words.count}</th>
              <th scope="col">{words.editions}</th>
            </tr>
          </thead>
          <tbody>
            {groups.map((editions) => {
              const [newest] = editions;
              if (newest === undefined) return null;
              return (
                <tr key={pathOf(newest)}>
                  <td data-label={words.code}>{newest.code}</td>
                  <th scope="row">
                    <Link to={pathOf(newest)}>{say(newest.title)}</Link>
                  </th>
                  {severalUnits && (
                    <td data-label={all.surveys.unit}>
                      {units.data?.find((unit) => unit.id === newest.unit)?.name ?? newest.unit}
                    </td>
                  )}
                  <td data-label={words.count}>
                    {newest.sections.reduce((sum, { questions }) => sum + questions.length, 0)}
                  </td>
                  <td data-label={words.editions}>
                    <span className="editions">
                      {editions.map((one) => (
                        <Link key={pathOf(one)} to={pathOf(one)}>
                          {all.surveys.edition(one.edition)}
                        </Link>
                      ))}
                    </span>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </section>
  );
}
