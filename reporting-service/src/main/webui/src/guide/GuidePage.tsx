import Markdown, { type Components } from "react-markdown";
import { Link, useParams } from "react-router";
import remarkGfm from "remark-gfm";
import { NoSuchPage } from "../shell/Frame";
import { useTitle } from "../shell/useTitle";
import { useWords } from "../words/language";
import { addressOf, pageNamed } from "./pages";
import "./guide.css";

const COMPONENTS: Components = {
  a: ({ href, children }) => {
    const address = href === undefined ? undefined : addressOf(href);
    return address === undefined ? <>{children}</> : <Link to={address}>{children}</Link>;
  },
  th: ({ children }) => <th scope="col">{children}</th>,
};

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
      <Markdown remarkPlugins={[remarkGfm]} components={COMPONENTS}>
        {text}
      </Markdown>
    </article>
  );
}
