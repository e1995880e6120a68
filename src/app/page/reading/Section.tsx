import type { ReactNode } from "react";

type Props = { readonly id: string; readonly title: string; readonly children: ReactNode };

/** A part of the page with its heading. Its id can be linked to. */
export function Section({ id, title, children }: Props) {
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </section>
  );
}
