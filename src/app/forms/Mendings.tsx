import { useState } from "react";
import { isMendable, type Mending, mendingsOf } from "../../edit/index.ts";
import { dayOf, type Problem } from "../../schema/index.ts";
import { likelyWords, sayMending, sayProblem } from "../../text/index.ts";
import type { DraftReading } from "../documents/drafts/draft.ts";
import { useReader } from "../page/reading/useReader.ts";
import { useEditor } from "./useEditor.ts";

const mendingsIn = (problem: Problem, { text, opened }: DraftReading): readonly Mending[] =>
  mendingsOf(problem, text, opened, likelyWords(dayOf(new Date())));

const nameOf = ({ label }: Mending): string => JSON.stringify(label);

/**
 * What can be done about a problem by one press, where it is known what. Each mending takes a reading of the file to
 * prove, so they are looked for when somebody asks. Each is one step, which undo takes back.
 */
export function Mendings({ problem }: { readonly problem: Problem }) {
  const { language, say } = useReader();
  const { draft, shown } = useEditor();
  /** Null while nobody has asked. */
  const [found, setFound] = useState<readonly Mending[] | null>(null);
  const isOpen = found !== null;
  if (!isOpen && !isMendable(problem, shown.reading.file !== null)) return null;
  const mend = (mending: Mending, words: string) => {
    // What was written meanwhile may have changed what mends it.
    const now = mendingsIn(problem, draft.shown().reading);
    const same = now.find(one => nameOf(one) === nameOf(mending));
    if (same) draft.act({ code: "mend", params: { name: words } }, same.change);
    else setFound(now);
  };
  return (
    <span className="mendings">
      <button
        type="button"
        className="quiet-button"
        disabled={shown.isFollowing}
        aria-expanded={isOpen}
        onClick={() => setFound(isOpen ? null : mendingsIn(problem, draft.shown().reading))}
      >
        {say("edit.mend.open")}
        <span className="sr">: {sayProblem(language, problem).what}</span>
      </button>
      {found?.length === 0 && <span role="status"> {say("edit.mend.none")}</span>}
      {found?.map(mending => {
        const words = sayMending(language, mending.label, shown.reading.opened.dossier);
        return (
          <button key={words} type="button" className="quiet-button mending" onClick={() => mend(mending, words)}>
            {words}
          </button>
        );
      })}
    </span>
  );
}
