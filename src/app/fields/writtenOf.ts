/** A value as it stands in a blank for words. A value of another kind, which no blank wrote, is shown as JSON. */
export const writtenOf = (value: unknown): string =>
  typeof value === "string" ? value : value === undefined ? "" : JSON.stringify(value);
