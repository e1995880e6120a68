import { useEffect, useId, useRef } from "react";
import { useReader } from "../../page/reading/useReader.ts";
import type { PastedTable } from "./usePastedTable.ts";

type Props = {
  readonly pasted: PastedTable;
  readonly onTake: () => void;
  readonly onLeave: () => void;
};

/** Asks what a table is for that was pasted: to be brought in, or, where a field had the focus, to be words in it. */
export function TableQuestion({ pasted, onTake, onLeave }: Props) {
  const { say } = useReader();
  const id = useId();
  const { rows, columns, field, text } = pasted;
  const first = useRef<HTMLButtonElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another table asks anew
  useEffect(() => first.current?.focus(), [pasted]);
  const enter = () => {
    onLeave();
    field?.focus();
    // As the browser would have done it, so that the field takes it like typed words.
    document.execCommand("insertText", false, text);
  };
  return (
    <section className="pasted-passage passage-place" aria-labelledby={id}>
      <h2 className="passage-place-title" id={id}>
        {say("edit.paste.table", { rows, columns })}
      </h2>
      <p>{say("edit.paste.table.text")}</p>
      <p className="pasted-acts">
        <button type="button" ref={first} onClick={onTake}>
          {say("edit.paste.table.take")}
        </button>{" "}
        {field?.isConnected && (
          <button type="button" className="quiet-button" onClick={enter}>
            {say("edit.paste.table.words")}
          </button>
        )}{" "}
        <button
          type="button"
          className="quiet-button"
          onClick={() => {
            onLeave();
            field?.focus();
          }}
        >
          {say("edit.contents.discard")}
        </button>
      </p>
    </section>
  );
}
