import { useLayoutEffect, useState } from "react";
import {
  findingsOf,
  fullestPlanes,
  type Inquiry,
  outOfKnowledge,
  type PartyIndex,
  silentDuties,
} from "../../../model/index.ts";
import { planes } from "../../../schema/index.ts";
import { sayThings } from "../../../text/index.ts";
import { PageLink } from "../address/PageLink.tsx";
import { PartLink } from "../address/PartLink.tsx";
import { useChosen } from "../reading/useChosen.ts";
import { useDossier } from "../reading/useDossier.ts";
import { useMessages } from "../reading/useMessages.ts";
import { useReader } from "../reading/useReader.ts";
import { DayChoices } from "./DayChoices.tsx";
import type { DayKind } from "./dayKind.ts";
import { FloorChoice } from "./FloorChoice.tsx";
import { ReadingChoice } from "./ReadingChoice.tsx";
import "./controls.css";

/** The number of decisions and statements that are later than the day of knowledge. */
function countLater({ file, chain }: Inquiry) {
  const { decisions, statements, conditions } = outOfKnowledge(file, chain.focus.knownDay).later;
  return [
    { thing: "decision", count: decisions.length } as const,
    { thing: "statement", count: statements } as const,
    { thing: "condition", count: conditions } as const,
  ].filter(({ count }) => count > 0);
}

/** Says why this plane is shown, as long as the reader has chosen none. */
function FullestPlane({ group }: { readonly group: PartyIndex }) {
  const { say } = useReader();
  const { place } = useChosen();
  const { inquiry } = useDossier();
  const fullest = fullestPlanes(inquiry, group);
  if (place.plane !== null || fullest.length === planes.length) return null;
  return ` ${say("bar.fullest", { tie: fullest.length > 1 ? "yes" : "no" })}.`;
}

/** A line for each choice of the address that the file does not have. */
function LeftAsideLines() {
  const { say } = useReader();
  const { leftAside } = useChosen();
  if (leftAside.length === 0) return null;
  return (
    <div className="left-aside quiet" role="status">
      {leftAside.map(({ name, why, value }) => (
        <p key={`${name} ${value}`}>{say(`page.left-aside.${why}`, { value })}</p>
      ))}
    </div>
  );
}

/** The duties without a thread, and the links that rest on one origin alone; each leads to where they are listed. */
function GapLines() {
  const { say } = useReader();
  const { group, inquiry, plane } = useDossier();
  if (group === null) return null;
  const { duties } = inquiry.file;
  const silent = silentDuties(inquiry, group);
  const single = findingsOf(inquiry, group, plane, 0).find(
    ({ code }) => code === "one-source-links" || code === "one-origin",
  );
  return (
    <>
      {silent.length > 0 && (
        <>
          {" "}
          <PartLink part="nothing-written">
            {say("bar.silent", { count: silent.length, total: duties.length })}
          </PartLink>
          .
        </>
      )}
      {single && "count" in single.params && "total" in single.params && (
        <>
          {" "}
          <PartLink part="sources">
            {say("bar.one-origin", { count: single.params.count, total: single.params.total })}
          </PartLink>
          .
        </>
      )}
    </>
  );
}

/**
 * While `isHeld`, the window stays where it is, whatever changes in the picture above: it must not run away under a
 * slider. Some browsers would scroll with what grows or shrinks above the reader.
 */
function useHeldInPlace(isHeld: boolean): void {
  useLayoutEffect(() => {
    if (!isHeld) return;
    const { style } = document.body;
    style.setProperty("overflow-anchor", "none");
    return () => {
      style.removeProperty("overflow-anchor");
    };
  }, [isHeld]);
}

/**
 * All choices that decide what the picture shows, as one sentence below it: on which day, with what was known when, how
 * well verified, in which reading, and what is not known. Each phrase opens or leads to what it speaks of.
 */
export function Bar() {
  useMessages("details", "definitions");
  const { language, say } = useReader();
  const { place } = useChosen();
  const { group, inquiry } = useDossier();
  const [openDay, setOpenDay] = useState<DayKind | null>(null);
  useHeldInPlace(openDay !== null);
  const isChanged = place.date !== null || place.known !== null || place.floor !== null;
  const later = isChanged ? countLater(inquiry) : [];
  return (
    <div className="bar">
      <div className="bar-main">
        {say("bar.shown")} <DayChoices open={openDay} onOpen={setOpenDay} /> <FloorChoice />
        <ReadingChoice />
        <GapLines />
        {group !== null && <FullestPlane group={group} />}
      </div>
      {isChanged && (
        <p className="bar-changed">
          {say("bar.changed")} {later.length > 0 && `${say("bar.later", { things: sayThings(language, later) })} `}
          <PageLink to={{ ...place, date: null, known: null, floor: null }}>{say("bar.reset")}</PageLink>
        </p>
      )}
      <LeftAsideLines />
    </div>
  );
}
