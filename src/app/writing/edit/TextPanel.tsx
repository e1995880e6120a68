import { useCallback, useMemo } from "react";
import { mendingsOf, pathOfItem } from "../../../edit/index.ts";
import { dayOf, type Problem } from "../../../schema/index.ts";
import { likelyWords, sayMending } from "../../../text/index.ts";
import { targetOf } from "../../forms/formTarget.ts";
import { useEditor } from "../../forms/useEditor.ts";
import { later } from "../../page/reading/later.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { targetInPlace } from "./placeOfTarget.ts";

const TextView = later(async () => (await import("../text/TextView.tsx")).TextView);

/** The text of the file in place of the form, scrolled to what is chosen in the picture. */
export function TextPanel() {
  const { language } = useReader();
  const { draft, file, place } = useEditor();
  const target = targetInPlace(place, targetOf);
  const reveal = useMemo(
    () => (target.kind === "item" && target.address.list !== "head" ? pathOfItem(file, target.address) : null),
    [target, file],
  );
  const actionsFor = useCallback(
    (problem: Problem) => {
      const { reading } = draft.shown();
      const mendings = mendingsOf(problem, reading.text, reading.opened, likelyWords(dayOf(new Date())));
      return mendings.map(mending => {
        const words = sayMending(language, mending.label, reading.opened.dossier);
        return { words, apply: () => draft.act({ code: "mend", params: { name: words } }, mending.change) };
      });
    },
    [draft, language],
  );
  return (
    <div className="edit-text">
      <TextView draft={draft} reveal={reveal} actionsFor={actionsFor} />
    </div>
  );
}
