import type { FormEvent } from "react";
import type { Draft } from "./draft.ts";

type PasteSteps = {
  readonly onPasteCapture: () => void;
  readonly onPaste: () => void;
  readonly onInputCapture: (event: FormEvent) => void;
  readonly onChange: (event: FormEvent) => void;
};

/** Whether the browser puts in what was pasted or dropped. */
const isPutIn = ({ nativeEvent }: FormEvent): boolean =>
  nativeEvent instanceof InputEvent && /^insertFrom(?:Paste|Drop)/u.test(nativeEvent.inputType);

/**
 * What an element that holds fields listens to so that each paste into one of them is a step back of its own: apart from
 * what was typed before it and from what is typed after, whether a field takes it by itself or the browser puts it in.
 */
export const pasteSteps = (draft: Pick<Draft, "rest">): PasteSteps => ({
  onPasteCapture: draft.rest,
  onPaste: draft.rest,
  onInputCapture: event => {
    if (isPutIn(event)) draft.rest();
  },
  // It is told after the field has written.
  onChange: event => {
    if (isPutIn(event)) draft.rest();
  },
});
