import { useEffect, useMemo, useRef, useState } from "react";
import { fileOf } from "../../../edit/index.ts";
import { sayMoment } from "../../../text/index.ts";
import type { MergeAnswer } from "../../../versions/index.ts";
import { JsonFileButton } from "../../documents/files/JsonFileButton.tsx";
import { readDossier } from "../../documents/files/readDossier.ts";
import { useEditor } from "../../forms/useEditor.ts";
import { useMessages } from "../../page/reading/useMessages.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { ChainSides } from "./ChainSides.tsx";
import { MergePart } from "./MergePart.tsx";
import { type Moment, momentsOf } from "./momentsOf.ts";
import { SideBySide } from "./SideBySide.tsx";
import { type BaseChoice, type OtherVersion, useMerge } from "./useMerge.ts";
import "./versions.css";

const NOTHING: ReadonlyMap<string, MergeAnswer> = new Map();

/** Another version of the draft beside it, and what of it comes in. */
export function VersionsPanel({ onClose }: { readonly onClose: () => void }) {
  useMessages("versions", "edit", "labels", "details", "definitions", "problems");
  const { language, say } = useReader();
  const { draft, shown, isRefused, tell } = useEditor();
  const { journal, good } = shown;
  const title = useRef<HTMLHeadingElement>(null);
  const [other, setOther] = useState<OtherVersion | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [base, setBase] = useState<BaseChoice>(null);
  const [answers, setAnswers] = useState(NOTHING);
  const moments = useMemo(() => momentsOf(journal), [journal]);
  useEffect(() => {
    title.current?.focus({ preventScroll: true });
    title.current?.scrollIntoView({ block: "nearest" });
  }, []);

  const open = (name: string, text: string, isFile: boolean) => {
    const opened = readDossier(text);
    setAnswers(NOTHING);
    setBase(null);
    setTrouble(opened.dossier && fileOf(text) ? null : name);
    setOther(opened.dossier && fileOf(text) ? { name, text, opened, isFile } : null);
  };
  const take = async (file: File | undefined) => {
    if (file) open(file.name, await file.text(), true);
  };
  const momentName = ({ kind, name, at }: Moment): string => {
    const when = at === null ? "" : sayMoment(language, new Date(at), new Date());
    return say(`versions.moment.${kind}`, { name: name ?? "", when });
  };

  const merge = useMerge({ other, base, answers, moments });
  const { changes, merged, brought, tellers } = merge;
  const { dossier } = good.opened;

  const bring = () => {
    if (!merged || !other || isRefused()) return;
    const before = good.text;
    // What was merged is the text that was shown; another one would be merged unseen.
    draft.act({ code: "merge", params: { name: other.name } }, text => (text === before ? merged.text : text));
    tell(say("versions.brought", { count: brought.length, name: other.name }));
    onClose();
  };
  return (
    <section className="versions-panel" aria-labelledby="versions-title">
      <div className="versions-head">
        <h2 id="versions-title" tabIndex={-1} ref={title}>
          {say("versions.title")}
        </h2>
        <button type="button" className="quiet-button" onClick={onClose}>
          {say("versions.close")}
        </button>
      </div>
      <p className="quiet">{say("versions.lead")}</p>
      <p className="versions-pick">
        <JsonFileButton words={say("versions.open-file")} onFile={take} />
        <label>
          {say("versions.moment")}{" "}
          <select
            value={other && !other.isFile ? other.name : ""}
            onChange={({ currentTarget: { value } }) => {
              const moment = moments.find(one => momentName(one) === value);
              if (moment) open(momentName(moment), moment.text, false);
            }}
          >
            <option value="">{say("versions.moment.choose")}</option>
            {[...moments].reverse().map(moment => (
              <option key={`${moment.seq} ${moment.kind} ${moment.name}`} value={momentName(moment)}>
                {momentName(moment)}
              </option>
            ))}
          </select>
        </label>
      </p>
      {trouble !== null && (
        <p className="wrong" role="alert">
          {say("versions.unreadable", { name: trouble })}
        </p>
      )}
      {other && tellers && dossier && (
        <>
          <p className="versions-count" role="status">
            {say("versions.differences", { count: changes.length, name: other.name })}
          </p>
          {merged && (
            <MergePart
              merge={{ ...merge, merged, tellers }}
              moments={moments}
              momentName={momentName}
              onBase={chosen => {
                setAnswers(NOTHING);
                setBase(chosen);
              }}
              answers={answers}
              onAnswer={(key, answer) => setAnswers(before => new Map(before).set(key, answer))}
              onBring={bring}
            />
          )}
          <ChainSides mine={good.opened} theirs={other.opened} changes={changes} otherName={other.name} />
          <SideBySide teller={tellers.brought} changes={changes} otherName={other.name} />
        </>
      )}
    </section>
  );
}
