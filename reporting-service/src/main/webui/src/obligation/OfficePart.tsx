import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button } from "antd";
import { contactQuery, openDataQuery, putContact, turnOpenData } from "../api/obligations";
import { momentText } from "../figure/period";
import { Fetched } from "../shell/Fetched";
import { NewForm } from "../shell/ItemForm";
import { personText } from "../shell/personText";
import { ProblemMessage } from "../shell/ProblemMessage";
import { usePerson } from "../signin/PersonContext";
import { useWords } from "../words/language";

/** What an office settles about its reports: where it is reminded, and what everybody may see. */
export function OfficePart() {
  const { roles } = usePerson();
  const keepsAddress = roles.includes("commune-admin") || roles.includes("district-admin");
  return (
    <>
      {keepsAddress && <Address />}
      {roles.includes("leader") && <OpenData />}
    </>
  );
}

function Address() {
  const words = useWords().office;
  const { message } = App.useApp();
  const queries = useQueryClient();
  const contact = useQuery(contactQuery);
  return (
    <details className="panel">
      <summary>{words.address}</summary>
      <Fetched query={contact}>
        {({ email }) => (
          <NewForm
            key={email}
            title={words.address}
            hint={words.addressHint}
            button={words.save}
            items={[
              {
                name: "email",
                label: words.email,
                as: "line",
                required: true,
                max: 200,
                initial: email,
              },
            ]}
            send={putContact}
            onDone={(changed) => {
              queries.setQueryData(contactQuery.queryKey, changed);
              void message.success(words.saved);
            }}
          />
        )}
      </Fetched>
    </details>
  );
}

function OpenData() {
  const all = useWords();
  const words = all.office;
  const person = usePerson();
  const { modal } = App.useApp();
  const queries = useQueryClient();
  const data = useQuery(openDataQuery);
  const turning = useMutation({
    mutationFn: turnOpenData,
    onSuccess: (changed) => {
      queries.setQueryData(openDataQuery.queryKey, changed);
    },
  });
  return (
    <details className="panel">
      <summary>{words.openData}</summary>
      <Fetched query={data}>
        {({ open, changedAt, changedBy, changedByName }) => (
          <>
            <p>{open ? words.isOpen : words.isClosed}</p>
            <p className="quiet">{words.openHint}</p>
            {changedAt !== undefined && (
              <p className="quiet">
                {words.changed(personText(changedBy ?? "", changedByName), momentText(changedAt))}
              </p>
            )}
            <div className="steps">
              {open && <a href={`/open/${person.unit}`}>{words.see}</a>}
              <Button
                loading={turning.isPending}
                onClick={() => {
                  modal.confirm({
                    title: open ? words.closeQuestion : words.openQuestion,
                    content: words.openHint,
                    okText: open ? words.close : words.open,
                    cancelText: all.cancel,
                    onOk: () => turning.mutateAsync(!open).catch(() => undefined),
                  });
                }}
              >
                {open ? words.close : words.open}
              </Button>
            </div>
          </>
        )}
      </Fetched>
      {turning.error !== null && <ProblemMessage error={turning.error} />}
    </details>
  );
}
