/** Runs a layout once: in a worker, or in turns with the page where the browser has no workers. */

import { type LayoutNews, type LayoutOrder, stepsOf } from "../workers/layoutOrder.ts";
import { startWorker } from "../workers/startWorker.ts";

/** ms of the page's time that a turn takes. */
const TURN_MS = 12;

function inTurns(order: LayoutOrder, tell: (news: LayoutNews) => void): () => void {
  const steps = stepsOf(order);
  let timer = 0;
  const turn = () => {
    const begun = performance.now();
    for (;;) {
      const step = steps.next();
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
  timer = window.setTimeout(turn);
  return () => window.clearTimeout(timer);
}

/**
 * Starts a layout.
 * @param tell gets what there is so far, and at last the whole
 * @returns what ends the run: nothing is told after that
 */
export function runLayout(order: LayoutOrder, tell: (news: LayoutNews) => void): () => void {
  let stop = () => {};
  const worker = startWorker("layout");
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
