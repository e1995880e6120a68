import { finish, type Steps } from "../../../base/index.ts";

/** ms that making something may take before the page is first drawn with it, and of its time in each go after that. */
const AT_ONCE = 80;
const IN_A_GO = 40;

/** Something that takes long to make, and is made in goes between which the page answers. */
export type Making<Made> = {
  /** Null until it is made. */
  readonly made: () => Made | null;
  /** Goes on until it is made; several may ask. */
  readonly whenMade: () => Promise<void>;
  /** Makes the rest at once, for a printer, which does not wait. */
  readonly finish: () => void;
};

/** What takes little time is made when this returns. */
export function startMaking<Made>(steps: Steps<Made>): Making<Made> {
  let made: Made | null = null;
  let going: Promise<void> | null = null;
  const go = (ms: number) => {
    const end = performance.now() + ms;
    while (made === null && performance.now() < end) {
      const step = steps.next();
      if (step.done) made = step.value;
    }
  };
  const goOn = async () => {
    while (made === null) {
      await new Promise(resolve => setTimeout(resolve));
      go(IN_A_GO);
    }
  };
  // Where a page is written as text, nobody waits.
  go(typeof window === "undefined" ? Number.POSITIVE_INFINITY : AT_ONCE);
  return {
    made: () => made,
    whenMade: () => (going ??= goOn()),
    finish: () => {
      made ??= finish(steps);
    },
  };
}
