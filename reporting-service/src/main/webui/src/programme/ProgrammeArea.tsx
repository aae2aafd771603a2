import { Suspense } from "react";
import { NavLink, Outlet, useSearchParams } from "react-router";
import { KINDS } from "../api/programme";
import { NoSuchPage } from "../shell/Frame";
import { usePerson } from "../signin/PersonContext";
import { useWords } from "../words/language";
import { readsProgramme } from "./rights";
import "./programme.css";

/** What officials record of the programme itself, kind by kind. */
export default function ProgrammeArea() {
  const words = useWords();
  const { menu, kinds, pages } = words.programme;
  const person = usePerson();
  const [query] = useSearchParams();
  if (!readsProgramme(person)) return <NoSuchPage />;
  const unit = query.get("unit");
  const of = (page: string) =>
    `/programme/${page}${unit === null ? "" : `?unit=${encodeURIComponent(unit)}`}`;
  return (
    <>
      <nav className="section-menu" aria-label={menu}>
        {KINDS.map((kind) => (
          <NavLink key={kind} to={of(kind)}>
            {kinds[kind].title}
          </NavLink>
        ))}
        {(["profile", "targets", "scorecard", "slogans"] as const).map((page) => (
          <NavLink key={page} to={of(page)}>
            {pages[page]}
          </NavLink>
        ))}
      </nav>
      <Suspense fallback={<p role="status">{words.loading}</p>}>
        <Outlet />
      </Suspense>
    </>
  );
}
