import { PageLink } from "./PageLink.tsx";
import { pageViews } from "./query.ts";
import { useReader } from "./useReader.ts";

/** The same dossier as a picture, as who answers for what, as text, as tables. */
export function ViewSwitch() {
  const { query, say } = useReader();
  return (
    <nav className="choice views" aria-label={say("stage.view")}>
      <ul>
        {pageViews.map(view => (
          <li key={view}>
            <PageLink to={{ ...query, view }} aria-current={view === query.view ? "true" : undefined}>
              {say(`stage.view.${view}`)}
            </PageLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
