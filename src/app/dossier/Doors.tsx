import { Fragment, type ReactNode } from "react";
import {
  type ChangeDay,
  changeDaysOf,
  countriesOf,
  evidenceCoverageOf,
  type FileIndex,
  latestRulingsOf,
  placesOf,
  proceedingStatusOf,
  unruledOf,
} from "../../model/index.ts";
import { firstDay } from "../../schema/index.ts";
import { isolated, type Key, label, sayCountry, sayDate, sayList, tellFinding, textIn } from "../../text/index.ts";
import { openedDuty } from "../../views/index.ts";
import { PageLink } from "../page/address/PageLink.tsx";
import { PartLink } from "../page/address/PartLink.tsx";
import { pageViews } from "../page/address/parameters.ts";
import { partOfView } from "../page/address/partOfView.ts";
import { useChosen } from "../page/reading/useChosen.ts";
import { useDossier } from "../page/reading/useDossier.ts";
import { useReader } from "../page/reading/useReader.ts";
import { Words } from "../page/reading/Words.tsx";
import { focusOfStep, STORY_STEP } from "../picture/story/focusOfStep.ts";
import { placeOfTold, toldWith } from "../views/compare/partnerOf.ts";
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
  const [latest] = (group === null ? [] : [...latestRulingsOf(inquiry, group)])
    .map(ruling => ({ ...ruling, isOnDuty: duty !== null && ruling.proceeding.duties?.includes(duty) === true }))
    .sort((a, b) => Number(b.isOnDuty) - Number(a.isOnDuty) || firstDay(b.decision.date) - firstDay(a.decision.date));
  if (latest)
    return tellFinding(narrator, {
      code: "ruling",
      params: { decision: latest.decision.id, fallen: [], open: latest.open },
    });
  const [unruled] = group === null ? [] : unruledOf(inquiry, group);
  if (unruled) {
    const { proceeding, latest, fallen, status } = unruled;
    const told = tellFinding(narrator, {
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

/** How many links are sourced, and on how many origins, as the view of the evidence counts them; then the sources. */
function SourcesAnswer() {
  const { say } = useReader();
  const { dossier } = useDossier();
  const { claims: links, sourced, several } = evidenceCoverageOf(dossier, dossier.links);
  const [sources, searches] = [dossier.sources.length, dossier.lookedFor.length];
  return say("door.sources.answer", { links, sourced, several, sources, searches });
}

/** The countries in which the chain stands, as the map has them. */
function WhereAnswer() {
  const { language, say } = useReader();
  const { group, inquiry } = useDossier();
  const { countries } = placesOf(inquiry, group);
  return say("door.where.answer", {
    count: countries.length,
    countries: sayList(
      language,
      countries.map(code => sayCountry(language, code)),
    ),
  });
}

type DaySpan = { readonly first: string; readonly last: string; readonly count: number };

/** The days on which something begins, ends, is said or decided: the first, the last, and how many. */
function daySpanOf(file: FileIndex): DaySpan | null {
  const { date, known } = changeDaysOf(file);
  const all = [...date, ...known].sort((a, b) => a.day - b.day);
  const [first] = all;
  const last = all.at(-1);
  if (!first || !last) return null;
  const written = ({ changes, date: day }: ChangeDay) => changes[0]?.written ?? day;
  return { first: written(first), last: written(last), count: new Set(all.map(({ day }) => day)).size };
}

type DoorProps = {
  readonly question: string;
  /** The view that answers, */
  readonly view: string;
  /** and the part of the page that does where there is no such view. Without either there is no door. */
  readonly part?: string;
  readonly children: ReactNode;
};

function Door({ question, view: asked, part, children }: DoorProps) {
  const { place } = useChosen();
  const view = pageViews.find(one => one === asked);
  if (!view && part === undefined) return null;
  return (
    <li>
      {view ? (
        <PageLink className="door" to={{ ...place, view }} opens={partOfView(view)}>
          {question}
        </PageLink>
      ) : (
        <PartLink part={part!} className="door">
          {question}
        </PartLink>
      )}
      <p>{children}</p>
    </li>
  );
}

/** The ways to the lists that stand below every view, each with the number of its entries. */
function ListLinks() {
  const { say } = useReader();
  const { figures, lookedFor, money, proceedings, sources, story } = useDossier().dossier;
  const lists: readonly (readonly [part: string, title: Key, count: number])[] = [
    ["money", "page.money", money.length],
    ["figures", "page.figures", figures.length],
    ["proceedings", "page.proceedings", proceedings.length],
    ["looked-for", "page.looked-for", lookedFor.length],
    ["sources", "page.sources", sources.length],
    ["story", "page.story", story.length],
  ];
  const written = lists.filter(([, , count]) => count > 0);
  if (written.length === 0) return null;
  return (
    <p className="door-lists">
      {say("door.lists")}{" "}
      {written.map(([part, title, count], index) => (
        <Fragment key={part}>
          {index > 0 && " · "}
          <PartLink part={part}>{say("door.list", { title: say(title), count })}</PartLink>
        </Fragment>
      ))}
    </p>
  );
}

/** What readers ask first, each question with its answer in a line, and the way to the view or the list that has it. */
export function Doors() {
  const { language, say } = useReader();
  const { place } = useChosen();
  const { dossier, inquiry, narrator } = useDossier();
  const { lookedFor, money, parties, proceedings, sources, story } = dossier;
  const [step] = story;
  const span = daySpanOf(inquiry.file);
  const told = toldWith(place);
  return (
    <nav className="doors" aria-label={say("door.region")}>
      <ul>
        {money.length > 0 && (
          <Door question={say("door.money")} view="money" part="money">
            <MoneyAnswer />
          </Door>
        )}
        {proceedings.length > 0 && (
          <Door question={say("door.court")} view="time" part="proceedings">
            <CourtAnswer />
          </Door>
        )}
        {proceedings.length === 0 && lookedFor.length > 0 && (
          <Door question={say("door.court")} view="" part="looked-for">
            <CourtAnswer />
          </Door>
        )}
        {sources.length > 0 && (
          <Door question={say("door.sources")} view="evidence" part="sources">
            <SourcesAnswer />
          </Door>
        )}
        {step && (
          <li>
            <PageLink className="door" to={{ ...place, ...focusOfStep(step) }} opens={STORY_STEP}>
              {say("door.story")}
            </PageLink>
            <p>
              {say("page.label", { label: say("door.story.answer", { count: story.length }) })}{" "}
              <Words shown={narrator.brief.text(step.title)} />
            </p>
          </li>
        )}
        {countriesOf(parties).length > 0 && (
          <Door question={say("door.where")} view="map">
            <WhereAnswer />
          </Door>
        )}
        {span && (
          <Door question={say("door.when")} view="time">
            {say("door.when.answer", {
              count: span.count,
              first: sayDate(language, span.first),
              last: sayDate(language, span.last),
            })}
          </Door>
        )}
        {told && (
          <li>
            <PageLink className="door" to={placeOfTold(told, place)}>
              {say("door.compare")}
            </PageLink>
            <p>
              <Words shown={textIn(told.title, language, "en")} />
            </p>
          </li>
        )}
      </ul>
      <ListLinks />
    </nav>
  );
}
