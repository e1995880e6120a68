import { useDeferredValue } from "react";
import { useIsText } from "../../page/reading/useIsText.ts";
import { useOnPaper } from "../../page/slices/useOnPaper.ts";

/**
 * Whether what stands far below the top of a view is to be there by now: right after the top, in a rendering during which
 * the page answers. On paper and in a page that is written as text it is there from the start.
 */
export function useIsFollowing(): boolean {
  const isText = useIsText();
  const onPaper = useOnPaper();
  const follows = useDeferredValue(true, false);
  return isText || onPaper || follows;
}
