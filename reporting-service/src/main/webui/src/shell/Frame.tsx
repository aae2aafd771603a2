import { useQuery } from "@tanstack/react-query";
import { Button, Result } from "antd";
import { Suspense, useContext } from "react";
import { Link, NavLink, Outlet, useLocation } from "react-router";
import { unitsQuery } from "../api/queries";
import { readsOpinions } from "../opinion/rights";
import { readsPetitions } from "../petition/rights";
import { readsProgramme } from "../programme/rights";
import { accountOf } from "../signin/person";
import { usePerson } from "../signin/PersonContext";
import { surveysOf } from "../survey/rights";
import { useLanguage, useWords } from "../words/language";
import { dossiersOf, lettersOf, readsFigures, receptionsOf } from "./home";
import { SignOutContext } from "./SignOutContext";
import "./form.css";
import "./work.css";

/** Header, menu and the page of the address. */
export function Frame() {
  const words = useWords();
  return (
    <>
      <a className="skip-link" href="#content">
        {words.skipToContent}
      </a>
      <Header />
      <main id="content" tabIndex={-1}>
        <Suspense fallback={<p className="loading-page">{words.loading}</p>}>
          <Outlet />
        </Suspense>
      </main>
    </>
  );
}

const OWED = ["/obligations", "/report-requests", "/report-schedules"];
const OCCASIONS = ["/dialogues", "/field-visits", "/box-openings"];

function Header() {
  const { pathname } = useLocation();
  const { words, language, speak } = useLanguage();
  const person = usePerson();
  const signOut = useContext(SignOutContext);
  const dossiers = dossiersOf(person);
  const letters = lettersOf(person);
  const receptions = receptionsOf(person);
  const surveys = surveysOf(person);
  const other = language === "vi" ? "EN" : "VI";
  const units = useQuery(unitsQuery);
  const unit = units.data?.find(({ id }) => id === person.unit)?.name ?? person.unit;
  const roles = person.roles.map((role) => words.roles[role]).filter((name) => name !== undefined);
  return (
    <header className="header">
      <Link to="/" className="brand">
        <img src="/favicon.svg" alt="" width="32" height="32" />
        <span>
          <strong>{words.product}</strong>
          <small>{words.motto}</small>
        </span>
      </Link>
      <nav aria-label={words.navigation.label}>
        {readsFigures(person) && (
          <>
            <NavLink to="/units">{words.navigation.units}</NavLink>
            <NavLink
              to="/reports"
              className={({ isActive }) =>
                isActive || OWED.some((path) => pathname.startsWith(path)) ? "active" : ""
              }
            >
              {words.navigation.reports}
            </NavLink>
          </>
        )}
        {readsProgramme(person) && <NavLink to="/programme">{words.navigation.programme}</NavLink>}
        {dossiers !== undefined && <NavLink to={dossiers}>{words.navigation.dossiers}</NavLink>}
        {letters !== undefined && <NavLink to={letters}>{words.navigation.letters}</NavLink>}
        {readsPetitions(person) && <NavLink to="/petitions">{words.navigation.petitions}</NavLink>}
        {receptions !== undefined && (
          <NavLink to={receptions}>{words.navigation.receptions}</NavLink>
        )}
        {surveys !== undefined && <NavLink to={surveys}>{words.navigation.surveys}</NavLink>}
        {readsOpinions(person) && (
          // the occasions people speak on have addresses of their own
          <NavLink
            to="/opinions"
            className={({ isActive }) =>
              isActive || OCCASIONS.some((path) => pathname.startsWith(path)) ? "active" : ""
            }
          >
            {words.navigation.opinions}
          </NavLink>
        )}
      </nav>
      <div className="person">
        <span data-testid="person">
          <a href={accountOf(person)} target="_blank" rel="noreferrer" title={words.signIn.account}>
            <strong>{person.name}</strong>
          </a>
          <small>{roles.join(" · ")}</small>
          <small>{unit}</small>
        </span>
        <NavLink to="/guide" className="guide-link" aria-label={words.guide} title={words.guide}>
          <span className="guide-sign">?</span>
          <span className="guide-word">{words.guide}</span>
        </NavLink>
        <Button
          size="small"
          lang={language === "vi" ? "en" : "vi"}
          aria-label={`${other} – ${words.otherLanguage}`}
          onClick={() => {
            speak(language === "vi" ? "en" : "vi");
          }}
        >
          {other}
        </Button>
        <Button size="small" onClick={signOut}>
          {words.signIn.out}
        </Button>
      </div>
    </header>
  );
}

export function NoSuchPage() {
  const words = useWords();
  return (
    <Result
      status="404"
      icon={null}
      title={words.problem.page}
      extra={<Link to="/">{words.problem.home}</Link>}
    />
  );
}

/** When a page itself fails. */
export function BrokenPage() {
  const words = useWords();
  return (
    <Result
      status="error"
      title={words.problem.broken}
      extra={
        <Button
          type="primary"
          onClick={() => {
            window.location.reload();
          }}
        >
          {words.problem.reload}
        </Button>
      }
    />
  );
}
