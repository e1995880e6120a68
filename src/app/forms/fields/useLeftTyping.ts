import { useRef, useState } from "react";
import type { FieldProps } from "./fieldProps.ts";

type LeftTyping = {
  /** What is typed and not chosen; null: nothing is. */
  readonly typed: string | null;
  readonly onType: (words: string | null) => void;
  /** Was the blank left with something typed that was not chosen? */
  readonly isUnread: boolean;
  readonly onBlur: () => void;
};

const keyOf = (value: unknown): string => JSON.stringify(value) ?? "";

/**
 * What is typed into a picker and not chosen yet. It gives way when the value changes, by choosing or by undoing, and
 * is told when the focus leaves it there.
 */
export function useLeftTyping({
  value,
  unread,
  onUnread,
}: Pick<FieldProps, "value" | "unread" | "onUnread">): LeftTyping {
  const key = keyOf(value);
  const [state, setState] = useState({ words: unread ?? null, key, isLeft: unread !== undefined });
  const isReported = useRef(unread !== undefined);
  const typed = state.key === key ? state.words : null;
  const report = (words: string | null) => {
    if (words === null && !isReported.current) return;
    isReported.current = words !== null;
    onUnread?.(words);
  };
  return {
    typed,
    isUnread: state.isLeft && typed !== null,
    onType(words) {
      setState({ words, key, isLeft: false });
      report(words === null || words.trim() === "" ? null : words);
    },
    onBlur: () => setState(now => ({ ...now, isLeft: now.words !== null && now.words.trim() !== "" })),
  };
}
