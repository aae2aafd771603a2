import { Suspense } from "react";
import { NavLink, Outlet } from "react-router";
import { NoSuchPage } from "../shell/Frame";
import { usePerson } from "../signin/PersonContext";
import { useWords } from "../words/language";
import { readsBook, readsCalendar } from "./rights";
import "./reception.css";

/** The reception of citizens: what of it is open to the caller, and the page of the address. */
export default function ReceptionArea() {
  const words = useWords();
  const { menu, calendar, book } = words.receptions;
  const person = usePerson();
  if (!readsCalendar(person) && !readsBook(person)) return <NoSuchPage />;
  return (
    <>
      <nav className="section-menu" aria-label={menu}>
        {readsCalendar(person) && (
          <NavLink to="/receptions" end>
            {calendar}
          </NavLink>
        )}
        {readsBook(person) && <NavLink to="/receptions/book">{book}</NavLink>}
      </nav>
      <Suspense fallback={<p role="status">{words.loading}</p>}>
        <Outlet />
      </Suspense>
    </>
  );
}
