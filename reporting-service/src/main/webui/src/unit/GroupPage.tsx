import { useQuery } from "@tanstack/react-query";
import { Segmented } from "antd";
import { useState } from "react";
import { Link, useParams } from "react-router";
import type { Sight } from "../api/types";
import { reportingGroupsQuery } from "../api/units";
import { Catalogue } from "../figure/Catalogue";
import { PeriodPicker } from "../figure/PeriodPicker";
import { useChosenPeriod } from "../figure/useChosenPeriod";
import { NoSuchPage } from "../shell/Frame";
import { useTitle } from "../shell/useTitle";
import { usePerson } from "../signin/PersonContext";
import { useWords } from "../words/language";
import { readsGroups } from "./rights";

/** Every figure of the units of a group together, with the way to their records. */
export default function GroupPage() {
  const words = useWords();
  const person = usePerson();
  const { group = "" } = useParams();
  const [period, choosePeriod] = useChosenPeriod();
  const groups = useQuery({ ...reportingGroupsQuery, enabled: readsGroups(person) });
  const [sight, setSight] = useState<Sight>("AS_THEN");
  const name = groups.data?.find(({ id }) => id === group)?.name ?? "";
  useTitle(name);
  if (!readsGroups(person) || (groups.isSuccess && name === "")) return <NoSuchPage />;
  return (
    <>
      <p className="way-back">
        <Link to="/units/groups">← {words.unitTree.groups}</Link>
      </p>
      <div className="page-head">
        <h1>{words.units.allFigures(name)}</h1>
        <Segmented
          aria-label={words.unitTree.sight}
          value={sight}
          onChange={setSight}
          options={[
            { value: "AS_THEN", label: words.unitTree.sights.AS_THEN },
            { value: "AS_TODAY", label: words.unitTree.sights.AS_TODAY },
          ]}
        />
        {period !== undefined && <PeriodPicker period={period} onChange={choosePeriod} />}
      </div>
      {period === undefined ? (
        <p role="status">{words.loading}</p>
      ) : (
        <Catalogue of={{ group }} period={period} sight={sight} />
      )}
    </>
  );
}
