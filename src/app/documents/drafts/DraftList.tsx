import { useEffect, useEffectEvent, useId, useRef, useState } from "react";
import { sayMoment, showControls } from "../../../text/index.ts";
import { useMessages } from "../../page/reading/useMessages.ts";
import { useReader } from "../../page/reading/useReader.ts";
import type { DraftHead } from "./draftStore.ts";
import { draftsHere, type HeldDraft } from "./draftsHere.ts";
import { keepers } from "./keepers.ts";
import "./drafts.css";

type Props = {
  /** As they were found when the page was drawn. */
  readonly found: readonly HeldDraft[];
  readonly goOn: (key: string) => void;
};

/** Where a draft that was forgotten on this page can be brought back from, as long as the page is open. */
const forgotten = new Map<string, { readonly head: DraftHead; readonly restore: () => Promise<unknown> }>();

/** The drafts that are kept in this browser or are open in this page: to go on with, or to forget. */
export function DraftList({ found, goOn }: Props) {
  const { say } = useReader();
  useMessages("edit");
  const [drafts, setDrafts] = useState(found);
  const title = useId();
  const look = useEffectEvent(async () => setDrafts(await draftsHere()));
  useEffect(() => {
    const stop = new AbortController();
    // Another tab may have changed or forgotten some.
    window.addEventListener("focus", () => void look(), { signal: stop.signal });
    const unsubscribe = keepers.subscribe(() => void look());
    return () => {
      stop.abort();
      unsubscribe();
    };
  }, []);
  const shown = new Map<string, HeldDraft | null>([
    ...drafts.map(draft => [draft.head.key, draft] as const),
    ...[...forgotten.keys()]
      .filter(key => !drafts.some(({ head }) => head.key === key))
      .map(key => [key, null] as const),
  ]);
  if (shown.size === 0) return null;
  return (
    <section className="drafts" id="drafts" aria-labelledby={title}>
      <h2 id={title}>{say("edit.keep.list")}</h2>
      <p className="quiet">{say("edit.keep.list.note")}</p>
      <ul>
        {[...shown].map(([key, draft]) => (
          <li key={key}>
            {draft ? (
              <DraftEntry draft={draft} goOn={() => goOn(key)} />
            ) : (
              <ForgottenEntry draftKey={key} onBack={async () => setDrafts(await draftsHere())} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function useDraftTitle({ title, name }: DraftHead): string {
  const { say } = useReader();
  return showControls(title || name || say("edit.keep.list.untitled"));
}

function DraftEntry({ draft, goOn }: { readonly draft: HeldDraft; readonly goOn: () => void }) {
  const { language, say } = useReader();
  const { head, isHere, isNewer } = draft;
  const title = useDraftTitle(head);
  const [isAsking, setAsking] = useState(false);
  const ask = useRef<HTMLButtonElement>(null);
  const sure = useRef<HTMLButtonElement>(null);
  const question = useId();
  useEffect(() => {
    if (isAsking) sure.current?.focus();
  }, [isAsking]);
  const forget = async () => {
    const gone = await keepers.forget(head.key);
    if (gone.ok && gone.value) forgotten.set(head.key, { head, restore: gone.value });
  };
  const changed = new Date(head.changed);
  const begun = new Date(head.begun);
  const momentOf = (at: Date): string => (Number.isNaN(at.getTime()) ? "" : sayMoment(language, at, new Date()));
  const from = say("edit.keep.list.from", { kind: head.from.kind, name: showControls(head.from.name ?? head.name) });
  return (
    <>
      <h3>
        <bdi>{title}</bdi>
      </h3>
      <p className="quiet draft-facts">
        {isNewer
          ? say("edit.keep.list.newer")
          : say("edit.keep.list.facts", {
              time: momentOf(changed),
              from,
              begun: momentOf(begun),
              isDated: Number.isNaN(begun.getTime()) ? "no" : "yes",
              here: isHere ? "yes" : "no",
            })}
      </p>
      {isAsking ? (
        <div className="draft-sure">
          <p id={question}>{say("edit.keep.list.sure", { title })}</p>
          <p className="keep-acts">
            <button type="button" ref={sure} aria-describedby={question} onClick={() => void forget()}>
              {say("edit.keep.list.forget")}
            </button>
            <button
              type="button"
              className="second"
              onClick={() => {
                setAsking(false);
                window.requestAnimationFrame(() => ask.current?.focus());
              }}
            >
              {say("edit.keep.list.leave")}
            </button>
          </p>
        </div>
      ) : (
        <p className="keep-acts">
          {!isNewer && (
            <button type="button" aria-label={say("edit.keep.list.go-on-with", { title })} onClick={goOn}>
              {say("edit.keep.list.go-on")}
            </button>
          )}
          <button
            type="button"
            className="second"
            ref={ask}
            aria-label={say("edit.keep.list.forget-that", { title })}
            onClick={() => setAsking(true)}
          >
            {say("edit.keep.list.forget")}
          </button>
        </p>
      )}
    </>
  );
}

type ForgottenProps = { readonly draftKey: string; readonly onBack: () => Promise<void> };

function ForgottenEntry({ draftKey, onBack }: ForgottenProps) {
  const { say } = useReader();
  const { head, restore } = forgotten.get(draftKey)!;
  const title = useDraftTitle(head);
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus({ preventScroll: true }), []);
  const bringBack = async () => {
    await restore();
    forgotten.delete(draftKey);
    await onBack();
  };
  return (
    <p className="draft-gone" role="status">
      {say("edit.keep.list.gone", { title })}{" "}
      <button type="button" className="second" ref={back} onClick={() => void bringBack()}>
        {say("edit.keep.list.bring-back")}
      </button>
    </p>
  );
}
