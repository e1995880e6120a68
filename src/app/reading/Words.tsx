import { isolated, type Shown, typeset } from "../../text/index.ts";
import { useReader } from "./useReader.ts";

/**
 * Words of a file: in which language they are, and in which direction they run, where that is not the page's own.
 * Elements with a direction are isolated by the browser.
 */
export function Words({ shown }: { readonly shown: Shown }) {
  const { language } = useReader();
  const isPlain = isolated(shown.text) === shown.text;
  if (shown.language === language && isPlain) return typeset(shown);
  return (
    <span lang={shown.language} dir={shown.direction}>
      {typeset(shown)}
    </span>
  );
}
