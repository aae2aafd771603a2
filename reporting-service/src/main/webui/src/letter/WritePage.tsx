import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "react-router";
import { draftLetter, previewLetter, type DraftLetter } from "../api/letters";
import { NewForm } from "../shell/ItemForm";
import { said, type Item } from "../shell/items";
import { useTitle } from "../shell/useTitle";
import { useWords } from "../words/language";
import type { Words } from "../words/vi";
import { BesidePaper } from "./PaperPreview";

/** A letter by hand, its paper beside the form. */
export default function WritePage() {
  const all = useWords();
  const words = all.letters;
  const go = useNavigate();
  const queries = useQueryClient();
  const items = letterItems(all);
  useTitle(words.write);
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{words.write}</h1>
          <p className="quiet">{words.writeHint}</p>
        </div>
      </div>
      <BesidePaper
        of={(values) => {
          const { body } = said(items, values, all, new Date());
          return body === undefined ? undefined : () => previewLetter(drafted(body));
        }}
      >
        <div className="panel">
          <NewForm
            title={words.write}
            items={items}
            button={words.draft}
            send={(body, key) => draftLetter(drafted(body), key)}
            onDone={({ id }) => {
              void queries.invalidateQueries({ queryKey: ["letters"] });
              void go(`/letters/${id}`);
            }}
          />
        </div>
      </BesidePaper>
    </>
  );
}

function letterItems({ letters: { kind, kinds, fields } }: Words): readonly Item[] {
  return [
    {
      name: "kind",
      label: kind,
      as: "choice",
      required: true,
      initial: "CONGRATULATION",
      options: Object.entries(kinds),
    },
    { name: "recipientName", label: fields.recipientName, as: "line", required: true, max: 200 },
    { name: "recipientAddress", label: fields.recipientAddress, as: "line", max: 500 },
    { name: "reason", label: fields.reason, as: "text", required: true, max: 2000 },
  ];
}

/** The form carries the names and kinds of values the request has. */
function drafted(body: Record<string, unknown>): DraftLetter {
  return body as unknown as DraftLetter;
}
