import { type KeyboardEvent, type ReactNode, useRef, useState } from "react";
import { useReader } from "../../page/reading/useReader.ts";
import { FieldFrame } from "./FieldFrame.tsx";
import type { FieldProps } from "./fieldProps.ts";
import { MoveButtons, moved } from "./MoveButtons.tsx";

type ListFieldProps = Omit<FieldProps, "unread" | "onUnread" | "isInline"> & {
  /** The blanks of one entry. `entry` is undefined for one that is new and has nothing in it yet. */
  readonly renderEntry: (entry: unknown, onChange: (entry: unknown) => void, place: number) => ReactNode;
  /** What an entry is called, on its buttons. */
  readonly nameOf: (entry: unknown, place: number) => string;
  /** What the button says that adds one: "+ identifier". */
  readonly addWords?: string | undefined;
  /** What stands in place of that button, and adds entries itself. */
  readonly children?: ReactNode;
};

const controlsIn = (row: Element): HTMLElement[] => [
  ...row.querySelectorAll<HTMLElement>("input, textarea, select, button"),
];

/**
 * A list of small objects, each with its blanks. A new one enters the file with the first thing that is written in it,
 * and an emptied list leaves the file.
 */
export function ListField(props: ListFieldProps) {
  const { say } = useReader();
  const { id, value, onChange, label, renderEntry, nameOf, addWords, isRequired = false, children } = props;
  const entries: readonly unknown[] = Array.isArray(value) ? value : [];
  const [isAdding, setAdding] = useState(false);
  const list = useRef<HTMLOListElement>(null);
  // What is typed in an entry goes with it when it is moved.
  const keys = useRef<readonly number[]>([]);
  const next = useRef(0);
  if (keys.current.length > entries.length) keys.current = keys.current.slice(0, entries.length);
  while (keys.current.length < entries.length) keys.current = [...keys.current, next.current++];

  const write = (changed: readonly unknown[]) => onChange(changed.length === 0 && !isRequired ? undefined : changed);
  const focusOn = (place: number, within: (row: Element) => HTMLElement | null | undefined) =>
    requestAnimationFrame(() => {
      const row = list.current?.children[place];
      ((row && within(row)) ?? document.getElementById(`${id}-add`))?.focus();
    });
  const move = (place: number, by: -1 | 1, within: (row: Element) => HTMLElement | null | undefined) => {
    const to = place + by;
    if (to < 0 || to >= entries.length) return;
    keys.current = moved(keys.current, place, by);
    write(moved(entries, place, by));
    focusOn(to, within);
  };
  const takeOut = (place: number) => {
    keys.current = keys.current.toSpliced(place, 1);
    write(entries.toSpliced(place, 1));
    focusOn(Math.min(place, entries.length - 2), row => row.querySelector<HTMLElement>(".field-out"));
  };
  const onKey = (event: KeyboardEvent<HTMLElement>, place: number) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!event.altKey || by === undefined || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    // The same blank of the entry, wherever that stands now: its id can tell the place.
    const at = controlsIn(event.currentTarget).indexOf(event.target as HTMLElement);
    move(place, by as -1 | 1, row => controlsIn(row)[at]);
  };
  const last = entries.length;
  // A new one has its place already, so that it stays the same when it enters the file.
  const rows = isAdding ? [...entries, undefined] : entries;
  const change = (place: number, entry: unknown) => {
    if (place < last) return write(entry === undefined ? entries.toSpliced(place, 1) : entries.with(place, entry));
    if (entry === undefined) return;
    keys.current = [...keys.current, next.current++];
    setAdding(false);
    write([...entries, entry]);
  };
  return (
    <FieldFrame {...props} isGroup>
      <ol className="field-list" ref={list} aria-label={label}>
        {rows.map((entry, place) => (
          <li
            key={place < last ? keys.current[place] : next.current}
            className="field-row"
            onKeyDown={event => onKey(event, place)}
          >
            <div className="field-row-blanks">{renderEntry(entry, changed => change(place, changed), place)}</div>
            {place < last && (
              <div className="field-row-acts">
                {last > 1 && (
                  <MoveButtons
                    name={nameOf(entry, place)}
                    isFirst={place === 0}
                    isLast={place === last - 1}
                    onMove={by =>
                      move(place, by, row => row.querySelector<HTMLElement>(by < 0 ? ".is-up" : ".is-down"))
                    }
                  />
                )}
                <button
                  type="button"
                  className="field-out"
                  aria-label={say("edit.field.take-out", { name: nameOf(entry, place) })}
                  onClick={() => takeOut(place)}
                >
                  <span aria-hidden>×</span>
                </button>
              </div>
            )}
          </li>
        ))}
      </ol>
      {children}
      {!isAdding && addWords && (
        <button
          type="button"
          id={`${id}-add`}
          className="field-small"
          onClick={() => {
            setAdding(true);
            focusOn(last, row => controlsIn(row)[0]);
          }}
        >
          {addWords}
        </button>
      )}
    </FieldFrame>
  );
}
