/** One run of a layout: in a worker, or in turns with the page where the browser gives none. */

import { type LayoutNews, type LayoutOrder, stepsOf } from "./layoutOrder.ts";
import workerAddress from "./layoutWorker.ts?worker&url";

/** Not every browser has it, and the types of the platform do not know it. */
type TrustedTypes = {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (address: string) => string },
  ) => { readonly createScriptURL: (address: string) => string };
};

/** The one policy of the page (`trusted-types deep-labor`), for the one script that is not a module of it. */
let policy: ReturnType<TrustedTypes["createPolicy"]> | null = null;

function trusted(address: string): string {
  const { trustedTypes } = window as Window & { readonly trustedTypes?: TrustedTypes };
  if (!trustedTypes) return address;
  policy ??= trustedTypes.createPolicy("deep-labor", {
    createScriptURL: asked => {
      if (asked !== workerAddress) throw new Error("only the worker of the layouts is a script of its own");
      return asked;
    },
  });
  return policy.createScriptURL(address);
}

function startWorker(): Worker | null {
  try {
    return new Worker(trusted(workerAddress), { type: "module" });
  } catch {
    return null;
  }
}

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
 * @param tell what there is so far, and at last the whole
 * @returns ends it: nothing is told after that
 */
export function runLayout(order: LayoutOrder, tell: (news: LayoutNews) => void): () => void {
  let stop = () => {};
  const worker = startWorker();
  if (!worker) return inTurns(order, tell);
  let isTold = false;
  worker.addEventListener("message", ({ data }: MessageEvent<LayoutNews>) => {
    isTold = true;
    tell(data);
    if (data.isLast) worker.terminate();
  });
  // A worker that cannot be loaded says so here; one that has told something has been loaded.
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
