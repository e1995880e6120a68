/** Why a statement decides nothing for a group on this day, in this reading: shown with it, so that it is not missed. */
import type { PartyIndex, Statement } from "./indexDossier.ts";
import type { Inquiry } from "./inquiryOf.ts";
import { afterFinal, includes } from "./standing.ts";
import { type WhyNotLive, whyNotLive } from "./whyNotLive.ts";

/**
 * Besides what the statement itself says: `party` or `link`: who or what it speaks of is not in the picture;
 * `not-own-words`: a promise is the party's own, and others say it; `set-aside`: a final ruling stands against it;
 * `outside`: it speaks of a party outside the chain of these workers.
 */
export type WhyNotCounted = WhyNotLive | "party" | "link" | "not-own-words" | "set-aside" | "outside";

/** @param id of an assertion that is not among those a trace of the group rests on */
export function whyNotCounted(inquiry: Inquiry, group: PartyIndex, id: string): readonly WhyNotCounted[] {
  const { chain, file } = inquiry;
  const { focus, chosen, live } = chain;
  const statement = file.statements.find(one => one.assertion.id === id)!;
  const { assertion, party, stated, overturned, holders } = statement;
  const why: WhyNotCounted[] = [...whyNotLive({ ...assertion, stated, overturned }, focus, chosen)];
  if (!live[party]) why.push("party");
  const link = assertion.link === undefined ? undefined : file.linkAt.get(assertion.link);
  if (link && (whyNotLive(link, focus, chosen).length > 0 || !bothLive(inquiry, link))) why.push("link");
  if (why.length > 0) return why;
  if (holders.length === 0) return ["not-own-words"];
  const { isMember } = inquiry.groupChain(group);
  if (isSetAside(inquiry, group, statement)) return ["set-aside"];
  return holders.some(isMember) ? [] : ["outside"];
}

const bothLive = ({ chain, file }: Inquiry, { from, to }: { readonly from: string; readonly to: string }): boolean =>
  [from, to].every(id => chain.live[file.partyAt.get(id)!]);

/** Is there a final ruling among what is said of the same parties and duty for the group that leaves this statement out? */
function isSetAside(inquiry: Inquiry, group: PartyIndex, statement: Statement): boolean {
  if (statement.plane !== "legal") return false;
  const { chain, file } = inquiry;
  const { isMember } = inquiry.groupChain(group);
  const { duty } = statement.assertion;
  const said = chain.statements.filter(
    other => other.plane === "legal" && other.assertion.duty === duty && includes(other, group, file, isMember),
  );
  return statement.holders.every(
    holder => !afterFinal(said.filter(({ holders }) => holders.includes(holder))).includes(statement),
  );
}
