import { useMemo } from "react";
import { mendingsOf } from "../../io/index.ts";
import { dayOf, type Problem } from "../../schema/index.ts";
import { likelyWords, sayMending } from "../../text/index.ts";
import { useReader } from "../reading/useReader.ts";
import { useEditor } from "./useEditor.ts";

/** What can be done about a problem by one press, where it is known what. Each is one step, which undo takes back. */
export function Mendings({ problem }: { readonly problem: Problem }) {
  const { language } = useReader();
  const { draft, shown } = useEditor();
  const { reading } = shown;
  const mendings = useMemo(
    () => mendingsOf(problem, reading.text, reading.opened, likelyWords(dayOf(new Date()))),
    [problem, reading],
  );
  return mendings.map(mending => {
    const words = sayMending(language, mending.label, reading.opened.dossier);
    return (
      <button
        key={words}
        type="button"
        className="quiet-button mending"
        disabled={shown.isFollowing}
        onClick={() => draft.act({ code: "mend", params: { name: words } }, mending.change)}
      >
        {words}
      </button>
    );
  });
}
