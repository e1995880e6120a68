import type { Text } from "../../schema/index.ts";
import type { Shown } from "../../text/index.ts";
import { ShownText } from "../../views/index.ts";
import { useEmbed } from "./useEmbed.ts";

/** Says that words are longer in the file, and where the whole text stands. */
export function EmbedShortened({ shown }: { readonly shown: Shown | undefined }) {
  const { say } = useEmbed();
  return shown?.isShortened ? <span className="quiet"> {say("embed.shortened")}</span> : null;
}

/** A text of the file, as far as an article has room for it. */
export function EmbedProse({ text }: { readonly text: Text }) {
  const shown = useEmbed().narrator.prose(text);
  return (
    <>
      <ShownText shown={shown} />
      <EmbedShortened shown={shown} />
    </>
  );
}
