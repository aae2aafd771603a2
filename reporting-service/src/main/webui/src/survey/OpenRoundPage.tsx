import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useRef, useState, type RefObject } from "react";
import { useNavigate } from "react-router";
import { newKey } from "../api/client";
import { householdsQuery } from "../api/programme";
import { unitsQuery } from "../api/queries";
import { openRound, questionnairesQuery, sampleSize, type Questionnaire } from "../api/surveys";
import type { Unit } from "../api/types";
import { today } from "../figure/period";
import { Fetched } from "../shell/Fetched";
import { Field, Form, type Errors } from "../shell/Form";
import { NoSuchPage } from "../shell/Frame";
import { Items } from "../shell/ItemForm";
import { wholeOf } from "../shell/items";
import { ProblemMessage } from "../shell/ProblemMessage";
import { useTitle } from "../shell/useTitle";
import { usePerson } from "../signin/PersonContext";
import { isVillage } from "../unit/communes";
import { useWords } from "../words/language";
import { nameOf, NUMBERS, openingOf, roundItems, type VillageNumber } from "./opening";
import { opensRounds } from "./rights";
import { QuestionList } from "./texts";

/** A new round: what is asked, by whom, when, and of how many in each village. */
export default function OpenRoundPage() {
  const words = useWords();
  const person = usePerson();
  const units = useQuery(unitsQuery);
  const questionnaires = useQuery(questionnairesQuery);
  useTitle(words.surveys.open);
  if (!opensRounds(person)) return <NoSuchPage />;
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{words.surveys.open}</h1>
          <p className="quiet">
            {words.surveys.openHint} {words.form.required}
          </p>
        </div>
      </div>
      <Fetched query={units}>
        {(all) => (
          <Fetched query={questionnaires}>
            {(found) => (
              <OpenForm
                villages={all.filter((unit) => isVillage(unit) && unit.parent === person.unit)}
                questionnaires={found}
              />
            )}
          </Fetched>
        )}
      </Fetched>
    </>
  );
}

const choiceOf = ({ id, code }: Questionnaire) =>
  id === undefined ? `builtIn ${code}` : `questionnaireId ${id}`;

function OpenForm({
  villages,
  questionnaires,
}: {
  villages: readonly Unit[];
  questionnaires: readonly Questionnaire[];
}) {
  const all = useWords();
  const words = all.surveys;
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [key] = useState(newKey);
  const [errors, setErrors] = useState<Errors>({});
  const [asks, setAsks] = useState(questionnaires[0] && choiceOf(questionnaires[0]));
  const table = useRef<HTMLTableElement>(null);
  const items = roundItems(
    questionnaires.map((one) => [
      choiceOf(one),
      `${one.code} – ${one.title.vi}${one.edition > 1 ? ` (${words.edition(one.edition)})` : ""}`,
    ]),
    all,
  );
  const opening = useMutation({
    mutationFn: (body: Record<string, unknown>) => openRound(body, key),
    onSuccess: ({ id }) => {
      void queries.invalidateQueries({ queryKey: ["rounds"] });
      void navigate(`/surveys/${id}`);
    },
  });
  const columns: Record<VillageNumber, string> = {
    population: words.population,
    quota: words.quota,
    issued: words.issuedOnPaper,
  };
  const labels = Object.fromEntries([
    ...items.map(({ name, label }) => [name, label] as const),
    ...[...villages, { id: "", name: words.wholeCommune }].flatMap(({ id, name }) =>
      NUMBERS.map((number) => [nameOf(id, number), `${name}: ${columns[number]}`] as const),
    ),
  ]);
  const chosen = questionnaires.find((one) => choiceOf(one) === asks);
  return (
    <Form
      name={words.open}
      labels={labels}
      errors={errors}
      failure={opening.error}
      onSubmit={(values) => {
        const { body, errors: wrong } = openingOf(values, items, villages, all, new Date());
        opening.reset();
        setErrors(wrong ?? {});
        if (body !== undefined) opening.mutate(body);
      }}
    >
      <div
        className="panel"
        onChange={(event) => {
          const { target } = event;
          if (target instanceof HTMLSelectElement && target.name === "asks") setAsks(target.value);
        }}
      >
        <Items items={items} autoFocus />
        {chosen !== undefined && <Questions questionnaire={chosen} />}
      </div>
      <fieldset className="panel">
        <legend className="unseen">{words.villages}</legend>
        <h2>{words.villages}</h2>
        <p className="quiet">{words.villagesHint}</p>
        <table className="list list-plain villages" ref={table}>
          <thead>
            <tr>
              <th scope="col">{words.village}</th>
              {NUMBERS.map((number) => (
                <th scope="col" key={number}>
                  {columns[number]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {villages.map(({ id, name }) => (
              <VillageRow key={id} id={id} name={name} ticked />
            ))}
            <VillageRow id="" name={words.wholeCommune} />
          </tbody>
        </table>
        <Proposal villages={villages} table={table} />
        <ProfileHint />
      </fieldset>
      <div className="form-foot">
        <Button type="primary" htmlType="submit" loading={opening.isPending}>
          {words.open}
        </Button>
      </div>
    </Form>
  );
}

function VillageRow({ id, name, ticked = false }: { id: string; name: string; ticked?: boolean }) {
  return (
    <tr>
      <th scope="row">
        {ticked ? (
          <label className="tick">
            <input type="checkbox" name={`${id} asked`} defaultChecked />
            {name}
          </label>
        ) : (
          name
        )}
      </th>
      {NUMBERS.map((number) => (
        <td key={number}>
          <Field name={nameOf(id, number)} className="field-unnamed">
            {(control) => (
              <input
                {...control}
                type="text"
                inputMode="numeric"
                autoComplete="off"
                maxLength={9}
              />
            )}
          </Field>
        </td>
      ))}
    </tr>
  );
}

/** How many to ask, from the people in each village; put into the column of quotas. */
function Proposal({
  villages,
  table,
}: {
  villages: readonly Unit[];
  table: RefObject<HTMLTableElement | null>;
}) {
  const words = useWords().surveys;
  const [missing, setMissing] = useState(false);
  const control = (village: string, number: VillageNumber) =>
    table.current?.querySelector<HTMLInputElement>(`[name="${nameOf(village, number)}"]`) ?? null;
  const ticked = (village: string) =>
    table.current?.querySelector<HTMLInputElement>(`[name="${village} asked"]`)?.checked === true;
  const proposing = useMutation({
    mutationFn: async () => {
      const asked = villages.map(({ id }) => id).filter(ticked);
      const parts = asked.length > 0 ? asked : [""];
      const people = parts.map((id) => wholeOf(control(id, "population")?.value ?? ""));
      setMissing(people.some((count) => count === undefined));
      if (people.some((count) => count === undefined)) return undefined;
      const proposed = await sampleSize(people.map((count) => count ?? 0));
      parts.forEach((id, index) => {
        const quota = control(id, "quota");
        if (quota !== null) quota.value = String(proposed.quotas[index] ?? "");
      });
      return proposed;
    },
  });
  return (
    <div className="proposal">
      <Button
        loading={proposing.isPending}
        onClick={() => {
          proposing.mutate();
        }}
      >
        {words.propose}
      </Button>
      <span role="status">
        {missing
          ? words.proposeMissing
          : proposing.data !== undefined &&
            words.proposed(proposing.data.size, proposing.data.population)}
      </span>
      {proposing.error !== null && <ProblemMessage error={proposing.error} />}
    </div>
  );
}

/** How many to ask by what the commune's profile says of its households. */
function ProfileHint() {
  const words = useWords().surveys;
  const { unit } = usePerson();
  const year = Number(today(new Date()).slice(0, 4));
  const households = useQuery(householdsQuery(unit, year));
  const count = households.data?.count;
  const sample = useQuery({
    queryKey: ["sample", count],
    queryFn: () => sampleSize([count ?? 0]),
    enabled: count !== undefined,
  });
  if (households.data == null || sample.data === undefined) return null;
  return (
    <p className="quiet">
      {words.fromProfile(households.data.year, sample.data.population, sample.data.size)}
    </p>
  );
}

/** What a questionnaire asks. */
function Questions({ questionnaire: { sections, source } }: { questionnaire: Questionnaire }) {
  const words = useWords().surveys;
  const count = sections.reduce((sum, { questions }) => sum + questions.length, 0);
  return (
    <details>
      <summary>{words.questions(count)}</summary>
      {source !== undefined && <p className="quiet">{source}</p>}
      <QuestionList sections={sections} />
    </details>
  );
}
