import { useEffect, useRef, type ReactNode } from "react";
import { Link, useLocation } from "react-router";
import type { OpinionChannel } from "../api/petitions";
import { FactList } from "../shell/FactList";
import { useTitle } from "../shell/useTitle";
import { useWords } from "../words/language";
import { HistoryOf } from "./HistoryOf";
import { OpinionsOf } from "./OpinionsOf";

/** The minutes of one occasion: who and when, and what was said, one opinion after the other. */
export function Minutes({
  title,
  back,
  backName,
  path,
  facts,
  channel,
  occasion,
  children,
}: {
  title: string;
  back: string;
  backName: string;
  path: string;
  facts: readonly (readonly [string, ReactNode])[];
  channel: OpinionChannel;
  occasion: { id: string; unit: string };
  children?: ReactNode;
}) {
  const words = useWords().opinions;
  const arrival: unknown = useLocation().state;
  const justEntered = typeof arrival === "object" && arrival !== null && "justEntered" in arrival;
  const heading = useRef<HTMLHeadingElement>(null);
  const doneLine = useRef<HTMLParagraphElement>(null);
  useTitle(title);
  useEffect(() => {
    (doneLine.current ?? heading.current)?.focus();
  }, []);
  return (
    <>
      <p className="way-back">
        <Link to={back}>← {backName}</Link>
      </p>
      <div className="page-head">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
      </div>
      {justEntered && (
        <p role="status" className="done" ref={doneLine} tabIndex={-1}>
          {words.occasionEntered}
        </p>
      )}
      <section className="panel" aria-labelledby="minutes">
        <h2 id="minutes">{words.minutes}</h2>
        <FactList facts={facts} />
        {children}
        <HistoryOf path={path} />
      </section>
      <div className="panel">
        <OpinionsOf channel={channel} source={occasion.id} unit={occasion.unit} />
      </div>
    </>
  );
}
