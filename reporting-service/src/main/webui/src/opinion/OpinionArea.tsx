import { Suspense } from "react";
import { NavLink, Outlet } from "react-router";
import { NoSuchPage } from "../shell/Frame";
import { usePerson } from "../signin/PersonContext";
import { useWords } from "../words/language";
import { readsOccasions, readsOpinions } from "./rights";

/** What people said, wherever they said it: the ledger, and the occasions it was said on. */
export default function OpinionArea() {
  const words = useWords();
  const { menu, ledger, dialogues, visits, boxes } = words.opinions;
  const person = usePerson();
  if (!readsOpinions(person)) return <NoSuchPage />;
  return (
    <>
      <nav className="section-menu" aria-label={menu}>
        <NavLink to="/opinions">{ledger}</NavLink>
        {readsOccasions(person) && (
          <>
            <NavLink to="/dialogues">{dialogues}</NavLink>
            <NavLink to="/field-visits">{visits}</NavLink>
            <NavLink to="/box-openings">{boxes}</NavLink>
          </>
        )}
      </nav>
      <Suspense fallback={<p role="status">{words.loading}</p>}>
        <Outlet />
      </Suspense>
    </>
  );
}
