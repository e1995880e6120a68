import { useEffect, useId, useRef, useState } from "react";
import { dayOf, likelyId } from "../../../schema/index.ts";
import { sayFilePlace, sayFileRefusal, sayLabelled, showControls } from "../../../text/index.ts";
import { useMessages } from "../../page/reading/useMessages.ts";
import { type Reader, useReader } from "../../page/reading/useReader.ts";
import type { BringDone, BringGiven, BringPreview, BringRefused } from "../../page/workers/bringOrder.ts";
import { BringQuestions } from "./BringQuestions.tsx";
import { PartyChoices } from "./PartyChoices.tsx";
import type { PartLevel } from "./partLevel.ts";
import { RowList } from "./RowList.tsx";
import { SheetSettings } from "./SheetSettings.tsx";
import { noSettings, useBringing } from "./useBringing.ts";
import "./bringing.css";

/** A text that was made, for whoever puts it into its place. */
export type TakenText = {
  readonly text: string;
  /** The text that it was made of; null for a new dossier. */
  readonly before: string | null;
  /** What was brought in. */
  readonly name: string;
  /** The id of a new dossier. */
  readonly id: string;
  /** What came of it, in a sentence. */
  readonly words: string;
};

type Props = {
  readonly given: BringGiven;
  readonly into: string | null;
  /** Of the headings of its parts. */
  readonly level: PartLevel;
  readonly onOther: () => void;
  readonly onDone: (taken: TakenText) => void;
};

/** Many files are called after the first: all of their names together would be longer than a name can be. */
function nameOfGiven(say: Reader["say"], given: Props["given"]): string {
  if ("pasted" in given) return given.name;
  const [first, ...others] = given.files.map(file => file.name);
  return others.length === 0 ? (first ?? "") : say("bring.files", { name: first ?? "", count: others.length });
}

/** What was given, as it is understood, with everything that is decided before it comes in. */
export function BringBoard({ given, into, level, onOther, onDone }: Props) {
  const reader = useReader();
  const { language, say } = reader;
  useMessages("bringing", "labels", "problems", "edit", "details");
  const taking = useBringing(given, into);
  const { view, isWorking, asked, ask } = taking;
  const [isBringing, setBringing] = useState(false);
  const [nothing, setNothing] = useState<BringDone | null>(null);
  const heading = useRef<HTMLParagraphElement>(null);
  const id = useId();
  // Both id and title are published, and a file may be named after a source.
  const [title, setTitle] = useState("");
  const name = nameOfGiven(say, given);
  const isThere = view !== null;
  useEffect(() => {
    if (isThere) heading.current?.focus();
  }, [isThere]);
  const bring = async () => {
    setBringing(true);
    const dossier = likelyId(title) || "chain";
    const head = {
      ...{ id: dossier, title: title.trim() || say("edit.from.title") },
      ...{ language, today: dayOf(new Date()) },
    };
    const done = await taking.bring(head);
    setBringing(false);
    if (done.kind === "refused") return;
    const count = (list: keyof BringDone["made"]) => done.made[list] ?? 0;
    const isNothing = done.changed === 0 && Object.values(done.made).every(made => made === 0);
    if (isNothing) return setNothing(done);
    const params = { parties: count("parties"), links: count("links"), changed: done.changed };
    const words = [
      say("bring.done", { ...params, others: otherCount(done) }),
      ...(done.notTaken.length > 0 ? [say("bring.done.not-taken", { count: done.notTaken.length })] : []),
    ].join(" ");
    onDone({ text: done.text, before: into, name, id: dossier, words });
  };
  return (
    <div className="bring-board" aria-busy={isWorking}>
      <p ref={heading} tabIndex={-1} className="bring-name">
        <bdi>{showControls(name)}</bdi>
      </p>
      <p className="bring-other">
        <button type="button" className="quiet-button" onClick={onOther}>
          {say("bring.other")}
        </button>
      </p>
      <p className="sr" role="status">
        {isWorking || isBringing ? say("bring.reading") : view?.kind === "preview" ? summary(say, view) : ""}
      </p>
      {!view && !taking.isBroken && <p className="later">{say("bring.reading")}</p>}
      {taking.isBroken && (
        <p className="bring-refused" role="alert">
          {say("bring.broken")}
        </p>
      )}
      {view?.kind === "refused" && (
        <Refusal view={view} isChosen={asked.settings.format !== null} onUndo={() => ask({ settings: noSettings })} />
      )}
      {view?.kind === "preview" && !taking.isBroken && (
        <>
          <SheetSettings view={view} asked={asked} ask={ask} />
          <BringQuestions level={level} view={view} asked={asked} ask={ask} />
          <PartyChoices level={level} view={view} asked={asked} ask={ask} />
          <RowList level={level} view={view} asked={asked} ask={ask} />
          {into === null && (
            <p className="bring-title">
              <label htmlFor={`${id}-title`}>{say("bring.ask.dossier-title")}</label>
              <input
                id={`${id}-title`}
                value={title}
                autoComplete="off"
                onChange={({ currentTarget }) => setTitle(currentTarget.value)}
              />
            </p>
          )}
          <div className="bring-foot">
            <p id={id}>{summary(say, view)}</p>
            {nothing && (
              <p className="wrong" role="alert">
                {say(nothing.notTaken.length > 0 ? "bring.done.refused" : "bring.done.nothing", {
                  count: nothing.notTaken.length,
                })}
              </p>
            )}
            <button type="button" disabled={isBringing || view.coming === 0} aria-describedby={id} onClick={bring}>
              {say("bring.bring")}
            </button>
          </div>
        </>
      )}
    </div>
  );
}

const otherCount = ({ made }: Pick<BringDone, "made">): number =>
  Object.entries(made).reduce((sum, [list, count]) => (list === "parties" || list === "links" ? sum : sum + count), 0);

/** "24 of 30 rows come in: 12 new parties, 24 new links. 6 stay outside." */
function summary(say: Reader["say"], { counts, coming, made }: BringPreview): string {
  return say("bring.summary", {
    rows: counts.all,
    coming,
    parties: made.parties ?? 0,
    links: made.links ?? 0,
    others: otherCount({ made }),
    outside: counts.all - coming,
  });
}

type RefusalProps = { readonly view: BringRefused; readonly isChosen: boolean; readonly onUndo: () => void };

function Refusal({ view, isChosen, onUndo }: RefusalProps) {
  const { language, say } = useReader();
  return (
    <div className="bring-refused" role="alert">
      <p>{say("bring.refused")}</p>
      <ul>
        {view.refusals.map(({ code, place, found, params }) => (
          <li key={`${code} ${JSON.stringify(place)}`}>
            {sayLabelled(language, sayFilePlace(language, place), sayFileRefusal(language, { code, found, params }))}
          </li>
        ))}
      </ul>
      {isChosen && (
        <button type="button" className="quiet-button" onClick={onUndo}>
          {say("bring.refused.back")}
        </button>
      )}
    </div>
  );
}
