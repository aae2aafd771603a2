import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { importUnits, type UnitImport } from "../api/units";
import { Field, Form, type Errors } from "../shell/Form";
import { NoSuchPage } from "../shell/Frame";
import { useTitle } from "../shell/useTitle";
import { usePerson } from "../signin/PersonContext";
import { useWords } from "../words/language";
import { statesUnits } from "./rights";

/** The official list of units: looked at first, then taken whole or not at all. */
export default function ImportPage() {
  const words = useWords().unitTree;
  const person = usePerson();
  const queries = useQueryClient();
  const [errors, setErrors] = useState<Errors>({});
  const [file, setFile] = useState<File>();
  const sending = useMutation({
    mutationFn: ({ from, dryRun }: { from: File; dryRun: boolean }) => importUnits(from, dryRun),
    onSuccess: ({ dryRun }) => {
      if (!dryRun) void queries.invalidateQueries({ queryKey: ["units"] });
    },
  });
  useTitle(words.imports);
  if (!statesUnits(person)) return <NoSuchPage />;
  const ready = sending.data?.dryRun === true && file !== undefined;
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{words.imports}</h1>
          <p className="quiet">{words.importHint}</p>
        </div>
      </div>
      <section className="panel" aria-label={words.imports}>
        <Form
          name={words.imports}
          labels={{
            file: words.file,
            id: words.id,
            name: words.name,
            kind: words.kind,
            parent: words.parent,
            unitCode: words.unitCode,
            agencyCode: words.agencyCode,
            validFrom: words.validFrom,
            validTo: words.validTo,
            predecessors: words.predecessors,
          }}
          errors={errors}
          failure={sending.error}
          onSubmit={() => {
            setErrors(file === undefined ? { file: words.fileMissing } : {});
            if (file !== undefined) sending.mutate({ from: file, dryRun: true });
          }}
        >
          <div className="fields">
            <Field name="file" required hint={words.fileHint}>
              {(control) => (
                <input
                  {...control}
                  type="file"
                  accept=".csv,.xlsx"
                  onChange={(event) => {
                    sending.reset();
                    setFile(event.target.files?.[0]);
                  }}
                />
              )}
            </Field>
          </div>
          <div className="form-foot">
            <Button
              type={ready ? "default" : "primary"}
              htmlType="submit"
              loading={sending.isPending}
            >
              {words.look}
            </Button>
            {ready && (
              <Button
                type="primary"
                onClick={() => {
                  sending.mutate({ from: file, dryRun: false });
                }}
              >
                {words.take}
              </Button>
            )}
          </div>
        </Form>
        {sending.data !== undefined && <Lines result={sending.data} />}
      </section>
    </>
  );
}

function Lines({ result }: { result: UnitImport }) {
  const words = useWords().unitTree;
  const changed = result.lines.filter(({ act }) => act !== "UNCHANGED");
  return (
    <>
      <p role="status" className="done">
        {result.dryRun
          ? words.wouldDo(changed.length, result.lines.length)
          : words.did(changed.length, result.lines.length)}
      </p>
      {changed.length > 0 && (
        <table className="list">
          <caption className="unseen">{words.imports}</caption>
          <thead>
            <tr>
              <th scope="col">{words.row}</th>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.id}</th>
              <th scope="col">{words.act}</th>
            </tr>
          </thead>
          <tbody>
            {changed.map(({ row, unit, name, act }) => (
              <tr key={row}>
                <td data-label={words.row}>{row}</td>
                <th scope="row">{name}</th>
                <td data-label={words.id}>{unit}</td>
                <td data-label={words.act}>{words.acts[act]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
