import { useMemo, useState } from "react";
import { changeDaysOf } from "../model/index.ts";
import { DayChoice, type DayKind } from "./DayChoice.tsx";
import { useTold } from "./useTold.ts";

/** The two days: the one that is shown, and the one of knowledge. One panel is open at a time. */
export function DayChoices() {
  const { inquiry } = useTold();
  const { file } = inquiry;
  const [open, setOpen] = useState<DayKind | null>(null);
  const days = useMemo(() => changeDaysOf(file), [file]);
  return (
    <div className="days">
      {(["date", "known"] as const).map(kind => (
        <DayChoice
          key={kind}
          kind={kind}
          stops={days[kind]}
          isOpen={open === kind}
          onToggle={isOpen => setOpen(now => (isOpen ? kind : now === kind ? null : now))}
        />
      ))}
    </div>
  );
}
