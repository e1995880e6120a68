import type { Plane } from "../schema/index.ts";
import type { FileIndex, PartyIndex } from "./indexDossier.ts";

/**
 * Does the file have any statement on a party and a duty for these workers in this plane, whether it counts or not? If
 * so, “nothing written” would be untrue, even of a silent party.
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
