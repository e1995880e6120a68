import * as z from "zod";
import { type JsonObject, valueAt } from "../json/valueAt.ts";
import { openCodesIn } from "../openCodes.ts";
import { severities } from "./problem.ts";
import type { Item, Reading } from "./reading.ts";
import { rulesOf } from "./rules.ts";
import { type RecordTrouble, troublesOf } from "./troublesOf.ts";

/**
 * What the record finds wrong with a value. Zod passes all issues of a field as the arguments of one call. Where these
 * are more than the stack holds, the fields are checked one by one, and a field with too many issues gives one trouble.
 */
function recordTroubles(schema: z.ZodObject, value: JsonObject): readonly RecordTrouble[] {
  try {
    const { error } = schema.safeParse(value);
    return error ? troublesOf(error.issues, value, schema) : [];
  } catch (thrown) {
    if (!(thrown instanceof RangeError)) throw thrown;
  }
  return Object.keys(schema.shape).flatMap(field => {
    try {
      const ofField: z.core.$ZodType = schema.shape[field]!;
      const { error } = z.safeParse(ofField, value[field]);
      const issues = error?.issues.map(issue => ({ ...issue, path: [field, ...issue.path] })) ?? [];
      return troublesOf(issues, value, schema);
    } catch (thrown) {
      if (!(thrown instanceof RangeError)) throw thrown;
      return { code: "wrong-type", path: [field], value: value[field], params: { expected: "other" } };
    }
  });
}

/** Checks one object against its record and the rules that span its fields. */
export function checkItem(reading: Reading, item: Item, schema: z.ZodObject): void {
  for (const trouble of recordTroubles(schema, item.value)) {
    reading.report(trouble.code, [...item.path, ...trouble.path], trouble.value, trouble.params);
    if (trouble.code === "unknown-field") {
      item.strange ??= [];
      item.strange.push(trouble.path);
    }
    // An object with an ill-formed id is read all the same.
    if (severities[trouble.code] !== "error" || trouble.code === "not-kebab-case") continue;
    reading.leaveOut(item, trouble.path, trouble.code, trouble.value === undefined);
  }
  for (const { code, path, params } of rulesOf(item.list, item.value)) {
    reading.report(code, [...item.path, ...path], valueAt(item.value, path), params);
    if (severities[code] === "error") reading.leaveOut(item, path, code, code === "missing-field");
  }
  if (item.list === "head") return;
  for (const { path, code, near } of openCodesIn(item.list, item.value))
    reading.report("unknown-open-code", [...item.path, ...path], code, near === null ? {} : { nearest: near });
}
