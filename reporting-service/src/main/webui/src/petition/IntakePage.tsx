import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useNavigate } from "react-router";
import { newKey } from "../api/client";
import { attach, receivePetition } from "../api/petitions";
import { unitsQuery } from "../api/queries";
import type { Unit } from "../api/types";
import { Field, Form, Tick, type Errors } from "../shell/Form";
import { Items } from "../shell/ItemForm";
import { Fetched } from "../shell/Fetched";
import { useTitle } from "../shell/useTitle";
import { usePerson } from "../signin/PersonContext";
import { isVillage } from "../unit/communes";
import { useWords } from "../words/language";
import { ACCEPTED, filesOf, sizeText } from "../shell/files";
import { intakeItems, intakeOf, MOST_BYTES } from "./intake";
import { reachesDenunciations, searchesPetitions } from "./rights";

/** A petition taken in at the desk: from the first key to the receipt without a mouse. */
export default function IntakePage() {
  const words = useWords();
  const person = usePerson();
  const units = useQuery(unitsQuery);
  useTitle(words.petitions.receive);
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{words.petitions.receive}</h1>
          <p className="quiet">
            {words.petitions.intake.intro} {words.form.required}
          </p>
        </div>
      </div>
      <Fetched query={units}>
        {(all) => (
          <IntakeForm
            villages={all.filter((unit) => isVillage(unit) && unit.parent === person.unit)}
          />
        )}
      </Fetched>
    </>
  );
}

function IntakeForm({ villages }: { villages: readonly Unit[] }) {
  const all = useWords();
  const words = all.petitions;
  const person = usePerson();
  const navigate = useNavigate();
  const queries = useQueryClient();
  // one key for this opening of the form: sent twice, it is one petition
  const [key] = useState(newKey);
  const [errors, setErrors] = useState<Errors>({});
  const [denounces, setDenounces] = useState(!searchesPetitions(person));
  const [sent, setSent] = useState("");
  const mayAttach = !denounces || reachesDenunciations(person);
  const items = intakeItems(villages, all);

  const receive = useMutation({
    mutationFn: async ({
      body,
      files,
    }: {
      body: Record<string, unknown>;
      files: readonly { file: File; mediaType: string }[];
    }) => {
      const petition = await receivePetition(body, key);
      const lost: string[] = [];
      for (const { file, mediaType } of files) {
        try {
          await attach(petition.id, file, mediaType, (part) => {
            setSent(all.attaching.sending(file.name, Math.floor(part * 100)));
          });
        } catch {
          // the petition is taken in; its page tells what is still to be attached
          lost.push(file.name);
        }
      }
      return { petition, lost };
    },
    onSuccess: ({ petition, lost }) => {
      void queries.invalidateQueries({ queryKey: ["petitions"] });
      void navigate(`/petitions/${petition.id}`, { state: { justReceived: true, lost } });
    },
  });
  const submit = (values: FormData) => {
    const { body, errors: wrong } = intakeOf(items, values, all, new Date());
    const chosen = mayAttach
      ? filesOf(values.getAll("files"), all.attaching, MOST_BYTES)
      : { files: [] };
    const flaws = { ...wrong, ...chosen.errors };
    receive.reset();
    setErrors(flaws);
    if (body !== undefined && chosen.files !== undefined) {
      receive.mutate({ body, files: chosen.files });
    }
  };
  const labels: Record<string, string> = Object.fromEntries(
    items.map(({ name, label }) => [name, label]),
  );
  return (
    <Form
      name={words.receive}
      labels={{
        ...labels,
        denunciation: words.intake.denunciation,
        files: words.attachments.title,
      }}
      errors={errors}
      failure={receive.error}
      onSubmit={submit}
    >
      <div className="panel">
        <Tick
          name="denunciation"
          autoFocus
          defaultChecked={denounces}
          onChange={(ticked) => {
            setDenounces(ticked);
          }}
        />
        <p className="quiet">{words.intake.denunciationHint}</p>
        <Items items={items} />
        {mayAttach ? (
          <Field name="files" hint={all.attaching.hint(sizeText(MOST_BYTES))}>
            {(control) => <input {...control} type="file" multiple accept={ACCEPTED} />}
          </Field>
        ) : (
          <p className="quiet">{words.intake.noFiles}</p>
        )}
      </div>
      <div className="form-foot">
        <Button type="primary" htmlType="submit" size="large" loading={receive.isPending}>
          {words.intake.send}
        </Button>
      </div>
      <p role="status" className="quiet">
        {receive.isPending && sent}
      </p>
    </Form>
  );
}
