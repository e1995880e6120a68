/** What an embed shows: the chain of each group of workers, with what is said about every duty in each plane. */
import type { FoldedChain } from "../../layout/index.ts";
import { findingsOf, fullestPlane, type Inquiry, type PartyIndex, statementCounts } from "../../model/index.ts";
import { type Plane, planes } from "../../schema/index.ts";
import { type Language, type Narrator, tellFindingShort } from "../../text/index.ts";
import { type ChainPicture, headlineOf, keptScene, openedDuty } from "../../views/index.ts";

/**
 * The number of parties beyond which an article shows the chain of one group only, and the table those of the others.
 */
const LARGE = 60;
/** The most cards side by side before like parties share one. */
const ROOM = { cards: 3 };

/** Findings that the picture itself shows, or that stand below it. */
const BELOW: ReadonlySet<string> = new Set(["beside", "countries", "share-shown"]);

export type PlaneLook = {
  readonly plane: Plane;
  readonly picture: ChainPicture;
  /** Sentences. */
  readonly headline: readonly string[];
  /** The share of a price that is shown to reach the workers. */
  readonly money: readonly string[];
  /** The number of statements and open proceedings in this plane. */
  readonly count: number;
};

export type GroupLook = {
  readonly group: PartyIndex;
  /** The id of the group. */
  readonly workers: string;
  readonly folded: FoldedChain;
  readonly planes: readonly PlaneLook[];
  /** The plane that is shown first: the one with the most statements. */
  readonly opening: Plane;
  /** The duty that is shown first; null where nothing is written on any. */
  readonly duty: string | null;
  /** The nodes of the chain of these workers, layer by layer; all others are counted in `elsewhere`. */
  readonly layers: readonly { readonly layer: number; readonly nodes: readonly number[] }[];
  /** The number of parties that stand neither above these workers nor, in an unknown position, beside the chain. */
  readonly elsewhere: number;
};

/**
 * @param firstGroup the id of the group that is shown first; by default, and if the file does not have it, the first group
 */
export function looksOf(
  inquiry: Inquiry,
  narrator: Narrator,
  language: Language,
  firstGroup?: string,
): readonly GroupLook[] {
  const { dossier } = inquiry.file;
  const { groups } = inquiry.chain;
  const first = groups.find(group => dossier.parties[group]!.id === firstGroup) ?? groups[0];
  const shownGroups = dossier.parties.length > LARGE ? groups.filter(group => group === first) : groups;
  return shownGroups.map(group => {
    const sceneIn = keptScene();
    const pictureIn = (plane: Plane) =>
      sceneIn({
        inquiry,
        narrator,
        language,
        group,
        plane,
        duty: null,
        party: null,
        link: null,
        show: [],
        unfolded: [],
        told: "plates",
        room: ROOM,
      });
    // The same parties share a card in every plane.
    const { folded } = pictureIn(planes[0]);
    const counts = statementCounts(inquiry, group);
    const opening = fullestPlane(inquiry, group);
    const ofGroup = folded.nodes.flatMap(({ cluster }, node) => (cluster === 0 ? [node] : []));
    const layers = [...new Set(ofGroup.map(node => folded.nodes[node]!.layer))].sort((a, b) => a - b);
    const shown = ofGroup.reduce((sum, node) => sum + folded.nodes[node]!.parties.length, 0) + folded.unplaced.length;
    const live = inquiry.chain.live.reduce((sum, one) => sum + one, 0);
    return {
      group,
      workers: dossier.parties[group]!.id,
      folded,
      planes: planes.map(plane => {
        const findings = findingsOf(inquiry, group, plane, 0);
        return {
          plane,
          count: counts[plane],
          picture: pictureIn(plane).picture,
          headline: headlineOf(findings)
            .filter(({ code }) => !BELOW.has(code))
            .map(finding => tellFindingShort(narrator, finding)),
          money: findings
            .filter(({ code }) => code === "share-shown")
            .map(finding => tellFindingShort(narrator, finding)),
        };
      }),
      opening,
      duty: openedDuty(inquiry, group, opening),
      layers: layers.map(layer => ({ layer, nodes: ofGroup.filter(node => folded.nodes[node]!.layer === layer) })),
      elsewhere: Math.max(0, live - shown),
    };
  });
}
