import * as z from "zod";
import { type Raw, valueAt } from "../json/valueAt.ts";
import { openCodesIn } from "../openCodes.ts";
import { severities } from "./problem.ts";
import type { Item, Reading } from "./reading.ts";
import { rulesOf } from "./rules.ts";
import { type RecordTrouble, troublesOf } from "./troublesOf.ts";

/**
 * What the record finds wrong. Zod hands all issues of a field on as the arguments of one call: where they are more than
 * the stack holds, it is asked field by field, and a field with too many of its own is told as one trouble.
 */
function recordTroubles(schema: z.ZodObject, value: Raw): readonly RecordTrouble[] {
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
    reading.tell(trouble.code, [...item.path, ...trouble.path], trouble.value, trouble.params);
    if (trouble.code === "unknown-field") {
      item.strange ??= [];
      item.strange.push(trouble.path);
    }
    // An ill-formed id is an error, and can still be read.
    if (severities[trouble.code] !== "error" || trouble.code === "not-kebab-case") continue;
    reading.blame(item, trouble.path, trouble.code, trouble.value === undefined);
  }
  for (const { code, path, params } of rulesOf(item.list, item.value)) {
    reading.tell(code, [...item.path, ...path], valueAt(item.value, path), params);
    if (severities[code] === "error") reading.blame(item, path, code, code === "missing-field");
  }
  if (item.list === "head") return;
  for (const { path, code, near } of openCodesIn(item.list, item.value))
    reading.tell("unknown-open-code", [...item.path, ...path], code, near === null ? {} : { nearest: near });
}
