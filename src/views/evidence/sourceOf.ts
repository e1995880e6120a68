/** A source, with everything that bears on how far it can be trusted. */
import { safeHref } from "../../base/index.ts";
import { openSource, type Source } from "../../schema/index.ts";
import { asWritten, label, say, sayDate } from "../../text/index.ts";
import type { EvidenceTeller } from "./evidenceTeller.ts";
import { type Phrase, phraseOf, phrasesIn } from "./phrase.ts";

export type SourcePlan = {
  readonly id: string;
  /** The number in the file's list, from 1. */
  readonly place: number;
  /** As in "source 3". */
  readonly entry: string;
  /** Author, title, publisher and date, as a link to where it can be read. */
  readonly named: Phrase;
  /** The kind of source, and its copies. */
  readonly copies: readonly Phrase[];
  /** Who speaks, and who can read it. */
  readonly caveats: readonly Phrase[];
  /** The day on which it was read. */
  readonly read: readonly Phrase[];
  /** The sources that it draws on, together with which it is one origin. */
  readonly drawsOn: readonly { readonly id: string; readonly named: string; readonly words: string }[];
  /** The "SHA-256 …" of the file that was read. */
  readonly sum: string | null;
  readonly remark: Phrase | null;
};

export function sourceOf({ dossier, narrator }: EvidenceTeller, whole: Source): SourcePlan {
  const { language } = narrator;
  const source = openSource(whole);
  const { id, person, access, accessed, sha256, remark } = source;
  const placeOf = (wanted: string): number => dossier.sources.findIndex(other => other.id === wanted) + 1;
  const leading = (href: string | undefined, words: string): Phrase | null => {
    const safe = href === undefined ? null : safeHref(href);
    return safe === null ? null : { words, href: safe };
  };
  const named = narrator.source(source);
  const place = placeOf(id);
  return {
    id,
    place,
    entry: say(language, "page.source.entry", { place }),
    named: leading(source.url, named) ?? { words: named },
    copies: phrasesIn([
      source.title && label(language, "source-types", narrator.cut(source.type)),
      leading(source.seenAt, say(language, "page.source.seen-at")),
      leading(source.archivedUrl, say(language, "page.source.archived")),
      leading(source.doi && `https://doi.org/${source.doi}`, "DOI"),
    ]),
    caveats: phrasesIn([
      person && label(language, "person-identities", person.identity),
      person?.firstHand !== undefined && say(language, person.firstHand ? "page.source.saw" : "page.source.heard"),
      person?.consent && label(language, "consent-scopes", person.consent.scope),
      person?.place && phraseOf(narrator.text(person.place), narrator),
      access && access !== "public" && label(language, "accesses", access),
    ]),
    read: phrasesIn([accessed && say(language, "page.source.accessed", { date: sayDate(language, accessed) })]),
    drawsOn: (source.derivedFrom ?? []).map(other => ({
      id: other,
      named: narrator.source(dossier.sources.find(one => one.id === other)!),
      words: say(language, "page.sources.draws-on", { place: placeOf(other) }),
    })),
    sum: sha256 ? `SHA-256 ${asWritten(sha256)}` : null,
    remark: remark === undefined ? null : phraseOf(narrator.prose(remark), narrator),
  };
}

/** Everything that is said about a source beside its name, except what it draws on and its remark. */
export const sourceFacts = ({ copies, caveats, read }: SourcePlan): readonly Phrase[] => [
  ...copies,
  ...caveats,
  ...read,
];
