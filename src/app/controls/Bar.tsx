import { type ReactNode, useRef, useState } from "react";
import { type Inquiry, outOfKnowledge } from "../../model/index.ts";
import { sayThings } from "../../text/index.ts";
import { PageLink } from "../address/PageLink.tsx";
import { useChosen } from "../reading/useChosen.ts";
import { useDossier } from "../reading/useDossier.ts";
import { useReader } from "../reading/useReader.ts";
import { DayChoices } from "./DayChoices.tsx";
import type { DayKind } from "./dayKind.ts";
import { FloorChoice } from "./FloorChoice.tsx";
import { GroupChoice } from "./GroupChoice.tsx";
import { PlaneChoice } from "./PlaneChoice.tsx";
import { useHeldInPlace } from "./useHeldInPlace.ts";
import "./controls.css";

type Props = {
  /** Further choices of what is shown, in a row of their own. */
  readonly children?: ReactNode;
};

/** The number of decisions and statements that are later than the day of knowledge. */
function countLater({ file, chain }: Inquiry) {
  const { decisions, statements, conditions } = outOfKnowledge(file, chain.focus.knownDay).later;
  return [
    { thing: "decision", count: decisions.length } as const,
    { thing: "statement", count: statements } as const,
    { thing: "condition", count: conditions } as const,
  ].filter(({ count }) => count > 0);
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

/**
 * All choices that decide what the picture shows, in one place above it: for which workers, in which plane, on which
 * days.
 */
export function Bar({ children }: Props) {
  const { language, say } = useReader();
  const { place } = useChosen();
  const { group, inquiry } = useDossier();
  const [openDay, setOpenDay] = useState<DayKind | null>(null);
  const bar = useRef<HTMLDivElement>(null);
  useHeldInPlace(bar, openDay !== null);
  const isChanged = place.date !== null || place.known !== null || place.floor !== null;
  const later = isChanged ? countLater(inquiry) : [];
  return (
    <div className="bar" ref={bar}>
      <div className="bar-row bar-main">
        <GroupChoice />
        {group !== null && <PlaneChoice group={group} />}
        <FloorChoice />
        <DayChoices open={openDay} onOpen={setOpenDay} />
      </div>
      {children}
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
