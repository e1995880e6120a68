/** Runs a layout once: in a worker, or in turns with the page where the browser has no workers. */

import type { LayoutNews, LayoutOrder } from "../page/workers/layoutOrder.ts";
import { startWorker } from "../page/workers/startWorker.ts";

/** ms of the page's time that a turn takes. */
const TURN_MS = 12;

/** What gives places at once. The first picture waits for the worker instead, which comes with fewer bytes. */
let beginning: typeof import("../page/workers/freeSteps.ts") | null = null;
export const loadFirstPlaces = async (): Promise<void> => {
  beginning = await import("../page/workers/freeSteps.ts");
};

/** Where a layout begins; null while that is not known. */
export const beginningOf = ({ shape, seed }: Omit<LayoutOrder, "kind">): LayoutNews["places"] | null =>
  beginning?.firstPlaces(shape, seed) ?? null;

function inTurns(order: LayoutOrder, tell: (news: LayoutNews) => void): () => void {
  let timer = 0;
  let isOver = false;
  const begin = async () => {
    const { stepsOf } = await import("../page/workers/stepsOf.ts");
    const running = stepsOf(order);
    const turn = () => {
      if (isOver) return;
      const begun = performance.now();
      for (;;) {
        const step = running.next();
        if (step.done) {
          tell({ done: 1, places: step.value, isLast: true });
          return;
        }
        if (performance.now() - begun < TURN_MS) continue;
        tell({ ...step.value, isLast: false });
        timer = window.setTimeout(turn);
        return;
      }
    };
    turn();
  };
  timer = window.setTimeout(begin);
  return () => {
    isOver = true;
    window.clearTimeout(timer);
  };
}

/** A worker that waits for its order; `hasFailed` where it could not be loaded. */
type Ready = { readonly worker: Worker; hasFailed: boolean };
let ready: Ready | null = null;
let wasReady = false;

/** Starts a worker for the first layout, so that it is loaded with the dossiers and not after them. */
export function getReady(): void {
  if (wasReady) return;
  wasReady = true;
  const worker = startWorker("layout");
  if (!worker) return;
  const waiting: Ready = { worker, hasFailed: false };
  worker.addEventListener(
    "error",
    event => {
      event.preventDefault();
      waiting.hasFailed = true;
    },
    { once: true },
  );
  ready = waiting;
}

function nextWorker(): Worker | null {
  const waiting = ready;
  ready = null;
  if (waiting?.hasFailed) waiting.worker.terminate();
  return waiting && !waiting.hasFailed ? waiting.worker : startWorker("layout");
}

/**
 * Starts a layout.
 * @param tell gets what there is so far, and at last the whole
 * @returns what ends the run: nothing is told after that
 */
export function runLayout(order: LayoutOrder, tell: (news: LayoutNews) => void): () => void {
  let stop = () => {};
  const worker = nextWorker();
  if (!worker) return inTurns(order, tell);
  let isTold = false;
  worker.addEventListener("message", ({ data }: MessageEvent<LayoutNews>) => {
    isTold = true;
    tell(data);
    if (data.isLast) worker.terminate();
  });
  // The worker reports an error here if it cannot be loaded; one that has told something has been loaded.
  worker.addEventListener("error", event => {
    worker.terminate();
    if (isTold) throw new Error(`the layout failed: ${event.message}`);
    event.preventDefault();
    stop = inTurns(order, tell);
  });
  worker.postMessage(order);
  stop = () => worker.terminate();
  return () => stop();
}
