/**
 * The id that was probably meant: in small letters, digits and single hyphens. Empty where nothing of the kind is left.
 * @param text what somebody wrote for an id
 */
export const likelyId = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, "-")
    .replace(/^-+|-+$/gu, "");
