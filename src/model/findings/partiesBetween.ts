import { boundsOf, type Party } from "../../schema/index.ts";
import type { PartyIndex } from "../indexDossier.ts";
import type { Inquiry } from "../inquiryOf.ts";

/** How many parties these entries stand for: one entry may stand for several, side by side or in line. */
export function howMany(parties: readonly Party[]): { readonly min: number; readonly max: number | null } {
  let [min, max]: [number, number | null] = [0, 0];
  for (const { count = 1, inLine } of parties) {
    const aside = boundsOf(count);
    const [least, most] = [inLine?.min ?? 1, inLine ? (inLine.max ?? null) : 1];
    min += (aside.min ?? 1) * least;
    max = max === null || aside.max === null || most === null ? null : max + aside.max * most;
  }
  return { min, max };
}

/** The known parties between the tops of a chain and its workers, and how many unknown ones there are besides. */
export function partiesBetween({ file, groupChain }: Inquiry, group: PartyIndex) {
  const { members, tops } = groupChain(group);
  const isTop = new Set(tops);
  const between = members.filter(party => party !== group && !isTop.has(party));
  const unknown = between.filter(party => file.isUnknown[party]).map(party => file.dossier.parties[party]!);
  return { known: between.filter(party => !file.isUnknown[party]), ...howMany(unknown) };
}
