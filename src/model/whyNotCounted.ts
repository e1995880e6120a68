/** Why a statement does not count for a group under a lens. The reasons are shown with the statement. */
import type { PartyIndex, Statement } from "./indexDossier.ts";
import type { Inquiry } from "./inquiryOf.ts";
import { afterFinal, includes, isAgainst, isFinal, isFor } from "./standing.ts";
import { type WhyNotLive, whyNotLive } from "./whyNotLive.ts";

/**
 * The reasons besides those of `whyNotLive`. `party`, `link`: the party or the link that it is about is not live;
 * `not-own-words`: it is a promise in the words of others; `confirmed`, `replaced`: the final ruling in the same case
 * says the same of the same part, or something else; `decided`: it is a reading of the law, or a ruling without a case, and a final
 * ruling decides the duty; `outside`: its party is outside the chain of these workers.
 */
export type WhyNotCounted = WhyNotLive | "party" | "link" | "not-own-words" | AfterFinal | "outside";
type AfterFinal = "confirmed" | "replaced" | "decided";

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
  const afterwards = finallyDecided(inquiry, group, statement);
  if (afterwards) return [afterwards];
  return holders.some(isMember) ? [] : ["outside"];
}

const bothLive = ({ chain, file }: Inquiry, { from, to }: { readonly from: string; readonly to: string }): boolean =>
  [from, to].every(id => chain.live[file.partyAt.get(id)!]);

/** What became of a statement on whose party and duty there is a final ruling for the group; null if it still counts. */
function finallyDecided(inquiry: Inquiry, group: PartyIndex, statement: Statement): AfterFinal | null {
  if (statement.plane !== "legal") return null;
  const { chain, file } = inquiry;
  const { isMember } = inquiry.groupChain(group);
  // A statement that does not speak of these workers is nothing that a ruling on them could decide.
  if (!includes(statement, group, file, isMember)) return null;
  const { duty } = statement.assertion;
  const inLaw = chain.statements.filter(
    other => other.plane === "legal" && other.assertion.duty === duty && includes(other, group, file, isMember),
  );
  const left = statement.holders.map(holder => afterFinal(inLaw.filter(({ holders }) => holders.includes(holder))));
  if (left.some(counting => counting.includes(statement))) return null;
  const inCase = left
    .flat()
    .filter(other => statement.basis === "court" && isFinal(other) && other.proceeding === statement.proceeding);
  if (inCase.length === 0 || statement.proceeding === null) return "decided";
  const partOf = ({ assertion }: Statement) => JSON.stringify(assertion.extent ?? null);
  const same = (other: Statement) =>
    isFor(other) === isFor(statement) &&
    isAgainst(other, false) === isAgainst(statement, false) &&
    partOf(other) === partOf(statement);
  return inCase.every(same) ? "confirmed" : "replaced";
}
