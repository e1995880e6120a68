/** What Zod finds → troubles in the terms of the format. */
import * as z from "zod";
import { nearest } from "./nearest.ts";
import { type ProblemCode, type ProblemParams, severities } from "./problem.ts";
import type { Path } from "./scanJson.ts";

type Found = { readonly code: ProblemCode; readonly path: Path; readonly value: unknown; readonly params?: ProblemParams };
type Issue = z.core.$ZodIssue;

const isProblemCode = (message: string): message is ProblemCode => Object.hasOwn(severities, message);

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let at = value;
  for (const key of path) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, key)) return undefined;
    at = (at as Record<PropertyKey, unknown>)[key];
  }
  return at;
}

/** Names of shapes as messages use them. */
const SHAPES: Readonly<Record<string, string>> = {
  array: "list",
  object: "object",
  record: "object",
  string: "text",
  number: "number",
  int: "number",
  boolean: "truth",
};

/** Fields that were once named otherwise, or are named so elsewhere, and what they are called here. */
const OLD_NAMES: Readonly<Record<string, string>> = {
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
  status: "verification",
  citation: "evidence",
  notes: "remark",
  note: "remark",
  comment: "remark",
};

/** How far a branch of a union is from fitting: a branch of the wrong type last, unknown fields do not count. */
function misfit(issues: readonly Issue[]): number {
  let sum = 0;
  for (const issue of issues) {
    if (issue.code === "unrecognized_keys") continue;
    sum += issue.path.length === 0 && issue.code === "invalid_type" ? 1000 : 1;
  }
  return sum;
}

/** Keys of an object schema in a union branch cannot be asked for here: what an evidence object is, its own key says. */
function chosenBranch(issue: Extract<Issue, { code: "invalid_union" }>, value: unknown): readonly Issue[] | null {
  const here = valueAt(value, issue.path);
  if (issue.errors.length === 0) return null;
  const named = typeof here === "object" && here !== null && !Array.isArray(here);
  let best: readonly Issue[] | null = null;
  let bestMisfit = 1000;
  for (const branch of issue.errors) {
    // The branch whose own fields the object uses: the one with the fewest keys it does not know.
    const strange = named
      ? branch.reduce((sum, found) => sum + (found.code === "unrecognized_keys" && found.path.length === 0 ? found.keys.length : 0), 0)
      : 0;
    const far = misfit(branch) + strange * 0.6;
    if (far < bestMisfit) {
      best = branch;
      bestMisfit = far;
    }
  }
  return best;
}

function pathOf(path: readonly PropertyKey[]): (string | number)[] {
  return path.map(key => (typeof key === "number" ? key : String(key)));
}

/** The fields that a schema knows at a path within it, over all branches of unions. */
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
      if (type instanceof z.ZodObject) return type.shape[String(key)] ? [type.shape[String(key)]!] : [];
      return [];
    });
  return opened(at).flatMap(type => (type instanceof z.ZodObject ? Object.keys(type.shape) : []));
}

/**
 * @param schema what the value was checked against
 * @param whole the value that was checked
 */
export function troublesOf(issues: readonly Issue[], whole: unknown, schema: z.core.$ZodType): Found[] {
  const found: Found[] = [];
  const open: { issue: Issue; prefix: readonly PropertyKey[] }[] = issues.map(issue => ({ issue, prefix: [] }));
  for (let next = open.shift(); next; next = open.shift()) {
    const { issue, prefix } = next;
    const at = [...prefix, ...issue.path];
    const path = pathOf(at);
    const value = valueAt(whole, at);
    const tell = (code: ProblemCode, params?: ProblemParams) => found.push(params ? { code, path, value, params } : { code, path, value });
    if (issue.code === "unrecognized_keys") {
      const here = typeof value === "object" && value !== null ? Object.keys(value) : [];
      const free = fieldsAt(schema, at).filter(field => !here.includes(field));
      for (const key of issue.keys) {
        const near = free.find(field => field === OLD_NAMES[key]) ?? nearest(key, free);
        found.push({
          code: "unknown-field",
          path: [...path, key],
          value: valueAt(whole, [...at, key]),
          params: near === null ? { field: key } : { field: key, nearest: near },
        });
      }
      continue;
    }
    if (issue.code === "invalid_union") {
      const branch = chosenBranch(issue, valueAt(whole, prefix));
      if (branch && branch.length > 0) open.unshift(...branch.map(inner => ({ issue: inner, prefix: at })));
      else if (value === undefined) tell("missing-field", { field: String(path[path.length - 1] ?? "") });
      else tell("wrong-type", { expected: "other" });
      continue;
    }
    if (issue.code === "invalid_key") {
      tell("unknown-language");
      continue;
    }
    if (isProblemCode(issue.message)) {
      tell(issue.message);
      continue;
    }
    if (value === undefined) {
      tell("missing-field", { field: String(path[path.length - 1] ?? "") });
      continue;
    }
    if (issue.code === "invalid_value") {
      const options = issue.values.map(String);
      if (typeof value !== "string" || options.length < 2) tell("wrong-type", { expected: "code", options });
      else {
        const near = nearest(value, options);
        tell("unknown-code", near === null ? { options } : { options, nearest: near });
      }
      continue;
    }
    tell("wrong-type", { expected: issue.code === "invalid_type" ? (SHAPES[issue.expected] ?? "other") : "other" });
  }
  return found;
}
