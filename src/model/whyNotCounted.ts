/** Why a statement does not count for a group under a lens. The reasons are shown with the statement. */
import type { PartyIndex, Statement } from "./indexDossier.ts";
import type { Inquiry } from "./inquiryOf.ts";
import { afterFinal, includes } from "./standing.ts";
import { type WhyNotLive, whyNotLive } from "./whyNotLive.ts";

/**
 * The reasons besides those of `whyNotLive`. `party`, `link`: the party or the link that it is about is not live;
 * `not-own-words`: it is a promise in the words of others; `set-aside`: a final ruling sets it aside; `outside`: its
 * party is outside the chain of these workers.
 */
export type WhyNotCounted = WhyNotLive | "party" | "link" | "not-own-words" | "set-aside" | "outside";

/** @param id the id of an assertion on which no trace of the group rests */
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

/** Does a final ruling on the same party and duty set this statement aside for the group? */
function isSetAside(inquiry: Inquiry, group: PartyIndex, statement: Statement): boolean {
  if (statement.plane !== "legal") return false;
  const { chain, file } = inquiry;
  const { isMember } = inquiry.groupChain(group);
  const { duty } = statement.assertion;
  const statementsInLaw = chain.statements.filter(
    other => other.plane === "legal" && other.assertion.duty === duty && includes(other, group, file, isMember),
  );
  return statement.holders.every(
    holder => !afterFinal(statementsInLaw.filter(({ holders }) => holders.includes(holder))).includes(statement),
  );
}
