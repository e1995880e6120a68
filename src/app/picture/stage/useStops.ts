import { type KeyboardEvent, type RefObject, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { directionOfKey } from "../../../views/index.ts";
import { goTo } from "../../page/address/useAddress.ts";
import { useChosen } from "../../page/reading/useChosen.ts";
import { useDossier } from "../../page/reading/useDossier.ts";
import { isCardStop, isHopStop, nodeOfStop, partOfStop, type StopMemory, stopsOf, stopWays } from "./stopWays.ts";
import type { ChainShown } from "./useChain.ts";

export type Stops = {
  /** The `data-stop` of what Tab leads to: always one, if anything is drawn. */
  readonly tabStops: ReadonlySet<string>;
  /** Moves the focus; does nothing if there is no such stop. */
  readonly focusStop: (stop: string) => void;
  readonly remember: (stop: string) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
};

type OpenedByKey = { readonly onHelp: () => void; readonly onFind: () => void };

const newMemory = (): StopMemory => ({
  lastIn: {},
  walk: { wentTo: new Map(), cameFrom: new Map() },
  linksOf: null,
});

/**
 * The keys of the picture. The picture is one tab stop, which leads to where the reader last was; arrows move within
 * it.
 */
export function useStops(stage: RefObject<HTMLElement | null>, shown: ChainShown, asked: OpenedByKey): Stops {
  const { folded } = shown;
  const { place } = useChosen();
  const { inquiry } = useDossier();
  const [visited, setVisited] = useState<string | null>(null);
  const memory = useRef<StopMemory>(null);
  memory.current ??= newMemory();
  const known = memory.current;
  const stops = stopsOf(shown);
  const current = visited !== null && stops.all.includes(visited) ? visited : stops.all[0];

  const remember = (stop: string) => {
    known.lastIn[partOfStop(stops, stop)] = stop;
    setVisited(stop);
  };
  const focusStop = (stop: string) => {
    const element = stage.current?.querySelector<HTMLElement>(`[data-stop="${CSS.escape(stop)}"]`);
    if (!element) return;
    remember(stop);
    element.focus();
  };
  const drawnLinks = (): readonly string[] =>
    [...(stage.current?.querySelectorAll<HTMLElement>('[data-stop^="hop "]') ?? [])].map(
      element => element.dataset.stop!,
    );
  /** Unfolds a card of several parties, or folds again what was unfolded last. */
  const foldOrUnfold = (stop: string, target: HTMLElement) => {
    const node = isCardStop(stop) ? nodeOfStop(shown, stop) : null;
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
    const { stopAfter, linkAfter } = stopWays(shown, stops, known);
    const to = (next: string | null) => {
      if (next !== null) focusStop(next);
    };
    const backToCard = () => {
      const node = known.linksOf ?? nodeOfStop(shown, stop);
      to(node === null ? null : `card ${folded.nodes[node]!.key}`);
    };
    const actions = new Map<string, () => void>([
      ...Object.keys(directionOfKey).map((one): [string, () => void] => [one, () => to(stopAfter(stop, one))]),
      [".", () => to(linkAfter(stop, 1, drawnLinks()))],
      [",", () => to(linkAfter(stop, -1, drawnLinks()))],
      [" ", () => foldOrUnfold(stop, target)],
      ["Backspace", () => window.history.back()],
      ["?", asked.onHelp],
      ["/", asked.onFind],
    ]);
    if (isHopStop(stop)) actions.set("Escape", backToCard);
    const action = actions.get(key);
    if (!action) return;
    event.preventDefault();
    event.stopPropagation();
    action();
  };

  return {
    tabStops: new Set(current === undefined ? [] : [current]),
    focusStop,
    remember,
    onKeyDown,
  };
}
