/** Why a statement does not count for a group under a lens. The reasons are shown with the statement. */
import { finish, type Steps } from "../base/index.ts";
import { inChainOf } from "./groupChainOf.ts";
import type { FileIndex, PartyIndex, Statement } from "./indexDossier.ts";
import type { Inquiry } from "./inquiryOf.ts";
import { afterFinal, type InChain, includes, isAgainst, isFinal, isFor } from "./standing.ts";
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
export const whyNotCounted = (inquiry: Inquiry, group: PartyIndex, id: string): readonly WhyNotCounted[] =>
  finish(whyCountedNowhere(inquiry, new Map([[id, [group]]]))).get(id)!;

/**
 * The reasons for which statements count for none of some groups, in the order of the file. It goes group by group, so that
 * it climbs the chain of each once.
 * @param asked ids of assertions, each with groups on no trace of which it rests; statements may share a list
 */
export function* whyCountedNowhere(
  inquiry: Inquiry,
  asked: ReadonlyMap<string, readonly PartyIndex[]>,
): Steps<ReadonlyMap<string, readonly WhyNotCounted[]>> {
  const { chain, file } = inquiry;
  const why = new Map<string, Set<WhyNotCounted>>();
  /** Those for which it depends on the group, by the groups they are asked about. */
  const left = new Map<readonly PartyIndex[], Statement[]>();
  for (const statement of file.statements) {
    const { id } = statement.assertion;
    const groups = asked.get(id);
    if (!groups) continue;
    const always = groups.length === 0 ? [] : reasonsForAll(inquiry, statement);
    why.set(id, new Set(always));
    if (always.length > 0) continue;
    const known = left.get(groups);
    if (known) known.push(statement);
    else left.set(groups, [statement]);
  }
  const statementsOf = new Map<PartyIndex, Statement[][]>();
  for (const [groups, statements] of left)
    for (const group of groups) {
      const known = statementsOf.get(group);
      if (known) known.push(statements);
      else statementsOf.set(group, [statements]);
    }
  const settled = new Set(
    chain.statements.filter(one => one.plane === "legal" && isFinal(one)).map(({ assertion }) => assertion.duty),
  );
  for (const [group, statements] of [...statementsOf].sort(([a], [b]) => a - b)) {
    const isMember = inChainOf(chain, group);
    const lawOn = lawFor(inquiry, group, isMember);
    for (const statement of statements.flat()) {
      const { assertion, holders } = statement;
      const afterwards = settled.has(assertion.duty) ? finallyDecided(file, group, isMember, statement, lawOn) : null;
      if (afterwards) why.get(assertion.id)!.add(afterwards);
      else if (!holders.some(isMember)) why.get(assertion.id)!.add("outside");
    }
    yield;
  }
  return new Map([...why].map(([id, reasons]) => [id, [...reasons]]));
}

/** The reasons that are the same for every group; none if it depends on the group. */
function reasonsForAll(inquiry: Inquiry, statement: Statement): readonly WhyNotCounted[] {
  const { chain, file } = inquiry;
  const { focus, chosen, live } = chain;
  const { assertion, party, stated, overturned, holders } = statement;
  const why: WhyNotCounted[] = [...whyNotLive({ ...assertion, stated, overturned }, focus, chosen)];
  if (!live[party]) why.push("party");
  const link = assertion.link === undefined ? undefined : file.linkAt.get(assertion.link);
  if (link && (whyNotLive(link, focus, chosen).length > 0 || !bothLive(inquiry, link))) why.push("link");
  if (why.length > 0) return why;
  return holders.length === 0 ? ["not-own-words"] : [];
}

const bothLive = ({ chain, file }: Inquiry, { from, to }: { readonly from: string; readonly to: string }): boolean =>
  [from, to].every(id => chain.live[file.partyAt.get(id)!]);

type LawOn = (duty: string) => readonly Statement[];

/** The live statements of law on a duty that speak of these workers. */
function lawFor({ chain, file }: Inquiry, group: PartyIndex, isMember: InChain): LawOn {
  const known = new Map<string, readonly Statement[]>();
  return duty => {
    const found =
      known.get(duty) ??
      chain.statements.filter(
        other => other.plane === "legal" && other.assertion.duty === duty && includes(other, group, file, isMember),
      );
    known.set(duty, found);
    return found;
  };
}

/** What became of a statement on whose party and duty there is a final ruling for the group; null if it still counts. */
function finallyDecided(
  file: FileIndex,
  group: PartyIndex,
  isMember: InChain,
  statement: Statement,
  lawOn: LawOn,
): AfterFinal | null {
  if (statement.plane !== "legal") return null;
  // A statement that does not speak of these workers is nothing that a ruling on them could decide.
  if (!includes(statement, group, file, isMember)) return null;
  const inLaw = lawOn(statement.assertion.duty);
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
