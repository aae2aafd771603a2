import { Suspense } from "react";
import { NavLink, Outlet } from "react-router";
import { NoSuchPage } from "../shell/Frame";
import { usePerson } from "../signin/PersonContext";
import { useWords } from "../words/language";
import { readsPetitions, takesPetitions } from "./rights";

/** Petitions: the ways within them that are open to the caller, and the page of the address. */
export default function PetitionArea() {
  const words = useWords();
  const { menu, worklists, receive } = words.petitions;
  const person = usePerson();
  if (!readsPetitions(person)) return <NoSuchPage />;
  return (
    <>
      <nav className="section-menu" aria-label={menu}>
        <NavLink to="/petitions" end>
          {worklists}
        </NavLink>
        {takesPetitions(person) && <NavLink to="/petitions/new">{receive}</NavLink>}
      </nav>
      <Suspense fallback={<p role="status">{words.loading}</p>}>
        <Outlet />
      </Suspense>
    </>
  );
}
