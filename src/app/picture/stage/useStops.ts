import { type KeyboardEvent, type RefObject, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { type Direction, directionOfKey, nextNode, nextStop, threadStops } from "../../../views/index.ts";
import { goTo } from "../../page/address/useAddress.ts";
import { useChosen } from "../../page/reading/useChosen.ts";
import { useDossier } from "../../page/reading/useDossier.ts";
import type { ChainShown } from "./useChain.ts";

/** The three parts of the picture between which arrows lead: the chain, what stands beside it, the threads. */
type PicturePart = "chain" | "loose" | "threads";

export type Stops = {
  /** The `data-stop` of what Tab leads to: always one, if anything is drawn. */
  readonly tabStops: ReadonlySet<string>;
  /** Moves the focus; does nothing if there is no such stop. */
  readonly focusStop: (stop: string) => void;
  readonly remember: (stop: string) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
};

type OpenedByKey = { readonly onHelp: () => void; readonly onFind: () => void };

const isHop = (stop: string): boolean => stop.startsWith("hop ");
const isCard = (stop: string): boolean => stop.startsWith("card ");
const keyOf = (stop: string): string => stop.slice("card ".length);

/**
 * The keys of the picture. The picture is one tab stop, which leads to where the reader last was; arrows move within
 * it.
 */
export function useStops(
  stage: RefObject<HTMLElement | null>,
  { folded, picture, plan }: ChainShown,
  asked: OpenedByKey,
): Stops {
  const { place } = useChosen();
  const { inquiry } = useDossier();
  const [visited, setVisited] = useState<string | null>(null);
  /** In each part, the stop to which a reader returns. */
  const lastIn = useRef<Partial<Record<PicturePart, string>>>({});
  const walk = useRef({ wentTo: new Map<number, number>(), cameFrom: new Map<number, number>() });
  const linksOf = useRef<number | null>(null);
  const loose = [...picture.unplaced, ...picture.beside].map(({ key }) => `card ${key}`);
  const columns = plan ? threadStops(plan, picture) : [];

  const partOf = (stop: string): PicturePart => {
    if (loose.includes(stop)) return "loose";
    return isCard(stop) || isHop(stop) ? "chain" : "threads";
  };
  const remember = (stop: string) => {
    lastIn.current[partOf(stop)] = stop;
    setVisited(stop);
  };
  const focusStop = (stop: string) => {
    const element = stage.current?.querySelector<HTMLElement>(`[data-stop="${CSS.escape(stop)}"]`);
    if (!element) return;
    remember(stop);
    element.focus();
  };

  const cards = picture.cards.map(({ key }) => `card ${key}`);
  const hops = [...(plan?.labels ?? []), ...picture.returns.map(({ hop }) => ({ hops: [hop] }))].map(
    label => `hop ${label.hops.join(" ")}`,
  );
  const threads = columns.flat().map(({ stop }) => stop);
  const all = [...cards, ...hops, ...loose, ...threads];
  const current = visited !== null && all.includes(visited) ? visited : all[0];
  const tabStops = new Set(current === undefined ? [] : [current]);
  /** The stop at which the reader last was in a part, if it is still there. */
  const backTo = (part: PicturePart, stops: readonly string[], otherwise: string | undefined): string | null => {
    const last = lastIn.current[part];
    return (last !== undefined && stops.includes(last) ? last : otherwise) ?? null;
  };
  const toChain = () => backTo("chain", [...cards, ...hops], cards.at(-1));
  /** Parties in unknown positions stand between the chain and the threads if there is room; all others stand below. */
  const aside = plan && plan.besideLeft !== null ? picture.unplaced.map(({ key }) => `card ${key}`) : [];
  /** The stop of the first thread at a height. */
  const threadAt = (y: number): string | null =>
    [...(columns[0] ?? [])].sort((one, other) => Math.abs(one.y - y) - Math.abs(other.y - y))[0]?.stop ?? null;

  /** The node of a stop: a card's own; for a hop, the one it leads to. */
  const nodeOf = (stop: string): number | null => {
    if (isHop(stop)) return folded.hops[Number(stop.split(" ")[1])]?.to ?? null;
    const node = folded.nodes.findIndex(({ key }) => key === keyOf(stop));
    return node === -1 ? null : node;
  };
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
    return aside.length > 0 ? backTo("loose", aside, aside[0]) : toChain();
  };
  /** The stop beyond the chain, where no card follows: what stands beside it or below it. */
  const outOfChain = (node: number, direction: Direction): string | null => {
    if (direction === "down") return loose[aside.length] ?? null;
    if (direction !== "right") return null;
    return aside.length > 0 ? backTo("loose", aside, aside[0]) : threadAt(plan?.cards[node]?.y ?? 0);
  };
  const stopAfter = (stop: string, key: string): string | null => {
    const direction = directionOfKey[key]!;
    const part = partOf(stop);
    if (part === "threads") return threadAfter(stop, direction);
    if (part === "loose") return looseAfter(stop, direction);
    const node = nodeOf(stop);
    if (node === null) return null;
    // In one column, cards are ordered as in their row: the chain of the chosen workers comes first.
    const placeOf = (one: number) => plan?.cards[one]?.x ?? folded.nodes[one]!.cluster * folded.nodes.length + one;
    const next = nextNode(folded, placeOf, node, direction, walk.current);
    if (next === null) return outOfChain(node, direction);
    if (direction === "down") {
      walk.current.wentTo.set(node, next);
      walk.current.cameFrom.set(next, node);
    }
    if (direction === "up") walk.current.wentTo.set(next, node);
    return `card ${folded.nodes[next]!.key}`;
  };
  /** The link before or after this stop among the links of its card, in a circle. */
  const linkAfter = (stop: string, step: 1 | -1): string | null => {
    const node = isHop(stop) ? (linksOf.current ?? nodeOf(stop)) : nodeOf(stop);
    linksOf.current = node;
    const drawn = [...(stage.current?.querySelectorAll<HTMLElement>('[data-stop^="hop "]') ?? [])].map(
      element => element.dataset.stop!,
    );
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
  /** Unfolds a card of several parties, or folds again what was unfolded last. */
  const foldOrUnfold = (stop: string, target: HTMLElement) => {
    const node = isCard(stop) ? nodeOf(stop) : null;
    const isFold = node !== null && folded.nodes[node]!.parties.length > 1;
    if (node === null || isFold || place.unfold.length === 0) {
      target.click();
      return;
    }
    const party = folded.nodes[node]!.parties[0]!;
    flushSync(() => goTo({ ...place, unfold: place.unfold.slice(0, -1) }));
    // If the card is now one of several, the card of them all takes the focus.
    const { id } = inquiry.file.dossier.parties[party]!;
    stage.current?.querySelector<HTMLElement>(`[data-party~="${CSS.escape(id)}"]`)?.focus();
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const { key, target } = event;
    if (!(target instanceof HTMLElement) || event.metaKey || event.ctrlKey || event.altKey) return;
    const { stop } = target.dataset;
    if (stop === undefined) return;
    const to = (next: string | null) => {
      if (next !== null) focusStop(next);
    };
    const backToCard = () => {
      const node = linksOf.current ?? nodeOf(stop);
      to(node === null ? null : `card ${folded.nodes[node]!.key}`);
    };
    const actions = new Map<string, () => void>([
      ...Object.keys(directionOfKey).map((one): [string, () => void] => [one, () => to(stopAfter(stop, one))]),
      [".", () => to(linkAfter(stop, 1))],
      [",", () => to(linkAfter(stop, -1))],
      [" ", () => foldOrUnfold(stop, target)],
      ["Backspace", () => window.history.back()],
      ["?", asked.onHelp],
      ["/", asked.onFind],
    ]);
    if (isHop(stop)) actions.set("Escape", backToCard);
    const action = actions.get(key);
    if (!action) return;
    event.preventDefault();
    event.stopPropagation();
    action();
  };

  return { tabStops, focusStop, remember, onKeyDown };
}
