import { use } from "react";
import { areThere, loadMessages, type MessagePart } from "../../text/index.ts";
import { useReader } from "./useReader.ts";

/** As React notes it on a promise that is kept: then `use` goes on at once. */
const KEPT: Promise<void> = Object.assign(Promise.resolve(), { status: "fulfilled", value: undefined });

/**
 * Waits for what is not said on every page; once in a component, for all of it together. What is there already keeps
 * nobody waiting, and `use` is called in any case: React counts on it when it goes on where it had to wait.
 */
export function useMessages(...parts: readonly [MessagePart, ...MessagePart[]]): void {
  const { language } = useReader();
  use(parts.every(part => areThere(language, part)) ? KEPT : loadMessages(language, ...parts));
}
