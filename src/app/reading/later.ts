import { type ComponentType, createElement, type FunctionComponent, use } from "react";

/** A component that is loaded after the page. */
export type Later<Props> = FunctionComponent<Props> & {
  /** Loads the component ahead of need. If that fails, it is tried again when the component is rendered. */
  readonly load: () => Promise<void>;
};

/**
 * Makes a component that is loaded when it is first rendered, or ahead of that by `load`. Once loaded it is rendered at
 * once, whereas `lazy` would show its fallback for a moment.
 * @param ask starts the import
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
        // A render that is waiting gets the error. If it asked again each time, it would never end.
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
