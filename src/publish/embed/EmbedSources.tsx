import { SourceWords, sourceOf } from "../../views/index.ts";
import { sourceId } from "./ids.ts";
import { useEmbed } from "./useEmbed.ts";

/** All sources, numbered as they are cited, with everything that bears on how far they can be trusted. */
export function EmbedSources() {
  const embed = useEmbed();
  const { dossier, say } = embed;
  const sources = dossier.sources.map(source => sourceOf(embed, source));
  const placeOf = new Map(sources.map(({ id, place }) => [id, place]));
  return (
    <details className="sources" id="sources">
      <summary>{say("embed.sources", { count: sources.length })}</summary>
      <ol>
        {sources.map(source => (
          <li key={source.id} id={sourceId(source.place)}>
            <SourceWords
              source={source}
              target="_blank"
              isInline
              more={source.drawsOn.map(({ id, words }) => (
                <a key={id} href={`#${sourceId(placeOf.get(id)!)}`}>
                  {words}
                </a>
              ))}
            />
          </li>
        ))}
      </ol>
    </details>
  );
}
