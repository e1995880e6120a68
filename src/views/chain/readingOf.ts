import { type PartyIndex, setsOf } from "../../model/index.ts";
import { type Hypothesis, isGroupKind, type Link } from "../../schema/index.ts";
import { type Shown, say } from "../../text/index.ts";
import { plain } from "./partyWords.ts";
import type { Telling } from "./telling.ts";

/**
 * Says in how many of the readings of a set a party stands where it does: where the party itself, or each link to it
 * from parties that stand there in any case, is of some readings alone. Null where it stands there in all of them. The
 * card of workers does not say so, for they are there in every reading.
 */
export function readingOf({ inquiry, language }: Telling, index: PartyIndex): Shown | null {
  const { chain, file } = inquiry;
  const { parties, hypotheses } = file.dossier;
  const { hypotheses: own = [], kind } = parties[index]!;
  if (hypotheses.length === 0 || isGroupKind(kind)) return null;
  const hops = [...chain.inHops.subarray(chain.inStart[index], chain.inStart[index + 1])];
  const links: readonly Link[] = hops.flatMap(hop => [...chain.hopLinks[hop]!]);
  const isFromAll = hops.every(hop => (parties[chain.hopFrom[hop]!]!.hypotheses ?? []).length === 0);
  const depends = own.length > 0 ? [own] : isFromAll ? links.map(link => link.hypotheses ?? []) : [];
  if (depends.length === 0 || depends.some(ids => ids.length === 0)) return null;
  const set: readonly Hypothesis[] | undefined = [...setsOf(file.dossier).values()].find(all =>
    all.some(({ id }) => depends[0]!.includes(id)),
  );
  const place = set?.filter(({ id }) => depends.some(ids => ids.includes(id))).length ?? 0;
  return set && place < set.length
    ? plain(language, say(language, "chain.reading", { place, count: set.length }))
    : null;
}
