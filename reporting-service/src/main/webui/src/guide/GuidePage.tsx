import { Fragment } from "react";
import { Link, useParams } from "react-router";
import { NoSuchPage } from "../shell/Frame";
import { useTitle } from "../shell/useTitle";
import { useWords } from "../words/language";
import { blocksOf, inlinesOf, type Block } from "./markdown";
import { addressOf, pageNamed } from "./pages";
import "./guide.css";

/** A page of the users' guide. */
export default function GuidePage() {
  const words = useWords();
  const { page } = useParams();
  useTitle(words.guide);
  const text = pageNamed(page);
  if (text === undefined) return <NoSuchPage />;
  return (
    <article className="guide" lang="vi">
      {page !== undefined && (
        <p>
          <Link to="/guide">‹ {words.guide}</Link>
        </p>
      )}
      <Blocks of={blocksOf(text)} />
    </article>
  );
}

function Blocks({ of: blocks }: { of: readonly Block[] }) {
  return blocks.map((block, index) => <Whole key={index} block={block} />);
}

function Whole({ block }: { block: Block }) {
  switch (block.kind) {
    case "heading": {
      const Heading = `h${block.level}` as "h1" | "h2" | "h3";
      return (
        <Heading>
          <Text of={block.text} />
        </Heading>
      );
    }
    case "paragraph":
      return (
        <p>
          <Text of={block.text} />
        </p>
      );
    case "code":
      return <pre>{block.text}</pre>;
    case "list": {
      const List = block.ordered ? "ol" : "ul";
      return (
        <List>
          {block.items.map((item, index) => (
            <li key={index}>
              <Blocks of={item} />
            </li>
          ))}
        </List>
      );
    }
    case "table":
      return (
        <table className="list">
          <thead>
            <tr>
              {block.head.map((cell) => (
                <th scope="col" key={cell}>
                  <Text of={cell} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row, index) => (
              <tr key={index}>
                {row.map((cell, column) => (
                  <td key={column} data-label={block.head[column]}>
                    <Text of={cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
  }
}

function Text({ of: text }: { of: string }) {
  return inlinesOf(text).map((inline, index) => {
    switch (inline.kind) {
      case "text":
        return <Fragment key={index}>{inline.text}</Fragment>;
      case "code":
        return <code key={index}>{inline.text}</code>;
      case "strong":
        return <strong key={index}>{inline.text}</strong>;
      case "emphasis":
        return <em key={index}>{inline.text}</em>;
      case "link": {
        const address = addressOf(inline.to);
        return address === undefined ? (
          <Fragment key={index}>{inline.text}</Fragment>
        ) : (
          <Link key={index} to={address}>
            {inline.text}
          </Link>
        );
      }
    }
  });
}
