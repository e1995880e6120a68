import type { ReactNode } from "react";

type Props = { readonly id: string; readonly title: string; readonly lead?: string; readonly children: ReactNode };

/** A part of the page with its heading, to which the contents lead. */
export function PagePart({ id, title, lead, children }: Props) {
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      <div className="part">
        {lead && <p className="lead">{lead}</p>}
        {children}
      </div>
    </section>
  );
}
