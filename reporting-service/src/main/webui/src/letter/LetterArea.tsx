import { Suspense } from "react";
import { NavLink, Outlet } from "react-router";
import { NoSuchPage } from "../shell/Frame";
import { usePerson } from "../signin/PersonContext";
import { useWords } from "../words/language";
import {
  printsLetters,
  readsContributions,
  readsLetters,
  readsTemplates,
  writesLetters,
} from "./rights";
import "./letter.css";

/** The work with letters: the ways within it that are open to the caller, and the page. */
export default function LetterArea() {
  const words = useWords();
  const { menu, lists, write, merges, contributions, batches, templates } = words.letters;
  const person = usePerson();
  if (!readsLetters(person)) return <NoSuchPage />;
  return (
    <>
      <nav className="section-menu" aria-label={menu}>
        <NavLink to="/letters" end>
          {lists}
        </NavLink>
        {writesLetters(person) && <NavLink to="/letters/new">{write}</NavLink>}
        {writesLetters(person) && <NavLink to="/letters/mail-merges">{merges}</NavLink>}
        {readsContributions(person) && (
          <NavLink to="/letters/contributions">{contributions}</NavLink>
        )}
        {printsLetters(person) && <NavLink to="/letters/print-batches">{batches}</NavLink>}
        {readsTemplates(person) && <NavLink to="/letters/templates">{templates}</NavLink>}
      </nav>
      <Suspense fallback={<p role="status">{words.loading}</p>}>
        <Outlet />
      </Suspense>
    </>
  );
}
