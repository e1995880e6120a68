import { fourteenDuties } from "../duties.ts";
import type { TargetKind } from "../table/fieldRow.ts";
import { forEachReference } from "../table/references.ts";
import { isOneOfFourteen, type Reading } from "./reading.ts";

/** Does an id stand for something that no list of the file holds: one of the fourteen duties, or the dossier? */
const isGiven = (kind: TargetKind, id: string): boolean =>
  (kind === "duty" && isOneOfFourteen(id)) || (kind === "subject" && id === "dossier");

/** Reports every reference that leads nowhere. */
export function checkReferences(reading: Reading): void {
  for (const item of reading.all())
    forEachReference(item.list, item.value, (kind, id, path) => {
      // An empty id has been reported already.
      if (id === "" || isGiven(kind, id) || reading.find(kind, id)) return;
      if (reading.isLost(kind)) {
        reading.leaveOut(item, path, "refers-to-left-out");
        return;
      }
      const near = reading.nearestId(kind, id);
      reading.report("unknown-reference", [...item.path, ...path], id, {
        kind,
        ...(near === null ? {} : { nearest: near }),
        ...(kind === "duty" ? { options: fourteenDuties.map(({ id: known }) => known) } : {}),
      });
      reading.leaveOut(item, path, "unknown-reference");
    });
}
