import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { unmask, unmaskingsQuery, type Applicant, type Dossier } from "../api/dossiers";
import { momentText } from "../figure/period";
import { FactList } from "../shell/FactList";
import { ProblemMessage } from "../shell/ProblemMessage";
import { ReasonForm } from "../shell/ReasonForm";
import { usePerson } from "../signin/PersonContext";
import { useWords } from "../words/language";
import { seesUnmaskings, unmasks } from "./rights";

/** Whose affair the dossier is: numbers masked, whole ones for a reason that is kept. */
export function ApplicantPart({ dossier }: { dossier: Dossier }) {
  const words = useWords().dossiers;
  const person = usePerson();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  // in this page's memory only, and only as long as it is looked at
  const [whole, setWhole] = useState<Applicant>();
  const known = dossier.applicantName !== undefined;
  return (
    <section className="panel" aria-labelledby="applicant">
      <h2 id="applicant">{words.applicant}</h2>
      {!known && <p className="quiet">{words.hiddenApplicant}</p>}
      {known && (
        <FactList
          facts={[
            [words.receiving.applicantName, dossier.applicantName],
            [
              words.receiving.identityNumber,
              whole?.identityNumber ?? dossier.applicantIdentityNumber,
            ],
            [words.receiving.phone, whole?.phone ?? dossier.applicantPhone],
            [words.receiving.address, whole?.address],
          ]}
        />
      )}
      {unmasks(person, dossier) && !asking && whole === undefined && (
        <Button
          onClick={() => {
            setAsking(true);
          }}
        >
          {words.unmask}
        </Button>
      )}
      {whole !== undefined && (
        <Button
          autoFocus
          onClick={() => {
            setWhole(undefined);
          }}
        >
          {words.unmaskHide}
        </Button>
      )}
      {asking && (
        <ReasonForm
          title={words.unmasking}
          send={(reason, key) => unmask(dossier.id, reason, key)}
          onDone={(applicant) => {
            void queries.invalidateQueries({ queryKey: ["dossier", dossier.id, "unmaskings"] });
            setAsking(false);
            setWhole(applicant);
          }}
          onClose={() => {
            setAsking(false);
          }}
        />
      )}
      {seesUnmaskings(person) && <Unmaskings id={dossier.id} />}
    </section>
  );
}

function Unmaskings({ id }: { id: string }) {
  const words = useWords().dossiers;
  const unmaskings = useQuery(unmaskingsQuery(id));
  return (
    <details>
      <summary>{words.unmaskings}</summary>
      {unmaskings.error !== null && <ProblemMessage error={unmaskings.error} />}
      {unmaskings.data?.length === 0 && <p className="quiet">{words.noUnmaskings}</p>}
      <ul>
        {unmaskings.data?.map(({ viewer, reason, unmaskedAt }) => (
          <li key={viewer + unmaskedAt}>
            {momentText(unmaskedAt)}, {viewer}: {reason}
          </li>
        ))}
      </ul>
    </details>
  );
}
