import { useQuery } from "@tanstack/react-query";
import { useParams } from "react-router";
import { boxOpeningQuery } from "../api/petitions";
import { unitsQuery } from "../api/queries";
import { dayText } from "../figure/period";
import { Fetched } from "../shell/Fetched";
import { useWords } from "../words/language";
import { Minutes } from "./Minutes";

/** One opening of a suggestion box. */
export default function BoxPage() {
  const all = useWords();
  const words = all.opinions;
  const { opening: id = "" } = useParams();
  const opening = useQuery(boxOpeningQuery(id));
  const units = useQuery(unitsQuery);
  return (
    <Fetched query={opening}>
      {(found) => (
        <Minutes
          title={found.place}
          back="/box-openings"
          backName={words.boxes}
          path={`/api/box-openings/${found.id}`}
          channel="SUGGESTION_BOX"
          occasion={found}
          facts={[
            [words.openedOn, dayText(found.openedOn)],
            [words.openedBy, found.openedBy],
            [
              all.petitions.village,
              found.village &&
                (units.data?.find((unit) => unit.id === found.village)?.name ?? found.village),
            ],
            [words.letters, String(found.letters)],
          ]}
        />
      )}
    </Fetched>
  );
}
