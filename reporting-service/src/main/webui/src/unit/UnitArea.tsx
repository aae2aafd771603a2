import { Suspense } from "react";
import { NavLink, Outlet } from "react-router";
import { accountsOf } from "../signin/person";
import { usePerson } from "../signin/PersonContext";
import { useWords } from "../words/language";
import { keepsGroups, readsGroups, statesUnits } from "./rights";
import "../programme/programme.css";

/** The units: their figures, and what is known of them. */
export default function UnitArea() {
  const words = useWords();
  const { menu, figures, tree, groups, reorganise, imports, accounts } = words.unitTree;
  const person = usePerson();
  return (
    <>
      <nav className="section-menu" aria-label={menu}>
        <NavLink to="/units" end>
          {figures}
        </NavLink>
        <NavLink to="/units/tree">{tree}</NavLink>
        {readsGroups(person) && <NavLink to="/units/groups">{groups}</NavLink>}
        {statesUnits(person) && (
          <>
            <NavLink to="/units/reorganise">{reorganise}</NavLink>
            <NavLink to="/units/import">{imports}</NavLink>
          </>
        )}
        {keepsGroups(person) && (
          <a href={accountsOf(person)} target="_blank" rel="noreferrer">
            {accounts} ↗
          </a>
        )}
      </nav>
      <Suspense fallback={<p role="status">{words.loading}</p>}>
        <Outlet />
      </Suspense>
    </>
  );
}
