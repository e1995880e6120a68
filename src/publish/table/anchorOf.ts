/** The id of a place on the page. Ids of different lists may be the same word. */
export const anchorOf = (
  what: "assertion" | "case" | "condition" | "duty" | "figure" | "link" | "money" | "party" | "quote" | "source",
  id: string,
): string => `${what}-${id}`;
