/** Text of a file → dossier, with everything that is wrong with it at once, each with its place. */
import type * as z from "zod";
import { isGroupKind, isHopType, type PartyKind } from "./codes.ts";
import { fourteenDuties } from "./duties.ts";
import { nearest } from "./nearest.ts";
import { type Place, placesOf, pointerOf } from "./place.ts";
import { type LeftOut, type Problem, type ProblemCode, type ProblemParams, severities, type Trouble } from "./problem.ts";
import { type Dossier, dossierHead, type ListName, listNames, lists } from "./records.ts";
import { forEachReference, type TargetKind } from "./references.ts";
import { openCodesIn } from "./openCodes.ts";
import { rulesOf } from "./rules.ts";
import { locate, type Path, type SyntaxExpectation, scanJson } from "./scanJson.ts";
import { troublesOf } from "./troublesOf.ts";
import { currentFormat, majorOf, migrate, versions } from "./versions.ts";

export type Parsed = {
  /** Null where nothing could be read. */
  readonly dossier: Dossier | null;
  /** In order of the text. */
  readonly problems: readonly Problem[];
  /** While anything is left out no look is complete, and every answer says so. */
  readonly leftOut: readonly LeftOut[];
};

/** Sizes in bytes. */
export const sizeCaps = { commandLine: 128 * 1024 * 1024, browser: 20 * 1024 * 1024 } as const;
/** Brackets within brackets, at most. */
export const MAX_DEPTH = 64;
/** Looking for the nearest id costs time for each; the first ones are what a reader mends. */
const NEAREST_ASKED = 200;

type Raw = Record<string, unknown>;
const isRaw = (value: unknown): value is Raw => typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * Fields that describe and decide nothing: one that cannot be read is left out alone. Trouble in any other field leaves
 * out the whole object, since what remains would mean something else.
 */
const DESCRIBING: Readonly<Record<ListName, readonly string[]>> = {
  duties: ["label", "definition", "question"],
  parties: [
    "name",
    "aliases",
    "roles",
    "country",
    "countries",
    "seat",
    "place",
    "identifiers",
    "count",
    "workers",
    "description",
    "url",
    "response",
    "evidence",
  ],
  links: ["label", "functions", "tasks", "governingLaw", "nda", "share", "response", "evidence"],
  assertions: ["liability", "response", "evidence"],
  conditions: ["description", "saidBy", "response", "evidence"],
  money: ["label", "alsoStated", "country", "includes", "excludes", "response", "evidence"],
  figures: ["date", "evidence"],
  proceedings: ["title", "court", "authority", "country", "concerns", "next", "decisions", "response", "evidence"],
  hypotheses: ["label", "default", "evidence"],
  sources: [
    "type",
    "title",
    "authors",
    "publisher",
    "published",
    "language",
    "url",
    "archivedUrl",
    "seenAt",
    "doi",
    "accessed",
    "access",
    "sha256",
  ],
  quotes: ["locator", "quoteLanguage", "quoteIsTranslation", "translation", "translatedBy", "seenIn"],
  lookedFor: ["date", "evidence"],
  story: ["view", "evidence"],
};
const ALWAYS_DESCRIBING = ["remark", "private"];
/** Objects of optional fields: one bad field of theirs does not cost the others. */
const LOOSE_OBJECTS = new Set(["workers", "place"]);

/** One object of a list while the file is being read. */
type Item = {
  readonly list: ListName | "head";
  readonly path: Path;
  readonly value: Raw;
  /** Why it is left out whole, or null. */
  leftOut: LeftOut["code"] | null;
  /** Parts left out, with paths within the object. */
  readonly pruned: { readonly path: Path; readonly code: LeftOut["code"] }[];
};

type Target = { readonly item: Item; readonly part: Path };

/** Ids of one space (parties with links, sources with quotes, or one list alone) → where they stand. */
const SPACES: Partial<Record<ListName, string>> = {
  parties: "subject",
  links: "subject",
  sources: "evidence",
  quotes: "evidence",
};
const spaceOf = (list: ListName): string => SPACES[list] ?? list;
const KINDS: Readonly<Record<TargetKind, { readonly space: string; readonly lists: readonly (ListName | "decisions")[] }>> = {
  party: { space: "subject", lists: ["parties"] },
  link: { space: "subject", lists: ["links"] },
  subject: { space: "subject", lists: ["parties", "links"] },
  duty: { space: "duties", lists: ["duties"] },
  money: { space: "money", lists: ["money"] },
  proceeding: { space: "proceedings", lists: ["proceedings"] },
  decision: { space: "decisions", lists: ["decisions"] },
  hypothesis: { space: "hypotheses", lists: ["hypotheses"] },
  source: { space: "evidence", lists: ["sources"] },
  evidence: { space: "evidence", lists: ["sources", "quotes"] },
};
const FOURTEEN = new Set(fourteenDuties.map(duty => duty.id));

const startsWith = (path: Path, prefix: Path): boolean => prefix.every((key, index) => path[index] === key);

/** How much of an object a trouble at this path costs: a part of it, all of it (`[]`), or nothing (null). */
function costOf(item: Item, path: Path, missing: boolean): Path | null {
  const [field] = path;
  const describing =
    item.list === "head" ||
    ALWAYS_DESCRIBING.includes(String(field)) ||
    DESCRIBING[item.list].includes(String(field));
  if (!describing) return [];
  const lastIndex = path.findLastIndex(key => typeof key === "number");
  if (lastIndex >= 0) return path.slice(0, lastIndex + 1);
  if (missing && path.length === 1) return null;
  return path.slice(0, LOOSE_OBJECTS.has(String(field)) && path.length > 1 ? 2 : 1);
}

/** Everything said about one file while it is read. */
class Reading {
  readonly troubles: Trouble[] = [];
  readonly leftOutOfRoot: { path: Path; code: LeftOut["code"] }[] = [];
  readonly items = new Map<ListName, Item[]>();
  head: Item;
  /** space → id → where; the first object of an id keeps it. */
  readonly targets = new Map<string, Map<string, Target>>();
  private nearestAsked = 0;

  constructor(readonly root: Raw) {
    const value: Raw = {};
    for (const key of Object.keys(root)) if (!(listNames as string[]).includes(key)) value[key] = root[key];
    this.head = { list: "head", path: [], value, leftOut: null, pruned: [] };
  }

  tell(code: ProblemCode, path: Path, value: unknown, params?: ProblemParams): void {
    this.troubles.push(params ? { code, path, value, params } : { code, path, value });
  }

  /** Leaves out what a trouble costs. @returns the ids that are gone by it */
  blame(item: Item, path: Path, code: LeftOut["code"], missing = false): void {
    const cost = costOf(item, path, missing);
    if (cost === null || item.leftOut !== null) return;
    if (cost.length === 0) item.leftOut = code;
    else if (!item.pruned.some(part => startsWith(cost, part.path))) item.pruned.push({ path: cost, code });
  }

  isGone({ item, part }: Target): boolean {
    return item.leftOut !== null || item.pruned.some(pruned => startsWith(part, pruned.path));
  }

  find(kind: TargetKind, id: string): Target | null {
    const target = this.targets.get(KINDS[kind].space)?.get(id);
    if (!target) return null;
    const { lists: allowed } = KINDS[kind];
    const list = target.part.length > 0 ? "decisions" : target.item.list;
    return (allowed as readonly string[]).includes(list) ? target : null;
  }

  nearestId(kind: TargetKind, id: string): string | null {
    this.nearestAsked += 1;
    if (this.nearestAsked > NEAREST_ASKED) return null;
    const { space, lists: allowed } = KINDS[kind];
    const candidates: string[] = kind === "duty" ? [...FOURTEEN] : [];
    for (const [other, target] of this.targets.get(space) ?? []) {
      const list = target.part.length > 0 ? "decisions" : target.item.list;
      if ((allowed as readonly string[]).includes(list)) candidates.push(other);
    }
    return nearest(id, candidates);
  }

  *all(): Generator<Item> {
    yield this.head;
    for (const list of listNames) yield* this.items.get(list) ?? [];
  }
}

/** Checks one object against its record and the rules that span its fields. */
function checkItem(reading: Reading, item: Item, schema: z.ZodType): void {
  const result = schema.safeParse(item.value);
  if (!result.success)
    for (const trouble of troublesOf(result.error.issues, item.value, schema)) {
      reading.tell(trouble.code, [...item.path, ...trouble.path], trouble.value, trouble.params);
      // An ill-formed id is an error, and can still be read.
      if (severities[trouble.code] !== "error" || trouble.code === "not-kebab-case") continue;
      reading.blame(item, trouble.path, trouble.code, trouble.value === undefined);
    }
  if (item.list === "head") return;
  for (const { code, path, params } of rulesOf(item.list, item.value)) {
    reading.tell(code, [...item.path, ...path], valueAt(item.value, path), params);
    if (severities[code] === "error") reading.blame(item, path, code, code === "missing-field");
  }
  for (const { path, code, near } of openCodesIn(item.list, item.value))
    reading.tell("unknown-open-code", [...item.path, ...path], code, near === null ? {} : { nearest: near });
}

function valueAt(value: unknown, path: Path): unknown {
  let at = value;
  for (const key of path) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, key)) return undefined;
    at = (at as Record<string | number, unknown>)[key];
  }
  return at;
}

/** Reads the lists of the file into items; a list that is none, or an item that is no object, is left out. */
function collect(reading: Reading): void {
  for (const list of listNames) {
    const value = reading.root[list];
    const items: Item[] = [];
    reading.items.set(list, items);
    if (value === undefined) {
      if (list === "parties" || list === "links") reading.tell("missing-field", [list], undefined, { field: list });
      continue;
    }
    if (!Array.isArray(value)) {
      reading.tell("wrong-type", [list], value, { expected: "list" });
      reading.leftOutOfRoot.push({ path: [list], code: "wrong-type" });
      continue;
    }
    value.forEach((entry, index) => {
      const path = [list, index];
      if (isRaw(entry)) items.push({ list, path, value: entry, leftOut: null, pruned: [] });
      else {
        reading.tell("wrong-type", path, entry, { expected: "object" });
        reading.leftOutOfRoot.push({ path, code: "wrong-type" });
      }
    });
  }
}

/** Gives every id its place; the first object keeps an id that occurs twice. */
function collectIds(reading: Reading): void {
  const claim = (space: string, id: unknown, item: Item, part: Path) => {
    if (typeof id !== "string" || id === "") return;
    const path = [...part, "id"];
    if (space === "subject" && id === "dossier") {
      reading.tell("reserved-id", [...item.path, ...path], id);
      reading.blame(item, path, "reserved-id");
      return;
    }
    let ids = reading.targets.get(space);
    if (!ids) {
      ids = new Map();
      reading.targets.set(space, ids);
    }
    const first = ids.get(id);
    if (!first && !(space === "duties" && FOURTEEN.has(id))) {
      ids.set(id, { item, part });
      return;
    }
    const firstAt = first ? pointerOf([...first.item.path, ...first.part]) : "";
    reading.tell("duplicate-id", [...item.path, ...path], id, { first: firstAt });
    reading.blame(item, path, "duplicate-id");
  };
  for (const list of listNames)
    for (const item of reading.items.get(list)!) {
      claim(spaceOf(list), item.value.id, item, []);
      if (list !== "proceedings" || !Array.isArray(item.value.decisions)) continue;
      item.value.decisions.forEach((decision, index) => {
        if (isRaw(decision)) claim("decisions", decision.id, item, ["decisions", index]);
      });
    }
}

/** Rules that need to know what a reference leads to. */
function checkAcross(reading: Reading): void {
  const partyOf = (id: unknown): Raw | null =>
    typeof id === "string" ? (reading.find("party", id)?.item.value ?? null) : null;
  for (const item of reading.items.get("links")!) {
    const { type, from, to } = item.value;
    if (!isHopType(String(type))) continue;
    for (const [field, id] of [
      ["from", from],
      ["to", to],
    ] as const)
      if (partyOf(id)?.placed === false) {
        reading.tell("hop-on-unplaced", [...item.path, field], id, { party: String(id) });
        reading.blame(item, [field], "hop-on-unplaced");
      }
    const engaged = partyOf(to);
    if (type === "engages" && engaged && !isGroupKind(engaged.kind as PartyKind))
      reading.tell("engages-no-group", [...item.path, "to"], to, { party: String(to), kind: String(engaged.kind) });
  }
  for (const list of ["assertions", "conditions", "money", "proceedings"] as const)
    for (const item of reading.items.get(list)!) {
      const { workers } = item.value;
      if (!Array.isArray(workers)) continue;
      workers.forEach((id, index) => {
        const party = partyOf(id);
        if (party && !isGroupKind(party.kind as PartyKind))
          reading.tell("workers-no-group", [...item.path, "workers", index], id, { party: String(id), kind: String(party.kind) });
      });
    }
  for (const item of reading.items.get("assertions")!) {
    const { decision: id } = item.value;
    const target = typeof id === "string" ? reading.find("decision", id) : null;
    if (!target || valueAt(target.item.value, [...target.part, "finality"]) !== undefined) continue;
    reading.tell("decision-without-finality", [...item.path, "decision"], id);
    reading.blame(item, ["decision"], "decision-without-finality");
  }
  const defaults = new Map<unknown, unknown>();
  for (const item of reading.items.get("hypotheses")!) {
    if (item.value.default !== true) continue;
    const first = defaults.get(item.value.set);
    if (first === undefined) defaults.set(item.value.set, item.value.id);
    else {
      reading.tell("two-defaults", [...item.path, "default"], true, { set: String(item.value.set), first: String(first) });
      reading.blame(item, ["default"], "two-defaults");
    }
  }
  for (const list of ["parties", "links", "assertions", "conditions", "money"] as const)
    for (const item of reading.items.get(list)!) {
      const { hypotheses } = item.value;
      if (!Array.isArray(hypotheses)) continue;
      const sets = new Map<unknown, unknown>();
      hypotheses.forEach((id, index) => {
        const set = typeof id === "string" ? reading.find("hypothesis", id)?.item.value.set : undefined;
        if (set === undefined) return;
        if (sets.has(set) && sets.get(set) !== id) {
          reading.tell("two-of-one-set", [...item.path, "hypotheses", index], id, {
            set: String(set),
            first: String(sets.get(set)),
          });
          reading.blame(item, ["hypotheses", index], "two-of-one-set");
        } else sets.set(set, id);
      });
    }
}

/** Every reference must lead somewhere; then what refers to something left out is left out too, as long as there is any. */
function checkReferences(reading: Reading): void {
  for (const item of reading.all())
    forEachReference(item.list, item.value, (kind, id, path) => {
      if (kind === "duty" && FOURTEEN.has(id)) return;
      if (kind === "subject" && id === "dossier") return;
      if (reading.find(kind, id)) return;
      const near = reading.nearestId(kind, id);
      reading.tell("unknown-reference", [...item.path, ...path], id, near === null ? { kind } : { kind, nearest: near });
      reading.blame(item, path, "unknown-reference");
    });
  const pins = valueAt(reading.head.value, ["views", "network", "pins"]);
  if (isRaw(pins))
    for (const id of Object.keys(pins))
      if (!reading.find("party", id)) {
        const path = ["views", "network", "pins", id];
        const near = reading.nearestId("party", id);
        reading.tell("unknown-reference", path, pins[id], near === null ? { kind: "party", id } : { kind: "party", id, nearest: near });
        reading.head.pruned.push({ path, code: "unknown-reference" });
      }

  const goneNow = new Set<Target>();
  const everyTarget = [...reading.targets.values()].flatMap(ids => [...ids.values()]);
  const damaged = everyTarget.filter(target => reading.isGone(target));
  if (damaged.length === 0) return;
  // Only a damaged file pays for knowing who refers to whom.
  const referrers = new Map<Target, { item: Item; path: Path }[]>();
  const targetsOf = new Map<Item, Target[]>();
  for (const target of everyTarget) {
    const own = targetsOf.get(target.item);
    if (own) own.push(target);
    else targetsOf.set(target.item, [target]);
  }
  for (const item of reading.all())
    forEachReference(item.list, item.value, (kind, id, path) => {
      const target = reading.find(kind, id);
      if (!target) return;
      const known = referrers.get(target);
      if (known) known.push({ item, path });
      else referrers.set(target, [{ item, path }]);
    });
  const queue = [...damaged];
  for (let target = queue.pop(); target; target = queue.pop()) {
    if (goneNow.has(target)) continue;
    goneNow.add(target);
    for (const { item, path } of referrers.get(target) ?? []) {
      reading.blame(item, path, "refers-to-left-out");
      for (const own of targetsOf.get(item) ?? []) if (reading.isGone(own)) queue.push(own);
    }
  }
}

/** The object without what was left out of it. What was given is not changed. */
function withoutPruned(item: Item): Raw {
  if (item.pruned.length === 0) return item.value;
  const copy = structuredClone(item.value);
  const indices: { parent: unknown[]; index: number }[] = [];
  for (const { path } of item.pruned) {
    const parent = valueAt(copy, path.slice(0, -1));
    const key = path[path.length - 1]!;
    if (Array.isArray(parent)) indices.push({ parent, index: Number(key) });
    else if (isRaw(parent)) delete parent[String(key)];
  }
  // From behind, so that an earlier removal moves nothing that is still to go.
  for (const { parent, index } of indices.sort((a, b) => b.index - a.index)) parent.splice(index, 1);
  return copy;
}

function assemble(reading: Reading): Dossier {
  const head = withoutPruned(reading.head);
  const kept = (list: ListName) =>
    (reading.items.get(list) ?? []).filter(item => item.leftOut === null).map(withoutPruned);
  return {
    ...head,
    format: currentFormat,
    id: typeof head.id === "string" ? head.id : "",
    title: head.title ?? (typeof head.id === "string" ? head.id : ""),
    language: typeof head.language === "string" ? head.language : "und",
    ...Object.fromEntries(listNames.map(list => [list, kept(list)])),
  } as unknown as Dossier;
}

function leftOutOf(reading: Reading): LeftOut[] {
  const result: LeftOut[] = reading.leftOutOfRoot.map(({ path, code }) => ({ path, pointer: pointerOf(path), code }));
  for (const item of reading.all()) {
    if (item.leftOut !== null) result.push({ path: item.path, pointer: pointerOf(item.path), code: item.leftOut });
    else
      for (const { path, code } of item.pruned) {
        const whole = [...item.path, ...path];
        result.push({ path: whole, pointer: pointerOf(whole), code });
      }
  }
  return result;
}

const LONGEST_FOUND = 80;
/** A value as it is shown in a message. */
export function foundText(value: unknown): string {
  if (value === undefined) return "";
  const json = JSON.stringify(value) ?? "";
  return json.length > LONGEST_FOUND ? `${json.slice(0, LONGEST_FOUND)}…` : json;
}

/** Gives every trouble its place and brings them into the order of the text. Equal places keep the worse first. */
export function placed(text: string, troubles: readonly Trouble[]): Problem[] {
  const needed = troubles.filter(trouble => trouble.offset === undefined);
  const spans = needed.length > 0 ? locate(text, needed.map(trouble => trouble.path)) : [];
  const spanOf = new Map(needed.map((trouble, index) => [trouble, spans[index]!]));
  const atKey = new Set<ProblemCode>(["unknown-field", "duplicate-key", "proto-key"]);
  const offsets = troubles.map(trouble => {
    if (trouble.offset !== undefined) return trouble.offset;
    const span = spanOf.get(trouble)!;
    return atKey.has(trouble.code) && span.key !== null ? span.key : span.start;
  });
  const places: Place[] = placesOf(text, offsets);
  const weight = { error: 0, warning: 1, notice: 2 };
  return troubles
    .map(({ code, path, value, params }, index) => ({
      code,
      severity: severities[code],
      path,
      pointer: pointerOf(path),
      ...places[index]!,
      found: foundText(value),
      params: params ?? {},
    }))
    .sort((a, b) => a.line - b.line || a.column - b.column || weight[a.severity] - weight[b.severity]);
}

const refused = (problem: Problem): Parsed => ({ dossier: null, problems: [problem], leftOut: [] });
const rootProblem = (code: ProblemCode, found: string, params: ProblemParams = {}, place: Place = { line: 1, column: 1 }): Problem => ({
  code,
  severity: severities[code],
  path: [],
  pointer: "",
  found,
  params,
  ...place,
});

/** What stands at the place where the text stops being JSON. */
function foundAt(text: string, offset: number): string {
  const rest = text.slice(offset, offset + 24).split(/[\r\n]/u, 1)[0]!;
  return offset >= text.length ? "" : rest.trimEnd() || text.charAt(offset);
}

function syntaxProblem(text: string, offset: number, expected: SyntaxExpectation): Problem {
  const before = text.slice(0, offset).trimEnd();
  const next = text.charAt(offset);
  const trailingComma = before.endsWith(",") && (next === "}" || next === "]");
  const params: ProblemParams = {
    expected: trailingComma
      ? "no-trailing-comma"
      : "\u201c\u201d\u201e\u00ab\u00bb\u2018\u2019'".includes(next) && next !== ""
        ? "straight-quotes"
        : next === "/"
          ? "no-comment"
          : expected,
  };
  // A missing comma is mended where the value before it ends, and a forgotten one where it stands.
  const at = expected === "comma" && offset < text.length ? offset : trailingComma ? before.length - 1 : offset;
  const [place] = placesOf(text, [at]);
  return rootProblem("syntax", foundAt(text, at), params, place!);
}

/** Bytes → text, or null where they are not UTF-8. */
function decoded(input: string | Uint8Array): { text: string } | { badOffset: number } {
  if (typeof input === "string") return { text: input };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(input) };
  } catch {
    // Find the first bad byte by halves: the longest prefix that still decodes (a cut character aside).
    let good = 0;
    let bad = input.length;
    while (bad - good > 1) {
      const middle = (good + bad) >> 1;
      try {
        new TextDecoder("utf-8", { fatal: true }).decode(input.subarray(0, middle), { stream: true });
        good = middle;
      } catch {
        bad = middle;
      }
    }
    return { badOffset: good };
  }
}

/**
 * Reads a dossier from the text or the bytes of a file. All problems at once; never throws on any input.
 * @param maxBytes the largest file that is read (for text: its UTF-16 units)
 */
export function parseDossier(input: string | Uint8Array, maxBytes: number = sizeCaps.commandLine): Parsed {
  if (input.length > maxBytes) return refused(rootProblem("too-large", String(input.length), { bytes: input.length, maxBytes }));
  const bytes = decoded(input);
  if ("badOffset" in bytes) {
    const good = new TextDecoder().decode((input as Uint8Array).subarray(0, bytes.badOffset), { stream: true });
    const [place] = placesOf(good, [good.length]);
    const byte = (input as Uint8Array)[bytes.badOffset] ?? 0;
    return refused(rootProblem("not-utf-8", `0x${byte.toString(16).padStart(2, "0")}`, {}, place!));
  }
  const { text } = bytes;
  const scan = scanJson(text, MAX_DEPTH);
  if (scan.syntax) return refused(syntaxProblem(text, scan.syntax.offset, scan.syntax.expected));
  if (scan.tooDeepAt !== null) {
    const [place] = placesOf(text, [scan.tooDeepAt]);
    return refused(rootProblem("too-deep", foundAt(text, scan.tooDeepAt), { depth: MAX_DEPTH }, place!));
  }
  const parsed: unknown = JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  if (!isRaw(parsed)) return refused(rootProblem("not-an-object", foundText(parsed)));

  const early: Trouble[] = [];
  for (const path of scan.protoKeys) {
    early.push({ code: "proto-key", path, value: "__proto__" });
    const parent = valueAt(parsed, path.slice(0, -1));
    if (isRaw(parent)) delete parent.__proto__;
  }
  for (const path of scan.repeatedKeys)
    early.push({ code: "duplicate-key", path, value: path[path.length - 1], params: { field: String(path[path.length - 1]) } });

  const major = majorOf(parsed.format);
  const newest = versions[versions.length - 1]!.major;
  const looksLikeDossier = Array.isArray(parsed.parties) || Array.isArray(parsed.links);
  if (major !== null && major > newest) {
    const troubles: Trouble[] = [{ code: "newer-format", path: ["format"], value: parsed.format, params: { newest: currentFormat } }];
    return { dossier: null, problems: placed(text, troubles), leftOut: [] };
  }
  if (major === null && !looksLikeDossier) {
    const troubles: Trouble[] = [...early, { code: "unknown-format", path: ["format"], value: parsed.format, params: { newest: currentFormat } }];
    return { dossier: null, problems: placed(text, troubles), leftOut: [] };
  }
  const root = migrate(parsed, major ?? newest) as Raw;

  const reading = new Reading(root);
  reading.troubles.push(...early);
  if (major === null) reading.tell("unknown-format", ["format"], root.format, { newest: currentFormat });
  collect(reading);
  // The format was judged above, and a minor version of it reads as the version itself.
  checkItem(reading, { ...reading.head, value: { ...reading.head.value, format: currentFormat } }, dossierHead);
  for (const list of listNames) for (const item of reading.items.get(list)!) checkItem(reading, item, lists[list]);
  const itemAt = (path: Path): { item: Item; part: Path } | null => {
    const [list, index] = path;
    if (!(listNames as unknown[]).includes(list)) return { item: reading.head, part: path };
    const item = reading.items.get(list as ListName)!.find(candidate => candidate.path[1] === index);
    return item ? { item, part: path.slice(2) } : null;
  };
  for (const path of [...scan.protoKeys, ...scan.repeatedKeys]) {
    const code = scan.protoKeys.includes(path) ? "proto-key" : "duplicate-key";
    const owner = itemAt(path);
    if (owner && owner.part.length > 0 && code === "duplicate-key") reading.blame(owner.item, owner.part, code);
    else reading.leftOutOfRoot.push({ path, code });
  }
  collectIds(reading);
  checkAcross(reading);
  checkReferences(reading);
  return { dossier: assemble(reading), problems: placed(text, reading.troubles), leftOut: leftOutOf(reading) };
}
