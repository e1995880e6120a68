/** Lays out a network beside the page, which goes on answering meanwhile. Stopped by ending it. */
import { layoutFree, layoutLayered, type NetworkPlaces, type NetworkShape } from "../layout/index.ts";

export type LayoutOrder = { readonly shape: NetworkShape; readonly kind: "layered" | "free"; readonly seed: number };
export type LayoutNews = { readonly done: number; readonly places: NetworkPlaces; readonly isLast: boolean };

/** ms between two pictures of how far it is: more often, drawing them would take longer than the layout. */
const NEWS_EVERY_MS = 150;

/** Steps of a layout; whoever goes through them may stop at any. */
export const stepsOf = ({ shape, kind, seed }: LayoutOrder) =>
  kind === "free" ? layoutFree(shape, seed) : layoutLayered(shape);

if (typeof document === "undefined" && typeof self !== "undefined")
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
