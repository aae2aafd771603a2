import { useQuery } from "@tanstack/react-query";
import { Link, useLocation, useParams } from "react-router";
import { questionnairesQuery, type Questionnaire } from "../api/surveys";
import { FactList } from "../shell/FactList";
import { Fetched } from "../shell/Fetched";
import { NoSuchPage } from "../shell/Frame";
import { useTitle } from "../shell/useTitle";
import { usePerson } from "../signin/PersonContext";
import { useWords } from "../words/language";
import { BallotPreview } from "./BallotPreview";
import { pathOf } from "./QuestionnairesPage";
import { writesQuestionnaires } from "./rights";
import { QuestionList, useWording } from "./texts";

/** One edition of a questionnaire: what it asks, and how citizens see it. */
export default function QuestionnairePage() {
  const { questionnaire: name = "" } = useParams();
  const questionnaires = useQuery(questionnairesQuery);
  return (
    <Fetched query={questionnaires}>
      {(all) => {
        const found = all.find(({ id, code }) => (id ?? code) === name);
        if (found === undefined) return <NoSuchPage />;
        return <Shown key={name} questionnaire={found} all={all} />;
      }}
    </Fetched>
  );
}

function Shown({
  questionnaire,
  all,
}: {
  questionnaire: Questionnaire;
  all: readonly Questionnaire[];
}) {
  const spoken = useWords();
  const words = spoken.surveys.editor;
  const person = usePerson();
  const { state } = useLocation() as { state: { kept?: boolean } | null };
  const { code, edition, unit, source, sections } = questionnaire;
  const title = useWording()(questionnaire.title);
  const newest = Math.max(
    ...all.filter((one) => one.code === code && one.unit === unit).map((one) => one.edition),
  );
  useTitle(title);
  return (
    <>
      <p className="way-back">
        <Link to="/surveys/questionnaires">← {words.questionnaires}</Link>
      </p>
      <div className="page-head">
        <h1>{title}</h1>
        {writesQuestionnaires(person) && (
          <Link
            className="button-like"
            to={`/surveys/questionnaires/new?from=${pathOf(questionnaire).split("/").pop() ?? ""}`}
          >
            {unit === person.unit ? words.next : words.asModel}
          </Link>
        )}
      </div>
      {state?.kept === true && (
        <p role="status" className="done">
          {words.kept(edition)}
        </p>
      )}
      <div className="questionnaire">
        <section className="panel" aria-labelledby="asked">
          <h2 id="asked">{words.questions}</h2>
          <FactList
            facts={[
              [words.code, code],
              [
                words.editions,
                `${spoken.surveys.edition(edition)}${edition === newest ? `, ${words.latest}` : ""}`,
              ],
              [words.follows, source],
            ]}
          />
          <QuestionList sections={sections} />
        </section>
        <BallotPreview questionnaire={{ code, title: questionnaire.title, sections }} />
      </div>
    </>
  );
}
