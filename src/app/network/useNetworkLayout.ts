import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { firstPlaces, type NetworkPlaces, type NetworkShape } from "../../layout/index.ts";
import type { LayoutOrder } from "../workers/layoutOrder.ts";
import { runLayout } from "./runLayout.ts";

/** The same picture comes again with the same seed. */
const SEED = 20_261_125;

export type LaidOut = {
  readonly places: NetworkPlaces;
  /** 0…1 while it is under way; null when it is finished or stopped. */
  readonly progress: number | null;
  /** Stopped before it was finished. */
  readonly isStopped: boolean;
  readonly stop: () => void;
  /** Again, or on after a stop. */
  readonly arrange: () => void;
};

/** Two shapes are laid out alike where this is alike: all numbers of a shape, mixed into one (FNV-1a over 32 bits). */
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
  return `${kind} ${shape.count} ${shape.from.length} ${hash >>> 0}`;
}

/** Finished layouts, so that Back shows at once what was there. */
const finished = new Map<string, NetworkPlaces>();
const KEPT = 12;

function keep(signature: string, places: NetworkPlaces): void {
  finished.delete(signature);
  finished.set(signature, places);
  if (finished.size > KEPT) finished.delete(finished.keys().next().value!);
}

type State = {
  readonly signature: string;
  readonly places: NetworkPlaces;
  readonly progress: number | null;
  readonly isStopped: boolean;
};

/**
 * Where the parties stand: at once where they begin, then wherever the layout has them so far. It begins anew when the
 * shape is another, and not when only what is chosen in it is.
 */
export function useNetworkLayout(shape: NetworkShape, kind: LayoutOrder["kind"]): LaidOut {
  const signature = useMemo(() => signatureOf({ shape, kind }), [shape, kind]);
  const begin = useCallback((): State => {
    const known = finished.get(signature);
    return known
      ? { signature, places: known, progress: null, isStopped: false }
      : { signature, places: firstPlaces(shape, SEED), progress: 0, isStopped: false };
  }, [signature, shape]);
  const [state, setState] = useState<State>(begin);
  const [round, setRound] = useState(0);
  let shown = state;
  // Places of another shape are none of this one: they are never shown.
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
