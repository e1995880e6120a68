import { useSyncExternalStore } from "react";

const never = () => () => {};

/** Whether the page is written as text, where nothing is ever painted or measured. */
export const useIsText = (): boolean =>
  useSyncExternalStore(
    never,
    () => false,
    () => true,
  );
