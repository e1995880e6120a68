import { type Language, nearestLanguage } from "../../../text/index.ts";

/** The reader's own language, if the product speaks it; else the first of the site. */
export function preferredLanguage(): Language {
  const [first = "en"] = document.documentElement.dataset.languages?.split(" ") ?? [];
  return navigator.languages.map(nearestLanguage).find(one => one !== null) ?? first;
}
