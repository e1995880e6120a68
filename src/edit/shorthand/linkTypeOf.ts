import { codeLists, codes, type LinkType, nearest } from "../../schema/index.ts";

/** Letters as they are compared: small, without accents, words joined by single blanks. */
export const folded = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[\s_’'-]+/gu, " ")
    .trim();

/** What each type of link may be called: its code, and its words in every language. */
const namesOfTypes: readonly (readonly [LinkType, readonly string[]])[] = codes.linkTypes.map(type => [
  type,
  [type, ...Object.values(codeLists["link-types"].codes.get(type)?.label ?? {})].map(folded),
]);

export type TypeRead =
  | { readonly kind: "type"; readonly type: LinkType; readonly isWhole: boolean }
  | { readonly kind: "ambiguous"; readonly types: readonly LinkType[] }
  | { readonly kind: "unknown"; readonly near: LinkType | null };

/** The type of link that begins with these letters, in any language. Whoever writes all of a name means that type. */
export function linkTypeOf(written: string): TypeRead {
  const wanted = folded(written);
  const whole = namesOfTypes.find(([, names]) => names.includes(wanted));
  if (whole) return { kind: "type", type: whole[0], isWhole: true };
  const types = namesOfTypes.flatMap(([type, names]) =>
    wanted !== "" && names.some(name => name.startsWith(wanted)) ? [type] : [],
  );
  const [only, ...more] = types;
  if (only && more.length === 0) return { kind: "type", type: only, isWhole: false };
  if (only) return { kind: "ambiguous", types };
  const near = nearest(
    wanted,
    namesOfTypes.flatMap(([, names]) => names),
  );
  return {
    kind: "unknown",
    near: namesOfTypes.find(([, names]) => near !== null && names.includes(near))?.[0] ?? null,
  };
}
