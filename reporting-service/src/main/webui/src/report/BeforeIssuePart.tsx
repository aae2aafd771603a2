import { App, Button } from "antd";
import { useState } from "react";
import { call } from "../api/client";
import type { Report } from "../api/types";
import { ChangeForm, NewForm } from "../shell/ItemForm";
import { useWords } from "../words/language";
import { headItems, headOf } from "./head";
import type { Rights } from "./rights";
import { step, useReportChanged } from "./step";

/** What may be done to a report before its issue besides moving it on. */
export function BeforeIssuePart({ report, rights }: { report: Report; rights: Rights }) {
  const all = useWords();
  const words = all.report;
  const { message } = App.useApp();
  const changed = useReportChanged(report.id);
  const [open, setOpen] = useState<"head" | "discard" | "reopening">();
  const close = () => {
    setOpen(undefined);
  };
  const done = (what: "head" | "discard" | "reopening", answer: Report) => {
    void changed(answer);
    void message.success(words.done[what]);
    close();
  };
  const offered = [
    ...(rights.edit ? (["head", "discard"] as const) : []),
    ...(rights.reopen ? (["reopening"] as const) : []),
  ];
  if (offered.length === 0) return null;
  const path = `/api/reports/${report.id}`;
  return (
    <section aria-label={words.beforeIssue}>
      <div className="steps">
        {offered.map((what) => (
          <Button
            key={what}
            aria-expanded={open === what}
            onClick={() => {
              setOpen(open === what ? undefined : what);
            }}
          >
            {words.acts[what]}
          </Button>
        ))}
      </div>
      {open === "head" && rights.edit && (
        <ChangeForm
          record={report}
          place={{
            key: ["report", report.id],
            read: () => call<Report>(path),
            lists: [["reports"]],
          }}
          title={words.acts.head}
          button={words.save}
          items={headItems(report, all)}
          send={({ revision }, body) =>
            call<Report>(`${path}/head`, { method: "PUT", body: headOf(body), revision })
          }
          onDone={(answer) => {
            done("head", answer);
          }}
          onClose={close}
        />
      )}
      {(open === "discard" || open === "reopening") && offered.some((one) => one === open) && (
        <NewForm
          key={open}
          title={words.acts[open]}
          hint={words.actHints[open]}
          button={words.acts[open]}
          items={[{ name: "reason", label: words.reason, as: "text", required: true, max: 2000 }]}
          send={(body) => step<Report>(report, open, body)}
          onDone={(answer) => {
            done(open, answer);
          }}
          onClose={close}
        />
      )}
    </section>
  );
}
