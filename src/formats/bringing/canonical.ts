import { isJsonObject } from "../../schema/index.ts";

/** A JSON value as it is compared: the same for two that differ in the order of their fields alone. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (!isJsonObject(value)) return JSON.stringify(value) ?? "";
  const fields = Object.keys(value)
    .filter(key => value[key] !== undefined)
    .sort()
    .map(key => `${JSON.stringify(key)}:${canonical(value[key])}`);
  return `{${fields.join()}}`;
}

/** A text as it is compared: blanks make no difference. */
export const letters = (text: string): string => text.normalize("NFC").replace(/\s+/gu, " ").trim();

/** A text of the format in all its languages. */
export const textsIn = (value: unknown): readonly string[] =>
  typeof value === "string"
    ? [letters(value)]
    : isJsonObject(value)
      ? Object.values(value).flatMap(one => (typeof one === "string" ? [letters(one)] : []))
      : [];
