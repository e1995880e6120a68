import { byCodeUnit } from "../base/index.ts";
import { isEvidenceField, isJsonObject } from "../schema/index.ts";

/** An entry of evidence that only names a source or a quote says what its id alone says. */
function evidenceMeant(entry: unknown): unknown {
  if (!isJsonObject(entry)) return entry;
  const { supports, ...rest } = entry;
  const told = supports === "supports" || supports === undefined ? rest : entry;
  const [only, ...more] = Object.values(told);
  const isNameAlone = more.length === 0 && ("source" in told || "quoteId" in told) && typeof only === "string";
  return isNameAlone ? only : told;
}

/**
 * A value written so that two that say the same are the same text: the order of fields and of lists says nothing in this
 * format, and how a file is laid out neither.
 */
export function meaningOf(value: unknown, field = ""): string {
  if (Array.isArray(value)) {
    const entries = value.map(entry => meaningOf(isEvidenceField(field) ? evidenceMeant(entry) : entry));
    return `[${entries.sort(byCodeUnit).join(",")}]`;
  }
  if (!isJsonObject(value)) return JSON.stringify(value) ?? "";
  const fields = Object.keys(value)
    .filter(key => value[key] !== undefined)
    .sort(byCodeUnit)
    .map(key => `${JSON.stringify(key)}:${meaningOf(value[key], key)}`);
  return `{${fields.join(",")}}`;
}

export const isSameMeaning = (one: unknown, other: unknown, field = ""): boolean =>
  one === other || meaningOf(one, field) === meaningOf(other, field);
