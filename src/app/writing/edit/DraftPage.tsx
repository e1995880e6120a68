import {
  type FocusEvent,
  Suspense,
  useCallback,
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import type { JsonObject, ListName } from "../../../schema/index.ts";
import type { Draft } from "../../documents/drafts/draft.ts";
import { useDraftShown } from "../../documents/drafts/drafts.ts";
import { letterKeys } from "../../documents/drafts/letterKeys.ts";
import { pasteSteps } from "../../documents/drafts/pasteSteps.ts";
import { DossierPage } from "../../dossier/DossierPage.tsx";
import type { FormTarget } from "../../forms/formTarget.ts";
import { type Editor, EditorContext } from "../../forms/useEditor.ts";
import { LensContext } from "../../forms/useLens.ts";
import { PageLink } from "../../page/address/PageLink.tsx";
import { goTo } from "../../page/address/useAddress.ts";
import { Loading } from "../../page/reading/Loading.tsx";
import { later } from "../../page/reading/later.ts";
import { useMessages } from "../../page/reading/useMessages.ts";
import { usePlaceOf } from "../../page/reading/usePlace.ts";
import { useReader } from "../../page/reading/useReader.ts";
import type { BringGiven } from "../../page/workers/bringOrder.ts";
import { TableQuestion } from "../bringing/TableQuestion.tsx";
import { usePastedTable } from "../bringing/usePastedTable.ts";
import { EditBar, type EditSide } from "./EditBar.tsx";
import { EditedPicture } from "./EditedPicture.tsx";
import { EditPanel } from "./EditPanel.tsx";
import { FileContents } from "./FileContents.tsx";
import { newTag } from "./newTag.ts";
import { PastedPassage } from "./PastedPassage.tsx";
import { placeOfTarget } from "./placeOfTarget.ts";
import { TextPanel } from "./TextPanel.tsx";
import { ToldLine, type ToldOnce, toldNothing } from "./ToldLine.tsx";
import { useEditKeys } from "./useEditKeys.ts";
import { usePastedEvidence } from "./usePastedEvidence.ts";
import { usePicture } from "./usePicture.ts";
import { turnedMarks, useTurns } from "./useTurns.ts";
import { useWindowTitle } from "./useWindowTitle.ts";
import "./edit.css";

const saying = (words: string) => (before: ToldOnce) => ({ words, times: before.times + 1 });

/** Loaded when somebody compares. */
const VersionsPanel = later(async () => (await import("../versions/VersionsPanel.tsx")).VersionsPanel);

type SayOnce = (words: string) => void;

/** What the parts of the page do to the draft, and what they say of it. */
function useActs(draft: Draft, announce: SayOnce, tell: SayOnce): Omit<Editor, "shown" | "file"> {
  const { say } = useReader();
  const place = usePlaceOf("dossier");
  // What stands round the form follows later, and is pressed meanwhile: it leads on from where the page is by then.
  const latest = useRef(place);
  useLayoutEffect(() => {
    latest.current = place;
  }, [place]);
  return useMemo(() => {
    const isRefused = () => {
      const { isFollowing } = draft.shown();
      if (isFollowing) announce(say("edit.follows"));
      return isFollowing;
    };
    const openTarget = (target: FormTarget, how: "push" | "replace" = "push") =>
      goTo(placeOfTarget(latest.current, target, draft.shown().good.file ?? EMPTY), how);
    return {
      draft,
      place,
      openTarget,
      isRefused,
      startNew: (list: ListName, preset: JsonObject = {}) => {
        if (isRefused()) return;
        const tag = newTag();
        draft.rest();
        draft.pend(`new/${list}/${tag}`, { value: { ...given(list), ...preset } });
        openTarget({ kind: "new", list, tag });
      },
      startJudgment: (preset: JsonObject = {}, from: string | null = null) => {
        if (isRefused()) return;
        const tag = newTag();
        draft.rest();
        draft.pend(`new/judgment/${tag}`, from === null ? { value: preset } : { value: preset, from });
        openTarget({ kind: "judgment", tag });
      },
      announce,
      tell,
    };
  }, [draft, place, say, announce, tell]);
}

/** The page on which a draft is written. */
export function DraftPage({ draft }: { readonly draft: Draft }) {
  useMessages("edit", "labels", "details", "definitions", "problems");
  const reader = useReader();
  const { say } = reader;
  const place = usePlaceOf("dossier");
  const shown = useDraftShown(draft);
  const page = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState(toldNothing);
  const [told, setTold] = useState(toldNothing);
  const [side, setSide] = useState<EditSide | null>(null);
  const [taking, setTaking] = useState<"asked" | BringGiven | null>(null);
  const isTaking = taking !== null;
  const file = shown.good.file ?? EMPTY;
  // The same for as long as the draft is open: the form takes the focus anew where what it announces by is another.
  const announce = useCallback((words: string) => setSaid(saying(words)), []);
  const tell = useCallback((words: string) => setTold(saying(words)), []);
  const acts = useActs(draft, announce, tell);
  const editor = useMemo((): Editor => ({ ...acts, shown, file }), [acts, shown, file]);
  // The open form answers at each key; what stands round it follows when there is time for it.
  const around = useDeferredValue(editor);
  const picture = usePicture(place, around.shown.good.opened.file);
  const lens = picture?.lens ?? PLAIN;
  const turns = useTurns(around.shown, lens);
  const turned = useMemo(() => {
    const { dossier, group = null, plane = "" } = picture?.shown ?? {};
    return turns && dossier && group !== null ? turnedMarks(turns, dossier.parties[group]!.id, plane) : NONE;
  }, [turns, picture]);
  const onKeyDown = useEditKeys(editor);
  useEffect(letterKeys.recall, []);
  useWindowTitle(around);
  const toldLine = useMemo(() => {
    const close = () => {
      setTold(({ times }) => ({ words: "", times }));
      document.getElementById("edit-title")?.focus({ preventScroll: true });
    };
    return <ToldLine told={told} onClose={close} />;
  }, [told]);
  const onTake = useCallback((isAsked: boolean) => setTaking(isAsked ? "asked" : null), []);
  const endTaking = () => {
    setTaking(null);
    document.querySelector<HTMLElement>(".told-line button, .edit-acts button:enabled")?.focus();
  };
  const onLeft = ({ target, relatedTarget }: FocusEvent) => {
    const left = fieldOf(target);
    // From one part of a field to another, nothing is left.
    if (left !== null && left !== fieldOf(relatedTarget)) draft.rest();
  };
  const steps = useMemo(() => pasteSteps(draft), [draft]);
  const pasted = usePastedEvidence(editor, reader, place.view === "publish");
  const [table, leaveTable] = usePastedTable(place.view === "publish");
  const { file: index } = shown.good.opened;
  if (place.view === "publish" && index)
    return (
      <>
        <p className="edit-return">
          <PageLink to={{ ...place, view: "chain" }}>{say("edit.return")}</PageLink>
        </p>
        <DossierPage opened={shown.good.opened} kind="local" name={shown.head.name} />
      </>
    );
  return (
    <EditorContext value={editor}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys that the fields and links in it do not use */}
      <div className="edit-page" ref={page} onKeyDown={onKeyDown} onBlur={onLeft} {...steps}>
        <h1 className="sr">{say("edit.page", { name: shown.head.name })}</h1>
        {/* No `role="status"`, as in `ChainStage`. */}
        <div className="sr" aria-live="polite">
          <span key={said.times}>{said.words}</span>
        </div>
        <EditorContext value={around}>
          <EditBar side={side} onSide={setSide} isTaking={isTaking} onTake={onTake} told={toldLine} />
        </EditorContext>
        {pasted && <PastedPassage {...pasted} key={pasted.key} />}
        {table && (
          <TableQuestion
            pasted={table}
            onLeave={leaveTable}
            onTake={() => {
              leaveTable();
              setTaking({ pasted: table.text, name: say("edit.paste.table.name") });
            }}
          />
        )}
        {isTaking && (
          <Suspense fallback={<Loading />}>
            <BringInto first={taking === "asked" ? null : taking} onClose={endTaking} />
          </Suspense>
        )}
        <div className={`edit-grid${side === "versions" ? " is-comparing" : ""}`} hidden={isTaking}>
          <div className="edit-left">
            <EditorContext value={around}>
              {picture ? (
                <EditedPicture picture={picture} turned={turned} />
              ) : (
                <p className="edit-undrawn">{say("edit.undrawn")}</p>
              )}
              {side === null && <FileContents />}
            </EditorContext>
          </div>
          <LensContext value={lens}>
            {side === "text" && <TextPanel />}
            {side === "versions" && (
              <Suspense fallback={<Loading />}>
                <VersionsPanel onClose={() => setSide(null)} />
              </Suspense>
            )}
            {side === null && <EditPanel told={turns} />}
          </LensContext>
        </div>
      </div>
    </EditorContext>
  );
}

const BringInto = later(async () => (await import("../bringing/BringInto.tsx")).BringInto);

const EMPTY = {};
const PLAIN = {};
const NONE: ReadonlySet<string> = new Set();

const fieldOf = (target: EventTarget | null): Element | null =>
  target instanceof Element ? target.closest("[data-field]") : null;

const CLAIMS: readonly ListName[] = ["links", "assertions", "conditions", "money", "figures"];

/** What a new object has before anything is written of it: a claim is unverified and without evidence. */
function given(list: ListName): JsonObject {
  if (CLAIMS.includes(list)) return { verification: "unverified", evidence: [] };
  if (list === "proceedings") return { evidence: [] };
  if (list === "parties") return { kind: "organisation" };
  return list === "story" ? { focus: {} } : {};
}
