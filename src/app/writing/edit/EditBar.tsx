import { memo, type ReactNode, type RefObject, Suspense, useEffect, useId, useMemo, useRef, useState } from "react";
import { reviewNotesIn, stepBack, stepForth, visitsOf } from "../../../edit/index.ts";
import { sayProblemCount, sayTime } from "../../../text/index.ts";
import { beginDraft, fileOfDraft, keeping } from "../../documents/drafts/drafts.ts";
import { KeepBar } from "../../documents/drafts/KeepBar.tsx";
import { targetOf } from "../../forms/formTarget.ts";
import { nameOfItem } from "../../forms/nameOfItem.ts";
import { useEditor } from "../../forms/useEditor.ts";
import { dossierPlace } from "../../page/address/place.ts";
import { goTo } from "../../page/address/useAddress.ts";
import { Loading } from "../../page/reading/Loading.tsx";
import { later } from "../../page/reading/later.ts";
import { Menu } from "../../page/reading/Menu.tsx";
import { useReader } from "../../page/reading/useReader.ts";
import { targetInPlace } from "./placeOfTarget.ts";

type Props = {
  /** What stands in place of the form. */
  readonly side: EditSide | null;
  readonly onSide: (side: EditSide | null) => void;
  /** Whether something is brought in, in place of picture and form. */
  readonly isTaking: boolean;
  readonly onTake: (isTaking: boolean) => void;
  /** What was done or refused just now. */
  readonly told: ReactNode;
};

/** The text of the file, or another version of it. */
export type EditSide = "text" | "versions";

/** What the menus hold is loaded when one of them is opened. */
const AskedList = later(async () => (await import("./AskedList.tsx")).AskedList);
const KeyTable = later(async () => (await import("./KeyTable.tsx")).KeyTable);
const LeavingMenu = later(async () => (await import("./LeavingMenu.tsx")).LeavingMenu);
const ProblemList = later(async () => (await import("./ProblemList.tsx")).ProblemList);
const ReviewNotes = later(async () => (await import("./ReviewNotes.tsx")).ReviewNotes);
const StepList = later(async () => (await import("./StepList.tsx")).StepList);

/** One step back, and forth again, where there is one and no other tab is the one that writes. */
export function UndoButtons({ className = "" }: { readonly className?: string }) {
  const { say } = useReader();
  const { draft, shown } = useEditor();
  const { journal, isFollowing } = shown;
  const steps = [
    { act: "undo", to: stepBack(journal) },
    { act: "redo", to: stepForth(journal) },
  ] as const;
  return steps.map(({ act, to }) => (
    <button
      key={act}
      type="button"
      className={`quiet-button ${className}`.trim()}
      disabled={to === null || isFollowing}
      onClick={draft[act]}
    >
      {say(`edit.${act}`)}
    </button>
  ));
}

type MenuProps = { readonly words: string; readonly className?: string; readonly children: ReactNode };

/** A menu of the bar. What it holds is loaded when it is opened for the first time. */
const EditMenu = ({ words, className = "", children }: MenuProps) => (
  <Menu words={words} className={`edit-menu ${className}`.trim()}>
    <Suspense fallback={<Loading />}>{children}</Suspense>
  </Menu>
);

/** Keeps how much of the window the bar takes, in px, as the custom property `--edit-bar` of the page. */
function useBarRoom(bar: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const { current } = bar;
    if (!current) return;
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() => {
      style.setProperty("--edit-bar", `${Math.ceil(current.getBoundingClientRect().height)}px`);
    });
    observer.observe(current);
    return () => {
      observer.disconnect();
      style.removeProperty("--edit-bar");
    };
  }, [bar]);
}

/**
 * The title, which opens the form of the dossier itself; where the draft is kept; undo, the problems, what would stop
 * publishing; and the tools, which are folded on a phone.
 */
export const EditBar = memo(function EditBar({ side, onSide, isTaking, onTake, told }: Props) {
  const { language, say } = useReader();
  const { draft, shown, file, place, openTarget } = useEditor();
  const tools = useId();
  const { journal, good, reading, isFollowing } = shown;
  const steps = useMemo(() => {
    const { way, left } = visitsOf(journal);
    return way.length + left.length;
  }, [journal]);
  const waiting = useMemo(() => reviewNotesIn(good.file ?? {}).filter(({ note }) => !note.isDone).length, [good.file]);
  const turn = (to: EditSide) => onSide(side === to ? null : to);
  const openBeside = async (text: string) => {
    const { name } = shown.head;
    const key = await beginDraft({ from: { kind: "file", name }, name, text });
    goTo(dossierPlace({ kind: "own", key }, { language: place.language }));
  };
  const bar = useRef<HTMLElement>(null);
  useBarRoom(bar);
  const target = targetInPlace(place, targetOf);
  const isOwnForm = side === null && !isTaking && target.kind === "item" && target.address.list === "head";
  const openOwnForm = () => {
    onSide(null);
    onTake(false);
    openTarget({ kind: "item", address: { list: "head" } });
  };
  const [isOpen, setOpen] = useState(false);
  return (
    <section className="edit-bar" aria-label={say("edit.bar")} ref={bar}>
      <div className="edit-names">
        <button
          type="button"
          className="edit-title"
          data-act="own-form"
          aria-current={isOwnForm || undefined}
          onClick={openOwnForm}
        >
          <bdi>{nameOfItem("head", file, file, language) || say("edit.unnamed")}</bdi>
          <span className="sr">: {say("edit.own-form")}</span>
        </button>
        <p className="edit-file">
          <bdi>{shown.head.name}</bdi>
        </p>
      </div>
      <KeepBar keeping={keeping(draft)} file={fileOfDraft(draft)} openBeside={openBeside} />
      <div className="edit-acts">
        <UndoButtons className="edit-back" />
        <EditMenu words={sayProblemCount(language, reading.opened.problems)}>
          <ProblemList />
        </EditMenu>
        <Suspense fallback={null}>
          <LeavingMenu />
        </Suspense>
        <button
          type="button"
          className="quiet-button tools-button"
          aria-expanded={isOpen}
          aria-controls={tools}
          onClick={() => setOpen(!isOpen)}
        >
          {say("edit.tools")}
          <span className="sr"> {say("edit.tools.which")}</span>
        </button>
        <div id={tools} className={isOpen ? "edit-tools is-open" : "edit-tools"}>
          <EditMenu words={say("edit.steps", { count: steps })}>
            <StepList />
          </EditMenu>
          <EditMenu words={say("edit.asked")}>
            <AskedList />
          </EditMenu>
          <button
            type="button"
            className="quiet-button"
            aria-pressed={isTaking}
            disabled={isFollowing}
            onClick={() => onTake(!isTaking)}
          >
            {say("edit.take")}
          </button>
          <EditMenu words={say("edit.review", { count: waiting })} className="review-menu">
            <ReviewNotes />
          </EditMenu>
          <button type="button" className="quiet-button" aria-pressed={side === "text"} onClick={() => turn("text")}>
            {say("edit.text")}
          </button>
          <button
            type="button"
            className="quiet-button"
            aria-pressed={side === "versions"}
            onClick={() => turn("versions")}
          >
            {say("edit.versions")}
          </button>
          <EditMenu words={say("edit.keys")} className="keys-menu">
            <KeyTable />
          </EditMenu>
        </div>
      </div>
      {told}
      {reading !== good && side !== "text" && (
        <p className="wrong" role="status">
          {say("edit.broken", { time: sayTime(language, good.at) })}
        </p>
      )}
    </section>
  );
});
