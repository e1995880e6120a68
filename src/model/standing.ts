/** How a party stands towards a duty, for one worker group, in one plane. Format: "Derived, exactly", State. */
import { type Plane, type State, verifications } from "../schema/index.ts";
import type { Chain } from "./chainOf.ts";
import type { Case, FileIndex, PartyIndex, Statement } from "./indexDossier.ts";

/** The statements and cases on one duty in one plane, by the party for which they count. */
export type Written = {
  /** Everybody for whom anything counts, in file order. */
  readonly parties: readonly PartyIndex[];
  readonly statementsOf: ReadonlyMap<PartyIndex, readonly Statement[]>;
  /** Open proceedings, by the party they are against; in the legal plane only. */
  readonly casesOf: ReadonlyMap<PartyIndex, readonly Case[]>;
};

const NOTHING: Written = { parties: [], statementsOf: new Map(), casesOf: new Map() };

/** Everything that is written under a lens: duty → plane → statements and cases. */
export type Book = ReadonlyMap<string, Readonly<Record<Plane, Written>>>;

function add<Item>(map: Map<PartyIndex, Item[]>, party: PartyIndex, item: Item): void {
  const known = map.get(party);
  if (known) known.push(item);
  else map.set(party, [item]);
}

export function bookOf(chain: Chain): Book {
  const book = new Map<
    string,
    Record<
      Plane,
      { parties: PartyIndex[]; statementsOf: Map<PartyIndex, Statement[]>; casesOf: Map<PartyIndex, Case[]> }
    >
  >();
  const page = (duty: string) => {
    const known = book.get(duty);
    if (known) return known;
    const blank = () => ({ parties: [], statementsOf: new Map(), casesOf: new Map() });
    const fresh = { legal: blank(), promised: blank(), practical: blank() };
    book.set(duty, fresh);
    return fresh;
  };
  for (const statement of chain.statements) {
    const { statementsOf } = page(statement.assertion.duty)[statement.plane];
    for (const holder of statement.holders) add(statementsOf, holder, statement);
  }
  for (const one of chain.openCases)
    for (const duty of one.duties) {
      const { casesOf } = page(duty).legal;
      for (const party of one.against) add(casesOf, party, one);
    }
  for (const pages of book.values())
    for (const { parties, statementsOf, casesOf } of Object.values(pages)) {
      parties.push(...new Set([...statementsOf.keys(), ...casesOf.keys()]));
      parties.sort((a, b) => a - b);
    }
  return book;
}

export const writtenOn = (book: Book, duty: string, plane: Plane): Written => book.get(duty)?.[plane] ?? NOTHING;

/** Does a party reach the worker group over live hops, or is it the group itself? */
export type InChain = (party: PartyIndex) => boolean;

/** Does a statement concern this worker group? It concerns the groups it names, else every group below its party. */
export function includes(statement: Statement, group: PartyIndex, file: FileIndex, inChain: InChain): boolean {
  const { workers, party } = statement;
  if (workers) return workers.has(group);
  if (file.isGroup[party]) return party === group;
  return !file.named[party] || (party !== group && inChain(party));
}

export type Standing = {
  readonly state: State;
  /** The live statements that count; a final ruling may have set others aside. */
  readonly statements: readonly Statement[];
  /** The open proceedings that make the state contested. */
  readonly cases: readonly Case[];
};

/** A statement of this rank or a weaker one is not enough to make an answer complete. */
export const INFERRED = verifications.indexOf("inferred");

/**
 * Does a statement say that its party does not answer?
 * @param hasFor whether another statement says that the party answers: then passing on counts only if nothing is kept
 */
export const isAgainst = (statement: Statement, hasFor: boolean): boolean => {
  const { position, retains } = statement.assertion;
  if (position === "disclaims" || position === "excluded") return true;
  if (position !== "passes-on") return false;
  return retains === "none" || (retains !== "full" && retains !== "residual" && !hasFor);
};
export const isFor = (statement: Statement): boolean => {
  const { position, retains } = statement.assertion;
  return (
    position === "holds" ||
    position === "holds-jointly" ||
    (position === "passes-on" && (retains === "full" || retains === "residual"))
  );
};

export const isFinal = ({ basis, finality }: Statement): boolean => basis === "court" && finality === "final";

/** Step 2: a final ruling sets aside readings of the law, and all else that courts said in its proceeding. */
export function afterFinal(statements: readonly Statement[]): readonly Statement[] {
  const settled = new Set(statements.filter(isFinal).map(statement => statement.proceeding));
  if (settled.size === 0) return statements;
  return statements.filter(
    statement => isFinal(statement) || (statement.basis === "court" && !settled.has(statement.proceeding)),
  );
}

export const SILENT: Standing = { state: "silent", statements: [], cases: [] };

export function standingOf(
  written: Written,
  party: PartyIndex,
  group: PartyIndex,
  plane: Plane,
  file: FileIndex,
  inChain: InChain,
): Standing {
  const all = written.statementsOf.get(party);
  const against = written.casesOf.get(party);
  if (!all && !against) return SILENT;
  const speaking = (all ?? []).filter(statement => includes(statement, group, file, inChain));
  const statements = plane === "legal" ? afterFinal(speaking) : speaking;
  const settled = new Set(
    statements.filter(statement => plane === "legal" && isFinal(statement)).map(({ proceeding }) => proceeding),
  );
  const cases = (against ?? []).filter(
    one => (!one.workers || one.workers.has(group)) && !settled.has(one.proceeding.id) && !settled.has(null),
  );
  return { state: cases.length > 0 ? "contested" : stateOf(statements), statements, cases };
}

/** Steps 4 to 9. */
function stateOf(statements: readonly Statement[]): State {
  const hasFor = statements.some(isFor);
  const against = statements.filter(statement => isAgainst(statement, hasFor));
  if (hasFor && against.length > 0) return "contested";
  if (hasFor) {
    const partly = ({ assertion }: Statement) =>
      assertion.position === "holds-jointly" ||
      (assertion.position === "passes-on" && assertion.retains === "residual");
    return statements.some(partly) ? "shared" : "held";
  }
  if (against.length > 0) {
    if (against.some(({ assertion }) => assertion.position === "excluded")) return "excluded";
    return against.some(({ assertion }) => assertion.position === "passes-on") ? "passed" : "disclaimed";
  }
  for (const position of ["not-applicable", "unknown"] as const)
    if (statements.some(({ assertion }) => assertion.position === position)) return position;
  return "silent";
}

/**
 * Does a state that refuses a duty rest on more than the author's own reasoning?
 * For `passed`, `disclaimed`, `excluded` and `not-applicable` only.
 */
export function isWellFounded({ state, statements }: Standing): boolean {
  return statements.some(
    statement =>
      statement.rank < INFERRED &&
      (state === "not-applicable" ? statement.assertion.position === "not-applicable" : isAgainst(statement, false)),
  );
}

/** Whether a case is open, and not one that was decided in words that were not read. */
export const hasOpenCase = ({ cases }: Pick<Standing, "cases">): boolean => cases.some(({ isUnread }) => !isUnread);

export const answers = (state: State): boolean => state === "held" || state === "shared";
