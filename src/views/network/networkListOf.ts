/** The same parties and the same lines as a list, beside the canvas and in its place. */
import { byCodeUnit } from "../../base/index.ts";
import type { NetworkLine, NetworkNode, NetworkPicture } from "./networkPicture.ts";
import { type LinkWords, lineWords, partyTitle } from "./networkWords.ts";

export type NetworkListLine = {
  readonly line: NetworkLine;
  /** It leads from this party; a loop does, and is listed once. */
  readonly isOut: boolean;
  /** Of the party at the other end, to go there. */
  readonly otherKey: string;
  /** Each link as its dossier tells it; told when it is asked for. */
  readonly words: () => readonly LinkWords[];
};

export type NetworkListEntry = {
  readonly node: NetworkNode;
  /** The whole name, and all that its box shows, in words. */
  readonly title: string;
  /** Those that lead from it, then those that lead to it. */
  readonly lines: readonly NetworkListLine[];
};

export type NetworkOrder = "name" | "layer";

/** @param order `layer`: from the clients down, by the highest layer that a party has in one of the dossiers */
export function networkListOf(picture: NetworkPicture, order: NetworkOrder): readonly NetworkListEntry[] {
  const { nodes, lines, request } = picture;
  const out: NetworkLine[][] = nodes.map(() => []);
  const into: NetworkLine[][] = nodes.map(() => []);
  for (const line of lines) {
    out[line.from]!.push(line);
    if (line.from !== line.to) into[line.to]!.push(line);
  }
  const collator = new Intl.Collator(request.language, { numeric: true });
  const layerOf = ({ layer }: NetworkNode) => (layer < 0 ? Number.POSITIVE_INFINITY : layer);
  const byName = (a: NetworkNode, b: NetworkNode) =>
    collator.compare(a.name.text, b.name.text) || byCodeUnit(a.key, b.key);
  const byLayer = (a: NetworkNode, b: NetworkNode) =>
    layerOf(a) === layerOf(b) ? byName(a, b) : layerOf(a) - layerOf(b);
  const inOrder = nodes
    .map((_, place) => place)
    .sort((a, b) => (order === "name" ? byName : byLayer)(nodes[a]!, nodes[b]!));
  const told = (line: NetworkLine, isOut: boolean): NetworkListLine => ({
    line,
    isOut,
    otherKey: nodes[isOut ? line.to : line.from]!.key,
    words: () => lineWords(picture, line),
  });
  return inOrder.map(place => ({
    node: nodes[place]!,
    get title() {
      return partyTitle(picture, nodes[place]!);
    },
    lines: [...out[place]!.map(line => told(line, true)), ...into[place]!.map(line => told(line, false))],
  }));
}
