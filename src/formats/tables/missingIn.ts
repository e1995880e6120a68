/** What a record must say to be taken, as the format has it. */

import { isBefore, isJsonObject, type JsonObject } from "../../schema/index.ts";
import { ROOT_LANGUAGE, sheetWordIn } from "../../text/index.ts";
import type { TakeAnswers } from "../bringing/incoming.ts";
import type { RecordKeeper } from "../bringing/recordKeeper.ts";
import type { SheetRow } from "./rowsOf.ts";
import { type ColumnKind, type SheetKindId, sheetKindOf } from "./sheetKinds.ts";
import type { PendingRef } from "./tableEntry.ts";

const NEEDED: Readonly<Record<SheetKindId, readonly string[]>> = {
  links: ["from", "to"],
  parties: [],
  assertions: ["party", "duty", "position"],
  money: ["kind", "amount"],
  proceedings: ["title", "country"],
  decisions: ["proceeding", "date", "court", "outcome"],
  conditions: ["duty", "met"],
  figures: ["about", "what", "value"],
  lookedFor: ["what"],
  sources: [],
  quotes: ["source", "quote"],
  hypotheses: ["set", "label"],
  duties: ["label", "definition", "question"],
  dossier: [],
};

/** What is taken, and asked for, where a record does not say it: what decides least. */
const DEFAULTS: Partial<
  Readonly<Record<SheetKindId, readonly [field: string, code: string, choices: readonly string[]]>>
> = {
  assertions: ["basis", "statement", ["law", "court", "contract", "policy", "statement", "practice"]],
  proceedings: ["status", "pending", ["investigation", "pending", "under-appeal", "ruling-not-read", "closed"]],
  duties: ["nature", "obligation", ["obligation", "power", "both"]],
};
const STATUSES = ["sought", "no-reply", "declined", "replied", "disputes", "confirms", "corrected"];

/** Fields of a claim. */
const CLAIMS: ReadonlySet<SheetKindId> = new Set(["links", "assertions", "conditions", "money", "figures"]);

/** What else a statement needs by what it says. */
function neededBy(
  { position, basis, decision, finality }: JsonObject,
  has: (field: string) => boolean,
): readonly string[] {
  return [
    ...(position === "passes-on" ? ["to"] : []),
    ...(position === "holds-jointly" ? ["jointWith"] : []),
    ...(basis === "law" ? ["provision", "jurisdiction"] : []),
    ...(basis === "court" && decision === undefined && finality === undefined && !has("decision") ? ["finality"] : []),
  ];
}

export type DefaultsAsked = Map<
  string,
  { field: string; records: number; choices: readonly string[]; assumed: string }
>;

const headingIn = (columns: readonly ColumnKind[], id: string): string => {
  const column = columns.find(one => one.id === id);
  return column ? sheetWordIn(column.heading, ROOT_LANGUAGE) : id;
};

/**
 * Completes an object with what is taken where nothing is said, and takes out what contradicts itself.
 * @returns the heading of the column that is missing or cannot be so; null where all is there
 */
export function missingIn(
  kind: SheetKindId,
  object: JsonObject,
  row: SheetRow,
  refs: readonly PendingRef[],
  {
    answers,
    keeper,
    asked,
  }: { readonly answers: TakeAnswers; readonly keeper: RecordKeeper; readonly asked: DefaultsAsked },
): string | null {
  const { columns, heading } = sheetKindOf(kind);
  const headingOf = (id: string) => headingIn(columns, id);
  const pending = new Set(refs.flatMap(({ column }) => column));
  const has = (field: string) => object[field] !== undefined || pending.has(field);
  const defaulted = (id: string, fallback: string, choices: readonly string[]): string => {
    const question = `missing:${kind}.${id}`;
    const answer = answers.get(question);
    const assumed = answer !== undefined && choices.includes(answer) ? answer : fallback;
    const known = asked.get(question) ?? {
      field: `${sheetWordIn(heading, ROOT_LANGUAGE)}: ${headingOf(id)}`,
      records: 0,
      choices,
      assumed,
    };
    asked.set(question, { ...known, records: known.records + 1 });
    return assumed;
  };

  if (CLAIMS.has(kind)) {
    object.verification ??= "unverified";
    object.evidence ??= [];
  }
  if (kind === "proceedings" || kind === "decisions") object.evidence ??= [];
  const [field, code, choices] = DEFAULTS[kind] ?? [];
  if (field !== undefined && object[field] === undefined) object[field] = defaulted(field, code!, choices!);
  const { response, amount } = object;
  if (isJsonObject(response) && response.status === undefined)
    object.response = { status: defaulted("response.status", "replied", STATUSES), ...response };
  if (isBefore(object.end, object.start)) {
    const cell = row.cells.get("end")!;
    keeper.lose(cell.place, cell.text, "value-not-taken", { field: cell.heading });
    delete object.end;
  }
  const missing = NEEDED[kind].find(needed => !has(needed));
  if (missing !== undefined) return headingOf(missing);
  // Without the one day or the other it would say that a decision stands, or stood earlier.
  if (isBefore(object.overturned, object.stated ?? object.date)) return headingOf("overturned");
  if (kind === "assertions") {
    const more = neededBy(object, has).find(needed => !has(needed));
    if (more !== undefined) return headingOf(more);
    if (object.position === "excluded" && object.basis !== "law" && object.basis !== "court") return headingOf("basis");
    const { to, party } = object;
    if (object.position === "passes-on" && Array.isArray(to) && to.includes(party)) return headingOf("to");
    if (object.basis !== "court")
      for (const needless of ["decision", "proceeding", "finality"]) {
        const cell = row.cells.get(needless);
        if (cell) keeper.lose(cell.place, cell.text, "value-not-taken", { field: cell.heading });
        delete object[needless];
      }
  }
  if (kind === "proceedings" && object.status === "closed" && object.end === undefined) return headingOf("end");
  if (kind === "money" && isJsonObject(amount) && (amount.is !== undefined || pending.has("amount.than")))
    if (amount.is === undefined || !pending.has("amount.than"))
      return headingOf(amount.is === undefined ? "amount.is" : "amount.than");
  return null;
}

/**
 * What is still missing once it is known where references lead.
 * @returns the heading of the column that leads nowhere, and without which the object cannot be; null where all is there
 */
export function leadsNowhere(kind: SheetKindId, { basis, decision, finality, amount }: JsonObject): string | null {
  const headingOf = (id: string) => headingIn(sheetKindOf(kind).columns, id);
  if (kind === "assertions" && basis === "court" && decision === undefined && finality === undefined)
    return headingOf("decision");
  if (kind === "money" && isJsonObject(amount) && amount.is !== undefined && amount.than === undefined)
    return headingOf("amount.than");
  return null;
}
