import { memo, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { type FormTarget, targetOf, textOfTarget } from "../../forms/formTarget.ts";
import { ItemForm } from "../../forms/ItemForm.tsx";
import { JudgmentForm } from "../../forms/ruling/JudgmentForm.tsx";
import { UseFor } from "../../forms/UseFor.tsx";
import { EditorContext, useEditor } from "../../forms/useEditor.ts";
import { arrivedBy, goTo } from "../../page/address/useAddress.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { Changes } from "./Changes.tsx";
import { UndoButtons } from "./EditBar.tsx";
import { ItemTools } from "./ItemTools.tsx";
import { placeOfTarget, targetInPlace } from "./placeOfTarget.ts";
import { NextItems, RelatedItems } from "./RelatedItems.tsx";
import { useKeyboardRoom } from "./useKeyboardRoom.ts";
import type { VisitTurns } from "./useTurns.ts";

/** The id of the panel's title, which takes the focus when another form is opened. */
const TITLE = "edit-title";

/**
 * The panel with the form of one object. A new object keeps its form, and the focus in it, when it enters the file: only
 * its address changes.
 */
export const EditPanel = memo(function EditPanel({ told }: { readonly told: VisitTurns | null }) {
  const { say } = useReader();
  const editor = useEditor();
  const around = useDeferredValue(editor);
  const { draft, shown, file, place, announce } = editor;
  const target = useMemo(() => targetInPlace(place, targetOf), [place]);
  const name = textOfTarget(target);
  /** What the form was opened for, and what that is called now. */
  const [opened, setOpened] = useState({ first: name, now: name, isNew: target.kind !== "item" });
  if (opened.now !== name) setOpened({ first: name, now: name, isNew: target.kind !== "item" });
  const isFirst = useRef(true);
  const [isTall, setTall] = useState(false);
  useKeyboardRoom();
  const { first, isNew } = opened;
  useEffect(() => {
    draft.visit(first.replaceAll(" ", "_"));
    if (isFirst.current) {
      isFirst.current = false;
      // What was pressed to come here is gone, and the focus is on the page as a whole.
      const title = document.getElementById(TITLE);
      if (arrivedBy() === "link" && document.activeElement?.contains(title)) title?.focus({ preventScroll: true });
      return;
    }
    const panel = document.getElementById("edit-panel");
    const title = document.getElementById(TITLE);
    panel?.scrollTo({ top: 0 });
    // What is there already is read out, and letters begin something new; a new object is filled.
    if (!isNew) {
      title?.focus({ preventScroll: true });
      return;
    }
    // The focus is in its first blank, which says neither what is filled nor what is asked.
    announce(
      [title?.textContent, panel?.querySelector("[data-asks-first] legend")?.textContent].filter(Boolean).join(". "),
    );
    const asked = panel?.querySelector<HTMLElement>("[data-asks-first] input");
    if (asked) {
      asked.focus({ preventScroll: true });
      return;
    }
    const blanks = [
      ...(panel?.querySelectorAll<HTMLInputElement>("[data-first-blank] :is(input, select, textarea)") ?? []),
    ];
    // What is known already is passed over.
    const blank = blanks.find(({ value }) => value === "") ?? blanks[0];
    (blank ?? title)?.focus({ preventScroll: true });
  }, [draft, first, isNew, announce]);
  const rest = useMemo(
    () => (
      <>
        {target.kind === "item" && (target.address.list === "quotes" || target.address.list === "sources") && (
          <fieldset className="edit-lock" role="presentation" disabled={shown.isFollowing}>
            <UseFor id={target.address.id} />
          </fieldset>
        )}
        <Changes told={told} />
        <RelatedItems target={target} />
      </>
    ),
    [target, told, shown.isFollowing],
  );
  const onMoved = (address: Extract<FormTarget, { kind: "item" }>["address"]) => {
    const moved: FormTarget = { kind: "item", address };
    const now = textOfTarget(moved);
    setOpened(before => ({ ...before, now }));
    goTo(placeOfTarget(place, moved, draft.shown().good.file ?? file), "replace");
  };
  return (
    <section
      className={`edit-panel${isTall ? " is-tall" : ""}`}
      id="edit-panel"
      data-scrolls=""
      aria-labelledby={TITLE}
    >
      <div className="panel-grip">
        <UndoButtons />
        <button type="button" className="quiet-button" aria-pressed={isTall} onClick={() => setTall(!isTall)}>
          {say(isTall ? "edit.panel.lower" : "edit.panel.taller")}
        </button>
      </div>
      {/* Where another tab writes, what is written here would be nowhere. */}
      <fieldset className="edit-lock" role="presentation" disabled={shown.isFollowing}>
        {target.kind === "judgment" ? (
          <JudgmentForm
            key={first}
            titleId={TITLE}
            tag={target.tag}
            onEntered={id => onMoved({ list: "assertions", id })}
          />
        ) : (
          <ItemForm
            key={first}
            titleId={TITLE}
            target={target}
            isMadeHere={opened.isNew}
            onMoved={onMoved}
            tools={
              <>
                <ItemTools target={target} />
                <NextItems target={target} />
              </>
            }
          />
        )}
      </fieldset>
      <EditorContext value={around}>{rest}</EditorContext>
    </section>
  );
});
