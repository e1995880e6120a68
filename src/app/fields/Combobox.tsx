import { type UseComboboxState, type UseComboboxStateChangeOptions, useCombobox } from "downshift";
import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { directionOf } from "../../text/index.ts";
import { useReader } from "../reading/useReader.ts";
import { describedBy } from "./FieldFrame.tsx";
import type { FieldProps } from "./fieldProps.ts";
import { findOptions, type PickOption } from "./findOptions.ts";
import { useFocusAtFirst } from "./useFocusAtFirst.ts";
import "./fields.css";

/** A last entry of a list that is no option: "+ Make “Xyz” …". */
export type PickExtra = { readonly key: string; readonly words: string; readonly onPick: () => void };

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
const MOST_SHOWN = 60;

const nameOfEntry = (entry: PickEntry | null): string => entry?.name ?? "";
const keyOfEntry = (entry: PickEntry | null): string => (entry?.extra ? `+${entry.extra.key}` : (entry?.id ?? ""));

/** Puts off what downshift would do with a key. */
const keepFromDownshift = (event: KeyboardEvent) => {
  (event.nativeEvent as unknown as { preventDownshiftDefault?: boolean }).preventDownshiftDefault = true;
};

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
      const [width, height] = [document.documentElement.clientWidth, seen?.height ?? window.innerHeight];
      element.style.setProperty("--field-menu-shift", "0px");
      const { left, right, top } = element.getBoundingClientRect();
      const shift = right > width - EDGE ? Math.max(EDGE - left, width - EDGE - right) : left < EDGE ? EDGE - left : 0;
      element.style.setProperty("--field-menu-shift", `${shift}px`);
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

/**
 * A blank that is filled by choosing: typing the beginning of a name marks the first that fits, and Enter or Tab takes
 * it. What was typed and fits nothing stays as it is.
 */
export function Combobox(props: ComboboxProps) {
  const { id, label, options, chosen, shown, typed, onType, onPick, onClear, onLeave, extrasFor, isInline, autoFocus } =
    props;
  const { say } = useReader();
  const input = useFocusAtFirst<HTMLInputElement>(autoFocus);
  const list = useRef<HTMLUListElement>(null);
  const entriesFor = useMemo(() => {
    return (words: string | null) => {
      const found = findOptions(options, words ?? "");
      const extras = words === null || words.trim() === "" ? [] : (extrasFor?.(words.trim()) ?? []);
      const kept: readonly PickEntry[] = found.options.slice(0, MOST_SHOWN);
      return {
        entries: [...kept, ...extras.map((extra): PickEntry => ({ id: extra.key, name: extra.words, extra }))],
        more: found.options.length - kept.length,
        // What is typed is nobody's beginning: it is something new.
        likely: words === null || words.trim() === "" ? -1 : found.isSure || extras.length === 0 ? 0 : kept.length,
      };
    };
  }, [options, extrasFor]);
  const { entries, more } = useMemo(() => entriesFor(typed), [entriesFor, typed]);
  const selected = entries.find(entry => entry.id === chosen && !entry.extra) ?? null;

  // What is typed next replaces what was chosen.
  const [toReplace, setToReplace] = useState(0);
  const selectAll = () => setToReplace(count => count + 1);
  useEffect(() => {
    if (toReplace > 0) input.current?.select();
  }, [toReplace, input]);
  const pick = (entry: PickEntry) => {
    onType(null);
    if (entry.extra) entry.extra.onPick();
    else onPick(entry.id);
  };
  const reduce = (
    state: UseComboboxState<PickEntry>,
    { type, changes }: UseComboboxStateChangeOptions<PickEntry>,
  ): Partial<UseComboboxState<PickEntry>> => {
    const { InputChange, InputKeyDownEscape } = useCombobox.stateChangeTypes;
    // An emptied blank is no wish to see all options, and the first of them is not meant.
    if (type === InputChange) {
      const { entries: next, likely } = entriesFor(changes.inputValue ?? "");
      return { ...changes, highlightedIndex: Math.min(likely, next.length - 1) };
    }
    return type === InputKeyDownEscape ? { ...changes, selectedItem: state.selectedItem } : changes;
  };
  const { isOpen, highlightedIndex, getInputProps, getMenuProps, getItemProps, openMenu } = useCombobox<PickEntry>({
    items: entries,
    itemToString: nameOfEntry,
    itemToKey: keyOfEntry,
    selectedItem: selected,
    inputValue: typed ?? shown,
    inputId: id,
    labelId: `${id}-label`,
    menuId: `${id}-list`,
    getItemId: index => `${id}-option-${index}`,
    stateReducer: reduce,
    onStateChange({ type, selectedItem, inputValue }) {
      const { InputKeyDownEnter, ItemClick, InputBlur } = useCombobox.stateChangeTypes;
      if (type !== InputKeyDownEnter && type !== ItemClick && type !== InputBlur) return;
      if (selectedItem) pick(selectedItem);
      else if (inputValue !== undefined) onType(null);
      if (type !== InputBlur) selectAll();
    },
    getA11yStatusMessage: ({ isOpen: isShown }) => (isShown ? say("edit.field.found", { count: entries.length }) : ""),
  });
  useMenuRoom(list, isOpen);
  const words = typed ?? shown;
  return (
    <div className="field-picker">
      <input
        {...getInputProps({
          ref: input,
          onChange: ({ currentTarget }) => onType(currentTarget.value),
          onFocus: ({ currentTarget }) => currentTarget.select(),
          onBlur: () => {
            if (typed === null) return;
            if (typed.trim() !== "") return onLeave();
            onType(null);
            onClear();
          },
          onKeyDown: event => {
            // Alt and an arrow move an entry in its list, Home and End the caret, and all keys while an input method composes.
            const isOthers = (event.altKey && !isOpen) || event.key === "Home" || event.key === "End";
            if (isOthers || event.nativeEvent.isComposing) keepFromDownshift(event);
            if (event.key === "Escape") {
              // Nothing is open and nothing is typed: whoever holds the blank may close.
              if (!isOpen && typed === null) return keepFromDownshift(event);
              event.stopPropagation();
              if (!isOpen) {
                keepFromDownshift(event);
                onType(null);
                selectAll();
              }
            }
            if (event.key === "Enter" && !isOpen && !event.ctrlKey && !event.metaKey && typed !== null) {
              event.preventDefault();
              openMenu();
            }
          },
        })}
        type="text"
        className="field-input field-pick"
        placeholder={props.placeholder ?? (isInline ? label : say("edit.field.choose"))}
        dir={words === "" ? undefined : directionOf(words)}
        size={Math.max(3, (words || props.placeholder || label).length + 1)}
        spellCheck={false}
        aria-required={props.isRequired || undefined}
        aria-invalid={props.isUnread || props.problem !== undefined || undefined}
        aria-describedby={describedBy(props)}
      />
      <ul {...getMenuProps({ ref: list, className: "field-menu", hidden: !isOpen, "aria-label": label })}>
        {isOpen &&
          entries.map((entry, index) => (
            <li
              key={keyOfEntry(entry)}
              {...getItemProps({ item: entry, index })}
              className={`field-option ${index === highlightedIndex ? "is-marked" : ""} ${entry.extra ? "is-extra" : ""} ${
                entry === selected ? "is-chosen" : ""
              }`}
            >
              <span className="field-option-name" dir={directionOf(entry.name)}>
                {entry.name}
              </span>
              {entry.detail && <span className="field-option-detail">{entry.detail}</span>}
            </li>
          ))}
        {isOpen && entries.length === 0 && (
          <li className="field-option-none" role="presentation">
            {say("edit.field.none")}
          </li>
        )}
        {isOpen && more > 0 && (
          <li className="field-option-none" role="presentation">
            {say("edit.field.more", { count: more })}
          </li>
        )}
      </ul>
    </div>
  );
}
