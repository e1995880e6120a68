import type { ReactNode } from "react";

export type ForOrAgainst = { readonly id: string; readonly title: ReactNode; readonly content: ReactNode };

/** What stands for and against, side by side and with equal weight; nothing is resolved. */
export function ForAndAgainst({ sides }: { readonly sides: readonly ForOrAgainst[] }) {
  return (
    <div className="sides">
      {sides.map(({ id, title, content }) => (
        <div key={id} className="side">
          <p className="side-title">{title}</p>
          {content}
        </div>
      ))}
    </div>
  );
}
