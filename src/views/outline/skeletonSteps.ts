/** The order of a dossier's lines, and which line stands within which: ids only, no words. */
import type { Steps } from "../../base/index.ts";
import { unfoldedChain } from "../../layout/index.ts";
import { type Inquiry, type Overlay, overlaysIn, type PartyIndex } from "../../model/index.ts";
import { planeOf, planes } from "../../schema/index.ts";
import { keyOf, type LineKey, type SectionId } from "./outline.ts";

export type Bone = { readonly key: LineKey; readonly below: readonly Bone[] };

export type SkeletonPart = {
  /** `layer-2`, `detached-2`, `unplaced`, `duty-pay-wage`; the section's own id if it has no parts. */
  readonly id: string;
  readonly layer: number | null;
  /** Every party of the layer may stand deeper. */
  readonly isOpen: boolean;
  readonly duty: string | null;
  /** The lists are named after a plane, or `conditions`. */
  readonly lists: readonly { readonly id: string | null; readonly bones: readonly Bone[] }[];
};

export type Skeleton = readonly { readonly id: SectionId; readonly parts: readonly SkeletonPart[] }[];

const bare = (key: LineKey): Bone => ({ key, below: [] });

const part = (id: string, bones: readonly Bone[], more: Partial<SkeletonPart> = {}): SkeletonPart => ({
  id,
  layer: null,
  isOpen: false,
  duty: null,
  lists: [{ id: null, bones }],
  ...more,
});

/**
 * The parts of the chain, layer by layer: each party with the links that bring work to it; then everything without a
 * layer, and what is not there.
 */
function* chainParts(inquiry: Inquiry): Steps<SkeletonPart[]> {
  const { chain, file } = inquiry;
  const { dossier } = file;
  const folded = unfoldedChain(inquiry);
  yield;
  const partyKey = (party: PartyIndex) => keyOf("party", dossier.parties[party]!.id);
  const placed = new Set<LineKey>();
  const linkBones = (hops: readonly number[]): Bone[] =>
    hops.flatMap(hop => chain.hopLinks[hop]!).map(({ id }) => bare(keyOf("link", id)));
  const into = folded.nodes.map((): number[] => []);
  const back: number[] = [];
  for (const { to, hops, isReturn } of folded.hops) (isReturn ? back : into[to]!).push(...hops);
  const partyBone = (node: number): Bone => ({
    key: partyKey(folded.nodes[node]!.parties[0]!),
    below: linkBones(into[node]!),
  });

  const all = folded.nodes
    .map((_, node) => node)
    .sort((a, b) => folded.nodes[a]!.parties[0]! - folded.nodes[b]!.parties[0]!);
  const isJoined = (node: number) => chain.fromRoot[folded.nodes[node]!.parties[0]!] === 1;
  const layered = (name: string, nodes: readonly number[]): SkeletonPart[] => {
    const layers = [...new Set(nodes.map(node => folded.nodes[node]!.layer))].sort((a, b) => a - b);
    const nodesAt = new Map(layers.map(layer => [layer, [] as number[]]));
    for (const node of nodes) nodesAt.get(folded.nodes[node]!.layer)!.push(node);
    return layers.map(layer => {
      const inLayer = nodesAt.get(layer)!;
      const isOpen = inLayer.every(node => folded.nodes[node]!.parties.every(one => chain.layerIsOpen[one]));
      return part(`${name}-${layer}`, inLayer.map(partyBone), { layer, isOpen });
    });
  };
  const joined = all.some(isJoined) ? all.filter(isJoined) : all;
  const apart = all.some(isJoined) ? all.filter(node => !isJoined(node)) : [];
  // A rating system is named after the workers whom it rates.
  const overlayKey = ({ link, to }: Overlay) =>
    link ? keyOf("link", link.id) : keyOf("rating", dossier.parties[to]!.id);
  yield;
  const parts = [
    ...layered("layer", joined),
    ...layered("detached", apart),
    part("unplaced", folded.unplaced.map(partyKey).map(bare)),
    part("returns", linkBones(back)),
    part("overlays", overlaysIn(chain).map(overlayKey).map(bare)),
    part("beside", folded.beside.map(partyKey).map(bare)),
  ];
  yield;
  for (const { lists } of parts)
    for (const { bones } of lists)
      for (const { key, below } of bones) for (const one of [key, ...below.map(bone => bone.key)]) placed.add(one);
  const absent = [
    ...dossier.parties.map(({ id }) => keyOf("party", id)),
    ...dossier.links.map(({ id }) => keyOf("link", id)),
    ...file.overlays.filter(({ link }) => link === null).map(overlayKey),
  ].filter(key => !placed.has(key));
  return [...parts, part("absent", absent.map(bare))];
}

/** The duties about which the file says anything, whatever the lens. */
export function toldDuties({ file }: Inquiry): readonly string[] {
  const { assertions, conditions, proceedings } = file.dossier;
  const withStatement = new Set([
    ...assertions.map(({ duty }) => duty),
    ...conditions.map(({ duty }) => duty),
    ...proceedings.flatMap(({ duties = [] }) => duties),
  ]);
  return file.duties.filter(duty => withStatement.has(duty));
}

function dutyParts(inquiry: Inquiry): SkeletonPart[] {
  const { assertions, conditions } = inquiry.file.dossier;
  const said = new Map<string, Bone[]>();
  for (const { id, duty, basis } of assertions) {
    const place = `${duty} ${planeOf(basis)}`;
    const bones = said.get(place) ?? [];
    bones.push(bare(keyOf("assertion", id)));
    said.set(place, bones);
  }
  return toldDuties(inquiry).map(duty =>
    part(`duty-${duty}`, [], {
      duty,
      lists: [
        ...planes.map(plane => ({ id: plane, bones: said.get(`${duty} ${plane}`) ?? [] })),
        {
          id: "conditions",
          bones: conditions.filter(one => one.duty === duty).map(({ id }) => bare(keyOf("condition", id))),
        },
      ].filter(({ bones }) => bones.length > 0),
    }),
  );
}

/** Sections that are shown even if they are empty, and then say so. */
const ALWAYS: ReadonlySet<SectionId> = new Set(["chain", "duties", "sources"]);

/**
 * The skeleton of a dossier, step by step. Only the chain depends on the lens. Sections and parts without a line are left
 * out.
 */
export function* skeletonSteps(inquiry: Inquiry): Steps<Skeleton> {
  const { dossier } = inquiry.file;
  const plain = (id: SectionId, bones: readonly Bone[]) => ({ id, parts: [part(id, bones)] });
  const hasSummary = dossier.summary !== undefined || (dossier.evidence ?? []).length > 0;
  const inChain = yield* chainParts(inquiry);
  yield;
  const sections: Skeleton = [
    plain("summary", hasSummary ? [bare(keyOf("summary", "summary"))] : []),
    plain(
      "readings",
      dossier.hypotheses.map(({ id }) => bare(keyOf("reading", id))),
    ),
    { id: "chain", parts: inChain },
    { id: "duties", parts: dutyParts(inquiry) },
    plain(
      "money",
      dossier.money.map(({ id }) => bare(keyOf("money", id))),
    ),
    plain(
      "figures",
      dossier.figures.map(({ id }) => bare(keyOf("figure", id))),
    ),
    plain(
      "proceedings",
      dossier.proceedings.map(({ id, decisions = [] }) => ({
        key: keyOf("proceeding", id),
        below: decisions.map(decision => bare(keyOf("decision", decision.id))),
      })),
    ),
    plain(
      "looked-for",
      dossier.lookedFor.map(({ id }) => bare(keyOf("looked-for", id))),
    ),
    plain(
      "story",
      dossier.story.map(({ id }) => bare(keyOf("step", id))),
    ),
    plain(
      "sources",
      dossier.sources.map(({ id }) => bare(keyOf("source", id))),
    ),
    plain(
      "corrections",
      (dossier.corrections ?? []).map((_, place) => bare(keyOf("correction", String(place)))),
    ),
  ];
  return sections
    .map(({ id, parts }) => ({
      id,
      parts: parts.filter(({ duty, lists }) => duty !== null || lists.some(({ bones }) => bones.length > 0)),
    }))
    .filter(({ id, parts }) => ALWAYS.has(id) || parts.length > 0);
}

/** All bones in reading order, each before what stands within it. */
export const bonesIn = (skeleton: Skeleton): readonly Bone[] =>
  skeleton.flatMap(({ parts }) =>
    parts.flatMap(({ lists }) => lists.flatMap(({ bones }) => bones.flatMap(bone => [bone, ...bone.below]))),
  );
