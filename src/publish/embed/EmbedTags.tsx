import type { Dossier } from "../../schema/index.ts";
import { type Language, say } from "../../text/index.ts";
import { cautionsOf } from "../../views/index.ts";

/** The address of the page itself, with its query. */
const HERE = "";

/**
 * The way to the whole page from a frame that is cut. It stands first, so that keys lead to it first, and is shown at
 * the lower edge of such a frame.
 */
export function EmbedBeyond({ language }: { readonly language: Language }) {
  return (
    <p className="beyond">
      <a href={HERE} target="_blank" rel="noopener">
        <span>{say(language, "embed.cut")}</span> <b>{say(language, "embed.cut.open")}</b>{" "}
        <span aria-hidden="true">↗</span>
      </a>
    </p>
  );
}

type Props = { readonly dossier: Pick<Dossier, "fictional" | "status">; readonly language: Language };

/** What a reader has to know before anything else: that a file is made up, or is a draft. */
export function EmbedTags({ dossier, language }: Props) {
  const tags = cautionsOf(dossier, language);
  return tags.length === 0 ? null : (
    <p className="tags">
      {tags.map(tag => (
        <b key={tag}>{tag}</b>
      ))}
    </p>
  );
}
