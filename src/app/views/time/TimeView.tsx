import { useCallback, useMemo, useRef, useState } from "react";
import { inquiryOf } from "../../../model/index.ts";
import { timeFigureOf } from "../../../views/index.ts";
import { useIsFollowing } from "../../documents/apart/useIsFollowing.ts";
import { useChosen } from "../../page/reading/useChosen.ts";
import { useDossier } from "../../page/reading/useDossier.ts";
import { useMessages } from "../../page/reading/useMessages.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { FigureFrame } from "../figures/FigureFrame.tsx";
import { useFigureWidth } from "../figures/useFigureWidth.ts";
import { ChangedDays } from "./ChangedDays.tsx";
import { type DraggedDay, TimeLines } from "./TimeLines.tsx";
import "./time.css";

/** The dossier in time. */
export function TimeView() {
  useMessages("details", "definitions", "views");
  const { language, say } = useReader();
  const { asked } = useChosen();
  const { inquiry: settled, narrator: whole, group, plane } = useDossier();
  const [dragged, setDragged] = useState<DraggedDay | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const width = useFigureWidth(frame);
  const narrator = whole.brief;
  const inquiry = useMemo(
    () => (dragged === null ? settled : inquiryOf(settled.file, { ...settled.lens, [dragged.kind]: dragged.date })),
    [settled, dragged],
  );
  const figure = useMemo(
    () =>
      width === null ? null : timeFigureOf({ inquiry, narrator, language, group, plane, duty: asked.duty, width }),
    [inquiry, narrator, language, group, plane, asked.duty, width],
  );
  const drag = useCallback((day: DraggedDay | null) => setDragged(day), []);
  const { date = null, known = null } = figure?.axis.handles ?? {};
  const isFollowing = useIsFollowing();
  const lines = date && known ? "both" : date ? "date" : "known";
  return (
    <FigureFrame
      figure={figure}
      controls={(date || known) && <p className="quiet time-key">{say("view.time.key", { lines })}</p>}
      sheets={figure?.sheets}
      frame={frame}
      over={figure && <TimeLines figure={figure} focus={inquiry.chain.focus} onDrag={drag} />}
    >
      {(date || known) && <p className="quiet time-hint">{say("view.time.handles")}</p>}
      {isFollowing && <ChangedDays />}
    </FigureFrame>
  );
}
