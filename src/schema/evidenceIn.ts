import type { Dossier, Evidence, Quote, Source, Text } from "./records.ts";

/** One piece of evidence with the source it refers to, and the words quoted from that source, if any. */
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

/** The fields of a quote, whether it stands in the list of quotes or within evidence. */
type QuoteFields = { readonly [Field in keyof Quote]?: Quote[Field] | undefined };

/** The evidence with its references resolved, in its order. A quote without a language has that of its source. */
export function evidenceIn(dossier: Pick<Dossier, "sources" | "quotes">, evidence: Evidence): readonly Cited[] {
  const sources = new Map(dossier.sources.map(source => [source.id, source]));
  const quotes = new Map(dossier.quotes.map(quote => [quote.id, quote]));
  return evidence.map((item): Cited => {
    const details = typeof item === "string" ? undefined : item;
    const named = typeof item === "string" ? item : "quoteId" in item ? item.quoteId : item.source;
    const quoted = quotes.get(named);
    const source = sources.get(quoted?.source ?? named)!;
    const words: QuoteFields = quoted ?? (details && "source" in details ? details : {});
    return {
      source,
      supports: details?.supports ?? "supports",
      quote: words.quote,
      quoteLanguage: words.quoteLanguage ?? source.language,
      quoteIsTranslation: words.quoteIsTranslation,
      translation: words.translation,
      translatedBy: words.translatedBy,
      locator: words.locator,
      seenIn: words.seenIn,
      remark: details?.remark ?? quoted?.remark,
    };
  });
}
