/** The table of all references in a dossier, so that each is checked in the same way. */

import type { Path } from "./json/scanJson.ts";
import { isJsonObject } from "./json/valueAt.ts";
import type { ListName } from "./listNames.ts";

export type TargetKind =
  | "party"
  | "link"
  | "duty"
  | "money"
  | "proceeding"
  | "decision"
  | "hypothesis"
  | "source"
  | "evidence"
  | "subject";

/**
 * In a path `*` stands for every item of a list, `{}` for every key of an object. `evidence` may name a source or a
 * quote, `subject` a party, a link or "dossier".
 */
type Rule = readonly [kind: TargetKind, ...path: string[]];

const EVIDENCE: readonly Rule[] = [
  ["evidence", "evidence", "*"],
  ["evidence", "response", "evidence", "*"],
];
const HYPOTHESES: Rule = ["hypothesis", "hypotheses", "*"];
const WORKERS: Rule = ["party", "workers", "*"];
const SAID_BY: Rule = ["party", "saidBy", "*"];

const RULES: Readonly<Record<ListName | "head", readonly Rule[]>> = {
  head: [
    ["party", "clients", "*"],
    ["evidence", "evidence", "*"],
    ["evidence", "corrections", "*", "evidence", "*"],
    ["party", "views", "network", "pins", "{}"],
  ],
  duties: [],
  parties: [
    ["party", "near", "*"],
    ["evidence", "placeEvidence", "*"],
    HYPOTHESES,
    ["party", "workers", "ratingSystem", "issuer"],
    ["evidence", "workers", "evidence", "*"],
    ...EVIDENCE,
  ],
  links: [["party", "from"], ["party", "to"], HYPOTHESES, ...EVIDENCE],
  assertions: [
    ["party", "party"],
    ["duty", "duty"],
    SAID_BY,
    WORKERS,
    ["party", "to", "*"],
    ["party", "jointWith", "*"],
    ["link", "link"],
    ["decision", "decision"],
    ["proceeding", "proceeding"],
    HYPOTHESES,
    ...EVIDENCE,
  ],
  conditions: [["duty", "duty"], WORKERS, ["party", "party"], SAID_BY, HYPOTHESES, ...EVIDENCE],
  money: [
    ["party", "payer"],
    ["party", "payee"],
    ["link", "link"],
    WORKERS,
    ["money", "amount", "than"],
    HYPOTHESES,
    ["money", "derivedFrom", "*"],
    ...EVIDENCE,
  ],
  figures: [["subject", "about"], ["party", "of", "*"], ...EVIDENCE],
  proceedings: [
    ["party", "authority"],
    ["party", "against", "*"],
    ["party", "concerns", "*"],
    ["duty", "duties", "*"],
    WORKERS,
    ["decision", "decisions", "*", "followedBy"],
    ["decision", "decisions", "*", "upholds"],
    ["evidence", "decisions", "*", "evidence", "*"],
    ...EVIDENCE,
  ],
  hypotheses: [...EVIDENCE],
  sources: [["source", "derivedFrom", "*"]],
  quotes: [["source", "source"]],
  lookedFor: [["party", "from"], ["party", "to"], ...EVIDENCE],
  story: [
    ["party", "focus", "parties", "*"],
    ["link", "focus", "links", "*"],
    ["duty", "focus", "duty"],
    ["party", "focus", "workers"],
    ["hypothesis", "focus", "world", "*"],
    ...EVIDENCE,
  ],
};

type VisitReference = (kind: TargetKind, id: string, path: Path) => void;

function follow(value: unknown, rule: Rule, step: number, path: (string | number)[], visit: VisitReference): void {
  if (step === rule.length) {
    if (typeof value === "string") visit(rule[0], value, path);
    else if (rule[0] === "evidence" && isJsonObject(value)) {
      if (typeof value.source === "string") visit("source", value.source, [...path, "source"]);
      if (typeof value.quoteId === "string") visit("evidence", value.quoteId, [...path, "quoteId"]);
    }
    return;
  }
  const key = rule[step]!;
  if (key === "{}") {
    if (isJsonObject(value)) for (const id of Object.keys(value)) visit(rule[0], id, [...path, id]);
  } else if (key === "*") {
    if (!Array.isArray(value)) return;
    for (const [index, item] of value.entries()) follow(item, rule, step + 1, [...path, index], visit);
  } else if (isJsonObject(value) && Object.hasOwn(value, key))
    follow(value[key], rule, step + 1, [...path, key], visit);
}

/** Calls `visit` for every reference in one object of a list, or in the head of the dossier. */
export function forEachReference(list: ListName | "head", value: unknown, visit: VisitReference): void {
  for (const rule of RULES[list]) follow(value, rule, 1, [], visit);
}
