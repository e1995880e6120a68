/**
 * Rules about several fields of one object. Each reports its troubles with paths within the object. They read what the
 * file says, so that an unreadable field is not reported a second time as missing.
 */

import { isBefore, isDate } from "../day.ts";
import type { Path } from "../json/scanJson.ts";
import { isJsonObject, type JsonObject } from "../json/valueAt.ts";
import { licenseOf } from "../licenseOf.ts";
import { quoteLength } from "../quoteLength.ts";
import { isHopType } from "../table/chainCodes.ts";
import type { ListName } from "../table/listNames.ts";
import { MOST_STANDFIRST_WORDS } from "./longText.ts";
import type { ProblemCode, ProblemParams } from "./problem.ts";

export type RuleTrouble = {
  readonly code: ProblemCode;
  readonly path: Path;
  readonly params?: ProblemParams;
  /** A missing field is reported at the object that lacks it. */
  readonly value?: unknown;
};
type ReportTrouble = (code: ProblemCode, path: Path, params?: ProblemParams) => void;

const isList = (value: unknown): value is unknown[] => Array.isArray(value);

function datesInOrder(value: JsonObject, path: Path, report: ReportTrouble): void {
  const { start, end, stated, overturned } = value;
  if (isBefore(end, start)) report("end-before-start", [...path, "end"], { start: String(start), end: String(end) });
  const decided = isDate(stated) ? stated : value.date;
  if (isBefore(overturned, decided))
    report("overturned-before-stated", [...path, "overturned"], {
      stated: String(decided),
      overturned: String(overturned),
    });
}

function quoteFits(value: JsonObject, path: Path, report: ReportTrouble): void {
  if (typeof value.quote !== "string") return;
  const { words, characters, tooLong } = quoteLength(value.quote);
  if (tooLong) report("long-quote", [...path, "quote"], { words, characters });
}

function evidenceOf(value: unknown, path: Path, report: ReportTrouble): void {
  if (!isList(value)) return;
  for (const [index, item] of value.entries()) if (isJsonObject(item)) quoteFits(item, [...path, index], report);
}

function responseOf(value: JsonObject, report: ReportTrouble): void {
  if (!isJsonObject(value.response)) return;
  if (value.response.status === "not-sought") report("answer-not-sought", ["response", "status"]);
  evidenceOf(value.response.evidence, ["response", "evidence"], report);
}

function party(value: JsonObject, report: ReportTrouble): void {
  if (value.kind !== "unknown" && value.name === undefined) report("missing-field", ["name"], { field: "name" });
  evidenceOf(value.placeEvidence, ["placeEvidence"], report);
  const roles = isList(value.roles) ? value.roles : [];
  for (const [index, role] of roles.entries()) if (isJsonObject(role)) datesInOrder(role, ["roles", index], report);
  if (isJsonObject(value.workers)) evidenceOf(value.workers.evidence, ["workers", "evidence"], report);
}

function link(value: JsonObject, report: ReportTrouble): void {
  if (typeof value.from === "string" && value.from === value.to && isHopType(String(value.type)))
    report("hires-itself", ["to"], { party: value.from });
}

function assertion(value: JsonObject, report: ReportTrouble): void {
  const { position, basis, party: holder, to } = value;
  if (position === "passes-on" && to === undefined) report("passes-on-needs-to", ["position"]);
  if (position === "passes-on" && isList(to)) {
    const index = to.indexOf(holder);
    if (index >= 0 && typeof holder === "string") report("passes-on-to-itself", ["to", index], { party: holder });
  }
  if (position === "holds-jointly" && value.jointWith === undefined) report("joint-needs-partners", ["position"]);
  if (position === "excluded" && basis !== "law" && basis !== "court") report("excluded-needs-law", ["basis"]);
  if (basis === "law") {
    if (value.provision === undefined) report("law-needs-provision", ["basis"]);
    if (value.jurisdiction === undefined) report("law-needs-jurisdiction", ["basis"]);
    if (value.saidBy !== undefined) report("claim-as-law", ["saidBy"]);
  }
  if (basis === "court") {
    if (value.decision === undefined && value.finality === undefined) report("court-needs-finality", ["basis"]);
  } else {
    for (const field of ["decision", "proceeding", "finality"])
      if (value[field] !== undefined) report("needs-basis-court", [field], { field });
  }
}

function proceeding(value: JsonObject, report: ReportTrouble): void {
  if (value.status === "closed" && value.end === undefined) report("closed-needs-end", ["status"]);
  if (value.status === "ruling-not-read") {
    if (value.end !== undefined) report("unread-ruling-has-end", ["end"]);
    const decisions = isList(value.decisions) ? value.decisions : [];
    if (!decisions.some(one => isJsonObject(one) && isDate(one.date) && one.finality === undefined))
      report("unread-ruling-needs-day", ["status"]);
  }
  if (!isList(value.decisions)) return;
  value.decisions.forEach((decision, index) => {
    if (!isJsonObject(decision)) return;
    datesInOrder(decision, ["decisions", index], report);
    evidenceOf(decision.evidence, ["decisions", index, "evidence"], report);
  });
}

function head(value: JsonObject, report: ReportTrouble): void {
  const { license, standfirst } = value;
  const texts = isJsonObject(standfirst) ? Object.entries(standfirst) : [[null, standfirst] as const];
  for (const [tag, text] of texts) {
    const words = typeof text === "string" ? quoteLength(text).words : 0;
    if (words > MOST_STANDFIRST_WORDS)
      report("long-standfirst", ["standfirst", ...(tag === null ? [] : [tag])], { words, most: MOST_STANDFIRST_WORDS });
  }
  if (typeof license === "string" && license !== "" && licenseOf(license) === null)
    report("unknown-license", ["license"]);
  if (!isList(value.corrections)) return;
  value.corrections.forEach((correction, index) => {
    if (isJsonObject(correction)) evidenceOf(correction.evidence, ["corrections", index, "evidence"], report);
  });
}

const BY_LIST: Partial<Record<ListName | "head", (value: JsonObject, report: ReportTrouble) => void>> = {
  head,
  parties: party,
  links: link,
  assertions: assertion,
  proceedings: proceeding,
  quotes: (value, report) => quoteFits(value, [], report),
};

/** Lists whose objects are claims, and so need evidence. */
const CLAIMS: ReadonlySet<ListName | "head"> = new Set(["links", "assertions", "conditions", "money", "figures"]);

export function rulesOf(list: ListName | "head", value: unknown): RuleTrouble[] {
  if (!isJsonObject(value)) return [];
  const troubles: RuleTrouble[] = [];
  const report: ReportTrouble = (code, path, params) => troubles.push(params ? { code, path, params } : { code, path });
  datesInOrder(value, [], report);
  evidenceOf(value.evidence, ["evidence"], report);
  responseOf(value, report);
  if (CLAIMS.has(list) && isList(value.evidence) && value.evidence.length === 0) report("no-evidence", ["evidence"]);
  BY_LIST[list]?.(value, report);
  return troubles;
}
