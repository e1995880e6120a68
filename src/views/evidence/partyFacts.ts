import { safeHref } from "../../base/index.ts";
import type { Party } from "../../schema/index.ts";
import { label, say, sayCountry, sayDates, sayIdentifier, sayLanguage, sayList, sayRange } from "../../text/index.ts";
import type { EvidenceTeller } from "./evidenceTeller.ts";
import { type Phrase, phraseOf, phrasesIn } from "./phrase.ts";

/** A fact, with the ids of the parties that its words name. */
export type NamingPhrase = Phrase & { readonly parties?: readonly string[] };

export type PartyFacts = {
  /** Its countries, its seat, its place. */
  readonly where: readonly Phrase[];
  /** What it does, and since when. */
  readonly roles: readonly Phrase[];
  /** Its names and numbers, how many parties it stands for, and whether unknown parties stand above it. */
  readonly identity: readonly Phrase[];
  /** What is said of workers as workers. Numbers about them are figures and stand elsewhere. */
  readonly workers: readonly NamingPhrase[];
};

type WithNarrator = Pick<EvidenceTeller, "narrator">;

function workerFacts({ narrator }: WithNarrator, workers: NonNullable<Party["workers"]>): readonly NamingPhrase[] {
  const { language } = narrator;
  const { tasks = [], media = [], languages, ratingSystem, certification } = workers;
  const rated: readonly NamingPhrase[] = ratingSystem
    ? [
        {
          words: say(language, "page.rated-by", { party: narrator.nameWithin(ratingSystem.issuer) }),
          parties: [ratingSystem.issuer],
        },
      ]
    : [];
  return [
    ...phrasesIn([
      workers.status && label(language, "worker-statuses", workers.status),
      workers.setting && label(language, "settings", workers.setting),
      ...tasks.map(code => label(language, "tasks", code)),
      ...media.map(code => label(language, "media", code)),
      workers.stage && label(language, "stages", workers.stage),
      languages &&
        sayList(
          language,
          languages.map(tag => sayLanguage(language, tag)),
        ),
    ]),
    ...rated,
    ...phrasesIn([
      ratingSystem?.effects && phraseOf(narrator.text(ratingSystem.effects), narrator),
      certification && phraseOf(narrator.text(certification), narrator),
      workers.nda && say(language, "page.nda"),
      workers.minors && say(language, "page.minors"),
    ]),
  ];
}

/**
 * Who a party is. Whatever could give away the name of a withheld party is left out, even for readers who have it in
 * their file, because pages are photographed and passed on.
 */
export function partyFacts(teller: WithNarrator, party: Party): PartyFacts {
  const { narrator } = teller;
  const { language } = narrator;
  const open = party.withheld ? null : party;
  const page = open?.url === undefined ? null : safeHref(open.url);
  const otherNames = open ? [...(open.shortName ? [open.shortName] : []), ...(open.aliases ?? [])] : [];
  const countries = new Set([party.country, ...(party.countries ?? [])].filter(code => code !== undefined));
  return {
    where: [
      ...Array.from(countries, code => ({ words: sayCountry(language, code), isStrong: true as const })),
      ...phrasesIn([
        open?.seat &&
          open.seat !== party.country &&
          say(language, "page.party.seat", { country: sayCountry(language, open.seat) }),
        open?.place?.name && phraseOf(narrator.text(open.place.name), narrator),
      ]),
    ],
    roles: (party.roles ?? []).map(role => {
      const known = typeof role === "string" ? { function: role } : role;
      return { words: [label(language, "roles", known.function), ...sayDates(language, known)].join(", ") };
    }),
    identity: phrasesIn([
      otherNames.length > 0 &&
        say(language, "page.party.aliases", {
          names: sayList(
            language,
            otherNames.map(alias => narrator.text(alias).text),
          ),
        }),
      ...(open?.identifiers ?? []).map(identifier => sayIdentifier(language, identifier)),
      page !== null && { words: say(language, "panel.party.page"), href: page },
      party.count !== undefined && say(language, "page.party.count", { count: sayRange(language, party.count) }),
      party.inLine && say(language, "page.party.in-line", { count: sayRange(language, { min: 1, ...party.inLine }) }),
      party.above && say(language, "page.party.above"),
    ]),
    workers: party.workers ? workerFacts(teller, party.workers) : [],
  };
}
