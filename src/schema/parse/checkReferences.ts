import { forEachReference, type TargetKind } from "../references.ts";
import { isOneOfFourteen, type Reading } from "./reading.ts";

/** Ids that stand for something which is not written in the file. */
const isGiven = (kind: TargetKind, id: string): boolean =>
  (kind === "duty" && isOneOfFourteen(id)) || (kind === "subject" && id === "dossier");

/** Every reference must lead somewhere. */
export function checkReferences(reading: Reading): void {
  for (const item of reading.all())
    forEachReference(item.list, item.value, (kind, id, path) => {
      // An empty text has been told already.
      if (id === "" || isGiven(kind, id) || reading.find(kind, id)) return;
      if (reading.isLost(kind)) {
        reading.blame(item, path, "refers-to-left-out");
        return;
      }
      const near = reading.nearestId(kind, id);
      reading.tell(
        "unknown-reference",
        [...item.path, ...path],
        id,
        near === null ? { kind } : { kind, nearest: near },
      );
      reading.blame(item, path, "unknown-reference");
    });
}
