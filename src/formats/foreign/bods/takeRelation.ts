/** Makes links of a statement of a relation: one for each type that its interests have. */
import { codes, isJsonObject, type JsonObject } from "../../../schema/index.ts";
import { fieldsOf, type Gathering, listOf, textOf } from "../gathering.ts";
import { type BodsStatement, evidenceOf, lettersOf, loseOthers, reasonOf } from "./bodsStatement.ts";

const LEFT_OUT = "left-out";

/** Interests that are a share in somebody, and need no question. Letters only, as versions write them differently. */
const SHARES = new Set(["shareholding", "votingrights"]);
/** Interests by which one owns in some other way. All other interests are power over what is done. */
const HOLDS = new Set([
  "rightstosurplusassetsondissolution",
  "rightstoprofitorincome",
  "beneficiaryoflegalarrangement",
]);

const RELATION_READ = new Set(["subject", "interestedParty", "interests", "isComponent"]);

/** The party at an end of a relation. Somebody not named is a party of its own each time, since it may be another. */
function endOf(
  statement: BodsStatement,
  field: "subject" | "interestedParty",
  parties: ReadonlyMap<string, string>,
  gathered: Gathering,
): string | null {
  const written = statement.details[field];
  const end = fieldsOf(written);
  const key = textOf(written) || textOf(end.describedByEntityStatement) || textOf(end.describedByPersonStatement);
  if (key !== "") return parties.get(key) ?? null;
  const unspecified = isJsonObject(end.unspecified) ? end.unspecified : end;
  const reason = textOf(unspecified.reason);
  if (reason === "" || /^no-?beneficial-?owners$/iu.test(reason)) return null;
  const evidence = evidenceOf(statement, gathered);
  return gathered.add("parties", { kind: "unknown", remark: reasonOf(unspecified), evidence }, [statement.place]);
}

function typeAsked(word: string, { ask }: Gathering): string {
  const letters = lettersOf(word);
  if (SHARES.has(letters)) return "owns";
  const assumed = word === "" || HOLDS.has(letters) ? "owns" : "instructs";
  const choices = [...codes.linkTypes, LEFT_OUT];
  return word === ""
    ? ask({ id: "type", code: "no-link-type", choices, assumed })
    : ask({ id: `type:${word}`, code: "link-type", params: { word }, choices, assumed });
}

/** The interests by the type of link that they are, without those that an answer leaves out. */
function interestsByType(
  interests: readonly JsonObject[],
  gathered: Gathering,
): ReadonlyMap<string, readonly JsonObject[]> {
  const byType = new Map<string, JsonObject[]>();
  for (const interest of interests.length > 0 ? interests : [{}]) {
    // Versions differ in where they put the type.
    const [word = ""] = textOf(interest.details).split("\n");
    const type = word === "invests-in" ? word : typeAsked(textOf(interest.type ?? interest.interestType), gathered);
    byType.set(type, [...(byType.get(type) ?? []), interest]);
  }
  byType.delete(LEFT_OUT);
  return byType;
}

/** A share of 1 from per cent: exact, or between two ends. */
function shareOf({ exact, minimum, maximum, exclusiveMinimum, exclusiveMaximum }: JsonObject) {
  const part = (value: unknown): number | undefined =>
    typeof value === "number" && value >= 0 && value <= 100 ? Number((value / 100).toFixed(6)) : undefined;
  const [one, min, max] = [part(exact), part(minimum ?? exclusiveMinimum), part(maximum ?? exclusiveMaximum)];
  if (one !== undefined) return one;
  if (min === undefined && max === undefined) return undefined;
  if (min !== undefined && max !== undefined && min > max) return undefined;
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
}

/** The first share that the interests give; others than that are lost. */
function firstShare(interests: readonly JsonObject[], { place }: BodsStatement, { lose }: Gathering) {
  const [share, ...others] = interests
    .map(interest => shareOf(fieldsOf(interest.share)))
    .filter(one => one !== undefined);
  for (const other of others)
    if (JSON.stringify(other) !== JSON.stringify(share))
      lose(place, JSON.stringify(other), "value-not-taken", { field: "share" });
  return share;
}

/** Adds the link that interests of one type make together. */
function addLink(
  type: string,
  interests: readonly JsonObject[],
  ends: { readonly from: string; readonly to: string },
  statement: BodsStatement,
  gathered: Gathering,
): void {
  const { place } = statement;
  const dates = (field: string) =>
    interests.map(interest => gathered.date(interest[field], place, field)).filter(date => date !== undefined);
  const lastDays = dates("endDate");
  const share = type === "owns" || type === "invests-in" ? firstShare(interests, statement, gathered) : undefined;
  const isShare = interests.every(({ type: word }) => SHARES.has(lettersOf(textOf(word))));
  gathered.add(
    "links",
    {
      type,
      from: ends.from,
      to: ends.to,
      label: isShare ? "" : [...new Set(interests.map(interest => textOf(interest.type)))].filter(Boolean).join(", "),
      start: dates("startDate").sort()[0],
      end: lastDays.length === interests.length ? lastDays.sort().at(-1) : undefined,
      share,
      verification: "reported",
      remark: interests
        .map(({ details }) => textOf(details).replace(/^invests-in\n?/u, ""))
        .filter(Boolean)
        .join("\n"),
      evidence: evidenceOf(statement, gathered),
    },
    [place],
    statement.key,
  );
}

/** @param parties the ids of the parties by the keys of their statements */
export function takeRelation(
  statement: BodsStatement,
  parties: ReadonlyMap<string, string>,
  gathered: Gathering,
): void {
  const { details, place, kind } = statement;
  const interests = listOf(details.interests).map(fieldsOf);
  const to = endOf(statement, "subject", parties, gathered);
  const from = endOf(statement, "interestedParty", parties, gathered);
  const told = interests.map(({ type }) => textOf(type)).join(", ") || statement.key;
  if (from === null || to === null || from === to) {
    gathered.leave(kind, place, told, from === null && to === null ? "names-nobody" : "names-one-only");
    return;
  }
  const byType = interestsByType(interests, gathered);
  if (byType.size === 0) {
    gathered.leave(kind, place, told, "left-by-answer");
    return;
  }
  gathered.take(kind);
  for (const [type, ofType] of byType) addLink(type, ofType, { from, to }, statement, gathered);
  loseOthers(statement, RELATION_READ, gathered);
}
