import { type KeyboardEvent, useRef } from "react";
import { directionOf } from "../../../text/index.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { Combobox, type PickExtra } from "./Combobox.tsx";
import { FieldFrame } from "./FieldFrame.tsx";
import type { FieldProps } from "./fieldProps.ts";
import type { PickOption } from "./findOptions.ts";
import { MoveButtons, moved } from "./MoveButtons.tsx";
import { useLeftTyping } from "./useLeftTyping.ts";
import { writtenOf } from "./writtenOf.ts";

type ManyFieldProps = FieldProps & {
  readonly options: readonly PickOption[];
  /** Entries behind the options, by what is typed. `add` puts a value at the end of the list. */
  readonly extrasFor?: ((typed: string, add: (value: unknown) => void) => readonly PickExtra[]) | undefined;
  /** The words for an entry that is no id of an option. */
  readonly wordsOf?: ((entry: unknown) => string) | undefined;
  /** Does the order say something? Then it can be changed. */
  readonly isOrdered?: boolean | undefined;
  /** What the blank says while nothing is chosen, where that means something. */
  readonly placeholder?: string | undefined;
};

/** Several of a list, in their order. An empty list is no value: the last that is taken out takes the list with it. */
export function ManyField(props: ManyFieldProps) {
  const { say } = useReader();
  const { id, value, onChange, label, options, extrasFor, wordsOf = writtenOf, isOrdered = false, isInline } = props;
  const { typed, onType, isUnread, onBlur } = useLeftTyping(props);
  const list = useRef<HTMLUListElement>(null);
  const entries: readonly unknown[] = Array.isArray(value) ? value : value === undefined ? [] : [value];
  const chosen = new Set(entries);
  const offered = options.filter(option => !chosen.has(option.id));
  const nameOf = (entry: unknown) => options.find(option => option.id === entry)?.name ?? wordsOf(entry);
  const write = (next: readonly unknown[]) => onChange(next.length === 0 ? undefined : next);
  const add = (entry: unknown) => write([...entries, entry]);
  const focusOn = (place: number) => {
    const buttons = list.current?.querySelectorAll<HTMLElement>("[data-entry]");
    (buttons?.[place] ?? document.getElementById(id))?.focus();
  };
  const takeOut = (place: number) => {
    write(entries.toSpliced(place, 1));
    requestAnimationFrame(() => focusOn(Math.min(place, entries.length - 2)));
  };
  const move = (place: number, by: -1 | 1) => {
    const to = place + by;
    if (to < 0 || to >= entries.length) return;
    write(moved(entries, place, by));
    requestAnimationFrame(() => focusOn(to));
  };
  const onKey = (event: KeyboardEvent, place: number) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (isOrdered && event.altKey && by !== undefined) {
      event.preventDefault();
      event.stopPropagation();
      move(place, by as -1 | 1);
    } else if (event.key === "Delete" || event.key === "Backspace") {
      event.preventDefault();
      event.stopPropagation();
      takeOut(place);
    }
  };
  const note = isUnread ? say("edit.field.not-chosen") : null;
  return (
    <FieldFrame {...props} isUnread={isUnread} note={note}>
      <div className="field-many">
        {entries.length > 0 && (
          <ul aria-label={label} className="field-entries" ref={list}>
            {entries.map((entry, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same entry can stand in a file twice
              <li key={`${JSON.stringify(entry)} ${place}`} className="field-entry">
                <span className="field-entry-name" dir={directionOf(nameOf(entry))}>
                  {nameOf(entry)}
                </span>
                {isOrdered && entries.length > 1 && (
                  <MoveButtons
                    name={nameOf(entry)}
                    isFirst={place === 0}
                    isLast={place === entries.length - 1}
                    onMove={by => move(place, by)}
                  />
                )}
                <button
                  type="button"
                  className="field-out"
                  data-entry={place}
                  aria-label={say("edit.field.take-out", { name: nameOf(entry) })}
                  onClick={() => takeOut(place)}
                  onKeyDown={event => onKey(event, place)}
                >
                  <span aria-hidden>×</span>
                </button>
              </li>
            ))}
          </ul>
        )}
        <Combobox
          {...props}
          options={offered}
          chosen={null}
          shown=""
          placeholder={
            entries.length > 0 ? say("edit.field.another") : (props.placeholder ?? (isInline ? label : undefined))
          }
          typed={typed}
          onType={onType}
          onLeave={onBlur}
          onPick={add}
          onClear={() => {}}
          extrasFor={extrasFor && (words => extrasFor(words, add))}
          isUnread={isUnread}
          hasNote={note !== null}
        />
      </div>
    </FieldFrame>
  );
}
