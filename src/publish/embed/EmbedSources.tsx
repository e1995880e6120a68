import { safeHref } from "../../base/index.ts";
import type { Source } from "../../schema/index.ts";
import { label, sayDate } from "../../text/index.ts";
import { sourceId } from "./ids.ts";
import { useEmbed } from "./useEmbed.ts";

function SourceEntry({ source, place }: { readonly source: Source; readonly place: number }) {
  const { language, narrator, say } = useEmbed();
  const { accessed } = source;
  const [url, copy] = [source.url, source.archivedUrl].map(href => (href === undefined ? null : safeHref(href)));
  const named = narrator.source(source);
  return (
    <li id={sourceId(place)}>
      {url ? (
        <a href={url} target="_blank" rel="noopener noreferrer">
          {named}
        </a>
      ) : (
        named
      )}
      <span className="quiet">
        {source.title && ` · ${label(language, "source-types", narrator.cut(source.type))}`}
        {accessed && ` · ${say("page.source.accessed", { date: sayDate(language, accessed) })}`}
        {copy && (
          <>
            {" · "}
            <a href={copy} target="_blank" rel="noopener noreferrer">
              {say("page.source.archived")}
            </a>
          </>
        )}
      </span>
    </li>
  );
}

/** Every source, numbered as it is cited. */
export function EmbedSources() {
  const { dossier, say } = useEmbed();
  return (
    <details className="sources" id="sources">
      <summary>{say("embed.sources", { count: dossier.sources.length })}</summary>
      <ol>
        {dossier.sources.map((source, place) => (
          <SourceEntry key={source.id} source={source} place={place} />
        ))}
      </ol>
    </details>
  );
}
