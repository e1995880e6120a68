/** The records of `schema`, opened: what a field may hold, and whether the allow-list says how it leaves. */
import * as z from "zod";
import type { Fields, Shape } from "../../src/redact/allowList.ts";

type Type = z.core.$ZodType;

/** The types that a value may have, with unions and optional types opened. */
export function opened(type: Type): Type[] {
  if (type instanceof z.ZodOptional) return opened(type.unwrap());
  if (type instanceof z.ZodUnion) return type.options.flatMap(opened);
  return type instanceof z.ZodNever ? [] : [type];
}

/** The fields of all objects among the types, with the types of each. */
export function fieldsIn(types: readonly Type[]): ReadonlyMap<string, Type[]> {
  const fields = new Map<string, Type[]>();
  for (const type of types)
    if (type instanceof z.ZodObject)
      for (const [field, inside] of Object.entries(type.shape as Record<string, Type>)) {
        const held = opened(inside);
        if (held.length > 0) fields.set(field, [...(fields.get(field) ?? []), ...held]);
      }
  return fields;
}

/** Whether it is a text of the author's: no code, date, tag or the like. */
const isFree = (type: Type): boolean =>
  type instanceof z.ZodString &&
  !(type.def.checks ?? []).some(check => check._zod.def.check === "string_format" || check._zod.def.check === "custom");

/** Whether it is an id that the file gives. */
const isId = (type: Type): boolean =>
  type instanceof z.ZodString &&
  (type.def.checks ?? []).some(check => {
    const { pattern } = check._zod.def as { pattern?: RegExp };
    return pattern?.test("x-an-id") && !pattern.test("x_an_id") && !pattern.test("en-GB");
  });

const isText = (types: readonly Type[]): boolean => types.some(type => type instanceof z.ZodRecord);

/** What the table lacks, has too much, or copies wrongly, as paths with a word. */
export function unplacedIn(types: readonly Type[], shape: Shape | undefined, path: string): string[] {
  if (shape === undefined) return [`${path}: not placed`];
  const objects = types.filter(type => type instanceof z.ZodObject);
  const lists = types.filter(type => type instanceof z.ZodArray);
  const simple = types.filter(type => !objects.includes(type as z.ZodObject) && !lists.includes(type as z.ZodArray));
  const misfit = (fits: boolean) => (fits ? [] : [`${path}: copied in a way that does not fit`]);
  if (typeof shape !== "string") {
    if ("list" in shape)
      return lists.length === 0
        ? misfit(false)
        : unplacedIn(
            lists.flatMap(list => opened((list as z.ZodArray).element)),
            shape.list,
            `${path}/*`,
          );
    if ("evidence" in shape) return unplacedFields(objects, shape.evidence, path);
    if ("fields" in shape) return [...misfit(simple.length === 0), ...unplacedFields(objects, shape.fields, path)];
    if ("either" in shape)
      return [...unplacedIn(simple, shape.either[0], path), ...unplacedIn(objects, shape.either[1], path)];
    return misfit(simple.length > 0 && objects.length + lists.length === 0);
  }
  if (lists.length > 0) return misfit(false);
  if (shape === "quantity") return misfit(isText(types) && objects.length > 0);
  if (objects.length > 0) return misfit(false);
  if (shape === "text" || shape === "verbatim-text") return misfit(isText(types));
  if (isText(types)) return misfit(false);
  const isOpen = types.some(type => type instanceof z.ZodEnum) && types.some(isFree);
  if (shape === "open-code") return misfit(isOpen);
  if (shape === "constant") return misfit(types.every(type => type instanceof z.ZodLiteral));
  if (shape === "plain") return misfit(!types.some(isFree) && !types.some(isId));
  return misfit(["words", "verbatim", "schema-address"].includes(shape) && !isOpen);
}

export function unplacedFields(types: readonly Type[], table: Fields, path: string): string[] {
  const fields = fieldsIn(types);
  const strange = Object.keys(table).filter(field => !fields.has(field) || field === "private");
  return [
    ...strange.map(field => `${path}/${field}: no field of the format that may leave`),
    ...[...fields].flatMap(([field, held]) =>
      field === "private" ? [] : unplacedIn(held, table[field], `${path}/${field}`),
    ),
  ];
}
