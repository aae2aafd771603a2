import { useInfiniteQuery } from "@tanstack/react-query";
import { Button, Drawer, Segmented, Table } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import { traceQuery, type FiguresOf } from "../api/queries";
import type { Figure, Sight } from "../api/types";
import { ProblemMessage } from "../shell/ProblemMessage";
import { shortId } from "../shell/shortId";
import { usePerson } from "../signin/PersonContext";
import { useUnitName } from "../unit/useUnitName";
import { useWords } from "../words/language";
import { figureText, fractionText, numberText, partText } from "./figures";
import { dayText, lastDay } from "./period";
import { pageOf } from "./records";

/** The records behind a figure: what they are known by and the way to them, never their content. */
export function TraceDrawer({
  of,
  figure,
  sight,
  onClose,
}: {
  of: FiguresOf;
  figure: Figure;
  sight?: Sight;
  onClose: () => void;
}) {
  const words = useWords();
  const person = usePerson();
  const nameOf = useUnitName();
  const [part, setPart] = useState<"numerator" | "denominator">("numerator");
  const by = figure.by ?? {};
  const period = { from: figure.from, to: figure.to };
  const trace = useInfiniteQuery(traceQuery({ code: figure.code, of, period, part, by, sight }));
  const items = trace.data?.pages.flatMap((page) => page.items) ?? [];
  const hasDenominator = figure.denominator !== null;
  const name = [figure.name, partText(by, words, nameOf)].filter((text) => text !== "").join(", ");
  const sum = items.reduce((all, { weight }) => all + weight, 0);
  const told = figure[part];
  return (
    <Drawer
      open
      onClose={onClose}
      size={720}
      title={words.trace.title(figure.code, name)}
      closable={{ "aria-label": words.close }}
    >
      <p className="trace-head">
        <strong>{figureText(figure, words)}</strong> {fractionText(figure)}
        <br />
        {words.trace.subtitle(
          figure.unit.name,
          words.period.text(dayText(period.from), dayText(lastDay(period))),
        )}
      </p>
      {hasDenominator && (
        <Segmented
          aria-label={words.trace.part}
          value={part}
          onChange={setPart}
          options={[
            { value: "numerator", label: words.figure.numerator },
            { value: "denominator", label: words.figure.denominator },
          ]}
        />
      )}
      {trace.error !== null && (
        <ProblemMessage error={trace.error} onRetry={() => void trace.refetch()} />
      )}
      <Table
        className="trace-table"
        size="small"
        rowKey={(item) => `${item.measure ?? ""}${item.id ?? item.unit}`}
        loading={trace.isPending}
        dataSource={items}
        pagination={false}
        locale={{ emptyText: trace.isSuccess ? words.trace.empty : " " }}
        scroll={{ x: true }}
        columns={[
          {
            title: words.trace.kind,
            dataIndex: "kind",
            className: "no-wrap",
            render: (kind: string) => words.trace.kinds[kind] ?? kind,
          },
          {
            title: words.trace.id,
            dataIndex: "id",
            className: "no-wrap",
            render: (id: string | undefined, record) => {
              const called = record.code ?? (id === undefined ? "" : shortId(id));
              const page = pageOf(record, person);
              if (page === undefined) return called;
              return (
                <Link to={page} title={id}>
                  {called === "" ? words.trace.open : called}
                </Link>
              );
            },
          },
          {
            title: words.trace.day,
            dataIndex: "day",
            className: "no-wrap",
            render: (day: string | undefined) => (day === undefined ? "" : dayText(day)),
          },
          {
            title: words.trace.unit,
            dataIndex: "unit",
            render: nameOf,
          },
          {
            title: words.trace.weight,
            dataIndex: "weight",
            align: "right",
            render: numberText,
          },
        ]}
      />
      {trace.isSuccess && items.length > 0 && (
        <p className="quiet">
          {words.trace.count(items.length, trace.hasNextPage)}
          {!trace.hasNextPage && `, ${words.trace.sum(numberText(sum))}`}. {words.trace.privacy}
        </p>
      )}
      {trace.isSuccess && !trace.hasNextPage && sum !== (told ?? 0) && (
        <p role="status">{words.trace.changed}</p>
      )}
      {trace.hasNextPage && (
        <Button loading={trace.isFetchingNextPage} onClick={() => void trace.fetchNextPage()}>
          {words.trace.more}
        </Button>
      )}
    </Drawer>
  );
}
