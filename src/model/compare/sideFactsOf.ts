/** How long a chain is, who stands between and where, as far as its file says. */
import { distinct } from "../../base/index.ts";
import { isPlaceShown, type Verification, verifications } from "../../schema/index.ts";
import { rankOfHop } from "../chainOf.ts";
import { countriesOf, crossingOf } from "../crossingOf.ts";
import { howMany, partiesBetween } from "../findings/partiesBetween.ts";
import { originsOf } from "../originsOf.ts";
import type { HopSpan } from "../shortestWays.ts";
import { unplacedIn } from "../traceDuty.ts";
import type { Ways } from "../waysDown.ts";
import type { Compared } from "./compared.ts";

export type SideFacts = {
  /** Hops from the top down to the workers; null where no way leads to them. */
  readonly depth: HopSpan | null;
  readonly routes: Ways;
  /** Parties between the tops and the workers, unknown ones with their bounds. */
  readonly between: HopSpan;
  /** Parties of unknown position that may stand in the chain too; null where there are none. */
  readonly unplaced: HopSpan | null;
  /** Hops that cross a border: at least those of which that is known, at most those of which it cannot be excluded. */
  readonly borders: HopSpan;
  /** ISO 3166-1 alpha-2, of the parties of the chain in file order. */
  readonly countries: readonly string[];
  /** The weakest of its hops, each by its strongest link; null without hops. */
  readonly weakestHop: Verification | null;
  /** On how many independent origins its links and statements rest. */
  readonly origins: number;
};

const nothing: SideFacts = {
  depth: null,
  routes: 0,
  between: { min: 0, max: 0 },
  unplaced: null,
  borders: { min: 0, max: 0 },
  countries: [],
  weakestHop: null,
  origins: 0,
};

export function sideFactsOf({ inquiry, group, plane }: Compared): SideFacts {
  if (group === null) return nothing;
  const { chain, file } = inquiry;
  const { dossier } = file;
  const groupChain = inquiry.groupChain(group);
  const partiesOf = (indices: readonly number[]) => indices.map(index => dossier.parties[index]!);
  const { known, min, max } = partiesBetween(inquiry, group);
  const unplaced = unplacedIn(chain, groupChain).filter(party => isPlaceShown(chain.file.dossier.parties[party]!));
  const down = groupChain.hops.filter(hop => !chain.isReturn[hop]);
  const crossings = down.map(hop =>
    crossingOf(countriesOf(partiesOf([chain.hopFrom[hop]!])), countriesOf(partiesOf([chain.hopTo[hop]!]))),
  );
  const crossed = crossings.filter(one => one === "crossed").length;
  const worst = groupChain.hops.reduce((rank, hop) => Math.max(rank, rankOfHop(chain, hop)), -1);
  const links = groupChain.hops.flatMap(hop => chain.hopLinks[hop]!);
  const spoken = new Set(file.duties.flatMap(duty => inquiry.trace(group, duty, plane).restsOn.assertions));
  const claims = [...links, ...dossier.assertions.filter(({ id }) => spoken.has(id))];
  const origins = originsOf(dossier);
  return {
    depth: groupChain.depth,
    routes: groupChain.routes,
    between: { min: known.length + min, max: max === null ? null : known.length + max },
    unplaced: unplaced.length === 0 ? null : howMany(partiesOf(unplaced)),
    borders: { min: crossed, max: crossings.filter(one => one !== "none").length },
    countries: distinct(countriesOf(partiesOf(groupChain.members))),
    weakestHop: worst < 0 ? null : verifications[worst]!,
    origins: new Set(claims.flatMap(({ evidence }) => origins.supporting(evidence).map(origins.originOf))).size,
  };
}
