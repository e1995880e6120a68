import { type Shown, typeset } from "../text/index.ts";
import { useReader } from "./useReader.ts";

/** Words of a file: in which language they are, and in which direction they run, where that is not the page's own. */
export function Words({ shown }: { readonly shown: Shown }) {
  const { language } = useReader();
  if (shown.language === language && shown.direction === "ltr") return typeset(shown);
  return (
    <span lang={shown.language} dir={shown.direction}>
      {typeset(shown)}
    </span>
  );
}
