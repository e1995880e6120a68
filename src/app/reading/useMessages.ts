import { use } from "react";
import { areThere, loadMessages, type MessagePart } from "../../text/index.ts";
import { useReader } from "./useReader.ts";

/** A kept promise with the marks that React itself sets, so that `use` does not wait for it. */
const KEPT: Promise<void> = Object.assign(Promise.resolve(), { status: "fulfilled", value: undefined });

/**
 * Waits for messages that are not on every page. Call it once in a component, with all parts together. It does not wait
 * for what is loaded already, but always calls `use`: React relies on this when it resumes a component.
 */
export function useMessages(...parts: readonly [MessagePart, ...MessagePart[]]): void {
  const { language } = useReader();
  use(parts.every(part => areThere(language, part)) ? KEPT : loadMessages(language, ...parts));
}
