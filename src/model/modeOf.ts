import type { Mode } from "../schema/index.ts";
import type { Statement } from "./indexDossier.ts";

/** Strongest first. */
const MODES: readonly Mode[] = [
  "final",
  "appeal",
  "first-instance",
  "interim",
  "settled",
  "law",
  "contract",
  "policy",
  "statement",
  "practice",
];

const modeOfOne = ({ basis, finality }: Statement): Mode => (basis === "court" ? (finality ?? "interim") : basis);

/** The strongest mode in which these statements, of which there is one at least, say what they say. */
export function modeOf(statements: readonly Statement[]): Mode {
  const modes = new Set(statements.map(modeOfOne));
  return MODES.find(mode => modes.has(mode))!;
}
