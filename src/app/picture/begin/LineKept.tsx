import { useSyncExternalStore } from "react";
import { useReader } from "../../page/reading/useReader.ts";
import { keptLine } from "./keptLine.ts";

/** Whether the lines are kept in this browser, and the press that lets it keep them. */
export function LineKept() {
  const { say } = useReader();
  const state = useSyncExternalStore(keptLine.subscribe, keptLine.shown);
  const isKept = state === "kept" || state === "writing";
  const told = isKept ? "kept" : state;
  return (
    <p className={state === "trouble" ? "line-kept wrong" : "line-kept quiet"}>
      <span aria-live="polite">{say(`edit.write.is.${told}`)}</span>{" "}
      {!isKept && (
        <button type="button" className="quiet-button" onClick={() => void keptLine.keep()}>
          {say(state === "trouble" ? "edit.keep.try-again" : "edit.write.keep")}
        </button>
      )}
    </p>
  );
}
