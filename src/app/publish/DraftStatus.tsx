import { useEffect, useRef, useState } from "react";
import { setField } from "../../edit/index.ts";
import { label } from "../../text/index.ts";
import type { Draft } from "../documents/drafts/draft.ts";
import { useDraftShown } from "../documents/drafts/drafts.ts";
import { useReader } from "../page/reading/useReader.ts";
import { useDraftHere } from "./useDraftHere.ts";

type Props = {
  /** Whether the file says of itself that it is a draft. */
  readonly isDraft: boolean;
  /** Whether it may be published as one. */
  readonly isAllowed: boolean;
  readonly onAllow: (isAllowed: boolean) => void;
};

/**
 * What a file that is a draft means for publishing: it may leave as one, and where it is being written here, one press
 * says that it is none. That is told, and can be taken back.
 */
export function DraftStatus({ isDraft, isAllowed, onAllow }: Props) {
  const { say } = useReader();
  const draft = useDraftHere();
  const told = useRef<HTMLParagraphElement>(null);
  const [isTakenOff, setTakenOff] = useState(false);
  const isTold = isTakenOff && !isDraft;
  useEffect(() => {
    // What was pressed is gone.
    if (isTold) told.current?.focus({ preventScroll: true });
  }, [isTold]);
  if (!isDraft && !isTold) return null;
  return (
    <section aria-labelledby="draft">
      <h2 id="draft">{say("publish.panel.draft")}</h2>
      {isDraft && <p>{say("publish.panel.draft.text")}</p>}
      {isTold && (
        <p ref={told} tabIndex={-1}>
          {say("publish.panel.draft.off")}
        </p>
      )}
      {draft && <StatusButton draft={draft} isDraft={isDraft} onWritten={() => setTakenOff(isDraft)} />}
      {isDraft && (
        <p>
          <label className="tick">
            <input
              type="checkbox"
              checked={isAllowed}
              onChange={({ currentTarget }) => onAllow(currentTarget.checked)}
            />
            {say("publish.panel.draft.allow")}
          </label>
        </p>
      )}
    </section>
  );
}

type ButtonProps = { readonly draft: Draft; readonly isDraft: boolean; readonly onWritten: () => void };

/** Says in the file that it is no draft any more, or that it is one after all. */
function StatusButton({ draft, isDraft, onWritten }: ButtonProps) {
  const { language, say } = useReader();
  const { isFollowing } = useDraftShown(draft);
  const write = () => {
    const name = label(language, "dossier-statuses", isDraft ? "published" : "draft");
    draft.act({ code: "set", params: { list: "head", name } }, text =>
      setField(text, { list: "head" }, ["status"], isDraft ? "published" : "draft"),
    );
    onWritten();
  };
  return (
    <p>
      <button type="button" className={isDraft ? undefined : "second"} disabled={isFollowing} onClick={write}>
        {say(isDraft ? "publish.panel.draft.ready" : "publish.panel.draft.again")}
      </button>
      {isFollowing && ` ${say("edit.follows")}`}
    </p>
  );
}
