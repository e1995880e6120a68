import { type Language, languages } from "../../../text/index.ts";

/** The reader's own language, if the product speaks it; else the first of the site. */
export function preferredLanguage(): Language {
  const spoken = navigator.languages.map(tag => languages.find(({ code }) => tag.toLowerCase().split("-")[0] === code));
  const [first = "en"] = document.documentElement.dataset.languages?.split(" ") ?? [];
  return spoken.find(entry => entry !== undefined)?.code ?? (first as Language);
}
