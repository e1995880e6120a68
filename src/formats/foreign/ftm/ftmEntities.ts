/** The entities of a file of FollowTheMoney. */
import { isJsonObject, type JsonObject } from "../../../schema/index.ts";
import type { FilePlace } from "../../bringing/incoming.ts";
import { fieldsOf, type Gathering, textOf } from "../gathering.ts";
import type { JsonFile, JsonRecord } from "../readJson.ts";

export type FtmEntity = {
  readonly id: string;
  readonly schema: string;
  readonly place: FilePlace;
  readonly values: Map<string, string[]>;
  /** How many records make it up; 0 where it only stands within others. */
  readonly parts: number;
};

/** Entities within entities are read so deep. */
const MOST_DEEP = 20;

export const firstOf = (entity: FtmEntity, name: string): string => entity.values.get(name)?.[0] ?? "";
export const allOf = (entity: FtmEntity, name: string): readonly string[] => entity.values.get(name) ?? [];
export const remarkOf = (entity: FtmEntity): string =>
  [...allOf(entity, "summary"), ...allOf(entity, "description")].join("\n");

/** The records of a file, whatever it holds them in. */
export function recordsOf(json: Extract<JsonFile, { ok: true }>): readonly JsonRecord[] {
  if (json.isLines) return json.records;
  const { value } = json;
  const list = isJsonObject(value) && Array.isArray(value.entities) ? value.entities : value;
  const start = list === value ? "" : "/entities";
  if (Array.isArray(list))
    return list.map((one, at) => ({ value: one as unknown, place: { pointer: `${start}/${at}` } }));
  return [{ value, place: { pointer: "" } }];
}

const isEntity = (value: unknown): value is JsonObject & { readonly id: unknown; readonly schema: string } =>
  isJsonObject(value) && typeof value.schema === "string" && textOf(value.id) !== "";

/** Entities by id. Records of one id are parts of one entity; entities within entities count as those they are. */
export function entitiesIn(records: readonly JsonRecord[], { leave }: Gathering): ReadonlyMap<string, FtmEntity> {
  const entities = new Map<string, FtmEntity>();
  const enter = (record: JsonObject & { readonly schema: string }, place: FilePlace, deep: number): string => {
    const id = textOf(record.id);
    const known = entities.get(id);
    // A part that says less than another part of what it is, such as LegalEntity beside Company, does not decide it.
    const schema = known && known.schema !== "LegalEntity" ? known.schema : record.schema;
    const values = known?.values ?? new Map<string, string[]>();
    const parts = (known?.parts ?? 0) + (deep === 0 ? 1 : 0);
    entities.set(id, { id, schema, place: known?.place ?? { ...place, id }, values, parts });
    for (const [name, written] of Object.entries(fieldsOf(record.properties))) {
      const kept = values.get(name) ?? [];
      for (const value of Array.isArray(written) ? written : [written]) {
        const text = isEntity(value) && deep < MOST_DEEP ? enter(value, place, deep + 1) : textOf(value);
        if (text !== "" && !kept.includes(text)) kept.push(text);
      }
      values.set(name, kept);
    }
    return id;
  };
  for (const { value, place } of records) {
    if (!isEntity(value)) {
      leave("record", place, JSON.stringify(value) ?? "", "not-of-the-format");
      continue;
    }
    enter(value, place, 0);
  }
  return entities;
}
