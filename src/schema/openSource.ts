import type { Source } from "./records.ts";

/** Is it somebody who is not to be named? */
export const isUnnamed = ({ person }: Pick<Source, "person">): boolean =>
  person !== undefined && person.identity !== "named";

/**
 * A source as it may be shown. If its person is not named, only the kind of source, its year, and the person's role and
 * place are kept.
 */
export function openSource(source: Source): Source {
  const { id, type, language, published, accessed, person, remark, derivedFrom } = source;
  if (!person || person.identity === "named") return source;
  const { identity, role, place, consent } = person;
  const open = { identity, role, place, consent };
  return { id, type, language, published: published?.slice(0, 4), accessed, person: open, remark, derivedFrom };
}
