import { useMemo } from "react";
import { type OutOfKnowledge, outOfKnowledge } from "../model/index.ts";
import { sayDate, sayThings } from "../text/index.ts";
import { PlaceLink } from "./PlaceLink.tsx";
import { useReader } from "./useReader.ts";
import { useTold } from "./useTold.ts";
import { Words } from "./Words.tsx";

/** So many decisions are named; the others stand further down the page, with all there is to say of them. */
const NAMED = 3;

type PartProps = { readonly title: string; readonly part: OutOfKnowledge["later"]; readonly hasFallen: boolean };

function Part({ title, part, hasFallen }: PartProps) {
  const { language, say } = useReader();
  const { narrator } = useTold();
  const { decisions, statements, conditions } = part;
  const others = [
    { thing: "statement", count: statements } as const,
    { thing: "condition", count: conditions } as const,
  ].filter(({ count }) => count > 0);
  if (decisions.length === 0 && others.length === 0) return null;
  return (
    <div className="day-out">
      <p>{title}</p>
      <ul>
        {decisions.slice(0, NAMED).map(({ id, court, date, overturned }) => (
          <li key={id}>
            <Words shown={narrator.text(court)} />
            {", "}
            {hasFallen && overturned
              ? say("day.decision.fell", { date: sayDate(language, date), fell: sayDate(language, overturned) })
              : sayDate(language, date)}
          </li>
        ))}
        {decisions.length > NAMED && (
          <li>
            <PlaceLink place="proceedings">{say("day.more-decisions", { count: decisions.length - NAMED })}</PlaceLink>
          </li>
        )}
        {others.length > 0 && <li>{sayThings(language, others)}</li>}
      </ul>
    </div>
  );
}

/** What the file has and what does not count on the day of knowledge: not yet made, or fallen by then. */
export function OutOfKnowledgeLines() {
  const { say } = useReader();
  const { inquiry } = useTold();
  const { file, chain } = inquiry;
  const { knownDay } = chain.focus;
  const { later, fallen } = useMemo(() => outOfKnowledge(file, knownDay), [file, knownDay]);
  return (
    <>
      <Part title={say("day.not-yet")} part={later} hasFallen={false} />
      <Part title={say("day.fallen")} part={fallen} hasFallen />
    </>
  );
}
