/** Lays out a network beside the page, which goes on answering meanwhile. Stopped by ending it. */
import { type LayoutNews, type LayoutOrder, stepsOf } from "./layoutOrder.ts";

/** ms between two pictures of how far it is: more often, drawing them would take longer than the layout. */
const NEWS_EVERY_MS = 150;

self.addEventListener("message", ({ data }: MessageEvent<LayoutOrder>) => {
  const steps = stepsOf(data);
  let told = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) {
      self.postMessage({ done: 1, places: step.value, isLast: true } satisfies LayoutNews);
      return;
    }
    const now = performance.now();
    if (now - told < NEWS_EVERY_MS) continue;
    told = now;
    self.postMessage({ ...step.value, isLast: false } satisfies LayoutNews);
  }
});
