/** A release, or an object in it, with its place; and what is asked of any of them. */
import type { JsonObject } from "../../../schema/index.ts";
import type { FilePlace } from "../../bringing/incoming.ts";
import { fieldsOf, type Gathering, listOf, textOf } from "../gathering.ts";

export type OcdsPart = { readonly fields: JsonObject; readonly place: FilePlace };
/** All releases of one process, the latest last. */
export type Process = readonly OcdsPart[];

const OVER = new Set(["cancelled", "unsuccessful", "terminated-before-start"]);
export const isOver = ({ fields }: OcdsPart): boolean => OVER.has(textOf(fields.status));

/** What a person recognises an award or a contract by. */
export const wordsOf = ({ fields }: OcdsPart): string =>
  textOf(fields.title) || textOf(fields.description) || textOf(fields.id);

export const placeWithin = (place: FilePlace, more: string): FilePlace => ({
  ...place,
  pointer: `${place.pointer ?? ""}${more}`,
});

/** The objects of a list over all releases: of each id the last; those before it are left. */
export function latestIn(process: Process, field: string, kind: string, { leave }: Gathering): readonly OcdsPart[] {
  const all = process.flatMap(({ fields, place }) =>
    listOf(fields[field]).map((one, index) => {
      const own = placeWithin(place, `/${field}/${index}`);
      const body = fieldsOf(one);
      return { fields: body, place: textOf(body.id) === "" ? own : { ...own, id: textOf(body.id) } };
    }),
  );
  const last = new Map(all.map(body => [textOf(body.fields.id) || body.place.pointer, body]));
  return all.filter(body => {
    const holds = last.get(textOf(body.fields.id) || body.place.pointer) === body;
    if (!holds) leave(kind, body.place, textOf(body.fields.title) || textOf(body.fields.id), "repeated");
    return holds;
  });
}
