/** Which statements count for some group of workers, without asking about each group, duty and plane. */
import type { Steps } from "../base/index.ts";
import { planes } from "../schema/index.ts";
import { inChainOf } from "./groupChainOf.ts";
import type { PartyIndex, Statement } from "./indexDossier.ts";
import type { Inquiry } from "./inquiryOf.ts";
import { answers, standingOf } from "./standing.ts";

/**
 * The ids of the statements on which a trace of some group rests, or by which somebody outside a chain answers. A
 * statement that counts for one group is not looked at for another, so that of many groups most are passed over.
 */
export function* countedFor({ book, chain, file }: Inquiry): Steps<ReadonlySet<string>> {
  const counted = new Set<string>();
  /** For each duty and plane, the parties of which a statement is left that has counted for no group so far. */
  const left = [...book].flatMap(([, pages]) =>
    planes.map(plane => ({
      plane,
      written: pages[plane],
      parties: new Map<PartyIndex, readonly Statement[]>(pages[plane].statementsOf),
    })),
  );
  for (const group of chain.groups) {
    const open = left.filter(({ parties }) => parties.size > 0);
    if (open.length === 0) break;
    const isMember = inChainOf(chain, group);
    for (const { plane, written, parties } of open)
      for (const [party, statements] of parties) {
        const isOutside = !isMember(party);
        if (isOutside && (!chain.live[party] || file.isGroup[party])) continue;
        const standing = standingOf(written, party, group, plane, file, isMember);
        if (isOutside && !answers(standing.state)) continue;
        for (const { assertion } of standing.statements) counted.add(assertion.id);
        if (statements.every(({ assertion }) => counted.has(assertion.id))) parties.delete(party);
      }
    yield;
  }
  return counted;
}
