import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { newKey } from "../api/client";
import { unmask, unmaskingsQuery, type Applicant, type Dossier } from "../api/dossiers";
import { momentText } from "../figure/period";
import { Field, Form, typed, type Errors } from "../shell/Form";
import { ProblemMessage } from "../shell/ProblemMessage";
import { usePerson } from "../signin/PersonContext";
import { useWords } from "../words/language";
import { FactList } from "./Facts";
import { seesUnmaskings, unmasks } from "./rights";

/** Whose affair the dossier is: numbers masked, whole ones for a reason that is kept. */
export function ApplicantPart({ dossier }: { dossier: Dossier }) {
  const words = useWords().dossiers;
  const person = usePerson();
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
        <UnmaskForm
          id={dossier.id}
          onDone={(applicant) => {
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

function UnmaskForm({
  id,
  onDone,
  onClose,
}: {
  id: string;
  onDone: (applicant: Applicant) => void;
  onClose: () => void;
}) {
  const all = useWords();
  const words = all.dossiers;
  const queries = useQueryClient();
  const [key] = useState(newKey);
  const [errors, setErrors] = useState<Errors>({});
  const asking = useMutation({
    mutationFn: (reason: string) => unmask(id, reason, key),
    gcTime: 0,
    onSuccess: (applicant) => {
      void queries.invalidateQueries({ queryKey: ["dossier", id, "unmaskings"] });
      onDone(applicant);
    },
  });
  return (
    <section
      className="step-form"
      aria-label={words.unmasking}
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
      }}
    >
      <Form
        name={words.unmasking}
        labels={{ reason: words.unmaskReason }}
        errors={errors}
        failure={asking.error}
        onSubmit={(values) => {
          const reason = typed(values, "reason") ?? "";
          asking.reset();
          const enough = reason.length >= 10;
          setErrors(enough ? {} : { reason: words.unmaskWrong });
          if (enough) asking.mutate(reason);
        }}
      >
        <Field name="reason" required hint={words.unmaskHint}>
          {(control) => <textarea {...control} rows={2} maxLength={500} autoFocus />}
        </Field>
        <div className="form-foot">
          <Button type="primary" htmlType="submit" loading={asking.isPending}>
            {words.unmaskSend}
          </Button>
          <Button onClick={onClose}>{all.cancel}</Button>
        </div>
      </Form>
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
