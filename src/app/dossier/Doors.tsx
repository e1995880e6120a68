import type { ReactNode } from "react";
import { rulingsOf } from "../../model/index.ts";
import { firstDay } from "../../schema/index.ts";
import { isolated, sayDate, sayList } from "../../text/index.ts";
import { PageLink } from "../address/PageLink.tsx";
import { PartLink } from "../address/PartLink.tsx";
import { useChosen } from "../reading/useChosen.ts";
import { useDossier } from "../reading/useDossier.ts";
import { useReader } from "../reading/useReader.ts";
import { Words } from "../reading/Words.tsx";
import { focusOfStep } from "../story/focusOfStep.ts";

/** The most amounts that a door names. */
const FEW = 2;

/** The amounts in a line: prices between firms, and what is paid to workers. */
function MoneyAnswer() {
  const { language, say } = useReader();
  const { dossier, narrator } = useDossier();
  const of = (kinds: readonly string[]) => dossier.money.filter(({ kind }) => kinds.includes(kind)).slice(0, FEW);
  const [prices, pays] = [of(["contract-price", "contract-total"]), of(["worker-pay"])];
  const listed = (amounts: typeof prices) =>
    amounts.length === 0 ? "none" : sayList(language, amounts.map(narrator.amount));
  return say("door.money.answer", {
    prices: listed(prices),
    pays: listed(pays),
    others: dossier.money.length - prices.length - pays.length,
  });
}

/** How many cases, and the latest ruling in force for the chosen workers. */
function CourtAnswer() {
  const { language, say } = useReader();
  const { dossier, group, inquiry, narrator } = useDossier();
  const cases = dossier.proceedings.length;
  if (cases === 0) return say("door.court.none");
  const [latest] = (group === null ? [] : [...rulingsOf(inquiry, group)]).sort(
    (a, b) => firstDay(b.decision.date) - firstDay(a.decision.date),
  );
  return say("door.court.answer", {
    cases,
    ruled: latest ? "yes" : "no",
    court: latest ? isolated(narrator.text(latest.decision.court).text) : "",
    date: latest ? sayDate(language, latest.decision.date) : "",
  });
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
