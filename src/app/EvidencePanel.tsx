import { useEffect, useRef, useState } from "react";
import { type Key, label } from "../text/index.ts";
import { HopContents } from "./HopContents.tsx";
import { MarkContents } from "./MarkContents.tsx";
import { neighboursOf } from "./neighboursOf.ts";
import { PageLink } from "./PageLink.tsx";
import { PANEL_TITLE } from "./PanelTitle.tsx";
import { HeadingLevel } from "./Part.tsx";
import { PartyContents } from "./PartyContents.tsx";
import { nothingChosen, type Selection, selectionOf } from "./selectionOf.ts";
import { useDock } from "./useDock.ts";
import { useMessages } from "./useMessages.ts";
import { goTo } from "./useQuery.ts";
import { useReader } from "./useReader.ts";
import { useTold } from "./useTold.ts";
import { VerdictContents } from "./VerdictContents.tsx";
import "./panel.css";

/** How much of the window the panel takes: its bar alone, a part, most of it. */
const sizes = ["low", "middle", "tall"] as const;

const kinds: Readonly<Record<Selection["kind"], Key>> = {
  hop: "panel.kind.hop",
  party: "panel.kind.party",
  mark: "panel.kind.mark",
  verdict: "panel.kind.verdict",
};

function Contents({ selection }: { readonly selection: Selection }) {
  switch (selection.kind) {
    case "hop":
      return <HopContents link={selection.link} />;
    case "party":
      return <PartyContents party={selection.party} />;
    case "mark":
      return <MarkContents {...selection} />;
    case "verdict":
      return <VerdictContents {...selection} />;
  }
}

const iconPaths = {
  previous: "M10 3L5 8l5 5",
  next: "M6 3l5 5-5 5",
  lower: "M3 6l5 5 5-5",
  taller: "M3 10l5-5 5 5",
  close: "M3 3l10 10M13 3L3 13",
} as const;

/** A shape, and a word that is always there for those who do not see it. */
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
  /** Whether the heading takes the focus when something else is chosen; by itself it does so for the keyboard. */
  readonly focusOnOpen?: boolean | undefined;
  /** Where the focus goes on closing; by itself to what opened the panel. */
  readonly returnFocus?: (() => void) | undefined;
};

const focus = (element: HTMLElement | null | undefined) => element?.focus({ preventScroll: true });

/**
 * The evidence of what is chosen, docked at the lower edge of the window: who says so, in which words, where, and what
 * those named answered. It shuts nothing off; Escape and a button close it, and Back returns.
 */
export function EvidencePanel({ focusOnOpen, returnFocus }: Props) {
  useMessages("details", "definitions");
  const { language, query, say } = useReader();
  const told = useTold();
  const { group, inquiry, narrator, plane } = told;
  const panel = useRef<HTMLElement>(null);
  /** What had the focus outside of the panel last, and whether the panel has it now. */
  const opener = useRef<HTMLElement | null>(null);
  const isWithin = useRef(false);
  const [size, setSize] = useState<(typeof sizes)[number]>("middle");

  // While the story is told, the picture that follows it is what a reader looks at.
  const { step } = query;
  useEffect(() => {
    if (step !== null) setSize("low");
  }, [step]);

  const selection = selectionOf(query, inquiry, group);
  const isOpen = selection !== null;
  const key = selection && Object.values(selection).join(" ");
  const shown = useRef(key);
  useDock(panel, isOpen);

  const close = () => {
    goTo({ ...query, ...nothingChosen });
    if (returnFocus) returnFocus();
    else focus(opener.current?.isConnected ? opener.current : document.getElementById("main"));
  };

  useEffect(() => {
    const watch = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return;
      isWithin.current = panel.current?.contains(target) ?? false;
      if (!isWithin.current) opener.current = target;
    };
    document.addEventListener("focusin", watch);
    return () => document.removeEventListener("focusin", watch);
  }, []);

  // What is chosen has changed: the heading takes the focus from a reader who uses the keyboard, and from one who has
  // followed a link of the panel that is there no longer.
  useEffect(() => {
    if (shown.current === key) return;
    shown.current = key;
    if (key === null) {
      isWithin.current = false;
      return;
    }
    const { activeElement } = document;
    const isKeyboard = activeElement?.matches(":focus-visible") && !activeElement.closest("[data-keeps-focus]");
    if (focusOnOpen ?? (isKeyboard || isWithin.current)) focus(document.getElementById(PANEL_TITLE));
  }, [key, focusOnOpen]);

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

  if (selection === null) return null;
  const { previous, next } = neighboursOf(selection, inquiry, plane);
  const at = sizes.indexOf(size);
  const resize = (step: 1 | -1) => setSize(sizes[at + step] ?? size);
  const isOfDuty = selection.kind === "mark" || selection.kind === "verdict";
  return (
    <section ref={panel} className={`panel panel-${size}`} aria-labelledby={PANEL_TITLE}>
      <div className="panel-bar">
        <p className="panel-kind">
          <strong>{say(kinds[selection.kind])}</strong>
          {isOfDuty && (
            <>
              {" · "}
              {narrator.dutyLabel(selection.duty)}
              {" · "}
              {label(language, "planes", plane)}
              {" · "}
              <bdi>{narrator.name(told.dossier.parties[selection.group]!.id)}</bdi>
            </>
          )}
        </p>
        <div className="panel-tools">
          {previous && (
            <PageLink className="panel-tool" to={{ ...query, ...previous }}>
              <Tool icon="previous" word={say("panel.previous", { kind: selection.kind })} />
            </PageLink>
          )}
          {next && (
            <PageLink className="panel-tool" to={{ ...query, ...next }}>
              <Tool icon="next" word={say("panel.next", { kind: selection.kind })} />
            </PageLink>
          )}
          <button type="button" className="panel-tool" aria-disabled={at === 0} onClick={() => resize(-1)}>
            <Tool icon="lower" word={say("panel.lower")} />
          </button>
          <button
            type="button"
            className="panel-tool"
            aria-disabled={at === sizes.length - 1}
            onClick={() => resize(1)}
          >
            <Tool icon="taller" word={say("panel.taller")} />
          </button>
          <button type="button" className="panel-tool" onClick={close}>
            <Tool icon="close" word={say("panel.close")} />
          </button>
        </div>
      </div>
      <div className="panel-body" key={key}>
        <HeadingLevel value={3}>
          <Contents selection={selection} />
        </HeadingLevel>
      </div>
    </section>
  );
}
