/** A worker that lays out a network, so that the page goes on answering meanwhile. It is stopped by ending it. */
import { layoutLayered } from "../../../layout/index.ts";
import type { LayoutNews, LayoutOrder } from "./layoutOrder.ts";

/** ms between two reports of progress: if they came more often, drawing them would take longer than the layout. */
const NEWS_EVERY_MS = 150;

/** Tells first places at once, because nothing is drawn before. */
function run(steps: ReturnType<typeof layoutLayered>): void {
  let toldAt = Number.NEGATIVE_INFINITY;
  for (;;) {
    const step = steps.next();
    if (step.done) {
      self.postMessage({ done: 1, places: step.value, isLast: true } satisfies LayoutNews);
      return;
    }
    const now = performance.now();
    if (now - toldAt < NEWS_EVERY_MS) continue;
    toldAt = now;
    self.postMessage({ ...step.value, isLast: false } satisfies LayoutNews);
  }
}

self.addEventListener("message", ({ data }: MessageEvent<LayoutOrder>) => {
  if (data.kind === "layered") run(layoutLayered(data.shape));
  else
    import("./freeSteps.ts").then(
      ({ freeSteps }) => run(freeSteps(data)),
      // Nobody hears of a promise that is broken in a worker; an error is told to the page.
      error =>
        setTimeout(() => {
          throw error;
        }),
    );
});
