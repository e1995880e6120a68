import { useId, useRef } from "react";
import { type ChangeDay, isDated } from "../../../model/index.ts";
import { sayDate } from "../../../text/index.ts";
import { useChosen } from "../reading/useChosen.ts";
import { useDisclosure } from "../reading/useDisclosure.ts";
import { useDossier } from "../reading/useDossier.ts";
import { useReader } from "../reading/useReader.ts";
import { DayPanel } from "./DayPanel.tsx";
import type { DayKind } from "./dayKind.ts";

type Props = {
  readonly kind: DayKind;
  readonly stops: readonly ChangeDay[];
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
};

/**
 * One of the two days, with the panel for choosing another. Where the file dates nothing, the bar says so instead of
 * naming a day, unless the reader has asked for one.
 */
export function DayChoice({ kind, stops, isOpen, onToggle }: Props) {
  const { language, say } = useReader();
  const { place } = useChosen();
  const { dossier, inquiry } = useDossier();
  const whole = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const close = () => {
    if (isOpen) onToggle(false);
  };
  const closeByKey = () => {
    close();
    button.current?.focus();
  };
  const handlers = useDisclosure({ isOpen, close, whole, button });

  const shown = inquiry.chain.focus[kind];
  const isUndated = shown === null || (kind === "date" && !isDated(dossier));
  const hasDay = shown !== null && (!isUndated || place[kind] !== null);
  return (
    <div className={`day day-${kind}`} ref={whole} {...handlers}>
      <span className="kept">
        <button
          type="button"
          className="day-button"
          ref={button}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => onToggle(!isOpen)}
        >
          {isUndated && <strong className="value">{say("bar.undated")}</strong>}
          {isUndated && hasDay && ", "}
          {hasDay && (
            <>
              {say(`bar.${kind}`)} <strong className="value">{sayDate(language, shown, "short")}</strong>
            </>
          )}
        </button>
        ,
      </span>
      {/* The panel can have the focus, or else a press on its background would move the focus out of it. */}
      <fieldset className="day-panel" id={id} tabIndex={-1} aria-label={say(`day.${kind}`)} hidden={!isOpen}>
        {isOpen && <DayPanel kind={kind} stops={stops} isUndated={isUndated} onClose={closeByKey} />}
      </fieldset>
    </div>
  );
}
