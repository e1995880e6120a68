import { type ReactNode, useContext, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { PageLink } from "../../page/address/PageLink.tsx";
import { type Place, subjectOf } from "../../page/address/place.ts";
import type { Selection } from "../../page/address/selectionOf.ts";
import { arrivedBy, cameFrom, goTo } from "../../page/address/useAddress.ts";
import { HeadingLevel } from "../../page/reading/TitledPart.tsx";
import { PlaceContext } from "../../page/reading/usePlace.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { panelTitleId } from "./panelTitleId.ts";
import { useDock } from "./useDock.ts";
import "./panel.css";

/** How much of the window the panel takes: its bar alone, a part, or most of it. */
const sizes = ["low", "middle", "tall"] as const;

const iconPaths = {
  previous: "M10 3L5 8l5 5",
  next: "M6 3l5 5-5 5",
  lower: "M3 6l5 5 5-5",
  taller: "M3 10l5-5 5 5",
  close: "M3 3l10 10M13 3L3 13",
} as const;

/** An icon with its word, which is always there for those who do not see the icon. */
function Tool({ icon, word }: { readonly icon: keyof typeof iconPaths; readonly word: string }) {
  return (
    <>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d={iconPaths[icon]} fill="none" stroke="currentColor" strokeWidth="2" />
      </svg>
      <span className="panel-tool-word">{word}</span>
    </>
  );
}

type Props = {
  /** Identifies the content: another value is another content. Null means that there is no panel. */
  readonly of: string | null;
  readonly kind: Selection["kind"];
  /** The words in the bar: the kind of evidence, and the choices under which it is shown. */
  readonly title: ReactNode;
  /** The neighbours of the same kind, if there are any. */
  readonly previous?: Place | undefined;
  readonly next?: Place | undefined;
  /** The step of the story that is told. */
  readonly step?: string | null;
  /** The place that closing leads to. */
  readonly without: Place;
  readonly children: ReactNode;
};

const SETTLED_MS = 60;

const focus = (element: HTMLElement | null | undefined) => element?.focus({ preventScroll: true });

/** Whether the reader chose something on this page already: a quick one does before the panel is loaded. */
function isChosenOn(place: Place): boolean {
  const before = cameFrom();
  return arrivedBy() === "link" && before !== null && subjectOf(before) === subjectOf(place);
}

/**
 * Which content stands in the panel. While the story is told, the reader looks at its text, which has evidence of its
 * own, and at the picture that follows it: what a step chooses opens nothing until the reader chooses it or anything
 * else, and leaving the story chooses nothing.
 */
function useUntold(asked: string | null, step: string | null): string | null {
  const [told, setTold] = useState({ step, key: step === null ? null : asked });
  if (step !== told.step) setTold({ step, key: step === null ? told.key : asked });
  else if (told.key !== null && told.key !== asked) setTold({ step, key: null });
  const isTold = asked !== null && asked === told.key;
  useEffect(() => {
    if (!isTold) return;
    const onPress = (event: MouseEvent) => {
      const pressed = event.target instanceof Element && event.target.closest("#picture a[aria-current='true']");
      if (!pressed || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      // What is marked already is not chosen again, which would undo it: it tells its evidence.
      event.preventDefault();
      event.stopPropagation();
      setTold({ step, key: null });
    };
    document.addEventListener("click", onPress, { capture: true });
    return () => document.removeEventListener("click", onPress, { capture: true });
  }, [isTold, step]);
  return isTold ? null : asked;
}

type PanelSize = (typeof sizes)[number];

type BarProps = Pick<Props, "kind" | "title" | "previous" | "next"> & {
  readonly size: PanelSize;
  readonly onSize: (size: PanelSize) => void;
  readonly onClose: () => void;
};

/** What the panel shows, and what leads on from it, resizes and closes it. */
function PanelBar({ kind, title, previous, next, size, onSize, onClose }: BarProps) {
  const { say } = useReader();
  const at = sizes.indexOf(size);
  const resize = (step: 1 | -1) => onSize(sizes[at + step] ?? size);
  return (
    <div className="panel-bar">
      <p className="panel-kind">{title}</p>
      <div className="panel-tools">
        {previous && (
          <PageLink className="panel-tool" to={previous}>
            <Tool icon="previous" word={say("panel.previous", { kind })} />
          </PageLink>
        )}
        {next && (
          <PageLink className="panel-tool" to={next}>
            <Tool icon="next" word={say("panel.next", { kind })} />
          </PageLink>
        )}
        <button type="button" className="panel-tool panel-size" aria-disabled={at === 0} onClick={() => resize(-1)}>
          <Tool icon="lower" word={say("panel.lower")} />
        </button>
        <button
          type="button"
          className="panel-tool panel-size"
          aria-disabled={at === sizes.length - 1}
          onClick={() => resize(1)}
        >
          <Tool icon="taller" word={say("panel.taller")} />
        </button>
        <button type="button" className="panel-tool" onClick={onClose}>
          <Tool icon="close" word={say("panel.close")} />
        </button>
      </div>
    </div>
  );
}

/**
 * The panel at the lower edge of the window. It blocks nothing. Escape and a button close it, and Back returns. It
 * stays mounted while it is empty, so that it knows from where it was opened.
 */
export function PanelFrame({ of: asked, kind, title, previous, next, step = null, without, children }: Props) {
  const { say } = useReader();
  const panel = useRef<HTMLElement>(null);
  /** The element outside of the panel that had the focus last, and whether the panel has it now. */
  const opener = useRef<HTMLElement | null>(null);
  const isWithin = useRef(false);
  const [size, setSize] = useState<PanelSize>("middle");
  const key = useUntold(asked, step);
  const isOpen = key !== null;
  const [wasOpen, setWasOpen] = useState(isOpen);
  if (isOpen && !wasOpen) setWasOpen(true);
  const place = useContext(PlaceContext);
  // What came with the address leaves the focus where it is.
  const shown = useRef(place && isChosenOn(place) ? null : key);
  useDock(panel, isOpen);

  const close = () => {
    flushSync(() => goTo(without));
    // What opened it may have been scrolled away meanwhile.
    if (opener.current?.isConnected) opener.current.focus();
    else focus(document.getElementById("main"));
  };

  useEffect(() => {
    const watch = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return;
      isWithin.current = panel.current?.contains(target) ?? false;
      if (!isWithin.current) opener.current = target;
    };
    const { activeElement } = document;
    if (shown.current === null && activeElement instanceof HTMLElement) opener.current = activeElement;
    document.addEventListener("focusin", watch);
    return () => document.removeEventListener("focusin", watch);
  }, []);

  // What the evidence is about stays in sight, also where an address opens it.
  useEffect(() => {
    if (key === null) return;
    // By then there is room for the panel at the lower edge.
    const timer = window.setTimeout(() => {
      document
        .querySelector('.stage-view [aria-current="true"]:not([data-stop^="head"], [data-stop^="verdict"])')
        ?.scrollIntoView({ block: "nearest", inline: "nearest", behavior: "instant" });
    }, SETTLED_MS);
    return () => window.clearTimeout(timer);
  }, [key]);

  // However the content was opened, by key, by pointer or by what presses for a reader, its heading takes the focus and is
  // read out. The story keeps it, and reads itself out.
  useEffect(() => {
    if (shown.current === key) return;
    shown.current = key;
    if (key === null) {
      isWithin.current = false;
      return;
    }
    if (document.activeElement?.closest("[data-keeps-focus]")) return;
    setSize(now => (now === "low" ? "middle" : now));
    focus(document.getElementById(panelTitleId));
  }, [key]);

  useEffect(() => {
    if (!isOpen) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      if (event.target instanceof Element && event.target.closest("input, select, textarea, dialog, [popover]")) return;
      event.preventDefault();
      close();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  });

  // It is there before it says anything, because screen readers speak what changes; no `role="status"`, as in `ChainStage`.
  const closed = (
    <div className="sr" aria-live="polite">
      {!isOpen && wasOpen && say("panel.closed")}
    </div>
  );
  if (!isOpen) return closed;
  return (
    <>
      {closed}
      <section ref={panel} className={`panel panel-${size}`} aria-labelledby={panelTitleId}>
        <PanelBar {...{ kind, title, previous, next, size }} onSize={setSize} onClose={close} />
        <div className="panel-body" key={key}>
          <HeadingLevel value={3}>{children}</HeadingLevel>
        </div>
      </section>
    </>
  );
}
