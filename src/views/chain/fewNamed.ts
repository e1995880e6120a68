import { type Language, say, sayList } from "../../text/index.ts";

/** The first names of a list, the rest counted: "Sama, Majorel and 3 others". One more than the most is still named. */
export const fewNamed = (language: Language, names: readonly string[], most: number): string =>
  sayList(
    language,
    names.length > most + 1
      ? [...names.slice(0, most), say(language, "chain.others", { count: names.length - most })]
      : names,
  );
