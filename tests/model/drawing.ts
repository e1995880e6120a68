/**
 * Dossiers written the way the format draws them, so that a test's name is its dossier.
 *
 *     draw("c > a > u?1-3 > [w]", {
 *       says: ["c holds grievance-remedy by policy", "a passes-on grievance-remedy to u"],
 *     })
 *
 * Chains, apart by commas: `>` is a hop, `[w]` a worker group, `u?` an unknown party, `u?1-3` and `u?1+` one that
 * stands for so many in line. Statements: who, position, duty, then in any order `to p+q`, `with p+q`, `for w+v`,
 * `by <basis>` (a contract where it is left out), `said-by p+q`, and codes in brackets, each known by its list:
 * `(statement, reported)`, `(court, final)`, `(retains none)`. What no line says is given as fields.
 */
import { type FileIndex, type Inquiry, indexDossier, inquiryOf, type Lens } from "../../src/model/index.ts";
import {
  type Assertion,
  type Basis,
  codes,
  type Dossier,
  isGroupKind,
  type Link,
  type Party,
  parseDossier,
} from "../../src/schema/index.ts";
import type { BfPlane, BfTrace } from "./bruteForce.ts";
import { traceInIds } from "./traceInIds.ts";

/** A statement: a line, or a line with further fields. */
type Said = string | readonly [line: string, fields: Partial<Assertion>];

type Details = Partial<Omit<Dossier, "parties" | "links" | "assertions">> & {
  /** Fields of drawn parties, and parties beside the chain (organisations unless the fields say otherwise). */
  readonly parties?: Readonly<Record<string, Partial<Party>>>;
  /** Fields of hops, by their drawing, as in `"a>b"`. */
  readonly hops?: Readonly<Record<string, Partial<Link>>>;
  /** Links beyond the drawing, mostly overlays, as in `"b owns a"`. */
  readonly links?: readonly (string | readonly [line: string, fields: Partial<Link>])[];
  readonly says?: readonly Said[];
};

/** The contents of the file. */
export type Drawn = Partial<Omit<Dossier, "parties" | "links" | "assertions">> & {
  readonly parties: readonly Party[];
  readonly links: readonly Link[];
  readonly assertions: readonly Assertion[];
};

const PARTY = /^(?<open>\[)?(?<id>[a-z0-9-]+)\]?(?<unknown>\?(?:(?<min>\d+)(?:(?<more>\+)|-(?<max>\d+)))?)?$/;

function drawnParty(drawing: string): Party {
  const found = PARTY.exec(drawing.trim())?.groups;
  if (!found) throw new Error(`"${drawing}" draws no party`);
  const { open, id = "", unknown, min, max } = found;
  const name = id.toUpperCase();
  if (open) return { id, kind: "worker-group", name };
  if (!unknown) return { id, kind: "organisation", name };
  const inLine = min === undefined ? {} : { inLine: { min: Number(min), ...(max ? { max: Number(max) } : {}) } };
  return { id, kind: "unknown", ...inLine };
}

const all = (ids: string | undefined): string[] => (ids ?? "").split("+");
const has = <Code extends string>(list: readonly Code[], code: string | undefined): code is Code =>
  list.some(known => known === code);

/** The fields that a basis needs. */
const neededBy = (basis: Basis): Partial<Assertion> =>
  basis === "law" ? { provision: "art. 1", jurisdiction: "FR" } : {};

function statement(said: Said, place: number): Assertion {
  const [line, fields] = typeof said === "string" ? [said, {}] : said;
  const [sentence = "", bracket] = line.split(/[()]/);
  const [party = "", position, duty = "", ...rest] = sentence.trim().split(/\s+/);
  if (!has(codes.positions, position)) throw new Error(`"${line}": no position "${position}"`);
  let basis: Basis = "contract";
  const found: Partial<Assertion> = {};
  for (let at = 0; at < rest.length; at += 2) {
    const [word, value] = [rest[at], rest[at + 1]];
    if (word === "to") found.to = all(value);
    else if (word === "with") found.jointWith = all(value);
    else if (word === "for") found.workers = all(value);
    else if (word === "said-by") found.saidBy = all(value);
    else if (word === "by" && has(codes.bases, value)) basis = value;
    else throw new Error(`"${line}": what is "${word} ${value}"?`);
  }
  for (const code of bracket?.split(/,\s*/) ?? []) {
    const kept = code.replace(/^retains /, "");
    if (has(codes.bases, code)) basis = code;
    else if (has(codes.verifications, code)) found.verification = code;
    else if (has(codes.finalities, code)) found.finality = code;
    else if (kept !== code && has(codes.retains, kept)) found.retains = kept;
    else throw new Error(`"${line}": what is "${code}"?`);
  }
  const id = `says-${place + 1}`;
  const needed = neededBy(basis);
  return { id, party, duty, position, basis, ...needed, verification: "documented", ...found, evidence: [], ...fields };
}

export function draw(drawing: string, details: Details = {}): Drawn {
  const { parties: beside = {}, hops = {}, links: further = [], says = [], ...rest } = details;
  const parties = new Map<string, Party>();
  const links: Link[] = [];
  for (const chain of drawing.split(",")) {
    const drawn = chain.split(">").map(drawnParty);
    // Where a party is drawn again, its marks may be missing.
    for (const party of drawn) if (!parties.has(party.id)) parties.set(party.id, party);
    for (const [at, { id: to }] of drawn.entries()) {
      const from = drawn[at - 1]?.id;
      if (from === undefined) continue;
      const type = isGroupKind(parties.get(to)!.kind) ? "engages" : "subcontracts-to";
      const link: Link = { id: `hop-${links.length + 1}`, type, from, to, verification: "documented", evidence: [] };
      links.push({ ...link, ...hops[`${from}>${to}`] });
    }
  }
  for (const [id, fields] of Object.entries(beside)) {
    const known = parties.get(id) ?? { id, kind: "organisation", name: id.toUpperCase() };
    parties.set(id, { ...known, ...fields });
  }
  for (const [at, one] of further.entries()) {
    const [line, fields] = typeof one === "string" ? [one, {}] : one;
    const [from = "", type, to = ""] = line.split(" ");
    if (!has(codes.linkTypes, type)) throw new Error(`"${line}": no link type "${type}"`);
    links.push({ id: `link-${at + 1}`, type, from, to, verification: "documented", evidence: [], ...fields });
  }
  return {
    format: "deep-labor/1",
    id: "drawing",
    title: "A drawing",
    language: "en",
    fictional: true,
    updated: "2026-01-01",
    ...rest,
    parties: [...parties.values()],
    links,
    assertions: says.map(statement),
  };
}

/** Reads a drawn dossier as a file is read. @throws if it is not valid */
export function fileOf(drawn: object): FileIndex {
  const { dossier, problems } = parseDossier(JSON.stringify(drawn));
  const errors = problems.filter(problem => problem.severity === "error");
  if (!dossier || errors.length > 0)
    throw new Error(
      `no valid dossier: ${errors.map(({ code, pointer, found }) => `${code} ${pointer} ${found}`).join("; ")}`,
    );
  return indexDossier(dossier, true);
}

/** The answers for a drawing, in ids. */
export type Asked = {
  readonly inquiry: Inquiry;
  readonly trace: (group: string, duty: string, plane: BfPlane) => BfTrace;
  /** The state of a party that reaches the group. */
  readonly state: (party: string, group: string, duty: string, plane: BfPlane) => string | undefined;
};

export function ask(drawn: object, lens: Lens = {}): Asked {
  const inquiry = inquiryOf(fileOf(drawn), lens);
  const trace: Asked["trace"] = (group, duty, plane) =>
    traceInIds(inquiry, inquiry.file.partyAt.get(group)!, duty, plane);
  return { inquiry, trace, state: (party, group, duty, plane) => trace(group, duty, plane).states[party] };
}
