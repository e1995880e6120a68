/** Turns a problem of a file into words: what was found, why it matters, and what to do. */
import { codes, type LeftOut, likelyId, type Problem, type ProblemCode } from "../../schema/index.ts";
import { sayCountry, sayCurrency } from "../countries.ts";
import type { Language } from "../languages.ts";
import { likelyCountry, likelyCurrency } from "../likelyCode.ts";
import { sayBytes } from "../numbers.ts";
import { type Params, say } from "../say.ts";
import { sayList } from "../sayList.ts";
import { showControls } from "../showControls.ts";
import { capitalised, quoted } from "../wording.ts";
import { label } from "../wordsOfCodes.ts";

export type ProblemWords = {
  /** What was found, and why it is a problem. */
  readonly what: string;
  /** What to do, and what the author probably meant, where that can be guessed. */
  readonly fix: string;
};

/** A JSON string without its quotes and escapes; any other JSON as it is. */
function unquoted(found: string): string {
  if (!found.startsWith('"')) return found;
  try {
    return String(JSON.parse(found));
  } catch {
    // The string was shortened, so its closing quote is missing.
    return found.slice(1);
  }
}

/** The keys and indices of a JSON Pointer. */
const pointerSegments = (pointer: string): string[] =>
  pointer
    .split("/")
    .slice(1)
    .map(segment => segment.replaceAll("~1", "/").replaceAll("~0", "~"));

const isIndex = (segment: string): boolean => /^\d+$/.test(segment);

/** Fields whose value is a language tag; in other places a tag is a key. */
const LANGUAGE_FIELDS: ReadonlySet<string> = new Set(["language", "languages", "quoteLanguage", "from"]);

/** Fields that accept several types of values → the message that says what to write there. */
const SHAPES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    range: ["count", "share", "amount", "value"],
    words: [
      "aliases",
      "certification",
      "court",
      "definition",
      "description",
      "effects",
      "excludes",
      "extent",
      "includes",
      "label",
      "name",
      "outcome",
      "population",
      "question",
      "remark",
      "role",
      "shortName",
      "shortTitle",
      "standfirst",
      "subtitle",
      "summary",
      "text",
      "title",
      "translation",
      "what",
    ],
    evidence: ["evidence", "placeEvidence"],
    sayers: ["saidBy"],
  }).flatMap(([shape, fields]) => fields.map(field => [field, shape] as const)),
);

function likelyMeant(code: ProblemCode, found: string, nearest: unknown): string {
  if (typeof nearest === "string") return nearest;
  if (code === "unknown-country") return likelyCountry(found) ?? "";
  if (code === "unknown-currency") return likelyCurrency(found) ?? "";
  if (code === "not-kebab-case") return likelyId(found);
  if (code !== "own-duty-id") return "";
  const rest = likelyId(found).replace(/^x-/, "");
  return rest === "" ? "" : `x-${rest}`;
}

function meaningOf(language: Language, code: ProblemCode, nearest: string): string {
  if (nearest === "") return "";
  if (code === "unknown-country") return sayCountry(language, nearest);
  return code === "unknown-currency" ? sayCurrency(language, nearest) : "";
}

/** Does the problem need the longer form of its sentence? */
function hasMore(code: ProblemCode, found: string, { first, characters, groups, options }: Problem["params"]): boolean {
  if (code === "duplicate-id") return first !== "";
  if (code === "long-quote") return characters !== 0;
  if (code === "not-reached" || code === "law-abroad") return Array.isArray(groups) && groups.length > 0;
  if (code === "unknown-field") return options !== undefined;
  return found !== "";
}

/** Problems whose sentence shows the value as JSON, so that "3" and 3 look different. */
const AS_WRITTEN: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  "wrong-type",
  "not-an-object",
  "range-reversed",
  "in-line-below-one",
  "out-of-range",
]);

function paramsOf(language: Language, { code, found, params, pointer }: ProblemFacts): Params {
  const segments = pointerSegments(pointer);
  const last = segments.at(-1) ?? "";
  const raw = unquoted(found);
  const text = showControls(raw);
  const field = segments.findLast(segment => !isIndex(segment)) ?? "";
  const nearest = likelyMeant(code, raw, params.nearest);
  const isKind = typeof params.kind === "string" && (codes.partyKinds as readonly string[]).includes(params.kind);
  return {
    field,
    party: text === "" ? pointer : text,
    id: text,
    kind: "",
    groups: [],
    kindLabel: isKind ? label(language, "party-kinds", String(params.kind)) : String(params.kind ?? ""),
    ...params,
    expected: params.expected === "other" ? (SHAPES.get(field) ?? "other") : String(params.expected ?? ""),
    found: AS_WRITTEN.has(code) ? showControls(found) : text,
    at: found === "" ? say(language, "problem.at-end") : quoted(language, showControls(found)),
    tag: LANGUAGE_FIELDS.has(field) && (last === field || isIndex(last)) ? text : last,
    nearest,
    near: nearest === "" ? "no" : "yes",
    meaning: meaningOf(language, code, nearest),
    options: Array.isArray(params.options)
      ? sayList(
          language,
          params.options.map(option => quoted(language, String(option))),
          code === "unknown-reference" ? "conjunction" : "disjunction",
        )
      : "",
    belongs: String(params.belongs ?? ""),
    isElsewhere: params.belongs === undefined ? "no" : params.present === undefined ? "yes" : "set",
    present: showControls(String(params.present ?? "")),
    has: hasMore(code, found, params) ? "yes" : "no",
    size: sayBytes(language, Number(params.bytes ?? 0)),
    limit: sayBytes(language, Number(params.maxBytes ?? 0)),
  };
}

const SYNTAX = [
  "value",
  "key",
  "colon",
  "comma",
  "string-end",
  "escape",
  "no-control-character",
  "number",
  "end",
  "no-trailing-comma",
  "straight-quotes",
  "no-comment",
  "plain-space",
  "decimal-point",
  "inner-quote",
  "small-letters",
  "cut-off",
] as const;

/** The key of a problem's sentences. A syntax problem has sentences for each thing that was expected. */
function keyOf({ code, params }: ProblemFacts): ProblemCode | `syntax.${(typeof SYNTAX)[number]}` {
  const expected = code === "syntax" ? SYNTAX.find(known => known === params.expected) : undefined;
  return expected === undefined ? code : `syntax.${expected}`;
}

type ProblemFacts = Pick<Problem, "code" | "found" | "params" | "pointer">;

/** A problem in words. The compiler refuses this while a code of `schema` has no sentences. */
export function sayProblem(language: Language, problem: ProblemFacts): ProblemWords {
  const params = paramsOf(language, problem);
  const key = keyOf(problem);
  return { what: say(language, `problem.what.${key}`, params), fix: say(language, `problem.fix.${key}`, params) };
}

/** A few words for a kind of problem, for counts and lists. */
export const sayProblemName = (language: Language, code: LeftOut["code"]): string =>
  say(language, `problem.name.${code}`);

/** Why a part of a file is not in the dossier, in one sentence. */
export function sayLeftOut(language: Language, { code, pointer }: Pick<LeftOut, "code" | "pointer">): string {
  const place = pointer === "" ? capitalised(say(language, "problem.whole-file")) : pointer;
  // A repeated list or field of the dossier itself is not lost: one of the two was read.
  if (code === "duplicate-key" && !pointer.slice(1).includes("/"))
    return say(language, "problem.left-out-twice", { place });
  return say(language, "problem.left-out", { place, reason: sayProblemName(language, code) });
}
