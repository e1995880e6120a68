import { type Inquiry, type Overlay, type PartyIndex, relationsBeside, workerFactsOf } from "../../model/index.ts";
import { isGroupKind } from "../../schema/index.ts";
import type { GroupLook } from "./looksOf.ts";

export type ShownHere = {
  /** The ids of the links of drawn hops. */
  readonly links: ReadonlySet<string>;
  /** Relations that are no hops, those of the first workers first; `relations` counts them all. */
  readonly beside: readonly Overlay[];
  readonly relations: number;
  readonly duties: readonly string[];
  /** The parties about which the file says more than where they stand. */
  readonly parties: readonly PartyIndex[];
};

/** The most relations beside the hops that stand below the picture at once; the others are folded. */
export const FEW_BESIDE = 2;
/** The most relations beside the hops whose evidence an article holds; the table has all. */
const MOST = 60;

/** What an embed shows, and therefore has to give the evidence of. */
export function shownIn(looks: readonly GroupLook[], inquiry: Inquiry): ShownHere {
  const { dossier } = inquiry.file;
  const { parties, figures } = dossier;
  const relations = relationsBeside(inquiry, looks[0] ? inquiry.groupChain(looks[0].group) : null);
  const counted = new Set(figures.map(({ about }) => about));
  const here = new Set(
    looks.flatMap(({ folded, layers }) => [
      ...layers.flatMap(({ nodes }) => nodes.flatMap(node => folded.nodes[node]!.parties)),
      ...folded.unplaced,
    ]),
  );
  const links = looks.flatMap(({ folded, planes, layers }) => {
    const inLook = new Set(layers.flatMap(({ nodes }) => nodes));
    return planes[0]!.picture.hops.flatMap(({ links: all }, hop) =>
      inLook.has(folded.hops[hop]!.to) && inLook.has(folded.hops[hop]!.from) ? all : [],
    );
  });
  return {
    links: new Set(links),
    beside: relations.slice(0, MOST),
    relations: relations.length,
    duties: [...new Set(looks.flatMap(({ planes }) => planes[0]!.picture.columns.map(({ duty }) => duty)))],
    parties: parties.flatMap((party, index) => {
      const { id, kind, evidence, response, description } = party;
      const isTold = workerFactsOf(dossier, party).some(fact => !("figures" in fact));
      const isSpokenOf = (evidence ?? []).length > 0 || response || description || isTold;
      return here.has(index) && (isSpokenOf || (isGroupKind(kind) && counted.has(id))) ? [index] : [];
    }),
  };
}
