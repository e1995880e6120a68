import { useEffect, useEffectEvent, useId, useRef, useState } from "react";
import { type Correction, enterCorrection } from "../../edit/index.ts";
import { correctionOf, languagesFor, lastReadable, namesInVersions } from "../../publish/index.ts";
import type { Published } from "../../redact/index.ts";
import { dayOf, type Text } from "../../schema/index.ts";
import { loadMessages, sayDate } from "../../text/index.ts";
import type { Draft } from "../documents/drafts/draft.ts";
import { useDraftShown } from "../documents/drafts/drafts.ts";
import { JsonFileButton } from "../documents/files/JsonFileButton.tsx";
import { useMessages } from "../page/reading/useMessages.ts";
import { useReader } from "../page/reading/useReader.ts";
import { OwnFormLink } from "./OwnFormLink.tsx";
import type { KnownBefore } from "./useBefore.ts";
import { useDraftHere } from "./useDraftHere.ts";

type Proposal =
  | { readonly kind: "none" }
  | { readonly kind: "unread" }
  /** It stands in the draft now, under this day. */
  | { readonly kind: "written"; readonly date: string }
  /** By language; the empty one is the dossier's own. */
  | { readonly kind: "proposed"; readonly texts: Readonly<Record<string, string>> };

type Props = { readonly published: Published; readonly stands: KnownBefore["stands"] };

/**
 * What readers should know of a version that differs from the last: proposed from both published files as soon as the
 * last one is known, and written into the working file where it is a draft.
 */
export function SinceLast({ published, stands }: Props) {
  useMessages("versions", "edit", "labels", "publishing");
  const { language, say } = useReader();
  const id = useId();
  const told = useRef<HTMLParagraphElement>(null);
  const [proposal, setProposal] = useState<Proposal | null>(null);
  const isWritten = proposal?.kind === "written";
  useEffect(() => {
    // The button that was pressed is gone.
    if (isWritten) told.current?.focus({ preventScroll: true });
  }, [isWritten]);
  const draft = useDraftHere();
  const take = async (last: string, secrets: Published["secrets"]) => {
    const { languages } = languagesFor(published.dossier, []);
    await Promise.all(languages.map(code => loadMessages(code, "page", "versions", "edit", "labels", "publishing")));
    const isRead = last.trimStart().startsWith("{");
    const now = { ...published, secrets: [...published.secrets, ...secrets] };
    const found = isRead ? correctionOf(last, now, languages) : null;
    if (!isRead) setProposal({ kind: "unread" });
    else if (!found) setProposal({ kind: "none" });
    else setProposal({ kind: "proposed", texts: typeof found.text === "string" ? { "": found.text } : found.text });
  };
  const place = stands?.place ?? null;
  const onPlace = useEffectEvent(() => {
    const last = place && lastReadable(place, []);
    if (place && last !== null) void take(last, namesInVersions(published, place).secrets);
    else if (!isWritten) setProposal(null);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the place is that of the event, which is to come with each
  useEffect(() => onPlace(), [place]);
  const texts = proposal?.kind === "proposed" ? proposal.texts : {};
  return (
    <div className="since-last">
      {place === null && (
        <p className="publish-choose">
          <JsonFileButton
            words={say("versions.since-last.open")}
            onFile={async file => file && take(await file.text(), [])}
          />
          <span className="quiet">{say("versions.since-last.lead")}</span>
        </p>
      )}
      <div role="status">
        {proposal?.kind === "none" && <p>{say("versions.since-last.none")}</p>}
        {proposal?.kind === "written" && (
          <p ref={told} tabIndex={-1}>
            {say("versions.since-last.written", { date: sayDate(language, proposal.date) })} <OwnFormLink />
          </p>
        )}
        {proposal?.kind === "unread" && <p className="wrong">{say("versions.since-last.unread")}</p>}
      </div>
      {proposal?.kind === "proposed" && (
        <>
          <h3>{say("versions.since-last")}</h3>
          {Object.entries(texts).map(([language, words]) => (
            <p className="field" key={language}>
              <label htmlFor={`${id}-${language}`}>
                {say("versions.since-last.text")} {language !== "" && <span lang={language}>({language})</span>}
              </label>
              <textarea
                id={`${id}-${language}`}
                rows={4}
                value={words}
                onChange={({ currentTarget: { value } }) =>
                  setProposal({ kind: "proposed", texts: { ...texts, [language]: value } })
                }
              />
            </p>
          ))}
          {draft ? (
            <WriteCorrection
              draft={draft}
              text={textOf(texts)}
              onWritten={({ date }) => setProposal({ kind: "written", date })}
            />
          ) : (
            <p className="quiet">{say("versions.since-last.copy")}</p>
          )}
        </>
      )}
    </div>
  );
}

type WriteProps = {
  readonly draft: Draft;
  /** Null where nothing is written that readers should know. */
  readonly text: Text | null;
  readonly onWritten: (correction: Correction) => void;
};

/** Writes the entry into the draft. */
function WriteCorrection({ draft, text, onWritten }: WriteProps) {
  const { say } = useReader();
  const { isFollowing } = useDraftShown(draft);
  const write = () => {
    if (text === null) return;
    const correction = { date: dayOf(new Date()), text };
    draft.act({ code: "correction", params: {} }, before => enterCorrection(before, correction));
    onWritten(correction);
  };
  return (
    <p>
      <button type="button" disabled={text === null || isFollowing} onClick={write}>
        {say("versions.since-last.write")}
      </button>
      {isFollowing && ` ${say("edit.follows")}`}
    </p>
  );
}

/** The words that stand in the fields, as the format has them. */
function textOf(texts: Readonly<Record<string, string>>): Text | null {
  const filled = Object.entries(texts).filter(([, words]) => words.trim() !== "");
  return filled.length === 0 ? null : (texts[""] ?? Object.fromEntries(filled));
}
