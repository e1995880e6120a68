/** A worker that lays out a network, so that the page goes on answering meanwhile. It is stopped by ending it. */
import { type LayoutNews, type LayoutOrder, stepsOf } from "./layoutOrder.ts";

/** ms between two reports of progress: if they came more often, drawing them would take longer than the layout. */
const NEWS_EVERY_MS = 150;

self.addEventListener("message", ({ data }: MessageEvent<LayoutOrder>) => {
  const steps = stepsOf(data);
  let toldAt = performance.now();
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
});
