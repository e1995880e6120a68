import type { Dossier, Evidence, Quote, Source, Text } from "./records.ts";

/** One piece of evidence with what it refers to: a source, and the words quoted from it where there are any. */
export type Cited = {
  readonly source: Source;
  readonly supports: "supports" | "contradicts" | "context";
  readonly quote: string | undefined;
  readonly quoteLanguage: string | undefined;
  readonly quoteIsTranslation: Quote["quoteIsTranslation"];
  readonly translation: Text | undefined;
  readonly translatedBy: Quote["translatedBy"];
  readonly locator: string | undefined;
  readonly seenIn: Quote["seenIn"];
  readonly remark: Text | undefined;
};

/** What a quote says, wherever it is written. */
type QuoteFields = { readonly [Field in keyof Quote]?: Quote[Field] | undefined };

/** Evidence with its references followed, in its order. The language of a quote is its source's unless it says another. */
export function evidenceIn(dossier: Pick<Dossier, "sources" | "quotes">, evidence: Evidence): readonly Cited[] {
  const sources = new Map(dossier.sources.map(source => [source.id, source]));
  const quotes = new Map(dossier.quotes.map(quote => [quote.id, quote]));
  return evidence.map((item): Cited => {
    const given = typeof item === "string" ? undefined : item;
    const named = typeof item === "string" ? item : "quoteId" in item ? item.quoteId : item.source;
    const quoted = quotes.get(named);
    const source = sources.get(quoted?.source ?? named)!;
    const words: QuoteFields = quoted ?? (given && "source" in given ? given : {});
    return {
      source,
      supports: given?.supports ?? "supports",
      quote: words.quote,
      quoteLanguage: words.quoteLanguage ?? source.language,
      quoteIsTranslation: words.quoteIsTranslation,
      translation: words.translation,
      translatedBy: words.translatedBy,
      locator: words.locator,
      seenIn: words.seenIn,
      remark: given?.remark ?? quoted?.remark,
    };
  });
}
