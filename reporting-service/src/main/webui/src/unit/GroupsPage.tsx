import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import { call } from "../api/client";
import { unitsQuery } from "../api/queries";
import type { Unit } from "../api/types";
import {
  addGroup,
  changeGroup,
  removeGroup,
  reportingGroupsQuery,
  type ReportingGroup,
} from "../api/units";
import { dayText, today } from "../figure/period";
import { Changes } from "../shell/Changes";
import { Fetched } from "../shell/Fetched";
import { NoSuchPage } from "../shell/Frame";
import { ChangeForm, NewForm } from "../shell/ItemForm";
import { ProblemMessage } from "../shell/ProblemMessage";
import { useTitle } from "../shell/useTitle";
import { listOf } from "../shell/writtenText";
import { usePerson } from "../signin/PersonContext";
import { useWords } from "../words/language";
import { isCommune } from "./communes";
import { membersAfter } from "./groups";
import { keepsGroups, readsGroups } from "./rights";

/** Units looked at together though no unit of the tree holds just them. */
export default function GroupsPage() {
  const words = useWords().unitTree;
  const person = usePerson();
  const queries = useQueryClient();
  const groups = useQuery({ ...reportingGroupsQuery, enabled: readsGroups(person) });
  const units = useQuery(unitsQuery);
  const [entering, setEntering] = useState(false);
  useTitle(words.groups);
  if (!readsGroups(person)) return <NoSuchPage />;
  const communes = communesByName(units.data ?? []);
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{words.groups}</h1>
          <p className="quiet">{words.groupsHint}</p>
        </div>
      </div>
      {keepsGroups(person) && !entering && (
        <p>
          <Button
            type="primary"
            onClick={() => {
              setEntering(true);
            }}
          >
            {words.enterGroup}
          </Button>
        </p>
      )}
      {entering && (
        <div className="panel">
          <NewForm
            title={words.enterGroup}
            items={[
              { name: "name", label: words.groupName, as: "line", required: true, max: 200 },
              { name: "from", label: words.memberFrom, as: "day", required: true },
              { name: "to", label: words.memberTo, as: "day" },
              {
                name: "members",
                label: words.members,
                as: "ticks",
                required: true,
                options: communes.map(({ id, name }) => [id, name] as const),
              },
            ]}
            send={({ name, from, to, members }, key) =>
              addGroup(
                {
                  name,
                  members: (members as string[]).map((unit) => ({ unit, from, to })),
                },
                key,
              )
            }
            onDone={() => {
              void queries.invalidateQueries({ queryKey: ["reporting-groups"] });
              setEntering(false);
            }}
            onClose={() => {
              setEntering(false);
            }}
          />
        </div>
      )}
      <Fetched query={groups}>
        {(found) =>
          found.length === 0 ? (
            <p className="quiet">{words.noGroups}</p>
          ) : (
            found.map((group) => <Group key={group.id} group={group} units={units.data ?? []} />)
          )
        }
      </Fetched>
    </>
  );
}

function communesByName(units: readonly Unit[]) {
  return units.filter(isCommune).sort((a, b) => a.name.localeCompare(b.name, "vi"));
}

function Group({ group, units }: { group: ReportingGroup; units: readonly Unit[] }) {
  const all = useWords();
  const words = all.unitTree;
  const person = usePerson();
  const queries = useQueryClient();
  const removing = useMutation({
    mutationFn: () => removeGroup(group),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["reporting-groups"] }),
  });
  const [changing, setChanging] = useState(false);
  const nameOf = (id: string) => units.find((unit) => unit.id === id)?.name ?? id;
  const path = `/api/reporting-groups/${group.id}`;
  const within = group.members.filter(({ to }) => to === undefined).map(({ unit }) => unit);
  const outside = communesByName(units)
    .map(({ id }) => id)
    .filter((id) => !within.includes(id));
  const named = (ids: readonly string[]) => ids.map((id) => [id, nameOf(id)] as const);
  return (
    <section className="panel" aria-label={group.name}>
      <h2>
        <Link to={`/units/groups/${group.id}`}>{group.name}</Link>
      </h2>
      <ul>
        {group.members.map(({ unit, from, to }) => (
          <li key={`${unit}${from}`}>
            {nameOf(unit)}{" "}
            <small className="quiet">
              {to === undefined
                ? words.since(dayText(from))
                : words.span(dayText(from), dayText(to))}
            </small>
          </li>
        ))}
      </ul>
      {removing.error !== null && <ProblemMessage error={removing.error} />}
      {keepsGroups(person) && !changing && (
        <div className="form-foot">
          <Button
            onClick={() => {
              setChanging(true);
            }}
          >
            {words.changeGroup}
          </Button>
          <Button
            loading={removing.isPending}
            onClick={() => {
              removing.mutate();
            }}
          >
            {words.removeGroup(group.name)}
          </Button>
        </div>
      )}
      {changing && (
        <ChangeForm
          title={words.changeGroup}
          items={[
            {
              name: "name",
              label: words.groupName,
              as: "line",
              required: true,
              max: 200,
              initial: group.name,
            },
            {
              name: "on",
              label: words.groupChangedOn,
              as: "day",
              required: true,
              initial: dayText(today(new Date())),
            },
            { name: "joining", label: words.joining, as: "ticks", options: named(outside) },
            { name: "leaving", label: words.leaving, as: "ticks", options: named(within) },
          ]}
          record={group}
          place={{
            key: ["reporting-groups", group.id],
            read: () => call<ReportingGroup>(path),
            lists: [["reporting-groups"], ["changes", path]],
          }}
          send={(on, { name, on: day, leaving, joining }) =>
            changeGroup(on, {
              name,
              members: membersAfter(
                group.members,
                String(day),
                leaving as string[],
                joining as string[],
              ),
            })
          }
          onDone={() => {
            setChanging(false);
          }}
          onClose={() => {
            setChanging(false);
          }}
        />
      )}
      <Changes
        path={path}
        nameOf={(field) => (field === "members" ? words.members : words.groupName)}
        textOf={(field, value) =>
          field === "members"
            ? listOf(value)
                .map((member) => nameOf((member as { unit: string }).unit))
                .join(", ")
            : undefined
        }
      />
    </section>
  );
}
