/** Long work in steps: whoever runs it may stop after any of them, and go on later. */
export type Steps<Made> = Generator<undefined, Made, undefined>;

/** Takes all steps at once. */
export function finish<Made>(steps: Steps<Made>): Made {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
