/** All links and rating systems as rows: the hops of the chain, and the relations beside it. */
import { finish, type Steps } from "../../base/index.ts";
import type { PartyIndex } from "../../model/index.ts";
import type { Link } from "../../schema/index.ts";
import type { BorderPicture, OverlayPicture } from "../chain/chainPicture.ts";
import type { WholePicture } from "../chain/wholePicture.ts";

export type RelationRow = {
  /** Null for a rating system, which the file tells of the workers. */
  readonly link: Link | null;
  readonly relation: OverlayPicture["relation"];
  readonly from: PartyIndex;
  readonly to: PartyIndex;
  /** A hop, a hop that leads back up, or a relation that does not make the chain longer. */
  readonly manner: "hop" | "return" | OverlayPicture["family"];
  /** For a hop, whether every link of it is disputed. */
  readonly isDisputed: boolean;
  /** Not part of the chain of the chosen workers. */
  readonly isApart: boolean;
  /** Null beside the chain. */
  readonly border: BorderPicture | null;
};

/** All links: hops from the top down, then the others in file order. A hop has a row for each of its links. */
export const relationRows = (whole: WholePicture): readonly RelationRow[] => finish(relationRowSteps(whole));

/** The same row by row, for a page that has to go on answering meanwhile. */
export function* relationRowSteps({ request, folded, picture }: WholePicture): Steps<readonly RelationRow[]> {
  const { file } = request.inquiry;
  const ends = (relation: RelationRow["relation"]) => ({
    relation,
    from: file.partyAt.get(relation.from)!,
    to: file.partyAt.get(relation.to)!,
  });
  const linkOf = (id: string): Link => file.linkAt.get(id)!;
  const layerOf = (hop: number): number => folded.nodes[folded.hops[hop]!.from]!.layer;
  const downward = folded.hops.map((_, hop) => hop).sort((a, b) => layerOf(a) - layerOf(b) || a - b);
  const rows: RelationRow[] = [];
  for (const hop of downward) {
    const { links, isReturn, isDisputed, isApart } = picture.hops[hop]!;
    const border = picture.borderOf([hop]);
    const manner = isReturn ? "return" : "hop";
    for (const link of links.map(linkOf)) rows.push({ link, ...ends(link), manner, isDisputed, isApart, border });
    yield;
  }
  return [
    ...rows,
    ...picture.overlays.map(
      ({ link, relation, family }): RelationRow => ({
        link: link === null ? null : linkOf(link),
        ...ends(relation),
        manner: family,
        isDisputed: false,
        isApart: false,
        border: null,
      }),
    ),
  ];
}
