/**
 * The id that the author probably meant, in small letters, digits and single hyphens. Empty where none is left.
 * @param text what the author wrote as an id
 */
export const likelyId = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, "-")
    .replace(/^-+|-+$/gu, "");
