import { Suspense } from "react";
import { NavLink, Outlet } from "react-router";
import { NoSuchPage } from "../shell/Frame";
import { usePerson } from "../signin/PersonContext";
import { useWords } from "../words/language";
import { opensRounds, readsKiosks, readsRatings, readsResults, readsRounds } from "./rights";
import "./survey.css";

/** How satisfied people are: the rounds, and what they say at the desks. */
export default function SurveyArea() {
  const all = useWords();
  const words = all.surveys;
  const person = usePerson();
  const atDesks = readsKiosks(person) || readsRatings(person);
  if (!readsRounds(person) && !atDesks) return <NoSuchPage />;
  return (
    <>
      <nav className="section-menu" aria-label={words.menu}>
        {readsRounds(person) && (
          <NavLink to="/surveys" end>
            {words.rounds}
          </NavLink>
        )}
        {opensRounds(person) && <NavLink to="/surveys/new">{words.open}</NavLink>}
        {readsResults(person) && (
          <NavLink to="/surveys/questionnaires">{words.editor.questionnaires}</NavLink>
        )}
        {atDesks && <NavLink to="/surveys/kiosks">{words.kiosks}</NavLink>}
      </nav>
      <Suspense fallback={<p role="status">{all.loading}</p>}>
        <Outlet />
      </Suspense>
    </>
  );
}
