import { safeHref } from "../../base/index.ts";
import { whyNotLive } from "../../model/index.ts";
import { isGroupKind, type Party } from "../../schema/index.ts";
import {
  capitalised,
  label,
  sayCountry,
  sayDates,
  sayIdentifier,
  sayLanguage,
  sayList,
  sayRange,
} from "../../text/index.ts";
import { keyOf } from "./outline.ts";
import type { Teller, UnnumberedLine } from "./tellerOf.ts";

/** What is said of workers as workers. Numbers about them are figures and have lines of their own. */
function workerFacts({ language, say, file, naming }: Teller, { workers }: Party): UnnumberedLine["facts"] {
  if (!workers) return [];
  const words = (list: "tasks" | "media", codes: readonly string[] | undefined) =>
    codes?.map(code => label(language, list, code)) ?? [];
  return [
    workers.status && label(language, "worker-statuses", workers.status),
    workers.setting && label(language, "settings", workers.setting),
    ...words("tasks", workers.tasks),
    ...words("media", workers.media),
    workers.stage && label(language, "stages", workers.stage),
    workers.languages &&
      sayList(
        language,
        workers.languages.map(tag => sayLanguage(language, tag)),
      ),
    workers.ratingSystem && naming("page.rated-by", "party", [workers.ratingSystem.issuer]),
    workers.ratingSystem?.effects && file(workers.ratingSystem.effects),
    workers.certification && file(workers.certification),
    workers.nda && say("page.nda"),
    workers.minors && say("page.minors"),
  ];
}

/** Whether a party can be asked for an answer: workers and unknown parties cannot. */
const canAnswer = ({ kind }: Party): boolean => kind !== "unknown" && !isGroupKind(kind);

/**
 * The line of a party: that it is there, and what it is. Whatever could give away the name of a withheld party is not
 * shown, even to readers who have it in their file, because pages are photographed and passed on.
 */
export function partyLine(teller: Teller, party: Party, leadsTo: readonly string[]): UnnumberedLine {
  const { dossier, inquiry, language, narrator, say, file, naming } = teller;
  const { chain } = inquiry;
  const index = inquiry.file.partyAt.get(party.id)!;
  const open = party.withheld ? null : party;
  const page = open?.url === undefined ? null : safeHref(open.url);
  const isLive = chain.live[index] === 1;
  const countries = [...new Set([party.country, ...(party.countries ?? [])])].filter(code => code !== undefined);
  const roles = (party.roles ?? []).map(role => {
    const known = typeof role === "string" ? { function: role } : role;
    return [label(language, "roles", known.function), ...sayDates(language, known)].join(", ");
  });
  const doesAs = (code: string) =>
    (party.roles ?? []).some(role => (typeof role === "string" ? role : role.function) === code);
  return {
    sentence: [
      { ...(party.name ? file(party.name) : { words: capitalised(narrator.name(party.id)) }), isStrong: true },
    ],
    facts: [
      ...countries.map(code => ({ words: sayCountry(language, code), isStrong: true as const })),
      open?.seat && open.seat !== party.country && say("page.party.seat", { country: sayCountry(language, open.seat) }),
      open?.place?.name && file(open.place.name),
      (dossier.clients ?? []).includes(party.id) && !doesAs("client") && say("outline.client"),
      ...roles,
      label(language, "party-kinds", party.kind),
      open?.aliases &&
        say("page.party.aliases", {
          names: sayList(
            language,
            open.aliases.map(alias => narrator.text(alias).text),
          ),
        }),
      ...(open?.identifiers ?? []).map(identifier => sayIdentifier(language, identifier)),
      page !== null && { words: say("panel.party.page"), href: page },
      party.count !== undefined && say("page.party.count", { count: sayRange(language, party.count) }),
      party.inLine && say("page.party.in-line", { count: sayRange(language, { min: 1, ...party.inLine }) }),
      party.above && say("page.party.above"),
      party.placed === false && naming("outline.near", "parties", party.near),
      party.withheld && say("page.party.withheld"),
      isLive && chain.isTop[index] === 1 && chain.isRoot[index] !== 1 && say("page.party.local-top"),
      ...workerFacts(teller, party),
      open !== null && canAnswer(open) && !open.response && say("outline.no-answer"),
    ],
    text: open?.description,
    evidence: open === null ? null : [...(open.evidence ?? []), ...(open.workers?.evidence ?? [])],
    isAsked: false,
    response: open?.response,
    remark: open?.remark,
    whyNot: isLive ? [] : whyNotLive(party, chain.focus, chain.chosen),
    leadsTo: leadsTo.map(id => keyOf("party", id)),
  };
}
