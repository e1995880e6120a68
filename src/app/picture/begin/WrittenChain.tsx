import { type ReactNode, type RefObject, useDeferredValue, useEffect, useId, useMemo, useState } from "react";
import { parseShorthand } from "../../../edit/index.ts";
import { type Dossier, dayOf, isHopType, likelyId, parseDossier } from "../../../schema/index.ts";
import { likelyCountry } from "../../../text/index.ts";
import { downloadFile } from "../../page/reading/downloadFile.ts";
import { useMessages } from "../../page/reading/useMessages.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { DrawnLines } from "./DrawnLines.tsx";
import { keptLine } from "./keptLine.ts";
import { LineKept } from "./LineKept.tsx";
import { LineTroubles } from "./LineTroubles.tsx";
import { openDraft } from "./openDraft.ts";
import { SignTable } from "./SignTable.tsx";

const ENDING = ".dossier.json";
const DEFAULT_ID = "my-chain";
/** The most letters of a name that is proposed for the file. */
const MOST_LETTERS = 40;
/** ms after the last key until it is told how much was read. */
const QUIET_FOR = 800;
/** The most parties and links that are drawn at each key. */
const MOST_DRAWN = 300;

type Props = {
  /** As it is typed. */
  readonly text: string;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  /** Stands in place of the picture while there is none. */
  readonly example: ReactNode;
  /** What is written is a draft now. */
  readonly onBegun: () => void;
};

/** A name for the file, of the title of the chain. */
function proposedId(dossier: Dossier | null): string {
  const title = typeof dossier?.title === "string" ? likelyId(dossier.title) : "";
  if (title.length <= MOST_LETTERS) return title || DEFAULT_ID;
  return title.slice(0, MOST_LETTERS + 1).replace(/-[^-]*$/u, "");
}

/** The value as it was a while ago, so that nobody is told of each key. */
function useSettled(value: string): string {
  const [settled, settle] = useState(value);
  useEffect(() => {
    const timer = window.setTimeout(() => settle(value), QUIET_FOR);
    return () => window.clearTimeout(timer);
  }, [value]);
  return settled;
}

/** The chain of the lines, drawn; what could not be read of them; a name for its file, and the way on. */
export function WrittenChain({ text, field, example, onBegun }: Props) {
  const { language, say } = useReader();
  useMessages("edit");
  const [named, setNamed] = useState<string | null>(null);
  const [isRefused, setRefused] = useState(false);
  const id = useId();
  const typed = useDeferredValue(text);
  useEffect(() => keptLine.take(text), [text]);
  const today = dayOf(new Date());
  const read = useMemo(() => {
    const made = parseShorthand(typed, { id: DEFAULT_ID, today, language, countryOf: likelyCountry });
    return { ...made, dossier: made.parties > 0 ? parseDossier(made.text).dossier : null };
  }, [typed, language, today]);
  const { dossier, parties, links, troubles } = read;
  const proposed = proposedId(dossier);
  const fileId = likelyId(named ?? "") || proposed;
  const status = parties === 0 ? say("edit.write.nothing") : say("edit.write.status", { parties, links });
  const told = useSettled(
    troubles.length === 0 ? status : `${status} ${say("edit.write.unread", { count: troubles.length })}`,
  );

  /** The file as it is now; null where nothing is written, which is told. */
  const fileNow = (): { readonly name: string; readonly text: string } | null => {
    const made = parseShorthand(text, { id: fileId, today, language, countryOf: likelyCountry });
    setRefused(made.parties === 0);
    if (made.parties > 0) return { name: `${fileId}${ENDING}`, text: made.text };
    field.current?.focus();
    return null;
  };
  const goOn = () => {
    const file = fileNow();
    if (!file) return;
    openDraft({ from: { kind: "new", name: null }, ...file }, language).then(() => {
      keptLine.take("");
      onBegun();
    });
  };
  const download = () => {
    const file = fileNow();
    if (file) downloadFile(file.name, [file.text], "application/json");
  };

  return (
    <>
      <div className="write-read">
        <p className="sr" role="status">
          {told}
        </p>
        <p className="write-count" aria-hidden="true">
          {status}
        </p>
        {text.trim() !== "" && <LineKept />}
        <LineTroubles text={typed} troubles={troubles} field={field} />
        <SignTable />
      </div>
      <div className="write-drawn">
        {dossier === null || !dossier.links.some(({ type }) => isHopType(type)) ? (
          example
        ) : parties + links > MOST_DRAWN ? (
          <p className="quiet">{say("edit.write.large")}</p>
        ) : (
          <DrawnLines dossier={dossier} />
        )}
      </div>
      <div className="write-on">
        <label htmlFor={`${id}-name`}>{say("edit.write.name")}</label>
        <span className="write-name">
          <input
            id={`${id}-name`}
            value={named ?? proposed}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            aria-describedby={`${id}-hint`}
            onChange={({ currentTarget }) => setNamed(currentTarget.value)}
            onBlur={() => setNamed(named === null || likelyId(named) === "" ? null : likelyId(named))}
          />
          <span className="quiet">{ENDING}</span>
        </span>
        <p id={`${id}-hint`} className="quiet">
          {say("edit.write.name.hint")}
        </p>
        <p className="write-acts">
          <button type="button" onClick={goOn}>
            {say("edit.write.go-on")}
          </button>
          <button type="button" className="second" onClick={download}>
            {say("edit.write.download")}
          </button>
        </p>
        {isRefused && parties === 0 && (
          <p className="wrong" role="alert">
            {say("edit.write.first", { arrow: ">" })}
          </p>
        )}
      </div>
    </>
  );
}
