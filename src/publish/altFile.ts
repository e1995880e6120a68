import { type Language, say, withoutIsolates } from "../text/index.ts";
import type { AltText } from "../views/index.ts";

/** The file with the words of the picture for those who do not see it: first the line for `alt`, then the long text. */
export const altFile = ({ short, long }: AltText, language: Language): string =>
  withoutIsolates(
    `${say(language, "publish.alt.short.title")}\n${short}\n\n${say(language, "publish.alt.long.title")}\n${long}\n`,
  );
