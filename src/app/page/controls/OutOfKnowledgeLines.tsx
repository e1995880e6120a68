import { Fragment } from "react";
import type { OutOfKnowledge } from "../../../model/index.ts";
import { sayDate, sayThings } from "../../../text/index.ts";
import { PartLink } from "../address/PartLink.tsx";
import { useDossier } from "../reading/useDossier.ts";
import { useReader } from "../reading/useReader.ts";
import { Words } from "../reading/Words.tsx";

/** The most decisions that are named here; the others stand further down the page, with their details. */
const NAMED = 3;

function LeftOutLines({ title, part }: { readonly title: "later" | "fallen"; readonly part: OutOfKnowledge["later"] }) {
  const { language, say } = useReader();
  const { narrator } = useDossier();
  const { decisions, statements, conditions } = part;
  const others = [
    { thing: "statement", count: statements } as const,
    { thing: "condition", count: conditions } as const,
  ].filter(({ count }) => count > 0);
  if (decisions.length === 0 && others.length === 0) return null;
  const named = decisions.slice(0, NAMED).map(({ id, court, date, overturned }) => (
    <Fragment key={id}>
      <Words shown={narrator.text(court)} />
      {", "}
      {title === "fallen" && overturned
        ? say("day.decision.fell", { date: sayDate(language, date), fell: sayDate(language, overturned) })
        : sayDate(language, date)}
    </Fragment>
  ));
  const more = decisions.length > NAMED && (
    <PartLink part="proceedings">{say("day.more-decisions", { count: decisions.length - NAMED })}</PartLink>
  );
  const parts = [...named, more, others.length > 0 && sayThings(language, others)].filter(Boolean);
  return (
    <p>
      <strong>{say(`day.out.${title}`)}</strong>{" "}
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place
        <Fragment key={index}>
          {index > 0 && " · "}
          {part}
        </Fragment>
      ))}
    </p>
  );
}

/**
 * What the file has but does not count on the day of knowledge: decisions that were not made yet, and decisions that
 * had fallen.
 */
export function OutOfKnowledgeLines({ later, fallen }: OutOfKnowledge) {
  const isEmpty = [later, fallen].every(part => part.decisions.length + part.statements + part.conditions === 0);
  if (isEmpty) return null;
  return (
    <div className="day-out">
      <LeftOutLines title="later" part={later} />
      <LeftOutLines title="fallen" part={fallen} />
    </div>
  );
}
