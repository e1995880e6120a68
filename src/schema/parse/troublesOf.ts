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

/** Names that fields had earlier or have in other formats → their names here. */
const OLD_NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    employer: "party",
    client: "clients",
    nodes: "parties",
    edges: "links",
    claims: "assertions",
    statements: "assertions",
    responsibility: "duty",
    obligation: "duty",
    asof: "asOf",
    date_start: "start",
    date_end: "end",
    startDate: "start",
    endDate: "end",
    validFrom: "start",
    validTo: "end",
    parent: "from",
    child: "to",
    source: "from",
    target: "to",
    status: "verification",
    citation: "evidence",
    notes: "remark",
    note: "remark",
    comment: "remark",
  }),
);

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

/** The fields that a schema knows at a path, in all branches of unions. */
function fieldsAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  let at: z.core.$ZodType[] = [schema];
  const opened = (types: readonly z.core.$ZodType[]): z.core.$ZodType[] =>
    types.flatMap(type => {
      if (type instanceof z.ZodOptional) return opened([type.unwrap()]);
      if (type instanceof z.ZodUnion) return opened(type.options);
      return [type];
    });
  for (const key of path)
    at = opened(at).flatMap(type => {
      if (type instanceof z.ZodArray) return [type.element];
      if (type instanceof z.ZodObject) return Object.hasOwn(type.shape, key) ? [type.shape[String(key)]!] : [];
      return [];
    });
  return opened(at).flatMap(type => (type instanceof z.ZodObject ? Object.keys(type.shape) : []));
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
  if (issue.code === "invalid_type") return trouble("wrong-type", { expected: SHAPES[issue.expected] ?? "other" });
  if (issue.code !== "invalid_value") return trouble("wrong-type", { expected: "other" });
  const options = issue.values.map(String);
  if (typeof value !== "string" || options.length < 2) return trouble("wrong-type", { expected: "code", options });
  const near = nearest(value, options);
  return trouble("unknown-code", near === null ? { options } : { options, nearest: near });
}

function unknownFields(keys: readonly string[], path: Path, whole: unknown, schema: z.core.$ZodType): RecordTrouble[] {
  const value = valueAt(whole, path);
  const free = fieldsAt(schema, path).filter(field => valueAt(value, [field]) === undefined);
  return keys.map(key => {
    const near = free.find(field => field === OLD_NAMES.get(key)) ?? nearest(key, free);
    const params: ProblemParams = near === null ? { field: key } : { field: key, nearest: near };
    return { code: "unknown-field", path: [...path, key], value: valueAt(value, [key]), params };
  });
}
