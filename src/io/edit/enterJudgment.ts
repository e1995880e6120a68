/** A ruling is three things in the file: a case, its decision, and what the decision says of a party and a duty. */
import { isJsonObject, type JsonObject, type Problem } from "../../schema/index.ts";
import { enterFields, enterNew } from "./enterFields.ts";
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

const defined = (item: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined));

/**
 * Writes the case, the decision in it and the statement that rests on it, if the format takes all three; none otherwise.
 * The status of a new case is *under appeal* where the ruling was appealed, *closed* on that day where it is final, else
 * *pending*.
 */
export function enterJudgment(
  before: TextRead,
  judgment: Judgment,
): EnteredJudgment | { readonly problems: readonly Problem[] } {
  const { file } = before;
  if (!file) return { problems: [] };
  const { court, date, country, title, outcome, finality, isAppealed = false, evidence = [] } = judgment;
  const { party, position, duty, workers, verification } = judgment;
  const id = freeId(newIdOf(file, "proceedings", { court, start: date }).concat("-ruling"), decisionIds(file));
  const decision = defined({ id, date, court, outcome, finality, evidence });
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
    const value = defined({
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
  const stated = enterNew(
    cased.read,
    "assertions",
    defined({ party, duty, position, basis: "court", workers, decision: id, verification, evidence }),
  );
  if ("problems" in stated) return stated;
  const { id: assertion, ...read } = stated;
  return { ...read, proceeding: cased.proceeding, assertion };
}
