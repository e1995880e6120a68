/** Explains what is in the picture of a network, and nothing else. */
import type { NetworkPlaces } from "../../layout/index.ts";
import { label, say } from "../../text/index.ts";
import { isBehind } from "./lineGeometry.ts";
import {
  lineSamples,
  type NetworkPicture,
  type NetworkSample,
  nodeSamples,
  otherSamples,
  stateOfSample,
  stateSamples,
} from "./networkPicture.ts";

const samples: readonly NetworkSample[] = [...stateSamples, ...nodeSamples, ...lineSamples, ...otherSamples];

/** The samples that have the same words in the legend of a chain. */
const shared = ["line", "pile", "torn", "unknown", "unplaced", "workers", "return"] as const;
const families = ["money", "data", "instructions", "ownership"] as const;

const isOneOf = <Item extends string>(items: readonly Item[], one: string): one is Item =>
  (items as readonly string[]).includes(one);

export function networkLegend({
  request: { language },
  nodes,
  lines,
  groups,
}: Pick<NetworkPicture, "request" | "nodes" | "lines" | "groups">): NetworkPicture["legend"] {
  const seen = new Set<NetworkSample>();
  for (const node of nodes) {
    if (node.isClient) seen.add("client");
    if (node.manner !== "party") seen.add(node.manner);
    if (node.stack !== "none") seen.add(node.stack);
    if (node.isUnplaced) seen.add("unplaced");
    if (node.isTorn) seen.add("torn");
    if (node.dossiers.length > 1) seen.add("several");
    if (node.isPinned) seen.add("pinned");
  }
  for (const { family, isReturn, isLive, states } of lines) {
    for (const state of states) seen.add(`state-${state}`);
    if (isLive && states.length === 0) seen.add(isReturn ? "return" : family);
  }
  for (const { standings } of nodes) for (const { code } of standings) seen.add(`state-${code}`);
  const all = [...nodes, ...lines];
  if (all.some(({ isContradicted }) => isContradicted)) seen.add("contradiction");
  if (all.some(({ isLive }) => !isLive)) seen.add("absent");
  if (all.some(({ isMarked }) => isMarked)) seen.add("marked");
  if (all.some(({ isSelected }) => isSelected)) seen.add("selected");
  if (groups.length > 0) seen.add("group");
  const wordsOf = (sample: NetworkSample): string => {
    if (isOneOf(stateSamples, sample)) return label(language, "states", stateOfSample(sample));
    if (isOneOf(families, sample)) return say(language, `stage.overlays.${sample}`);
    if (isOneOf(shared, sample)) return say(language, `stage.legend.${sample}`);
    return say(language, `network.legend.${sample}`);
  };
  return samples.filter(sample => seen.has(sample)).map(sample => ({ sample, words: wordsOf(sample) }));
}

/** The legend, with samples that depend on the positions of parties. */
export function legendAt(picture: NetworkPicture, places: NetworkPlaces): NetworkPicture["legend"] {
  if (!isBehind(picture, places)) return picture.legend;
  const behind = { sample: "behind", words: say(picture.request.language, "network.legend.behind") } as const;
  const order = ({ sample }: { readonly sample: NetworkSample }) => samples.indexOf(sample);
  return [...picture.legend, behind].sort((a, b) => order(a) - order(b));
}
