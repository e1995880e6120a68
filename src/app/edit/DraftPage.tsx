import { type FocusEvent, useDeferredValue, useMemo, useRef, useState } from "react";
import { type FileIndex, fullestPlane, inquiryOf, type PartyIndex } from "../../model/index.ts";
import { type JsonObject, type ListName, planeOf } from "../../schema/index.ts";
import { narratorOf } from "../../text/index.ts";
import { PageLink } from "../address/PageLink.tsx";
import { resolveIn } from "../address/resolveIn.ts";
import { goTo } from "../address/useAddress.ts";
import { DossierPage } from "../dossier/DossierPage.tsx";
import type { Draft } from "../drafts/draft.ts";
import { useDraftShown } from "../drafts/drafts.ts";
import type { FormTarget } from "../forms/formTarget.ts";
import { type Editor, EditorContext, useEditor } from "../forms/useEditor.ts";
import { type Chosen, ChosenContext } from "../reading/useChosen.ts";
import { type ShownDossier, ShownDossierContext } from "../reading/useDossier.ts";
import { useMessages } from "../reading/useMessages.ts";
import { PlaceContext, usePlaceOf } from "../reading/usePlace.ts";
import { useReader } from "../reading/useReader.ts";
import { EditBar } from "./EditBar.tsx";
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
import "./edit.css";

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
  const [isText, setText] = useState(false);
  const file = shown.good.file ?? EMPTY;
  const editor = useMemo((): Editor => {
    const saying = (words: string) => (before: ToldOnce) => ({ words, times: before.times + 1 });
    const announce = (words: string) => setSaid(saying(words));
    const isRefused = () => {
      const { isFollowing } = draft.shown();
      if (isFollowing) announce(say("edit.follows"));
      return isFollowing;
    };
    const openTarget = (target: FormTarget, how: "push" | "replace" = "push") =>
      goTo(placeOfTarget(place, target, draft.shown().good.file ?? EMPTY), how);
    return {
      draft,
      shown,
      file,
      place,
      openTarget,
      isRefused,
      startNew: (list, preset = {}) => {
        if (isRefused()) return;
        const tag = newTag();
        draft.rest();
        draft.pend(`new/${list}/${tag}`, { value: { ...given(list), ...preset } });
        openTarget({ kind: "new", list, tag });
      },
      startJudgment: (preset = {}) => {
        if (isRefused()) return;
        const tag = newTag();
        draft.rest();
        draft.pend(`new/judgment/${tag}`, { value: preset });
        openTarget({ kind: "judgment", tag });
      },
      announce,
      tell: words => setTold(saying(words)),
    };
  }, [draft, shown, file, place, say]);
  const onKeyDown = useEditKeys(editor);
  const closeTold = () => {
    setTold(({ times }) => ({ words: "", times }));
    document.getElementById("edit-title")?.focus({ preventScroll: true });
  };
  const onLeft = ({ target, relatedTarget }: FocusEvent) => {
    const left = fieldOf(target);
    // From one part of a field to another, nothing is left.
    if (left !== null && left !== fieldOf(relatedTarget)) draft.rest();
  };
  const pasted = usePastedEvidence(editor, reader, place.view === "publish");
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
      <div className="edit-page" ref={page} onKeyDown={onKeyDown} onBlur={onLeft}>
        <h1 className="sr">{say("edit.page", { name: shown.head.name })}</h1>
        <p className="sr" role="status">
          <span key={said.times}>{said.words}</span>
        </p>
        <EditBar isText={isText} onText={setText} told={<ToldLine told={told} onClose={closeTold} />} />
        {pasted && <PastedPassage {...pasted} key={pasted.key} />}
        <div className="edit-grid">
          <div className="edit-left">
            {index ? <DrawnDraft file={index} /> : <p className="edit-undrawn">{say("edit.undrawn")}</p>}
            {!isText && <FileContents />}
          </div>
          {isText ? <TextPanel /> : <EditPanel />}
        </div>
      </div>
    </EditorContext>
  );
}

const EMPTY = {};

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

/** The picture, a moment behind the fields where it takes long to draw. */
function DrawnDraft({ file }: { readonly file: FileIndex }) {
  const { language } = useReader();
  const { place, openTarget, startNew } = useEditor();
  const drawn = useDeferredValue(file);
  // Whatever is pressed in the picture closes the form that is open.
  const pictured = useMemo(() => ({ ...place, open: null }), [place]);
  const chosen = useMemo((): Chosen => ({ place: pictured, ...resolveIn(pictured, drawn) }), [pictured, drawn]);
  const { date, known, floor, world, workers, plane } = chosen.asked;
  const inquiry = useMemo(
    () =>
      inquiryOf(drawn, {
        ...(date === null ? {} : { date }),
        ...(known === null ? {} : { known }),
        ...(floor === null ? {} : { floor }),
        world,
      }),
    [drawn, date, known, floor, world],
  );
  const shown = useMemo((): ShownDossier => {
    const { dossier } = drawn;
    const narrator = narratorOf(dossier, language, inquiry.chain.focus.known).brief;
    const { groups, inStart } = inquiry.chain;
    // While no hop leads to any workers, the whole of what is written is drawn.
    const isReached = (one: PartyIndex) => inStart[one] !== inStart[one + 1];
    const group = groups.find(one => dossier.parties[one]!.id === workers) ?? groups.find(isReached) ?? null;
    return {
      dossier,
      inquiry,
      narrator,
      group,
      plane: plane ?? (group === null ? "legal" : fullestPlane(inquiry, group)),
    };
  }, [drawn, inquiry, language, workers, plane]);
  const onMark = (duty: string, party: string) => {
    const statements = drawn.dossier.assertions.filter(one => one.party === party && one.duty === duty);
    const inPlane = statements.filter(one => planeOf(one.basis) === shown.plane);
    const [only] = inPlane.length > 0 ? inPlane : statements;
    if (only) openTarget({ kind: "item", address: { list: "assertions", id: only.id } });
    else startNew("assertions", { party, duty });
  };
  return (
    <PlaceContext value={pictured}>
      <ChosenContext value={chosen}>
        <ShownDossierContext value={shown}>
          <EditedPicture onMark={onMark} />
        </ShownDossierContext>
      </ChosenContext>
    </PlaceContext>
  );
}
