import { sayDate } from "../../../text/index.ts";
import { PageLink } from "../../page/address/PageLink.tsx";
import { useChosen } from "../../page/reading/useChosen.ts";
import { useDossier } from "../../page/reading/useDossier.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { useOutline } from "./useOutline.ts";

/** The head of the outline: the file and its day, the number of lines, and the way to the sheet for checking them. */
export function SheetHead() {
  const { language, say } = useReader();
  const { place } = useChosen();
  const { dossier } = useDossier();
  const { lines } = useOutline();
  const { id, updated } = dossier;
  return (
    <div className="sheet-head">
      <p className="sheet-file">
        <strong>{say("outline.sheet")}</strong>
        {" · "}
        {updated === undefined
          ? say("outline.updated.none", { id })
          : say("outline.updated", { id, date: sayDate(language, updated) })}
      </p>
      <p className="quiet">{say("outline.lead", { count: lines.size })}</p>
      <p className="sheet-choice">
        <PageLink to={{ ...place, sheet: !place.sheet }}>
          {say(place.sheet ? "outline.sheet.leave" : "outline.sheet")}
        </PageLink>{" "}
        <span className="quiet">{say("outline.sheet.lead")}</span>
      </p>
    </div>
  );
}
