import type { Party } from "./records.ts";

/** The codes of a party's roles, in file order. A role is a code, or an object with more about it. */
export const functionsOf = ({ roles = [] }: Pick<Party, "roles">): readonly string[] =>
  roles.map(role => (typeof role === "string" ? role : role.function));
