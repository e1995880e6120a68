import type { ReactNode } from "react";
import { proceedingStatusOf, rulingsOf, unruledOf } from "../../model/index.ts";
import { firstDay } from "../../schema/index.ts";
import { isolated, label, sayList } from "../../text/index.ts";
import { openedDuty } from "../../views/index.ts";
import { PageLink } from "../address/PageLink.tsx";
import { PartLink } from "../address/PartLink.tsx";
import { useChosen } from "../reading/useChosen.ts";
import { useDossier } from "../reading/useDossier.ts";
import { useReader } from "../reading/useReader.ts";
import { Words } from "../reading/Words.tsx";
import { focusOfStep } from "../story/focusOfStep.ts";
import { moneyHereOf } from "./moneyHereOf.ts";

/** The most amounts that a door names. */
const FEW = 2;

/** The amounts in a line, of what is chosen: prices in the chain, what its workers are paid, what a ruling granted them. */
function MoneyAnswer() {
  const { language, say } = useReader();
  const { group, inquiry, narrator } = useDossier();
  const { prices, pays, awards, others } = moneyHereOf(inquiry, group);
  const all = [prices, pays, awards];
  const listed = (amounts: (typeof all)[number]) =>
    amounts.length === 0 ? "none" : sayList(language, amounts.slice(0, FEW).map(narrator.amount));
  return say("door.money.answer", {
    prices: listed(prices),
    pays: listed(pays),
    awards: listed(awards),
    others: others + all.reduce((sum, { length }) => sum + Math.max(0, length - FEW), 0),
  });
}

/**
 * The latest ruling in force for the chosen workers, on the duty that is open if there is one; else what was decided
 * otherwise; else the cases.
 */
function CourtAnswer() {
  const { language, say } = useReader();
  const { place } = useChosen();
  const { dossier, group, inquiry, narrator, plane } = useDossier();
  const { proceedings } = dossier;
  if (proceedings.length === 0) return say("door.court.none");
  const duty = place.duty ?? (group === null ? null : openedDuty(inquiry, group, plane));
  const [latest] = (group === null ? [] : [...rulingsOf(inquiry, group)])
    .map(ruling => ({ ...ruling, isOnDuty: duty !== null && ruling.proceeding.duties?.includes(duty) === true }))
    .sort((a, b) => Number(b.isOnDuty) - Number(a.isOnDuty) || firstDay(b.decision.date) - firstDay(a.decision.date));
  if (latest)
    return narrator.finding({
      code: "ruling",
      params: { decision: latest.decision.id, fallen: [], open: latest.open },
    });
  const [unruled] = group === null ? [] : unruledOf(inquiry, group);
  if (unruled) {
    const { proceeding, latest, fallen, status } = unruled;
    const told = narrator.finding({
      code: "unruled",
      params: { proceeding: proceeding.id, latest: latest?.id ?? null, fallen: fallen.map(({ id }) => id), status },
    });
    return say("door.court.others", { told, others: proceedings.length - 1 });
  }
  const own = inquiry.file.cases.filter(({ workers }) => !workers || (group !== null && workers.has(group)));
  const told = own.slice(0, FEW).map(({ proceeding }) =>
    say("door.court.case", {
      title: isolated(narrator.text(proceeding.title).text),
      status: label(language, "proceeding-statuses", proceedingStatusOf(proceeding, inquiry.chain.focus.knownDay)),
    }),
  );
  return say("door.court.unruled", { cases: told.join(" "), others: proceedings.length - told.length });
}

type DoorProps = { readonly question: string; readonly part: string; readonly children: ReactNode };

function Door({ question, part, children }: DoorProps) {
  return (
    <li>
      <PartLink part={part} className="door">
        {question}
      </PartLink>
      <p>{children}</p>
    </li>
  );
}

/** What readers ask first, each question with its answer in a line, and the way to everything that is on record. */
export function Doors() {
  const { say } = useReader();
  const { place } = useChosen();
  const { dossier, narrator } = useDossier();
  const { lookedFor, money, proceedings, sources, story } = dossier;
  const [step] = story;
  return (
    <nav className="doors" aria-label={say("door.region")}>
      <ul>
        {money.length > 0 && (
          <Door question={say("door.money")} part="money">
            <MoneyAnswer />
          </Door>
        )}
        {(proceedings.length > 0 || lookedFor.length > 0) && (
          <Door question={say("door.court")} part={proceedings.length > 0 ? "proceedings" : "looked-for"}>
            <CourtAnswer />
          </Door>
        )}
        {sources.length > 0 && (
          <Door question={say("door.sources")} part="sources">
            {say("door.sources.answer", { sources: sources.length, searches: lookedFor.length })}
          </Door>
        )}
        {step && (
          <li>
            <PageLink className="door" to={{ ...place, ...focusOfStep(step) }} opens="story-step">
              {say("door.story")}
            </PageLink>
            <p>
              {say("page.label", { label: say("door.story.answer", { count: story.length }) })}{" "}
              <Words shown={narrator.brief.text(step.title)} />
            </p>
          </li>
        )}
      </ul>
    </nav>
  );
}
