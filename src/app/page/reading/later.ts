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
  let loaded: ComponentType<Props> | null = null;
  let loading: Promise<void> | null = null;
  let isWanted = false;
  const load = (): Promise<void> => {
    loading ??= ask().then(
      component => {
        loaded = component;
      },
      error => {
        // A render that is waiting gets the error. If it asked again each time, it would never end.
        if (!isWanted) loading = null;
        throw error;
      },
    );
    return loading;
  };
  // biome-ignore lint/correctness/noComponentHookFactories: each is made once, at the top of a module
  function Later(props: Props) {
    isWanted = true;
    if (!loaded) use(load());
    return loaded && createElement(loaded, props);
  }
  return Object.assign(Later, { load });
}
