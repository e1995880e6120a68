import { type Language, say, withoutIsolates } from "../text/index.ts";
import type { AltText } from "../views/index.ts";

/** What the picture says, for those who do not see it, as a file: first the line for `alt`, then all of it. */
export const altFile = ({ short, long }: AltText, language: Language): string =>
  withoutIsolates(
    `${say(language, "publish.alt.short.title")}\n${short}\n\n${say(language, "publish.alt.long.title")}\n${long}\n`,
  );
