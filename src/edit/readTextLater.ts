/** Loads the reading of a text with the checks of the whole format, for whoever can do the first step without it. */
export const readTextLater = async () => (await import("./readText.ts")).readText;
