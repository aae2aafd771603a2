/** Somebody who acted, for people to read: by name where that is known, always with the sign-in name. */
export function personText(signIn: string, name: string | undefined): string {
  return name === undefined ? signIn : `${name} (${signIn})`;
}
