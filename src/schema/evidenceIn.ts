import type { Dossier, Evidence, Quote, Source } from "./records.ts";
import type { Text } from "./table/text.ts";

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

type Cites = Pick<Dossier, "sources" | "quotes">;
type ById = { readonly sources: ReadonlyMap<string, Source>; readonly quotes: ReadonlyMap<string, Quote> };

/** Made once for a file: each of its thousands of lines asks for its own evidence. */
const known = new WeakMap<Cites, ById>();

function byIdIn(dossier: Cites): ById {
  const fresh = known.get(dossier) ?? {
    sources: new Map(dossier.sources.map(source => [source.id, source])),
    quotes: new Map(dossier.quotes.map(quote => [quote.id, quote])),
  };
  known.set(dossier, fresh);
  return fresh;
}

/** The evidence with its references resolved, in its order. A quote without a language has that of its source. */
export function evidenceIn(dossier: Cites, evidence: Evidence): readonly Cited[] {
  const { sources, quotes } = byIdIn(dossier);
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

/** The fields that hold evidence, wherever they stand: entries of each are compared, renamed and searched alike. */
const FIELDS: ReadonlySet<unknown> = new Set(["evidence", "placeEvidence"]);

/** @param name a field of an object, or a step of a path */
export const isEvidenceField = (name: unknown): boolean => FIELDS.has(name);
