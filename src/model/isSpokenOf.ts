import type { Plane } from "../schema/index.ts";
import type { FileIndex, PartyIndex } from "./indexDossier.ts";

/**
 * Is anything in the file said of a party, on a duty for these workers and in this plane, whether it counts under a
 * lens or not? Where a party is silent and this is so, “nothing written” would be untrue.
 */
export function isSpokenOf(
  { statementsOn }: FileIndex,
  party: PartyIndex,
  group: PartyIndex,
  duty: string,
  plane: Plane,
): boolean {
  return (statementsOn.get(party) ?? []).some(
    statement =>
      statement.assertion.duty === duty &&
      statement.plane === plane &&
      (!statement.workers || statement.workers.has(group)),
  );
}
