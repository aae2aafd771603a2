import { Button } from "antd";
import { useState } from "react";
import type { Contradiction, Report, Section } from "../api/types";
import { momentText } from "../figure/period";
import { personText } from "../shell/personText";
import { useWords } from "../words/language";
import { ContradictionCard } from "./ContradictionCard";
import type { Rights } from "./rights";
import { SectionEditor } from "./SectionEditor";
import { SectionFigures } from "./SectionFigures";
import { marked, paragraphs, sectionName } from "./sectionText";
import { useUnsaved } from "./unsaved";
import { VersionsPart } from "./VersionsPart";

/** A section's text with, beside it, where it contradicts the figures. */
export function SectionView({
  report,
  section,
  contradictions,
  rights,
}: {
  report: Report;
  section: Section;
  contradictions: readonly Contradiction[];
  rights: Rights;
}) {
  const words = useWords();
  const [unsaved, keepUnsaved] = useUnsaved(`${report.id}.${section.key}`);
  const editable = rights.edit && section.editable;
  const [editing, setEditing] = useState(unsaved !== undefined);
  const open = contradictions.filter(({ status }) => status === "OPEN");
  const title = [section.number, section.heading].filter((part) => part).join(". ");
  return (
    <article
      className={contradictions.length > 0 ? "section section-questioned" : "section"}
      id={`section-${section.key}`}
      data-testid={`section-${section.key}`}
      aria-label={sectionName(title, section.text, words)}
    >
      <div className="section-text">
        <SectionHeading section={section} title={title} />
        {editable && editing ? (
          <SectionEditor
            report={report}
            section={section}
            title={title}
            unsaved={unsaved}
            keepUnsaved={keepUnsaved}
            onDone={() => {
              setEditing(false);
            }}
          />
        ) : (
          <>
            <SectionParagraphs
              section={section}
              passages={open.map(({ excerpt }) => excerpt)}
              emptyText={
                section.kind !== "NARRATIVE"
                  ? ""
                  : report.state === "ISSUED"
                    ? words.report.leftEmpty
                    : words.report.notWritten
              }
            />
            <div className="section-foot">
              {editable && (
                <Button
                  size="small"
                  onClick={() => {
                    setEditing(true);
                  }}
                >
                  {section.text.trim() === "" ? words.report.write : words.report.edit}
                </Button>
              )}
              {section.indicators.length > 0 && (
                <SectionFigures report={report} codes={section.indicators} />
              )}
              {section.editedAt !== undefined && (
                <small className="quiet">
                  {words.report.editedBy(
                    personText(section.editedBy ?? "", report.officials[section.editedBy ?? ""]),
                    momentText(section.editedAt),
                  )}
                </small>
              )}
            </div>
            {(section.revision ?? 0) > 1 && <VersionsPart report={report} section={section} />}
          </>
        )}
      </div>
      {contradictions.length > 0 && (
        <aside aria-label={words.contradiction.title}>
          {contradictions.map((one) => (
            <ContradictionCard key={one.id} report={report} contradiction={one} rights={rights} />
          ))}
        </aside>
      )}
    </article>
  );
}

function SectionHeading({ section, title }: { section: Section; title: string }) {
  const words = useWords();
  if (title === "") return null;
  const kind = {
    COMPUTED: words.report.computed,
    LIST: words.report.listed,
    NARRATIVE: words.report.narrative,
    FIXED: undefined,
  }[section.kind];
  const Heading = section.level === 1 ? "h2" : section.level === undefined ? "h4" : "h3";
  return (
    <Heading>
      {section.level === undefined && "– "}
      {title}
      {kind !== undefined && section.text !== "" && (
        <span className="label label-draft">{kind}</span>
      )}
    </Heading>
  );
}

function SectionParagraphs({
  section,
  passages,
  emptyText,
}: {
  section: Section;
  passages: readonly string[];
  emptyText: string;
}) {
  if (section.text.trim() === "") {
    return emptyText === "" ? null : <p className="figure-absent">{emptyText}</p>;
  }
  return paragraphs(section.text).map((paragraph, index) =>
    paragraph.kind === "text" ? (
      <p key={index}>
        <Marked text={paragraph.text} passages={passages} />
      </p>
    ) : (
      <ul key={index}>
        {paragraph.items.map((item, position) => (
          <li key={position}>
            <Marked text={item} passages={passages} />
          </li>
        ))}
      </ul>
    ),
  );
}

function Marked({ text, passages }: { text: string; passages: readonly string[] }) {
  return marked(text, passages).map((piece, index) =>
    piece.marked ? <mark key={index}>{piece.text}</mark> : piece.text,
  );
}
