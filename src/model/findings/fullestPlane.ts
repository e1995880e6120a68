import { type Plane, planes } from "../../schema/index.ts";
import type { PartyIndex } from "../indexDossier.ts";
import type { Inquiry } from "../inquiryOf.ts";

/** The number of live statements and open proceedings that count for a group, in each plane. */
export function statementCounts(inquiry: Inquiry, group: PartyIndex): Readonly<Record<Plane, number>> {
  const counts = { legal: 0, promised: 0, practical: 0 };
  for (const plane of planes) {
    const ids = new Set<string>();
    for (const duty of inquiry.file.duties) {
      const { restsOn } = inquiry.trace(group, duty, plane);
      for (const id of [...restsOn.assertions, ...restsOn.proceedings]) ids.add(id);
    }
    counts[plane] = ids.size;
  }
  return counts;
}

/** The planes with the most statements on these workers. */
export function fullestPlanes(inquiry: Inquiry, group: PartyIndex): readonly Plane[] {
  const counts = statementCounts(inquiry, group);
  const most = Math.max(...planes.map(plane => counts[plane]));
  return planes.filter(plane => counts[plane] === most);
}

/** The plane with the most statements on these workers; the first of equals. */
export function fullestPlane(inquiry: Inquiry, group: PartyIndex | null): Plane {
  if (group === null) return planes[0];
  const counts = statementCounts(inquiry, group);
  return planes.reduce((best, plane) => (counts[plane] > counts[best] ? plane : best));
}
