/** The parties and lines of the picture as a list, beside the canvas or in its place. */
import { byCodeUnit } from "../../base/index.ts";
import type { NetworkLine, NetworkNode, NetworkPicture } from "./networkPicture.ts";
import { type LinkWords, lineWords, partyTitle } from "./networkWords.ts";

export type NetworkListLine = {
  readonly line: NetworkLine;
  /** Whether the line leads from this party. A loop does, and is listed once. */
  readonly isOut: boolean;
  /** The key of the party at the other end. */
  readonly otherKey: string;
  /** Words each link as its own dossier tells it, on demand. */
  readonly words: () => readonly LinkWords[];
};

export type NetworkListEntry = {
  readonly node: NetworkNode;
  /** The whole name, and in words everything that the box shows. */
  readonly title: string;
  /** The lines that lead from the party, then those that lead to it. */
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
  const lineOf = (line: NetworkLine, isOut: boolean): NetworkListLine => ({
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
    lines: [...out[place]!.map(line => lineOf(line, true)), ...into[place]!.map(line => lineOf(line, false))],
  }));
}
