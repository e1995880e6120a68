import { type Language, languages } from "../../text/index.ts";

/** The reader's own language, if the product speaks it. */
export function preferredLanguage(): Language {
  const spoken = navigator.languages.map(tag => languages.find(({ code }) => tag.toLowerCase().split("-")[0] === code));
  return spoken.find(entry => entry !== undefined)?.code ?? "en";
}
