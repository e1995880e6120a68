import { createContext, type ReactNode, useContext } from "react";
import { panelTitleId } from "./panelTitleId.ts";

/** Whether the title stands within a part of a panel that has its own title already. */
export const TitleWithin = createContext(false);

/** What the panel is about, as a sentence or a name, with what a reader must know at once. */
export function PanelTitle({ title, children }: { readonly title: ReactNode; readonly children?: ReactNode }) {
  const isWithin = useContext(TitleWithin);
  return (
    <header className="panel-title">
      {isWithin ? (
        <p>
          <strong>{title}</strong>
        </p>
      ) : (
        <h2 id={panelTitleId} tabIndex={-1}>
          {title}
        </h2>
      )}
      {children}
    </header>
  );
}
