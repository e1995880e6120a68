/** Turns the issues that Zod finds into troubles in the terms of the format. */
import * as z from "zod";
import { nearest } from "../json/nearest.ts";
import type { Path } from "../json/scanJson.ts";
import { isJsonObject, valueAt } from "../json/valueAt.ts";
import { type ProblemCode, type ProblemParams, severities } from "./problem.ts";

export type RecordTrouble = {
  readonly code: ProblemCode;
  readonly path: Path;
  readonly value: unknown;
  readonly params?: ProblemParams;
};
type Issue = z.core.$ZodIssue;

const isProblemCode = (message: string): message is ProblemCode => Object.hasOwn(severities, message);

/** The names that messages use for types of values. */
const SHAPES: Readonly<Record<string, string>> = {
  array: "list",
  object: "object",
  record: "object",
  string: "text",
  number: "number",
  int: "wholenumber",
  boolean: "truth",
};

/**
 * Names that fields had earlier, have in other formats, or are given by those who write from memory → their names
 * here. Meant is the first that the object can have and does not have yet.
 */
const OTHER_NAMES: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    address: ["url", "place"],
    answer: ["response"],
    asof: ["asOf"],
    author: ["authors"],
    child: ["to"],
    citation: ["evidence"],
    citations: ["evidence"],
    city: ["place"],
    claims: ["assertions"],
    client: ["clients", "from"],
    comment: ["remark"],
    date: ["published", "date", "stated", "start"],
    dateEnd: ["end"],
    dateStart: ["start"],
    date_end: ["end"],
    date_start: ["start"],
    day: ["date", "stated"],
    decided: ["date", "stated"],
    edges: ["links"],
    employer: ["party"],
    endDate: ["end"],
    excerpt: ["quote"],
    filed: ["start"],
    from: ["payer"],
    fulfilled: ["met"],
    href: ["url"],
    lang: ["language", "quoteLanguage"],
    location: ["place", "locator"],
    nodes: ["parties"],
    note: ["remark"],
    notes: ["remark"],
    obligation: ["duty"],
    opened: ["start"],
    page: ["locator"],
    parent: ["from"],
    people: ["parties"],
    proof: ["evidence"],
    qualifier: ["statistic", "remark"],
    recipient: ["payee", "to"],
    references: ["evidence"],
    reply: ["response"],
    responsibility: ["duty"],
    saidOn: ["stated"],
    since: ["start"],
    source: ["from", "evidence"],
    sources: ["evidence"],
    speaker: ["saidBy"],
    startDate: ["start"],
    statements: ["assertions"],
    status: ["verification"],
    subtype: ["what"],
    target: ["to"],
    to: ["payee"],
    until: ["end"],
    validFrom: ["start"],
    validTo: ["end"],
    website: ["url"],
    who: ["saidBy", "party"],
    year: ["published", "date", "start"],
  }),
);

/** Words that those who write from memory give for a code → the codes. Meant is the first that may stand there. */
const OTHER_WORDS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    accepts: ["holds"],
    "belongs-to": ["intra-group"],
    "buys-from": ["commissions"],
    claim: ["statement"],
    contracts: ["subcontracts-to", "contract"],
    daily: ["day"],
    delegates: ["passes-on"],
    denies: ["disclaims"],
    employs: ["engages"],
    exempt: ["excluded"],
    finances: ["invests-in"],
    funds: ["invests-in"],
    hires: ["engages"],
    "hires-through": ["recruits-through"],
    hourly: ["hour"],
    judgment: ["court"],
    "member-of": ["owns"],
    monthly: ["month"],
    "not-responsible": ["excluded", "disclaims"],
    orders: ["commissions"],
    outsources: ["subcontracts-to"],
    "outsources-to": ["subcontracts-to"],
    "parent-of": ["owns", "intra-group"],
    recruits: ["recruits-through"],
    rejects: ["disclaims"],
    responsible: ["holds"],
    ruling: ["court"],
    said: ["statement"],
    shared: ["holds-jointly"],
    shares: ["holds-jointly"],
    statute: ["law"],
    subsidiary: ["intra-group"],
    supplies: ["takes-labour-from"],
    weekly: ["week"],
    yearly: ["year"],
  }),
);

/** The code that is meant by a word, by its meaning or by its letters; null where none is likely. */
function codeMeant(word: string, options: readonly string[]): string | null {
  const byMeaning = OTHER_WORDS.get(
    word
      .trim()
      .toLowerCase()
      .replaceAll(/[\s_]+/gu, "-"),
  );
  return byMeaning?.find(code => options.includes(code)) ?? nearest(word, options);
}

type UnionIssue = Extract<Issue, { code: "invalid_union" }>;

/** How well a branch of a union fits a value. */
type Fit = {
  /** Does the branch know at least one field of the object? */
  readonly knows: boolean;
  readonly errors: number;
  /** How many fields of the object it does not know. */
  readonly strange: number;
};

const isCloser = (one: Fit, other: Fit): boolean => {
  if (one.knows !== other.knows) return one.knows;
  return one.errors !== other.errors ? one.errors < other.errors : one.strange < other.strange;
};

/** How well a branch fits; null where the value is of another type altogether. */
function fitOf(branch: readonly Issue[], value: unknown): Fit | null {
  const [only] = branch;
  if (branch.length === 1 && only!.code === "invalid_union" && only!.path.length === 0) {
    const chosen = chosenBranch(only!, value);
    return chosen && fitOf(chosen, value);
  }
  let errors = 0;
  let strange = 0;
  for (const { path, ...issue } of branch) {
    if (path.length === 0 && issue.code === "invalid_type") return null;
    if (issue.code !== "unrecognized_keys") errors += 1;
    else if (path.length === 0) strange += issue.keys.length;
  }
  return { knows: !isJsonObject(value) || Object.keys(value).length > strange, errors, strange };
}

/** The branch of a union that the author most likely meant, by the fields of the object; the first of equals. */
function chosenBranch({ errors }: UnionIssue, value: unknown): readonly Issue[] | null {
  let best: readonly Issue[] | null = null;
  let bestFit: Fit | null = null;
  for (const branch of errors) {
    const fit = fitOf(branch, value);
    if (fit === null || (bestFit && !isCloser(fit, bestFit))) continue;
    best = branch;
    bestFit = fit;
  }
  return best;
}

/** The objects that a schema allows at a path, in all branches of unions. */
function objectsAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): readonly z.ZodObject[] {
  let at: z.core.$ZodType[] = [schema];
  for (const key of path)
    at = opened(at).flatMap(type => {
      if (type instanceof z.ZodArray) return [type.element];
      if (type instanceof z.ZodObject) return Object.hasOwn(type.shape, key) ? [type.shape[String(key)]!] : [];
      return [];
    });
  return opened(at).filter(type => type instanceof z.ZodObject);
}

/** The types behind what may be missing, and all branches of unions. */
const opened = (types: readonly z.core.$ZodType[]): z.core.$ZodType[] =>
  types.flatMap(type => {
    if (type instanceof z.ZodOptional) return opened([type.unwrap()]);
    if (type instanceof z.ZodUnion) return opened(type.options);
    return [type];
  });

/** Kinds of value that are told from any other by their form. */
const TELLING: ReadonlySet<unknown> = new Set(["Date", "Url", "Currency"]);

/** Does a field take values of a form, or words of a list, that nothing else has, and this value is one? */
function takes(field: z.core.$ZodType, value: unknown): boolean {
  if (typeof value !== "string") return false;
  return opened([field]).some(
    type =>
      (type instanceof z.ZodEnum || TELLING.has(z.globalRegistry.get(type)?.id)) && z.safeParse(type, value).success,
  );
}

/** The fields that an object can have and that would take this value. */
const takersOf = (objects: readonly z.ZodObject[], value: unknown): readonly string[] => [
  ...new Set(objects.flatMap(object => Object.keys(object.shape).filter(field => takes(object.shape[field]!, value)))),
];

/** The one field to which a value in another field belongs, and whether that says something already. */
function elsewhere(objects: readonly z.ZodObject[], whole: unknown, value: unknown): ProblemParams {
  const takers = takersOf(objects, value);
  const free = takers.filter(field => valueAt(whole, [field]) === undefined);
  if (free.length === 1) return { belongs: free[0]! };
  return free.length === 0 && takers.length === 1
    ? { belongs: takers[0]!, present: String(valueAt(whole, [takers[0]!])) }
    : {};
}

/**
 * @param schema what the value was checked against
 * @param whole the value that was checked
 */
export function troublesOf(issues: readonly Issue[], whole: unknown, schema: z.core.$ZodType): RecordTrouble[] {
  const found: RecordTrouble[] = [];
  // A stack: the last entry is the next one.
  const open = issues.map(issue => ({ issue, at: pathOf(issue.path) })).reverse();
  for (let next = open.pop(); next; next = open.pop()) {
    const { issue, at } = next;
    const branch = issue.code === "invalid_union" ? chosenBranch(issue, valueAt(whole, at)) : null;
    if (branch === null) {
      for (const trouble of troubleOf(issue, at, whole, schema)) found.push(trouble);
      continue;
    }
    for (let i = branch.length - 1; i >= 0; i -= 1)
      open.push({ issue: branch[i]!, at: [...at, ...pathOf(branch[i]!.path)] });
  }
  return found;
}

const pathOf = (path: readonly PropertyKey[]): Path => path.map(key => (typeof key === "number" ? key : String(key)));

function troubleOf(issue: Issue, path: Path, whole: unknown, schema: z.core.$ZodType): readonly RecordTrouble[] {
  const value = valueAt(whole, path);
  const trouble = (code: ProblemCode, params?: ProblemParams): RecordTrouble[] => [
    params ? { code, path, value, params } : { code, path, value },
  ];
  if (issue.code === "unrecognized_keys") return unknownFields(issue.keys, path, whole, schema);
  if (issue.code === "invalid_key") return trouble("unknown-language");
  if (isProblemCode(issue.message)) return trouble(issue.message);
  if (value === undefined) return trouble("missing-field", { field: String(path[path.length - 1] ?? "") });
  // A value may only stand in the wrong field.
  const belongs = elsewhere(objectsAt(schema, path.slice(0, -1)), valueAt(whole, path.slice(0, -1)), value);
  if (issue.code === "invalid_type")
    return trouble("wrong-type", { expected: SHAPES[issue.expected] ?? "other", ...belongs });
  if (issue.code !== "invalid_value") return trouble("wrong-type", { expected: "other", ...belongs });
  const options = issue.values.map(String);
  if (typeof value !== "string" || options.length < 2)
    return trouble("wrong-type", { expected: "code", options, ...belongs });
  const near = codeMeant(value, options);
  return trouble("unknown-code", near === null ? { options, ...belongs } : { options, nearest: near, ...belongs });
}

function unknownFields(keys: readonly string[], path: Path, whole: unknown, schema: z.core.$ZodType): RecordTrouble[] {
  const object = valueAt(whole, path);
  const objects = objectsAt(schema, path);
  const free = objects
    .flatMap(type => Object.keys(type.shape))
    .filter(field => field !== "private" && valueAt(object, [field]) === undefined);
  const of = objects.map(type => z.globalRegistry.get(type)?.id).find(id => id !== undefined) ?? "Dossier";
  return keys.map(key => {
    const value = valueAt(object, [key]);
    const others = OTHER_NAMES.get(key) ?? OTHER_NAMES.get(key.toLowerCase()) ?? [];
    const takers = takersOf(objects, value).filter(field => valueAt(object, [field]) === undefined);
    const meant = others.find(field => free.includes(field)) ?? nearest(key, free) ?? takers[0];
    if (meant === undefined) return { code: "unknown-field", path: [...path, key], value, params: { field: key } };
    const options = takers.includes(meant) ? takers : [meant];
    const params: ProblemParams = { field: key, of, nearest: meant, ...(options.length > 1 ? { options } : {}) };
    return { code: "unknown-field", path: [...path, key], value, params };
  });
}
