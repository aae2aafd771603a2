import { useMutation } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useState } from "react";
import { Link, useNavigate } from "react-router";
import type { Report } from "../api/types";
import { momentText } from "../figure/period";
import { toneOf } from "../obligation/board";
import { NewForm } from "../shell/ItemForm";
import { ProblemMessage } from "../shell/ProblemMessage";
import { useWords } from "../words/language";
import type { Rights } from "./rights";
import { step, useReportChanged } from "./step";

/** How the unit above took an issued report, and what may be done about it. */
export function HandoverPart({ report, rights }: { report: Report; rights: Rights }) {
  const all = useWords();
  const words = all.handover;
  const { message } = App.useApp();
  const navigate = useNavigate();
  const changed = useReportChanged(report.id);
  const [returning, setReturning] = useState(false);
  const take = useMutation({
    mutationFn: (what: "receipt" | "acceptance") => step<Report>(report, what),
    onSuccess: async (taken, what) => {
      await changed(taken);
      void message.success(words.done[what]);
    },
  });
  const replace = useMutation({
    mutationFn: () => step<Report>(report, "replacement"),
    onSuccess: async (newer) => {
      await changed();
      await navigate(`/reports/${newer.id}`);
    },
  });
  const error = take.error ?? replace.error;
  if (
    report.handover === undefined &&
    report.replaces === undefined &&
    report.withdrawal === undefined
  ) {
    return null;
  }
  return (
    <section className="panel" aria-labelledby="handover">
      <h2 id="handover">{words.title}</h2>
      {report.withdrawal !== undefined && (
        <p role="note">
          {report.withdrawal.kind === "PASSED_ON"
            ? words.passedOn(report.withdrawal.reason)
            : words.withdrawal(momentText(report.withdrawal.at), report.withdrawal.reason)}
        </p>
      )}
      {report.handover !== undefined && (
        <p>
          <span className={`label ${toneOf(report.handover)}`}>
            {words.states[report.handover]}
          </span>
        </p>
      )}
      {report.remarks !== undefined && report.sentBack === undefined && (
        <blockquote className="remarks">{report.remarks}</blockquote>
      )}
      {report.replacedBy !== undefined && (
        <p>
          {words.replacedBy} <Link to={`/reports/${report.replacedBy}`}>{words.openNewer}</Link>
        </p>
      )}
      {report.replaces !== undefined && (
        <p>
          {words.replaces} <Link to={`/reports/${report.replaces}`}>{words.openOlder}</Link>
        </p>
      )}
      <div className="steps">
        {rights.receive && (
          <Button
            loading={take.isPending && take.variables === "receipt"}
            onClick={() => {
              take.mutate("receipt");
            }}
          >
            {words.receive}
          </Button>
        )}
        {rights.accept && (
          <>
            <Button
              type="primary"
              loading={take.isPending && take.variables === "acceptance"}
              onClick={() => {
                take.mutate("acceptance");
              }}
            >
              {words.accept}
            </Button>
            <Button
              aria-expanded={returning}
              onClick={() => {
                setReturning(!returning);
              }}
            >
              {words.giveBack}
            </Button>
          </>
        )}
        {rights.replace && (
          <Button
            loading={replace.isPending}
            onClick={() => {
              replace.mutate();
            }}
          >
            {words.replace}
          </Button>
        )}
      </div>
      {error !== null && <ProblemMessage error={error} />}
      {returning && rights.accept && (
        <NewForm
          title={words.giveBack}
          hint={words.remarksHint}
          button={words.giveBack}
          items={[{ name: "remarks", label: words.remarks, as: "text", required: true, max: 2000 }]}
          send={(body) => step<Report>(report, "return", body)}
          onDone={(returned) => {
            void changed(returned);
            void message.success(words.done.return);
            setReturning(false);
          }}
          onClose={() => {
            setReturning(false);
          }}
        />
      )}
    </section>
  );
}
