import { lazy, StrictMode, Suspense } from "react";
import { createRoot } from "react-dom/client";
import { openSession, type Session } from "./signin/session";
import { Welcome } from "./signin/Welcome";
import { SpokenLanguage, useWords } from "./words/language";
import "./console.css";

const Console = lazy(() => import("./shell/Console"));

function Loading() {
  return (
    <p className="loading-page" role="status">
      {useWords().loading}
    </p>
  );
}

function Start({ session }: { session: Session }) {
  if (session.state !== "signed-in") return <Welcome session={session} />;
  return (
    <Suspense fallback={<Loading />}>
      <Console person={session.person} signOut={session.signOut} />
    </Suspense>
  );
}

// after an update an old page asks for files that are gone: fetch the new page once
window.addEventListener("vite:preloadError", () => {
  if (sessionStorage.getItem("thanthien.reloaded") === null) {
    sessionStorage.setItem("thanthien.reloaded", "yes");
    window.location.reload();
  }
});

const root = document.getElementById("root");
if (root !== null) {
  void openSession().then((session) => {
    createRoot(root).render(
      <StrictMode>
        <SpokenLanguage>
          <Start session={session} />
        </SpokenLanguage>
      </StrictMode>,
    );
  });
}
