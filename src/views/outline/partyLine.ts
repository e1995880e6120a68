import { groupAnswersOf, whyNotLive } from "../../model/index.ts";
import { functionsOf, isGroupKind, type Party } from "../../schema/index.ts";
import { capitalised, label } from "../../text/index.ts";
import { partyFacts } from "../evidence/partyFacts.ts";
import { placeOf } from "../evidence/placeOf.ts";
import { workerFacts } from "../evidence/workerFacts.ts";
import { keyOf } from "./outline.ts";
import type { Teller, UnnumberedLine } from "./tellerOf.ts";

/** Whether a party can be asked for an answer: workers and unknown parties cannot. */
const canAnswer = ({ kind }: Party): boolean => kind !== "unknown" && !isGroupKind(kind);

/**
 * The line of a party: that it is there, and what it is. Whatever could give away the name of a withheld party is not
 * shown, even to readers who have it in their file, because pages are photographed and passed on.
 */
export function partyLine(teller: Teller, party: Party, leadsTo: readonly string[]): UnnumberedLine {
  const { dossier, inquiry, language, narrator, say, file, naming, sentence } = teller;
  const { chain } = inquiry;
  const index = inquiry.file.partyAt.get(party.id)!;
  const place = placeOf(dossier, narrator, party);
  const open = party.withheld ? null : party;
  const isLive = chain.live[index] === 1;
  const { where, roles, identity } = partyFacts(teller, party);
  const doesAs = (code: string) => functionsOf(party).includes(code);
  return {
    sentence: [
      { ...(party.name ? file(party.name) : { words: capitalised(narrator.name(party.id)) }), isStrong: true },
    ],
    facts: [
      ...where,
      (dossier.clients ?? []).includes(party.id) && !doesAs("client") && say("outline.client"),
      ...roles,
      label(language, "party-kinds", party.kind),
      ...identity,
      place !== null && sentence(place, party.near ?? []),
      party.withheld && say("page.party.withheld"),
      isLive && chain.isTop[index] === 1 && chain.isRoot[index] !== 1 && say("page.party.local-top"),
      ...workerFacts(teller, party).map(({ lead, told, parties }) => [
        { words: `${lead} ` },
        ...(parties.length > 0 ? sentence(told.words, parties) : [told]),
      ]),
      ...(open !== null && canAnswer(open) && !open.response
        ? [naming("outline.no-answer.group", "parties", groupAnswersOf(dossier, party.id)) ?? say("outline.no-answer")]
        : []),
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
