/** What stands before and after the chosen thing, among things of its kind. */
import { dutyMaterialOf, hasMaterial, type Inquiry, type PartyIndex } from "../../../model/index.ts";
import { type Plane, planes } from "../../../schema/index.ts";
import type { ChosenEvidence, Selection } from "../../page/address/selectionOf.ts";

export type ChosenNeighbours = { readonly previous: ChosenEvidence | null; readonly next: ChosenEvidence | null };

/** Parties from the top layer down, in file order; those without a layer last. */
export function downward(inquiry: Pick<Inquiry, "chain">, parties: readonly PartyIndex[]): PartyIndex[] {
  const { layer } = inquiry.chain;
  const depth = (party: PartyIndex) => (layer[party]! < 0 ? Number.POSITIVE_INFINITY : layer[party]!);
  return [...parties].sort((a, b) => (depth(a) === depth(b) ? a - b : depth(a) - depth(b)));
}

function around<Item>(
  items: readonly Item[],
  isShown: (item: Item) => boolean,
  chosen: (item: Item) => ChosenEvidence,
) {
  const at = items.findIndex(isShown);
  const of = (item: Item | undefined): ChosenEvidence | null => (item === undefined || at < 0 ? null : chosen(item));
  return { previous: of(items[at - 1]), next: of(items[at + 1]) };
}

/**
 * The neighbours of a verdict are duties with something written in any plane. Those of a mark are parties on which
 * something is written, from the clients down; those of a party, all parties in the picture; those of a hop, all hops,
 * from the clients down.
 */
export function neighboursOf(selection: Selection, inquiry: Inquiry, plane: Plane): ChosenNeighbours {
  const { chain, file } = inquiry;
  const { parties } = file.dossier;
  const idOf = (party: PartyIndex) => parties[party]!.id;
  switch (selection.kind) {
    case "verdict": {
      const { duty, group } = selection;
      const writtenDuties = file.duties.filter(
        one => one === duty || planes.some(other => hasMaterial(dutyMaterialOf(inquiry, group, one, other))),
      );
      return around(
        writtenDuties,
        one => one === duty,
        one => ({ link: null, party: idOf(group), duty: one }),
      );
    }
    case "mark": {
      const { duty, group, party } = selection;
      const { standings } = inquiry.trace(group, duty, plane);
      const writtenParties = [...standings]
        .filter(([one, { state }]) => one === party || (one !== group && state !== "silent"))
        .map(([one]) => one);
      return around(
        downward(inquiry, writtenParties),
        one => one === party,
        one => ({ link: null, party: idOf(one), duty }),
      );
    }
    case "party": {
      const { party } = selection;
      const shown = parties.map((_, index) => index).filter(one => chain.live[one] === 1);
      return around(
        downward(inquiry, shown),
        one => one === party,
        one => ({ link: null, party: idOf(one), duty: null }),
      );
    }
    case "hop": {
      const hops = Array.from(chain.hopFrom, (_, hop) => hop);
      const depth = (hop: number) => chain.layer[chain.hopFrom[hop]!]!;
      hops.sort((a, b) => depth(a) - depth(b) || a - b);
      return around(
        hops,
        hop => chain.hopLinks[hop]!.some(({ id }) => id === selection.link),
        hop => ({ link: chain.hopLinks[hop]![0]!.id, party: null, duty: null }),
      );
    }
  }
}
