import { type ReactNode, useId } from "react";

/**
 * A table that scrolls sideways within itself where it is wider than the page, by finger or by key. Its caption stands
 * above it: within the table it would make it wider, and would scroll away.
 */
export function WideTable({ caption, children }: { readonly caption: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <>
      <p id={id} className="caption">
        {caption}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: without scripts nothing can tell whether it has to be scrolled */}
      <section className="wide" tabIndex={0} aria-labelledby={id}>
        <table aria-labelledby={id}>{children}</table>
      </section>
    </>
  );
}
