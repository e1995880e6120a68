import type { Text } from "../../schema/index.ts";
import { isolated, typeset } from "../../text/index.ts";
import type { Reading } from "./reading.ts";

/** Words of a file, marked with their language and direction where these are not the page's own. */
export function FileWords({ reading, text }: { readonly reading: Reading; readonly text: Text }) {
  const shown = reading.narrator.text(text);
  if (shown.language === reading.language && isolated(shown.text) === shown.text) return typeset(shown);
  return (
    <span lang={shown.language} dir={shown.direction}>
      {typeset(shown)}
    </span>
  );
}
