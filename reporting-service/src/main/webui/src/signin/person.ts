/** Who is signed in, as the token says. */
export interface Person {
  name: string;
  username: string;
  /** Id of the unit the person works for, empty when the token names none. */
  unit: string;
  roles: readonly string[];
  /** The realm the person signed in to, without a final slash; empty when the token names none. */
  issuer: string;
}

/** Reads the claims of an id token. */
export function personOf(claims: Record<string, unknown>): Person {
  const text = (claim: unknown) => (typeof claim === "string" ? claim : "");
  const access = claims["realm_access"];
  const roles =
    typeof access === "object" && access !== null && "roles" in access ? access.roles : [];
  const username = text(claims["preferred_username"]);
  return {
    name: text(claims["name"]) === "" ? username : text(claims["name"]),
    username,
    unit: text(claims["unit"]),
    roles: Array.isArray(roles) ? roles.filter((role) => typeof role === "string") : [],
    issuer: text(claims["iss"]),
  };
}

/** Where people see their own account and change their password. */
export function accountOf({ issuer }: Pick<Person, "issuer">): string {
  return `${issuer}/account/`;
}

/** Where Keycloak's administrators keep the accounts of all. */
export function accountsOf({ issuer }: Pick<Person, "issuer">): string {
  return `${issuer.replace(/\/realms\/([^/]+)$/, "/admin/$1")}/console/`;
}
