/** A source, and words of it. */
import type { Cited } from "../../schema/index.ts";
import { say } from "../../text/index.ts";
import type { Citation } from "../evidence/citationOf.ts";
import { type SourcePlan, sourceFacts } from "../evidence/sourceOf.ts";
import { keyOf, type LineKey } from "./outline.ts";
import type { Teller, UnnumberedLine } from "./tellerOf.ts";

/** @param restsOnIt in the order of their numbers */
export function sourceLine(
  { dossier, language }: Teller,
  source: SourcePlan,
  restsOnIt: readonly LineKey[],
): UnnumberedLine {
  const isDrawnOn = dossier.sources.some(({ derivedFrom = [] }) => derivedFrom.includes(source.id));
  return {
    sentence: [source.named],
    facts: [
      ...sourceFacts(source),
      ...source.drawsOn.map(({ id, named }) => [
        { words: `${say(language, "outline.draws-on")} ` },
        { words: named, line: keyOf("source", id) },
      ]),
      source.sum,
      restsOnIt.length === 0 && say(language, isDrawnOn ? "page.sources.through" : "page.sources.uncited"),
    ],
    evidence: [],
    isAsked: false,
    remark: dossier.sources[source.place - 1]!.remark,
    leadsTo: restsOnIt,
  };
}

/** The words as they stand in the source; beside them what they mean, where a reader may not read them. */
export const quoteLine = ({ quote, translation }: Citation, cited: Cited): UnnumberedLine => ({
  sentence: [quote!],
  facts: [translation?.by],
  text: translation ? cited.translation : undefined,
  evidence: [],
  isAsked: false,
});
