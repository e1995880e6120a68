import { isolated, type Shown, typeset } from "../../../text/index.ts";
import { useReader } from "./useReader.ts";

/**
 * Words of a file, marked with their language and direction where these are not the page's own. Browsers isolate
 * elements that have a direction.
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
