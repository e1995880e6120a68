import type { Shown } from "../../text/index.ts";
import { useEmbed } from "./useEmbed.ts";

/** Says that words are longer in the file, and where the whole text stands. */
export function EmbedShortened({ shown }: { readonly shown: Shown | undefined }) {
  const { say } = useEmbed();
  return shown?.isShortened ? <span className="quiet"> {say("embed.shortened")}</span> : null;
}
