import { useQuery } from "@tanstack/react-query";
import { useParams } from "react-router";
import { fieldVisitQuery } from "../api/petitions";
import { unitsQuery } from "../api/queries";
import { dayText } from "../figure/period";
import { Fetched } from "../shell/Fetched";
import { useWords } from "../words/language";
import { Minutes } from "./Minutes";

/** One visit of a leader to a village. */
export default function VisitPage() {
  const all = useWords();
  const words = all.opinions;
  const { visit: id = "" } = useParams();
  const visit = useQuery(fieldVisitQuery(id));
  const units = useQuery(unitsQuery);
  return (
    <Fetched query={visit}>
      {(found) => (
        <Minutes
          title={found.purpose}
          back="/field-visits"
          backName={words.visits}
          path={`/api/field-visits/${found.id}`}
          channel="FIELD_VISIT"
          occasion={found}
          facts={[
            [words.visitedOn, dayText(found.visitedOn)],
            [words.whoWent, all.receptions.leaders[found.role]],
            [
              all.petitions.village,
              units.data?.find((unit) => unit.id === found.village)?.name ?? found.village,
            ],
            [words.participants, String(found.participants)],
          ]}
        />
      )}
    </Fetched>
  );
}
