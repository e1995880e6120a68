import { use } from "react";
import { areThere, type Language, loadMessages, type MessagePart } from "../../../text/index.ts";
import { useReader } from "./useReader.ts";

/** A kept promise with the marks that React itself sets, so that `use` does not wait for it. */
const KEPT: Promise<void> = Object.assign(Promise.resolve(), { status: "fulfilled", value: undefined });

/** What a rendering has to wait for until these messages are there. It does not wait for what is loaded already. */
export const messagesIn = (language: Language, ...parts: readonly [MessagePart, ...MessagePart[]]): Promise<void> =>
  parts.every(part => areThere(language, part)) ? KEPT : loadMessages(language, ...parts);

/**
 * Waits for messages that are not on every page. Call it once in a component, with all parts together. It does not wait
 * for what is loaded already, but always calls `use`: React relies on this when it resumes a component.
 */
export function useMessages(...parts: readonly [MessagePart, ...MessagePart[]]): void {
  const { language } = useReader();
  use(messagesIn(language, ...parts));
}
