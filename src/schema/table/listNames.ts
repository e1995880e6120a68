/** The lists of a dossier, in the order in which they are written. Apart from `records.ts`, whose checks few need. */
export const listNames = [
  "duties",
  "parties",
  "links",
  "assertions",
  "conditions",
  "money",
  "figures",
  "proceedings",
  "hypotheses",
  "sources",
  "quotes",
  "lookedFor",
  "story",
] as const;

export type ListName = (typeof listNames)[number];
