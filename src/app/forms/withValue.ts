import { isJsonObject, type JsonObject, type Path } from "../../schema/index.ts";

/** The object with a value at a path; undefined takes it out, with the objects on the way that are left empty. */
export function withValue(object: JsonObject, [key, ...rest]: Path, value: unknown): JsonObject {
  if (key === undefined) return object;
  const { [key]: old, ...others } = object;
  if (rest.length === 0) return value === undefined ? others : { ...object, [key]: value };
  const inner = withValue(isJsonObject(old) ? old : {}, rest, value);
  return Object.keys(inner).length === 0 ? others : { ...object, [key]: inner };
}
