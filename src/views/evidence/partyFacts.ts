import { safeHref } from "../../base/index.ts";
import type { Party } from "../../schema/index.ts";
import { inRow, label, say, sayCountry, sayDates, sayIdentifier, sayList, sayRange } from "../../text/index.ts";
import type { EvidenceTeller } from "./evidenceTeller.ts";
import { type Phrase, phraseOf, phrasesIn } from "./phrase.ts";

export type PartyFacts = {
  /** Its countries, its seat, its place. */
  readonly where: readonly Phrase[];
  /** What it does, and since when. */
  readonly roles: readonly Phrase[];
  /** Its names and numbers, how many parties it stands for, and whether unknown parties stand above it. */
  readonly identity: readonly Phrase[];
};

type WithNarrator = Pick<EvidenceTeller, "narrator">;

/**
 * Who a party is. Whatever could give away the name of a withheld party is left out, even for readers who have it in
 * their file, because pages are photographed and passed on.
 */
export function partyFacts({ narrator }: WithNarrator, party: Party): PartyFacts {
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
      return { words: inRow(language, [label(language, "roles", known.function), ...sayDates(language, known)]) };
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
  };
}
