import { Fragment } from "react";
import { changeDaysOf } from "../../../model/index.ts";
import { useDossier } from "../reading/useDossier.ts";
import { DayChoice } from "./DayChoice.tsx";
import type { DayKind } from "./dayKind.ts";

type Props = { readonly open: DayKind | null; readonly onOpen: (kind: DayKind | null) => void };

/** The two days: the one that is shown and the day of knowledge. Only one panel is open at a time. */
export function DayChoices({ open, onOpen }: Props) {
  const { inquiry } = useDossier();
  const { file } = inquiry;
  const days = changeDaysOf(file);
  return (
    <div className="days">
      {(["date", "known"] as const).map((kind, place) => (
        <Fragment key={kind}>
          {place > 0 && " "}
          <DayChoice
            kind={kind}
            stops={days[kind]}
            isOpen={open === kind}
            onToggle={isOpen => onOpen(isOpen ? kind : null)}
          />
        </Fragment>
      ))}
    </div>
  );
}
