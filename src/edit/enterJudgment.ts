/** A ruling is three things in the file: a case, its decision, and what the decision says of a party and a duty. */
import { definedIn } from "../base/index.ts";
import { isJsonObject, type JsonObject, type Problem, valueAt } from "../schema/index.ts";
import { enterFields, enterNew, type FieldValue } from "./enterFields.ts";
import { pathOfItem } from "./itemAddress.ts";
import { freeId, newIdOf } from "./newIdOf.ts";
import type { TextRead } from "./readText.ts";

/** What an author writes of a ruling, as far as it is written. Texts and codes are those of the format. */
export type Judgment = {
  readonly court?: unknown;
  readonly date?: unknown;
  readonly country?: unknown;
  /** Of the case, where it is there already. */
  readonly proceeding?: unknown;
  readonly title?: unknown;
  readonly outcome?: unknown;
  readonly finality?: unknown;
  /** Where the case stands; of a case that is there already, only an appeal is written. */
  readonly status?: unknown;
  readonly isAppealed?: boolean;
  readonly party?: unknown;
  readonly position?: unknown;
  readonly duty?: unknown;
  readonly workers?: unknown;
  readonly verification?: unknown;
  readonly evidence?: unknown;
};

/** The statement that a ruling is written from, with what waits to enter it. */
export type JudgedStatement = {
  /** null: it is not in the file yet. */
  readonly id: string | null;
  readonly value: JsonObject;
};

export type EnteredJudgment = TextRead & {
  readonly proceeding: string;
  readonly assertion: string;
};

const decisionIds = (file: JsonObject): ReadonlySet<string> =>
  new Set(
    (Array.isArray(file.proceedings) ? file.proceedings : [])
      .flatMap(one => (isJsonObject(one) && Array.isArray(one.decisions) ? one.decisions : []))
      .flatMap(one => (isJsonObject(one) ? [String(one.id ?? "")] : [])),
  );

/** What a statement no longer says itself once it names the decision that does. */
const OF_DECISION = ["finality", "proceeding", "stated", "overturned", "jurisdiction", "provision"];

/** The fields by which an object becomes another one under its own id. */
const changedFields = (before: JsonObject, after: JsonObject): readonly FieldValue[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter(field => field !== "id" && JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    .map(field => [[field], after[field]]);

/**
 * Writes the case, the decision in it and the statement that rests on it, if the format takes all three; none otherwise.
 * A statement that the ruling is written from becomes the one that rests on it, with whatever else it says: beside it, it
 * would say the same again. The status of a new case is *under appeal* where the ruling was appealed, *closed* on that day
 * where it is final, else *pending*.
 */
export function enterJudgment(
  before: TextRead,
  judgment: Judgment,
  from: JudgedStatement | null = null,
): EnteredJudgment | { readonly problems: readonly Problem[] } {
  const { file } = before;
  if (!file) return { problems: [] };
  const { court, date, country, title, outcome, finality, isAppealed = false, evidence = [] } = judgment;
  const { party, position, duty, workers, verification } = judgment;
  const id = freeId(newIdOf(file, "proceedings", { court, start: date }).concat("-ruling"), decisionIds(file));
  const decision = definedIn({ id, date, court, outcome, finality, overturned: from?.value.overturned, evidence });
  const withDecision = (): { read: TextRead; proceeding: string } | { readonly problems: readonly Problem[] } => {
    if (typeof judgment.proceeding === "string") {
      const known = judgment.proceeding;
      const path = pathOfItem(file, { list: "proceedings", id: known });
      const item = path && Array.isArray(file.proceedings) ? file.proceedings[Number(path[1])] : null;
      if (!isJsonObject(item)) return { problems: [] };
      const decisions = Array.isArray(item.decisions) ? item.decisions : [];
      const entered = enterFields(before, { list: "proceedings", id: known }, [
        [["decisions"], [...decisions, decision]],
        ...(isAppealed ? [[["status"], "under-appeal"] as const] : []),
      ]);
      return entered.problems.length > 0 ? { problems: entered.problems } : { read: entered.read, proceeding: known };
    }
    const status = judgment.status ?? (isAppealed ? "under-appeal" : finality === "final" ? "closed" : "pending");
    const value = definedIn({
      title,
      status,
      court,
      country,
      against: party === undefined ? undefined : [party],
      duties: duty === undefined ? undefined : [duty],
      workers,
      end: status === "closed" ? date : undefined,
      decisions: [decision],
      evidence,
    });
    const entered = enterNew(before, "proceedings", value);
    return "problems" in entered ? entered : { read: entered, proceeding: entered.id };
  };
  const cased = withDecision();
  if ("problems" in cased) return cased;
  const { proceeding, read } = cased;
  const others = Object.fromEntries(
    Object.entries(from?.value ?? {}).filter(([field]) => !OF_DECISION.includes(field)),
  );
  const own = { party, duty, position, basis: "court", workers, decision: id, verification, evidence };
  const statement = definedIn({ ...others, ...own });
  if (from === null || from.id === null) {
    const stated = enterNew(read, "assertions", statement);
    if ("problems" in stated) return stated;
    const { id: assertion, ...after } = stated;
    return { ...after, proceeding, assertion };
  }
  const address = { list: "assertions", id: from.id } as const;
  const path = read.file && pathOfItem(read.file, address);
  const known = path ? valueAt(read.file, path) : null;
  if (!isJsonObject(known)) return { problems: [] };
  const stated = enterFields(read, address, changedFields(known, statement));
  if (stated.problems.length > 0) return { problems: stated.problems };
  return { ...stated.read, proceeding, assertion: from.id };
}
