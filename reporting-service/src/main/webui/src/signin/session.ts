import { InMemoryWebStorage, UserManager, WebStorageStateStore, type User } from "oidc-client-ts";
import { call, connectSession } from "../api/client";
import type { ConsoleSettings } from "../api/types";
import { personOf, type Person } from "./person";

/** Where Keycloak sends the browser back to. */
export const SIGN_IN_PATH = "/sign-in";

// Only that somebody was signed in in this tab, so that a reload goes straight through Keycloak's
// own session; tokens themselves are kept in memory only.
const WAS_SIGNED_IN = "thanthien.signed-in";
const LAST_SENT = "thanthien.sent-to-sign-in";

/** Sent there less than this long ago and refused again: asking once more would go in circles. */
const PATIENCE_MS = 20_000;

export type Session =
  | { state: "signed-in"; person: Person; signOut: () => void }
  | { state: "signed-out"; signIn: () => void }
  | { state: "leaving" }
  | { state: "failed"; signIn: () => void }
  | { state: "unreachable" };

/** Finds out who is there: fetches the settings, finishes a sign-in under way, or continues one. */
export async function openSession(): Promise<Session> {
  let settings: ConsoleSettings;
  try {
    settings = await call<ConsoleSettings>("/api/console-settings");
  } catch {
    return { state: "unreachable" };
  }
  const manager = userManager(settings);
  const signIn = () => {
    void sendToSignIn(manager, window.location.pathname + window.location.search);
  };
  if (window.location.pathname === SIGN_IN_PATH && window.location.search.includes("state=")) {
    return finish(manager);
  }
  if (sessionStorage.getItem(WAS_SIGNED_IN) === null) return { state: "signed-out", signIn };
  if (sentJustNow()) return { state: "failed", signIn };
  signIn();
  return { state: "leaving" };
}

async function finish(manager: UserManager): Promise<Session> {
  const signIn = () => {
    void sendToSignIn(manager, "/");
  };
  let user: User | undefined;
  try {
    user = await manager.signinCallback();
  } catch {
    user = undefined;
  }
  if (user === undefined) {
    sessionStorage.removeItem(WAS_SIGNED_IN);
    window.history.replaceState(null, "", "/");
    return { state: "failed", signIn };
  }
  const returnTo = typeof user.state === "string" && user.state.startsWith("/") ? user.state : "/";
  window.history.replaceState(null, "", returnTo);
  sessionStorage.setItem(WAS_SIGNED_IN, "yes");
  sessionStorage.removeItem(LAST_SENT);
  const since = Date.now();
  let current: User | null = user;
  manager.events.addUserLoaded((renewed) => {
    current = renewed;
  });
  connectSession(
    () => current?.access_token,
    () => {
      if (Date.now() - since < PATIENCE_MS) return false;
      void sendToSignIn(manager, window.location.pathname + window.location.search);
      return true;
    },
  );
  return {
    state: "signed-in",
    person: personOf(user.profile),
    signOut: () => {
      sessionStorage.clear();
      void manager.signoutRedirect();
      current = null;
    },
  };
}

function userManager(settings: ConsoleSettings): UserManager {
  return new UserManager({
    authority: settings.signInAuthority,
    client_id: settings.clientId,
    redirect_uri: window.location.origin + SIGN_IN_PATH,
    post_logout_redirect_uri: window.location.origin + "/",
    response_type: "code",
    scope: "openid",
    automaticSilentRenew: true,
    userStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
    // the code verifier must outlive the way to Keycloak and back; it is worthless afterwards
    stateStore: new WebStorageStateStore({ store: sessionStorage, prefix: "thanthien.signin." }),
  });
}

async function sendToSignIn(manager: UserManager, returnTo: string): Promise<void> {
  sessionStorage.setItem(LAST_SENT, String(Date.now()));
  await manager.clearStaleState();
  await manager.signinRedirect({ state: returnTo === SIGN_IN_PATH ? "/" : returnTo });
}

function sentJustNow(): boolean {
  const sent = Number(sessionStorage.getItem(LAST_SENT) ?? 0);
  return Date.now() - sent < PATIENCE_MS;
}
