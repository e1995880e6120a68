import { createContext, type ReactNode, useContext } from "react";

/** Names the panel; focus goes there when it is opened by keyboard. */
export const PANEL_TITLE = "panel-title";

/** Whether it stands within a part of a panel that has its title already. */
export const TitleWithin = createContext(false);

/** What is looked at, in a sentence or a name, and what is to be said at once. */
export function PanelTitle({ title, children }: { readonly title: ReactNode; readonly children?: ReactNode }) {
  const isWithin = useContext(TitleWithin);
  return (
    <header className="panel-title">
      {isWithin ? (
        <p>
          <strong>{title}</strong>
        </p>
      ) : (
        <h2 id={PANEL_TITLE} tabIndex={-1}>
          {title}
        </h2>
      )}
      {children}
    </header>
  );
}
