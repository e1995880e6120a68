import { useEffect, useMemo, useRef, useState } from "react";
import { fileOf } from "../../../edit/index.ts";
import { indexDossier, turnsOf } from "../../../model/index.ts";
import { sayMoment, sayTurns, versionTeller } from "../../../text/index.ts";
import { changesBetween, type MergeAnswer, mergeVersions, nearestBase } from "../../../versions/index.ts";
import { isHeavy } from "../../documents/files/isHeavy.ts";
import { JsonFileButton } from "../../documents/files/JsonFileButton.tsx";
import { type OpenDossier, readDossier } from "../../documents/files/readDossier.ts";
import { useEditor } from "../../forms/useEditor.ts";
import { useMessages } from "../../page/reading/useMessages.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { ChainSides } from "./ChainSides.tsx";
import { ConflictList } from "./ConflictList.tsx";
import { type Moment, momentsOf } from "./momentsOf.ts";
import { SideBySide } from "./SideBySide.tsx";
import "./versions.css";

type OtherVersion = {
  readonly name: string;
  readonly text: string;
  readonly opened: OpenDossier;
  /** Null for a moment of the draft itself, which is compared and not merged. */
  readonly isFile: boolean;
};

/** What both grew from: the moment that was found, one that was chosen, or nothing. */
type BaseChoice = number | "none" | null;

const NOTHING: ReadonlyMap<string, MergeAnswer> = new Map();

/** Another version of the draft beside it, and what of it comes in. */
export function VersionsPanel({ onClose }: { readonly onClose: () => void }) {
  useMessages("versions", "edit", "labels", "details", "definitions", "problems");
  const { language, say } = useReader();
  const { draft, shown, isRefused, tell } = useEditor();
  const { journal, good, isFollowing } = shown;
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

  const theirs = useMemo(() => (other ? fileOf(other.text) : null), [other]);
  const found = useMemo(
    () =>
      other?.isFile && theirs
        ? nearestBase(
            moments.map(({ text }) => text),
            theirs,
          )
        : null,
    [other, theirs, moments],
  );
  const chosen = base ?? found?.index ?? "none";
  const baseText = chosen === "none" ? null : (moments[chosen]?.text ?? null);
  const changes = useMemo(() => (theirs && good.file ? changesBetween(good.file, theirs) : []), [theirs, good.file]);
  const merged = useMemo(
    () => (other?.isFile ? mergeVersions(baseText, good.text, other.text, answers) : null),
    [other, baseText, good.text, answers],
  );
  const brought = useMemo(() => {
    const file = merged && fileOf(merged.text);
    return file && good.file ? changesBetween(good.file, file) : [];
  }, [merged, good.file]);
  const { dossier } = good.opened;
  const tellers = useMemo(() => {
    if (!other?.opened.dossier || !dossier) return null;
    const their = other.opened.dossier;
    return { both: versionTeller(language, [dossier, their]), brought: versionTeller(language, [their, dossier]) };
  }, [other, dossier, language]);
  const turns = useMemo(() => {
    if (!merged || !dossier || merged.text === good.text || isHeavy(merged.text)) return [];
    const after = readDossier(merged.text);
    if (!after.file) return [];
    const before = good.opened.file ?? indexDossier(dossier, good.opened.leftOut.length === 0);
    return sayTurns(language, { before: dossier, after: after.dossier! }, turnsOf(before, after.file));
  }, [merged, dossier, good, language]);

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
            <section className="versions-merge" aria-labelledby="versions-merge">
              <h3 id="versions-merge">{say("versions.bring.title")}</h3>
              <p>
                <label>
                  {say("versions.base")}{" "}
                  <select
                    value={String(chosen)}
                    onChange={({ currentTarget: { value } }) => {
                      setAnswers(NOTHING);
                      setBase(value === "none" ? "none" : Number(value));
                    }}
                  >
                    {moments.map((moment, index) => (
                      <option key={`${moment.seq} ${moment.kind} ${moment.name}`} value={index}>
                        {index === found?.index
                          ? say("versions.base.found", { moment: momentName(moment), count: found.changes })
                          : momentName(moment)}
                      </option>
                    ))}
                    <option value="none">{say("versions.base.none")}</option>
                  </select>
                </label>
              </p>
              <ConflictList
                teller={tellers.both}
                conflicts={merged.conflicts}
                answered={answers}
                onAnswer={(key, answer) => setAnswers(before => new Map(before).set(key, answer))}
              />
              {turns.length > 0 && (
                <>
                  <h4>{say("versions.turns")}</h4>
                  <ul>
                    {turns.map(line => (
                      <li key={line}>{line}</li>
                    ))}
                  </ul>
                </>
              )}
              <p>
                <button
                  type="button"
                  className="first"
                  disabled={isFollowing || merged.text === good.text}
                  onClick={bring}
                >
                  {say("versions.bring", { count: brought.length })}
                </button>{" "}
                <span className="quiet">{say("versions.bring.one-step")}</span>
              </p>
            </section>
          )}
          <ChainSides mine={good.opened} theirs={other.opened} changes={changes} otherName={other.name} />
          <SideBySide teller={tellers.brought} changes={changes} otherName={other.name} />
        </>
      )}
    </section>
  );
}
