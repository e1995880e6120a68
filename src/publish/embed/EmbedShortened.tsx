import type { Shown } from "../../text/index.ts";
import { useEmbed } from "./useEmbed.ts";

/** Behind words that are longer in the file: that they are, and where the whole stands. */
export function EmbedShortened({ shown }: { readonly shown: Shown | undefined }) {
  const { say } = useEmbed();
  return shown?.isShortened ? <span className="quiet"> {say("embed.shortened")}</span> : null;
}
