import type { Text } from "../../schema/index.ts";
import { ShownText } from "../../views/index.ts";
import { EmbedShortened } from "./EmbedShortened.tsx";
import { useEmbed } from "./useEmbed.ts";

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
