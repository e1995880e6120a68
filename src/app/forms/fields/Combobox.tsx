import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { directionOf } from "../../../text/index.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { describedBy } from "./FieldFrame.tsx";
import type { FieldProps } from "./fieldProps.ts";
import { findOptions, likelyEntry, type MakingEntry, type PickOption } from "./findOptions.ts";
import { useFocusAtFirst } from "./useFocusAtFirst.ts";
import { useListbox } from "./useListbox.ts";
import "./fields.css";

/** A last entry of a list that is no option: "+ Make “Xyz” …". */
export type PickExtra = MakingEntry & { readonly key: string; readonly words: string; readonly onPick: () => void };

export type ComboboxProps = Pick<
  FieldProps,
  "id" | "label" | "hint" | "problem" | "isRequired" | "isInline" | "autoFocus"
> & {
  readonly options: readonly PickOption[];
  /** The id of the option that is chosen. */
  readonly chosen: string | null;
  /** What stands in the blank while nobody types. */
  readonly shown: string;
  /** What is typed and not chosen yet; null: nothing is typed. */
  readonly typed: string | null;
  readonly onType: (typed: string | null) => void;
  readonly onPick: (id: string) => void;
  /** The blank was emptied. */
  readonly onClear: () => void;
  /** The focus left with something typed; it may still be chosen. */
  readonly onLeave: () => void;
  /** Entries behind the options, by what is typed. */
  readonly extrasFor?: ((typed: string) => readonly PickExtra[]) | undefined;
  readonly hasNote?: boolean | undefined;
  readonly isUnread?: boolean | undefined;
  readonly placeholder?: string | undefined;
};

type PickEntry = PickOption & { readonly extra?: PickExtra };

/** More are no list that anybody reads: typing narrows them. */
const MOST_SHOWN = 300;

const keyOfEntry = ({ id, extra }: PickEntry): string => (extra ? `+${extra.key}` : id);

/** px kept free round a list. */
const EDGE = 8;
/** px. A lower list shows too little to choose from. */
const LEAST = 132;

/**
 * Keeps a list that opens below a blank within what is seen of the page, which a keyboard on the screen makes smaller:
 * moved sideways, and no higher than there is room.
 */
function useMenuRoom(list: RefObject<HTMLElement | null>, isOpen: boolean): void {
  useLayoutEffect(() => {
    const element = list.current;
    if (!element || !isOpen) return;
    const place = () => {
      const seen = window.visualViewport;
      const height = seen?.height ?? window.innerHeight;
      element.style.setProperty("--field-menu-shift", "0px");
      const { left, right, top } = element.getBoundingClientRect();
      // What is wider than what scrolls would push it sideways.
      const around = element.closest("[data-scrolls]")?.getBoundingClientRect();
      const [start, end] = [
        Math.max(0, around?.left ?? 0) + EDGE,
        Math.min(document.documentElement.clientWidth, around?.right ?? Number.POSITIVE_INFINITY) - EDGE,
      ];
      const shift = right > end ? Math.max(start - left, end - right) : left < start ? start - left : 0;
      const sign = getComputedStyle(element).direction === "rtl" ? -1 : 1;
      element.style.setProperty("--field-menu-shift", `${sign * shift}px`);
      element.style.setProperty(
        "--field-menu-room",
        `${Math.max(LEAST, height - top + (seen?.offsetTop ?? 0) - EDGE)}px`,
      );
    };
    place();
    window.visualViewport?.addEventListener("resize", place);
    return () => window.visualViewport?.removeEventListener("resize", place);
  });
}

type ListboxProps = {
  readonly list: RefObject<HTMLDivElement | null>;
  readonly id: string;
  readonly label: string;
  readonly entries: readonly PickEntry[];
  /** How many more there are than are shown. */
  readonly more: number;
  readonly chosenAt: number;
  readonly box: ReturnType<typeof useListbox>;
};

/** The list below a blank. */
function ComboboxMenu({ list, id, label, entries, more, chosenAt, box: { isOpen, marked, entryAt } }: ListboxProps) {
  const { say } = useReader();
  return (
    // What scrolls is a stop of Tab otherwise.
    <div
      ref={list}
      id={`${id}-list`}
      role="listbox"
      tabIndex={-1}
      aria-label={label}
      className="field-menu"
      hidden={!isOpen}
    >
      {isOpen &&
        entries.map((entry, place) => (
          <div
            key={keyOfEntry(entry)}
            className={`field-option ${place === marked ? "is-marked" : ""} ${entry.extra ? "is-extra" : ""} ${
              place === chosenAt ? "is-chosen" : ""
            }`}
            {...entryAt(place)}
          >
            <span className="field-option-name">
              <bdi>{entry.name}</bdi>
            </span>
            {entry.detail && (
              <span className="field-option-detail">
                <bdi>{entry.detail}</bdi>
              </span>
            )}
          </div>
        ))}
      {isOpen && entries.length === 0 && (
        <div className="field-option-none" aria-hidden>
          {say("edit.field.none")}
        </div>
      )}
      {isOpen && more > 0 && (
        <div className="field-option-none" aria-hidden>
          {say("edit.field.more", { count: more })}
        </div>
      )}
    </div>
  );
}

/**
 * A blank that is filled by choosing: typing the beginning of a name marks the first that fits, and Enter or Tab takes
 * it. What was typed and fits nothing stays as it is.
 */
export function Combobox(props: ComboboxProps) {
  const { id, label, options, chosen, shown, typed, onType, onPick, onClear, onLeave, extrasFor, isInline, autoFocus } =
    props;
  const { say } = useReader();
  const input = useFocusAtFirst<HTMLInputElement>(autoFocus);
  const list = useRef<HTMLDivElement>(null);
  const { entries, more, likely } = useMemo(() => {
    const words = typed?.trim() ?? "";
    const found = findOptions(options, words);
    const extras = words === "" ? [] : (extrasFor?.(words) ?? []);
    const kept: readonly PickEntry[] = found.options.slice(0, MOST_SHOWN);
    return {
      entries: [...kept, ...extras.map((extra): PickEntry => ({ id: extra.key, name: extra.words, extra }))],
      more: found.options.length - kept.length,
      // Nothing is meant by an emptied blank.
      likely: words === "" ? -1 : likelyEntry({ ...found, options: kept }, extras),
    };
  }, [options, extrasFor, typed]);
  const chosenAt = entries.findIndex(entry => entry.id === chosen && !entry.extra);

  // What is typed next replaces what was chosen.
  const [toReplace, setToReplace] = useState(0);
  useEffect(() => {
    if (toReplace > 0 && document.activeElement === input.current) input.current?.select();
  }, [toReplace, input]);
  const box = useListbox({
    id,
    list,
    count: entries.length,
    chosenAt,
    likely,
    isTyped: typed !== null,
    hasWords: (typed?.trim() ?? "") !== "",
    isMaking: place => entries[place]?.extra !== undefined,
    onPick(place) {
      const { id: picked, extra } = entries[place]!;
      onType(null);
      if (extra) extra.onPick();
      else onPick(picked);
      setToReplace(count => count + 1);
    },
    onGiveUp() {
      onType(null);
      setToReplace(count => count + 1);
    },
    onLeave() {
      if (typed === null) return;
      if (typed.trim() !== "") return onLeave();
      onType(null);
      onClear();
    },
  });
  const { isOpen, marked, openLikely, entryAt, handlers } = box;
  useMenuRoom(list, isOpen);
  const words = typed ?? shown;
  return (
    <div className="field-picker">
      <input
        id={id}
        ref={input}
        type="text"
        role="combobox"
        className="field-input field-pick"
        value={words}
        placeholder={props.placeholder ?? (isInline ? label : say("edit.field.choose"))}
        dir={words === "" ? undefined : directionOf(words)}
        size={Math.max(3, (words || props.placeholder || label).length + 1)}
        autoComplete="off"
        spellCheck={false}
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-activedescendant={marked >= 0 ? entryAt(marked).id : undefined}
        aria-required={props.isRequired || undefined}
        aria-invalid={props.isUnread || props.problem !== undefined || undefined}
        aria-describedby={describedBy(props)}
        onChange={({ currentTarget }) => {
          onType(currentTarget.value);
          openLikely();
        }}
        onFocus={({ currentTarget }) => currentTarget.select()}
        {...handlers}
      />
      <ComboboxMenu list={list} id={id} label={label} entries={entries} more={more} chosenAt={chosenAt} box={box} />
      <span className="sr" role="status">
        {isOpen && typed !== null && say("edit.field.found", { count: entries.length })}
      </span>
    </div>
  );
}
