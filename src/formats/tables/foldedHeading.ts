/** A heading as it is compared: small letters without marks, words parted by one blank, no star or hint behind it. */
export function foldedHeading(heading: string): string {
  const known = folded.get(heading);
  if (known !== undefined) return known;
  const made = foldedAnew(heading);
  // Words of codes come again and again; a column of texts does not.
  if (heading.length <= 60 && folded.size < 20_000) folded.set(heading, made);
  return made;
}

const folded = new Map<string, string>();

const foldedAnew = (heading: string): string =>
  heading
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .replace(/œ/gu, "oe")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** The same without what stands in brackets at its end: "Country (ISO code)*". */
export const withoutHint = (heading: string): string => heading.replace(/\s*[([][^)\]]*[)\]]\s*[*:]*\s*$/u, "");

const TAG = /^(.*\S)\s*[[(]([a-z]{2,3}(?:-[A-Za-z0-9]{1,8})*)[\])]\s*$/u;

/** A heading that names a language behind it: "Name [fr]". */
export function headingTag(heading: string): { readonly heading: string; readonly tag: string } | null {
  const found = TAG.exec(heading.trim());
  return found ? { heading: found[1]!, tag: found[2]! } : null;
}
