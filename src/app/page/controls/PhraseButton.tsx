import type { ComponentProps } from "react";

/** A button that is a phrase of a sentence, and breaks over lines as the words round it do. */
export function PhraseButton({ type: _, ...rest }: ComponentProps<"button">) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: the box of a button does not break over lines
    <span
      {...rest}
      role="button"
      tabIndex={0}
      onKeyDown={event => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        event.currentTarget.click();
      }}
    />
  );
}
