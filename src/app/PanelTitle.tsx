import type { ReactNode } from "react";

/** Names the panel; focus goes there when it is opened by keyboard. */
export const PANEL_TITLE = "panel-title";

/** What is looked at, in a sentence or a name, and what is to be said at once. */
export function PanelTitle({ title, children }: { readonly title: ReactNode; readonly children?: ReactNode }) {
  return (
    <header className="panel-title">
      <h2 id={PANEL_TITLE} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </header>
  );
}
