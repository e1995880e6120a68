/** The ways between the stops of the picture: which one an arrow or a key for links leads to. */
import { type Direction, directionOfKey, nextNode, nextStop, threadStops } from "../../../views/index.ts";
import type { ChainShown } from "./useChain.ts";

/** The three parts of the picture between which arrows lead: the chain, what stands beside it, the threads. */
export type PicturePart = "chain" | "loose" | "threads";

/** Where a reader has been; the ways write it down. */
export type StopMemory = {
  /** In each part, the stop to which a reader returns. */
  readonly lastIn: Partial<Record<PicturePart, string>>;
  readonly walk: { readonly wentTo: Map<number, number>; readonly cameFrom: Map<number, number> };
  /** The node whose links a reader goes through. */
  linksOf: number | null;
};

export const isHopStop = (stop: string): boolean => stop.startsWith("hop ");
export const isCardStop = (stop: string): boolean => stop.startsWith("card ");
const keyOf = (stop: string): string => stop.slice("card ".length);

/** The stops of a picture, in the order of its parts. */
export function stopsOf({ picture, plan }: ChainShown) {
  const cards = picture.cards.map(({ key }) => `card ${key}`);
  const hops = [...(plan?.labels ?? []), ...picture.returns.map(({ hop }) => ({ hops: [hop] }))].map(
    label => `hop ${label.hops.join(" ")}`,
  );
  const loose = [...picture.unplaced, ...picture.beside].map(({ key }) => `card ${key}`);
  const columns = plan ? threadStops(plan, picture) : [];
  const threads = columns.flat().map(({ stop }) => stop);
  /** Parties in unknown positions stand between the chain and the threads if there is room; all others stand below. */
  const aside = plan && plan.besideLeft !== null ? picture.unplaced.map(({ key }) => `card ${key}`) : [];
  return { cards, hops, loose, aside, columns, all: [...cards, ...hops, ...loose, ...threads] };
}

type PictureStops = ReturnType<typeof stopsOf>;

export const partOfStop = ({ loose }: PictureStops, stop: string): PicturePart => {
  if (loose.includes(stop)) return "loose";
  return isCardStop(stop) || isHopStop(stop) ? "chain" : "threads";
};

/** The node of a stop: a card's own; for a hop, the one it leads to. */
export function nodeOfStop({ folded }: Pick<ChainShown, "folded">, stop: string): number | null {
  if (isHopStop(stop)) return folded.hops[Number(stop.split(" ")[1])]?.to ?? null;
  const node = folded.nodes.findIndex(({ key }) => key === keyOf(stop));
  return node === -1 ? null : node;
}

/** Ways from a stop, each null where none leads on. */
export function stopWays(shown: ChainShown, stops: PictureStops, memory: StopMemory) {
  const { folded, plan } = shown;
  const { cards, hops, loose, aside, columns } = stops;
  /** The stop at which the reader last was in a part, if it is still there. */
  const backTo = (part: PicturePart, among: readonly string[], otherwise: string | undefined): string | null => {
    const last = memory.lastIn[part];
    return (last !== undefined && among.includes(last) ? last : otherwise) ?? null;
  };
  const toChain = () => backTo("chain", [...cards, ...hops], cards.at(-1));
  const toAside = () => backTo("loose", aside, aside[0]);
  /** The stop of the first thread at a height. */
  const threadAt = (y: number): string | null =>
    [...(columns[0] ?? [])].sort((one, other) => Math.abs(one.y - y) - Math.abs(other.y - y))[0]?.stop ?? null;

  const looseAfter = (stop: string, direction: Direction): string | null => {
    const at = loose.indexOf(stop);
    const isAside = aside.includes(stop);
    switch (direction) {
      case "first":
        return loose[0]!;
      case "last":
        return loose.at(-1)!;
      case "right":
        return isAside ? threadAt(plan!.unplaced[aside.indexOf(stop)]!.y) : (loose[at + 1] ?? null);
      case "down":
        return loose[at + 1] ?? null;
      case "left":
        return isAside ? toChain() : (loose[at - 1] ?? toChain());
      case "up":
        return loose[at - 1] ?? toChain();
    }
  };
  const threadAfter = (stop: string, direction: Direction): string | null => {
    const next = nextStop(columns, stop, direction);
    if (next !== null || direction !== "left") return next;
    return aside.length > 0 ? toAside() : toChain();
  };
  /** The stop beyond the chain, where no card follows: what stands beside it or below it. */
  const outOfChain = (node: number, direction: Direction): string | null => {
    if (direction === "down") return loose[aside.length] ?? null;
    if (direction !== "right") return null;
    return aside.length > 0 ? toAside() : threadAt(plan?.cards[node]?.y ?? 0);
  };
  /** Where an arrow leads. */
  const stopAfter = (stop: string, key: string): string | null => {
    const direction = directionOfKey[key]!;
    const part = partOfStop(stops, stop);
    if (part === "threads") return threadAfter(stop, direction);
    if (part === "loose") return looseAfter(stop, direction);
    const node = nodeOfStop(shown, stop);
    if (node === null) return null;
    // In one column, cards are ordered as in their row: the chain of the chosen workers comes first.
    const placeOf = (one: number) => plan?.cards[one]?.x ?? folded.nodes[one]!.cluster * folded.nodes.length + one;
    const next = nextNode(folded, placeOf, node, direction, memory.walk);
    if (next === null) return outOfChain(node, direction);
    if (direction === "down") {
      memory.walk.wentTo.set(node, next);
      memory.walk.cameFrom.set(next, node);
    }
    if (direction === "up") memory.walk.wentTo.set(next, node);
    return `card ${folded.nodes[next]!.key}`;
  };
  /**
   * The link before or after this stop among the links of its card, in a circle.
   * @param drawn the stops of all links, in the order in which they are drawn
   */
  const linkAfter = (stop: string, step: 1 | -1, drawn: readonly string[]): string | null => {
    const node = isHopStop(stop) ? (memory.linksOf ?? nodeOfStop(shown, stop)) : nodeOfStop(shown, stop);
    memory.linksOf = node;
    const ofCard = drawn.filter(one =>
      one
        .split(" ")
        .slice(1)
        .some(hop => folded.hops[Number(hop)]!.from === node || folded.hops[Number(hop)]!.to === node),
    );
    const at = ofCard.indexOf(stop);
    const next = at === -1 ? (step === 1 ? 0 : ofCard.length - 1) : (at + step + ofCard.length) % ofCard.length;
    return ofCard[next] ?? null;
  };
  return { stopAfter, linkAfter };
}
