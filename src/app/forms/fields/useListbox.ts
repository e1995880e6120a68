import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from "react";

type UseListbox = {
  /** Of the blank. */
  readonly id: string;
  readonly list: RefObject<HTMLElement | null>;
  /** How many entries the list has now. */
  readonly count: number;
  /** The entry that stands in the blank; −1: none of the list. */
  readonly chosenAt: number;
  /** The entry that what is typed most likely means; −1: none. */
  readonly likely: number;
  readonly isTyped: boolean;
  /** Whether it is more than blanks. */
  readonly hasWords: boolean;
  /** Whether an entry makes something new: then it is taken only where Enter or a press asks for it. */
  readonly isMaking: (place: number) => boolean;
  readonly onPick: (place: number) => void;
  /** Gives up what is typed. */
  readonly onGiveUp: () => void;
  /** The focus left, and nothing was picked. */
  readonly onLeave: () => void;
};

type ListboxEntry = {
  readonly id: string;
  readonly role: "option";
  readonly "aria-selected": boolean;
  readonly onMouseDown: (event: MouseEvent) => void;
  readonly onMouseMove: () => void;
  readonly onClick: () => void;
};

type Listbox = {
  readonly isOpen: boolean;
  /** The marked entry; −1: none. */
  readonly marked: number;
  /** Opens the list with the likely entry marked: something was typed. */
  readonly openLikely: () => void;
  /** What the element of an entry needs. */
  readonly entryAt: (place: number) => ListboxEntry;
  readonly handlers: {
    readonly onClick: () => void;
    readonly onKeyDown: (event: KeyboardEvent) => void;
    readonly onBlur: (event: FocusEvent) => void;
  };
};

/** `likely` follows what is typed. */
type MarkedAt = { readonly at: number | "likely"; readonly isByKey: boolean };

const PAGE = 10;

/**
 * The list that opens below a blank (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/, list autocomplete with manual
 * selection). The focus stays in the blank. Enter takes the marked entry, and so does whatever leads the focus on by
 * key, as Tab; a press elsewhere takes nothing, and something new is made by Enter or a press alone. Written by hand
 * since the library that was tried, downshift, is larger than all blanks together, and half of what it does with keys had
 * to be undone.
 */
export function useListbox({
  id,
  list,
  count,
  chosenAt,
  likely,
  isTyped,
  hasWords,
  isMaking,
  onPick,
  onGiveUp,
  onLeave,
}: UseListbox): Listbox {
  const [state, setState] = useState<MarkedAt | null>(null);
  const isPressed = useRef(false);
  const isOpen = state !== null;
  const marked = state === null ? -1 : Math.min(state.at === "likely" ? likely : state.at, count - 1);
  const isByKey = state?.isByKey ?? false;

  useEffect(() => {
    if (marked >= 0 && isByKey) list.current?.children[marked]?.scrollIntoView({ block: "nearest" });
  }, [list, marked, isByKey]);
  useEffect(() => {
    if (!isOpen) return;
    const press = () => {
      isPressed.current = true;
    };
    const release = () => {
      isPressed.current = false;
    };
    const stop = new AbortController();
    const how = { capture: true, signal: stop.signal };
    document.addEventListener("pointerdown", press, how);
    for (const end of ["pointerup", "pointercancel"]) document.addEventListener(end, release, how);
    return () => {
      release();
      stop.abort();
    };
  }, [isOpen]);

  const close = () => setState(null);
  const openAt = (at: number) => setState({ at, isByKey: true });
  const pick = (place: number) => {
    close();
    onPick(place);
  };
  const step = (by: number) => {
    if (count === 0) return;
    if (Math.abs(by) > 1) openAt(Math.min(count - 1, Math.max(0, marked + by)));
    else openAt(marked < 0 ? (by > 0 ? 0 : count - 1) : (marked + by + count) % count);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, altKey, ctrlKey, metaKey, nativeEvent } = event;
    // An input method has all keys while it composes.
    if (nativeEvent.isComposing) return;
    const by = { ArrowDown: 1, ArrowUp: -1, PageDown: isOpen ? PAGE : 0, PageUp: isOpen ? -PAGE : 0 }[key];
    if (by) {
      // Alt and an arrow move an entry in the list that the blank stands in.
      if (altKey) return;
      event.preventDefault();
      if (!isOpen) openAt(chosenAt >= 0 ? chosenAt : by > 0 ? 0 : count - 1);
      else step(by);
    } else if (key === "Enter") {
      // With Ctrl the form is done as well.
      const isDone = ctrlKey || metaKey;
      if (!isOpen && (!isTyped || isDone)) return;
      if (!isDone) event.preventDefault();
      if (marked >= 0 && !(isDone && isMaking(marked))) pick(marked);
      else if (!isOpen) setState({ at: "likely", isByKey: true });
      // Where nothing is certain, the first Enter marks and the next one takes.
      else if (marked < 0 && !isDone && hasWords) step(1);
    } else if (key === "Escape" && (isOpen || isTyped)) {
      // Whoever holds the blank closes only when nothing is open and nothing is typed.
      event.stopPropagation();
      event.preventDefault();
      if (isOpen) close();
      else onGiveUp();
    }
  };
  return {
    isOpen,
    marked,
    openLikely: () => setState({ at: "likely", isByKey: true }),
    entryAt: place => ({
      id: `${id}-option-${place}`,
      role: "option",
      "aria-selected": place === marked,
      // The focus stays in the blank.
      onMouseDown: event => event.preventDefault(),
      onMouseMove() {
        if (place !== marked) setState({ at: place, isByKey: false });
      },
      onClick: () => pick(place),
    }),
    handlers: {
      onClick: () => (isOpen ? close() : openAt(chosenAt)),
      onKeyDown,
      onBlur({ relatedTarget }) {
        close();
        // Another window has the focus, or something else was pressed: nothing is meant by that.
        const isLedOn = relatedTarget !== null && !isPressed.current;
        if (isOpen && marked >= 0 && isLedOn && !isMaking(marked)) onPick(marked);
        else onLeave();
      },
    },
  };
}
