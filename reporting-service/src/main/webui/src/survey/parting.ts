import checks from "../../../resources/contradiction/checks.yaml?raw";

/** From when on the two satisfactions part too far, as the reports' check X21 has it. */
export const PARTING = { points: threshold("points"), ballots: threshold("minimumBallots") };

function threshold(name: string): number {
  const [, digits] = new RegExp(`^parting: .*\\b${name}: (\\d+)`, "m").exec(checks) ?? [];
  if (digits === undefined) throw new Error(`checks.yaml has no parting ${name}`);
  return Number(digits);
}
