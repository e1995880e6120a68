import type { PartyIndex } from "../../model/index.ts";
import { type Dossier, isGroupKind } from "../../schema/index.ts";
import type { GroupLook } from "./looksOf.ts";

export type ShownHere = {
  /** The ids of the links of drawn hops. */
  readonly links: ReadonlySet<string>;
  readonly duties: readonly string[];
  /** The parties about which the file says more than where they stand. */
  readonly parties: readonly PartyIndex[];
};

/** What an embed shows, and therefore has to give the evidence of. */
export function shownIn(looks: readonly GroupLook[], { parties, figures }: Dossier): ShownHere {
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
    duties: [...new Set(looks.flatMap(({ planes }) => planes[0]!.picture.columns.map(({ duty }) => duty)))],
    parties: parties.flatMap(({ id, kind, evidence, response, description, workers }, index) => {
      const isSpokenOf = (evidence ?? []).length > 0 || response || description || workers;
      return here.has(index) && (isSpokenOf || (isGroupKind(kind) && counted.has(id))) ? [index] : [];
    }),
  };
}
