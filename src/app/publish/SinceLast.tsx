import { useId, useState } from "react";
import type { Published } from "../../io/index.ts";
import { correctionOf, languagesFor } from "../../publish/index.ts";
import { changeText, dayOf, type Text } from "../../schema/index.ts";
import { loadMessages } from "../../text/index.ts";
import { ownKeyOf } from "../address/place.ts";
import { draftWith } from "../drafts/drafts.ts";
import { JsonFileButton } from "../files/JsonFileButton.tsx";
import { Section } from "../reading/Section.tsx";
import { useChosen } from "../reading/useChosen.ts";
import { useMessages } from "../reading/useMessages.ts";
import { useReader } from "../reading/useReader.ts";

type Proposal =
  | { readonly kind: "none" }
  | { readonly kind: "unread" }
  /** By language; the empty one is the dossier's own. */
  | { readonly kind: "proposed"; readonly texts: Readonly<Record<string, string>> };

/**
 * What readers should know of a version that differs from the last: proposed from both published files, and written into
 * the working file where it is a draft.
 */
export function SinceLast({ published }: { readonly published: Published }) {
  useMessages("versions", "edit", "labels", "publishing");
  const { say } = useReader();
  const { place } = useChosen();
  const id = useId();
  const [proposal, setProposal] = useState<Proposal | null>(null);
  const key = ownKeyOf(place);
  const draft = key === null ? null : draftWith(key);
  const take = async (file: File | undefined) => {
    if (!file) return;
    const last = await file.text();
    const { languages } = languagesFor(published.dossier, []);
    await Promise.all(languages.map(code => loadMessages(code, "page", "versions", "edit", "labels")));
    const isRead = last.trimStart().startsWith("{");
    const found = isRead ? correctionOf(last, published, languages) : null;
    if (!isRead) setProposal({ kind: "unread" });
    else if (!found) setProposal({ kind: "none" });
    else setProposal({ kind: "proposed", texts: typeof found.text === "string" ? { "": found.text } : found.text });
  };
  const texts = proposal?.kind === "proposed" ? proposal.texts : {};
  const write = () => {
    const filled = Object.entries(texts).filter(([, words]) => words.trim() !== "");
    if (!draft || filled.length === 0) return;
    const own = texts[""];
    const text: Text = own === undefined ? Object.fromEntries(filled) : own;
    const { file } = draft.shown().good;
    const count = Array.isArray(file?.corrections) ? file.corrections.length : 0;
    const entry = { date: dayOf(new Date()), text };
    draft.act({ code: "correction", params: {} }, before =>
      changeText(before, [{ path: ["corrections", count], value: entry, insert: true }]),
    );
  };
  return (
    <Section id="since-last" title={say("versions.since-last")}>
      <p className="measure">{say("versions.since-last.lead")}</p>
      <p>
        <JsonFileButton words={say("versions.since-last.open")} onFile={take} />
      </p>
      <div role="status">
        {proposal?.kind === "none" && <p>{say("versions.since-last.none")}</p>}
        {proposal?.kind === "unread" && <p className="wrong">{say("versions.since-last.unread")}</p>}
      </div>
      {proposal?.kind === "proposed" && (
        <>
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
            <p>
              <button type="button" onClick={write}>
                {say("versions.since-last.write")}
              </button>
            </p>
          ) : (
            <p className="quiet">{say("versions.since-last.copy")}</p>
          )}
        </>
      )}
    </Section>
  );
}
