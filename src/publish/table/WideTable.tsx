import type { ReactNode } from "react";

/** A table that is scrolled sideways within itself where it is wider than the page, by finger or by key. */
export function WideTable({ caption, children }: { readonly caption: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without scripts nothing can tell whether it has to be scrolled
    <section className="wide" tabIndex={0} aria-label={caption}>
      <table>
        <caption>
          <span>{caption}</span>
        </caption>
        {children}
      </table>
    </section>
  );
}
