import { Button } from "antd";
import { useState } from "react";
import { placeOf, putComponents, type Dossier } from "../api/dossiers";
import { Form, type Errors } from "../shell/Form";
import { usePerson } from "../signin/PersonContext";
import { useWords } from "../words/language";
import { useChange } from "../shell/change";
import { componentLabels, ComponentRows } from "./ComponentRows";
import { Conflict } from "../shell/Conflict";
import { componentsOf } from "./receipt";
import { describesComponents } from "./rights";

/** Which papers were handed in, and what became of them; scanning may come late. */
export function ComponentsPart({ dossier, onSaved }: { dossier: Dossier; onSaved: () => void }) {
  const words = useWords().dossiers.components;
  const [editing, setEditing] = useState(false);
  const mayEdit = describesComponents(usePerson());
  return (
    <section className="panel" aria-labelledby="components">
      <h2 id="components">{words.title}</h2>
      {dossier.components.length === 0 && !editing && <p className="quiet">{words.none}</p>}
      {dossier.components.length > 0 && !editing && (
        <ul>
          {dossier.components.map((paper, index) => (
            // the list has no other order than its own
            <li key={index}>
              {paper.name}
              <small className="under">
                {[
                  `${words.copies}: ${paper.copies}`,
                  ...(paper.digitised ? [words.digitised] : []),
                  ...(paper.reused ? [words.reused] : []),
                ].join(" · ")}
              </small>
            </li>
          ))}
        </ul>
      )}
      {mayEdit && !editing && (
        <Button
          onClick={() => {
            setEditing(true);
          }}
        >
          {words.edit}
        </Button>
      )}
      {editing && (
        <ComponentsForm
          dossier={dossier}
          onClose={(saved) => {
            setEditing(false);
            if (saved) onSaved();
          }}
        />
      )}
    </section>
  );
}

function ComponentsForm({
  dossier,
  onClose,
}: {
  dossier: Dossier;
  onClose: (saved: boolean) => void;
}) {
  const all = useWords();
  const words = all.dossiers;
  const [errors, setErrors] = useState<Errors>({});
  const change = useChange(dossier, placeOf(dossier.id), putComponents, () => {
    onClose(true);
  });
  return (
    <>
      <Conflict change={change} />
      <Form
        name={words.components.edit}
        labels={componentLabels(words)}
        errors={errors}
        failure={change.conflict ? null : change.sending.error}
        onSubmit={(values) => {
          const wrong: Record<string, string> = {};
          const papers = componentsOf(values, all, wrong);
          change.sending.reset();
          setErrors(wrong);
          if (Object.keys(wrong).length === 0) change.sending.mutate(papers);
        }}
      >
        <ComponentRows initial={dossier.components} />
        <div className="form-foot">
          <Button type="primary" htmlType="submit" loading={change.sending.isPending}>
            {words.components.save}
          </Button>
          <Button
            onClick={() => {
              onClose(false);
            }}
          >
            {all.cancel}
          </Button>
        </div>
      </Form>
    </>
  );
}
