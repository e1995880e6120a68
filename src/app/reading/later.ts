import { type ComponentType, createElement, type FunctionComponent, use } from "react";

/** A component that need not be there yet. */
export type Later<Props> = FunctionComponent<Props> & {
  /** Loads it ahead of its time. What fails then is tried again when it is wanted. */
  readonly load: () => Promise<void>;
};

/**
 * A component that is loaded when it is first wanted, or ahead of that. Once it is there it is drawn at once, where
 * `lazy` shows what stands in its place for a moment all the same.
 */
export function later<Props extends object>(ask: () => Promise<ComponentType<Props>>): Later<Props> {
  let there: ComponentType<Props> | null = null;
  let asked: Promise<void> | null = null;
  let isWanted = false;
  const load = (): Promise<void> => {
    asked ??= ask().then(
      component => {
        there = component;
      },
      error => {
        // Whoever waits for it is told; asked again at each drawing, it would never come to an end.
        if (!isWanted) asked = null;
        throw error;
      },
    );
    return asked;
  };
  // biome-ignore lint/correctness/noComponentHookFactories: each is made once, at the top of a module
  function Later(props: Props) {
    isWanted = true;
    if (!there) use(load());
    return there && createElement(there, props);
  }
  return Object.assign(Later, { load });
}
