/** The view of evidence as a table for a clipboard. */
import type { EvidencedClaim, PlacedClaims } from "../../model/index.ts";
import { inRow, type Language, quoted, say } from "../../text/index.ts";
import type { Citation } from "../evidence/citationOf.ts";
import type { FigureTable } from "../figure/figurePlan.ts";
import { type ClaimTeller, claimSentence, claimTold } from "./claimTold.ts";

/** A piece of evidence in a cell: the words, what they mean, where they stand. */
export const citedText = (language: Language, { quote, translation, source, stance, facts }: Citation): string =>
  [
    ...(stance === null ? [] : [stance]),
    ...(quote === null ? [] : [quoted(language, quote.words)]),
    ...(translation === null ? [] : [`[${quoted(language, translation.words.words)}, ${translation.by}]`]),
    source.named.words,
    ...facts.map(({ words }) => words),
  ].join(" · ");

/** Who stands at the left edge: a party by name, with its layer. */
export function placeWords({ inquiry, narrator, language }: ClaimTeller, { party, layer, isOpen }: PlacedClaims) {
  return {
    name:
      party === null ? say(language, "view.evidence.nobody") : narrator.name(inquiry.file.dossier.parties[party]!.id),
    layer: layer === null ? say(language, "view.evidence.outside") : `${layer}${isOpen ? "+" : ""}`,
  };
}

/** @param shown the claims that are shown, which a filter may have chosen */
export function evidenceText(
  teller: ClaimTeller,
  places: readonly PlacedClaims[],
  note: string,
  shown: (entry: EvidencedClaim) => boolean = () => true,
): FigureTable {
  const { language } = teller;
  const column = (
    name: "layer" | "chain" | "kind" | "line" | "sure" | "origins" | "says" | "contradicts" | "answered" | "open",
  ) => say(language, `view.evidence.column.${name}`);
  const cited = (citation: Citation) => citedText(language, citation);
  const nothing = say(language, "view.evidence.nothing");
  const sentences = new Map(places.flatMap(({ claims }) => claims).map(entry => [entry.key, entry] as const));
  const cell = (texts: readonly string[], none = nothing) => (texts.length === 0 ? none : texts.join(" ‖ "));
  return {
    caption: say(language, "view.evidence.title"),
    head: (
      ["layer", "chain", "kind", "line", "sure", "origins", "says", "contradicts", "answered", "open"] as const
    ).map(column),
    rows: places.flatMap(place =>
      place.claims.filter(shown).map(entry => {
        const told = claimTold(teller, entry);
        const { name, layer } = placeWords(teller, place);
        return [
          layer,
          name,
          told.kind,
          told.sentence,
          told.sure,
          told.origins,
          cell([...told.saysSo, ...told.context].map(cited), say(language, "view.evidence.says.none")),
          cell([
            ...told.contradicts.map(cited),
            ...entry.against.map(key =>
              say(language, "view.evidence.against", {
                line: claimSentence(teller.narrator, sentences.get(key)!.claim),
              }),
            ),
          ]),
          cell([
            ...told.answers.map(({ answer: { title, date, text }, citations }) =>
              [title, date, text?.words, ...citations.map(cited)].filter(Boolean).join(" · "),
            ),
            ...(told.unasked === null ? [] : [told.unasked]),
          ]),
          inRow(language, told.open),
        ];
      }),
    ),
    note,
  };
}
