import type { JsonObject } from "../../../schema/index.ts";
import type { FtmEntity } from "./ftmEntities.ts";
import type { FtmTaking } from "./ftmTaking.ts";

/** One record that joins more parties than so many pairs is a list, not a relation. */
const MOST_PAIRS = 100;

/** Adds one link for each pair, and gives their ids; leaves a record of which a side is missing. */
export function takeLinks(
  entity: FtmEntity,
  { givers, takers }: { readonly givers: readonly string[]; readonly takers: readonly string[] },
  link: JsonObject,
  { gathered, take, leave, evidenceOf }: FtmTaking,
): readonly string[] {
  const pairs = givers
    .flatMap(from => takers.map(to => ({ from, to })))
    .filter(({ from, to }) => from !== to)
    .slice(0, MOST_PAIRS);
  if (pairs.length === 0) {
    const code = givers.length + takers.length === 0 ? "names-nobody" : "names-one-only";
    leave(entity, [...entity.values.values()].flat().join(" | "), code);
    return [];
  }
  take(entity);
  return pairs.map(({ from, to }) =>
    gathered.add(
      "links",
      { ...link, from, to, verification: "reported", evidence: evidenceOf(entity) },
      [entity.place],
      entity.id,
    ),
  );
}
