import { useQuery } from "@tanstack/react-query";
import { Segmented } from "antd";
import { useState } from "react";
import { Link, useParams } from "react-router";
import { unitsQuery } from "../api/queries";
import type { Sight } from "../api/types";
import { Catalogue } from "../figure/Catalogue";
import { PeriodPicker } from "../figure/PeriodPicker";
import { useChosenPeriod } from "../figure/useChosenPeriod";
import { useTitle } from "../shell/useTitle";
import { useWords } from "../words/language";

/** Every figure of one unit, with its definition and the way to its records. */
export default function UnitPage() {
  const words = useWords();
  const { unit = "" } = useParams();
  const [period, choosePeriod] = useChosenPeriod();
  const units = useQuery(unitsQuery);
  const known = units.data?.find(({ id }) => id === unit);
  const name = known?.name ?? unit;
  const [sight, setSight] = useState<Sight>("AS_THEN");
  useTitle(words.units.allFigures(name));
  const merged = (known?.predecessors ?? []).length > 0;
  return (
    <>
      <p className="way-back">
        <Link to={period === undefined ? "/units" : `/units?from=${period.from}&to=${period.to}`}>
          ← {words.units.back}
        </Link>
      </p>
      <div className="page-head">
        <h1>{words.units.allFigures(name)}</h1>
        {merged && (
          <Segmented
            aria-label={words.unitTree.sight}
            value={sight}
            onChange={setSight}
            options={[
              { value: "AS_THEN", label: words.unitTree.sights.AS_THEN },
              { value: "AS_TODAY", label: words.unitTree.sights.AS_TODAY },
            ]}
          />
        )}
        {period !== undefined && <PeriodPicker period={period} onChange={choosePeriod} />}
      </div>
      {period === undefined ? (
        <p role="status">{words.loading}</p>
      ) : (
        <Catalogue of={{ unit }} period={period} sight={sight} />
      )}
    </>
  );
}
