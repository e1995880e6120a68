/** What a reader should know first, in a sentence or two. */
import { type Dossier, MOST_STANDFIRST_WORDS } from "../../schema/index.ts";
import type { Shown } from "../textIn.ts";
import type { Narrator } from "./narrator.ts";

const wordsIn = (text: string): number => text.split(/\s+/u).filter(word => /[\p{L}\p{N}]/u.test(word)).length;

/** As many of the first sentences as a reader takes in; the first one in any case. */
function firstSentences({ text, ...shown }: Shown): Shown {
  const sentences = new Intl.Segmenter(shown.language, { granularity: "sentence" }).segment(text);
  let kept = "";
  for (const { segment } of sentences) {
    if (kept !== "" && wordsIn(kept + segment) > MOST_STANDFIRST_WORDS) break;
    kept += segment;
  }
  return { text: kept.trim(), ...shown };
}

/** The author's own standfirst, else the first sentences of the summary; null where the file has neither. */
export function standfirstOf(
  { standfirst, summary }: Pick<Dossier, "standfirst" | "summary">,
  { prose }: Pick<Narrator, "prose">,
): Shown | null {
  if (standfirst) return prose(standfirst);
  return summary ? firstSentences(prose(summary)) : null;
}
