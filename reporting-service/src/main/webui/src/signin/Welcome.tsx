import { useEffect } from "react";
import { useLanguage } from "../words/language";
import type { Session } from "./session";

/** What somebody sees who is not signed in; light, for it is the first page on a slow line. */
export function Welcome({ session }: { session: Exclude<Session, { state: "signed-in" }> }) {
  const { words, language, speak } = useLanguage();
  useEffect(() => {
    // while the password is being typed the rest can arrive
    if (session.state === "signed-out") void import("../shell/Console");
  }, [session.state]);
  return (
    <main className="welcome">
      <div className="welcome-card">
        <img src="/favicon.svg" alt="" width="56" height="56" />
        <h1>{words.product}</h1>
        <p className="welcome-motto">{words.motto}</p>
        <Message session={session} />
        <button
          type="button"
          className="plain-link"
          lang={language === "vi" ? "en" : "vi"}
          onClick={() => {
            speak(language === "vi" ? "en" : "vi");
          }}
        >
          {words.otherLanguage}
        </button>
      </div>
    </main>
  );
}

function Message({ session }: { session: Exclude<Session, { state: "signed-in" }> }) {
  const { words } = useLanguage();
  switch (session.state) {
    case "leaving":
      return <p role="status">{words.signIn.going}</p>;
    case "unreachable":
      return (
        <>
          <p role="alert">{words.signIn.unreachable}</p>
          <button
            type="button"
            className="main-button"
            onClick={() => {
              window.location.reload();
            }}
          >
            {words.retry}
          </button>
        </>
      );
    case "failed":
      return (
        <>
          <p role="alert">
            <strong>{words.signIn.failed}.</strong> {words.signIn.failedHint}
          </p>
          <button type="button" className="main-button" onClick={session.signIn}>
            {words.signIn.button}
          </button>
        </>
      );
    case "signed-out":
      return (
        <>
          <p>{words.signIn.lead}</p>
          <button type="button" className="main-button" onClick={session.signIn}>
            {words.signIn.button}
          </button>
        </>
      );
  }
}
