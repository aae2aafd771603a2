import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { versionsQuery } from "../api/obligations";
import type { Report, Section } from "../api/types";
import { momentText } from "../figure/period";
import { Fetched } from "../shell/Fetched";
import { personText } from "../shell/personText";
import { useWords } from "../words/language";

/** Every text a section had, so that nothing typed is ever lost. */
export function VersionsPart({ report, section }: { report: Report; section: Section }) {
  const words = useWords().around;
  const [open, setOpen] = useState(false);
  const versions = useQuery({ ...versionsQuery(report.id, section.key), enabled: open });
  return (
    <details
      className="versions"
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary>{words.versions}</summary>
      {open && (
        <Fetched query={versions}>
          {(all) => (
            <ol>
              {all.map((version) => (
                <li key={version.revision} value={version.revision}>
                  <small className="quiet">
                    {words.version(
                      personText(version.writtenBy, version.writtenByName),
                      momentText(version.writtenAt),
                    )}
                  </small>
                  <pre className="their-text">{version.text}</pre>
                </li>
              ))}
            </ol>
          )}
        </Fetched>
      )}
    </details>
  );
}
