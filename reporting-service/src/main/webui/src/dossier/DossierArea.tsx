import { Suspense } from "react";
import { NavLink, Outlet } from "react-router";
import { NoSuchPage } from "../shell/Frame";
import { usePerson } from "../signin/PersonContext";
import { useWords } from "../words/language";
import { importsDossiers, readsDossiers, readsRegister, receivesDossiers } from "./rights";

/** The one-stop work: the ways within it that are open to the caller, and the page of the address. */
export default function DossierArea() {
  const words = useWords();
  const { menu, worklists, receive, imports, register } = words.dossiers;
  const person = usePerson();
  if (!readsRegister(person)) return <NoSuchPage />;
  return (
    <>
      <nav className="section-menu" aria-label={menu}>
        {readsDossiers(person) && (
          <NavLink to="/dossiers" end>
            {worklists}
          </NavLink>
        )}
        {receivesDossiers(person) && <NavLink to="/dossiers/new">{receive}</NavLink>}
        {importsDossiers(person) && <NavLink to="/dossiers/imports">{imports}</NavLink>}
        <NavLink to="/dossiers/register">{register}</NavLink>
      </nav>
      <Suspense fallback={<p role="status">{words.loading}</p>}>
        <Outlet />
      </Suspense>
    </>
  );
}
