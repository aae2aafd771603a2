import { NavLink } from "react-router";
import { usePerson } from "../signin/PersonContext";
import { useWords } from "../words/language";
import { importsDossiers, readsDossiers, receivesDossiers } from "./rights";

/** The ways within the one-stop work that are open to the caller. */
export function DossierMenu() {
  const words = useWords().dossiers;
  const person = usePerson();
  return (
    <nav className="section-menu" aria-label={words.menu}>
      {readsDossiers(person) && (
        <NavLink to="/dossiers" end>
          {words.worklists}
        </NavLink>
      )}
      {receivesDossiers(person) && <NavLink to="/dossiers/new">{words.receive}</NavLink>}
      {importsDossiers(person) && <NavLink to="/dossiers/imports">{words.imports}</NavLink>}
      <NavLink to="/dossiers/register">{words.register}</NavLink>
    </nav>
  );
}
