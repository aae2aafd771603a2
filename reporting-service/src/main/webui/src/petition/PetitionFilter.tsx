import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { unitsQuery } from "../api/queries";
import { dayText } from "../figure/period";
import { Form, typed, type Errors } from "../shell/Form";
import { Items } from "../shell/ItemForm";
import { said, type Item } from "../shell/items";
import { usePerson } from "../signin/PersonContext";
import { isCommune } from "../unit/communes";
import { useWords } from "../words/language";
import { searchesPetitions } from "./rights";
import { NARROWINGS, type Narrowing, type Worklist } from "./worklist";

/** What narrows a worklist; sent as a whole by Enter, so that a slow line is asked once. */
export function PetitionFilter({
  worklist: { list, narrowing },
  search,
  onNarrow,
}: {
  worklist: Worklist;
  search: string | undefined;
  onNarrow: (narrowing: Narrowing, search: string | undefined) => void;
}) {
  const all = useWords();
  const words = all.petitions;
  const person = usePerson();
  const units = useQuery(unitsQuery);
  const [errors, setErrors] = useState<Errors>({});
  const communes = units.data?.filter(isCommune) ?? [];
  const count = Object.keys(narrowing).length + (search === undefined ? 0 : 1);
  const day = (value: string | undefined) => value && dayText(value);

  const items: Item[] = [
    ...(searchesPetitions(person)
      ? [
          {
            name: "search",
            label: words.search,
            as: "line" as const,
            max: 100,
            initial: search,
            hint: words.searchHint,
          },
        ]
      : []),
    choice("kind", words.kind, words.kinds),
    choice("source", words.source, words.sources),
    ...(list === "all" ? [choice("status", words.stage, words.statuses)] : []),
    {
      name: "handler",
      label: words.handler,
      as: "line",
      max: 100,
      initial: narrowing.handler,
    },
    ...(communes.length > 1
      ? [choice("unit", words.unit, Object.fromEntries(communes.map((it) => [it.id, it.name])))]
      : []),
    {
      name: "receivedFrom",
      label: words.receivedFrom,
      as: "day",
      initial: day(narrowing.receivedFrom),
    },
    { name: "receivedTo", label: words.receivedTo, as: "day", initial: day(narrowing.receivedTo) },
  ];

  function choice(
    name: "kind" | "source" | "status" | "unit",
    label: string,
    options: Record<string, string>,
  ): Item {
    return {
      name,
      label,
      as: "choice",
      options: Object.entries(options),
      initial: narrowing[name],
      none: all.anything,
    };
  }

  const submit = (values: FormData) => {
    const { body, errors: wrong } = said(items, values, all, new Date());
    setErrors(wrong ?? {});
    if (body === undefined) return;
    const next: Narrowing = {};
    for (const name of NARROWINGS) {
      const value = body[name];
      if (typeof value === "string") next[name] = value;
    }
    onNarrow(next, typed(values, "search"));
  };
  return (
    <details className="filter" open={count > 0 || list === "all"}>
      <summary>{count > 0 ? all.filter.narrowed(count) : all.filter.title}</summary>
      <Form
        name={all.filter.title}
        labels={Object.fromEntries(items.map(({ name, label }) => [name, label]))}
        errors={errors}
        failure={null}
        onSubmit={submit}
      >
        <Items items={items} />
        <div className="form-foot">
          <Button type="primary" htmlType="submit">
            {all.filter.button}
          </Button>
          {count > 0 && (
            <Button
              onClick={() => {
                onNarrow({}, undefined);
              }}
            >
              {all.filter.clear}
            </Button>
          )}
        </div>
      </Form>
    </details>
  );
}
