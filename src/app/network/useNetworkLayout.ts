import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { NetworkPlaces, NetworkShape } from "../../layout/index.ts";
import type { LayoutOrder } from "../page/workers/layoutOrder.ts";
import { beginningOf, runLayout } from "./runLayout.ts";

/** The same seed gives the same picture. */
const SEED = 20_261_125;

export type NetworkLaidOut = {
  /** Null until the layout of the first picture has told any. */
  readonly places: NetworkPlaces | null;
  /** 0…1 while the layout runs; null when it is finished or stopped. */
  readonly progress: number | null;
  /** The layout was stopped before it was finished. */
  readonly isStopped: boolean;
  readonly stop: () => void;
  /** Starts the layout again, or continues it after a stop. */
  readonly arrange: () => void;
};

/**
 * A number that is the same for shapes that are laid out alike: all numbers of a shape, mixed into one (FNV-1a, 32
 * bits).
 */
function signatureOf({ shape, kind }: Omit<LayoutOrder, "seed">): string {
  let hash = 0x811c9dc5;
  const mix = (numbers: ArrayLike<number> | undefined) => {
    for (let at = 0; at < (numbers?.length ?? 0); at += 1) {
      const value = Math.round(numbers![at]! * 16);
      hash = Math.imul(hash ^ value, 0x01000193);
    }
    hash = Math.imul(hash ^ 0x9e37, 0x01000193);
  };
  for (const part of [
    shape.from,
    shape.to,
    shape.isHop,
    shape.width,
    shape.height,
    shape.group,
    shape.pinX,
    shape.pinY,
  ])
    mix(part);
  return `${kind} ${shape.aspect} ${shape.count} ${shape.from.length} ${hash >>> 0}`;
}

/** Finished layouts, so that Back shows them at once. */
const finished = new Map<string, NetworkPlaces>();
const KEPT = 12;

function keep(signature: string, places: NetworkPlaces): void {
  finished.delete(signature);
  finished.set(signature, places);
  if (finished.size > KEPT) finished.delete(finished.keys().next().value!);
}

type LayoutState = {
  readonly signature: string;
  readonly places: NetworkPlaces | null;
  readonly progress: number | null;
  readonly isStopped: boolean;
};

/**
 * The positions of the parties: first the initial ones, then those that the layout has reached. It starts again when
 * the shape changes, but not when only the selection does.
 */
export function useNetworkLayout(shape: NetworkShape, kind: LayoutOrder["kind"]): NetworkLaidOut {
  const signature = useMemo(() => signatureOf({ shape, kind }), [shape, kind]);
  const begin = useCallback((): LayoutState => {
    const known = finished.get(signature);
    return known
      ? { signature, places: known, progress: null, isStopped: false }
      : { signature, places: beginningOf({ shape, seed: SEED }), progress: 0, isStopped: false };
  }, [signature, shape]);
  const [state, setState] = useState<LayoutState>(begin);
  const [round, setRound] = useState(0);
  let shown = state;
  // Positions of another shape are never shown.
  if (state.signature !== signature) {
    shown = begin();
    setState(shown);
  }
  const end = useRef(() => {});
  // biome-ignore lint/correctness/useExhaustiveDependencies: a shape of the same signature is the same
  useEffect(() => {
    if (finished.has(signature)) return;
    const order: LayoutOrder = { shape, kind, seed: SEED };
    end.current = runLayout(order, ({ done, places, isLast }) => {
      if (isLast) keep(signature, places);
      setState({ signature, places, progress: isLast ? null : done, isStopped: false });
    });
    return () => end.current();
  }, [signature, round]);
  const stop = useCallback(() => {
    end.current();
    setState(before => ({ ...before, progress: null, isStopped: true }));
  }, []);
  const arrange = useCallback(() => {
    setState(before => ({ ...before, progress: 0, isStopped: false }));
    setRound(before => before + 1);
  }, []);
  return { places: shown.places, progress: shown.progress, isStopped: shown.isStopped, stop, arrange };
}
