import { type MouseEvent, useId, useMemo, useRef } from "react";
import { flushSync } from "react-dom";
import { comparisonOf } from "../../../model/index.ts";
import type { Shown } from "../../../text/index.ts";
import { compareFigureOf, type FigureChoice, FigureSvg } from "../../../views/index.ts";
import { hrefOf } from "../../page/address/hrefOf.ts";
import { isPlainClick } from "../../page/address/isPlainClick.ts";
import { PageLink } from "../../page/address/PageLink.tsx";
import { goTo } from "../../page/address/useAddress.ts";
import { Loading } from "../../page/reading/Loading.tsx";
import { PageHeading } from "../../page/reading/PageHeading.tsx";
import { PickOne } from "../../page/reading/PickOne.tsx";
import { usePageWidth } from "../../page/reading/usePageWidth.ts";
import { usePlaceOf } from "../../page/reading/usePlace.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { Words } from "../../page/reading/Words.tsx";
import { placeOfChoice } from "../../picture/stage/placeOfChoice.ts";
import { OneFigureTable } from "../figures/FigureTables.tsx";
import { useFigureSlices } from "../figures/useFigureSlices.ts";
import { useSpread } from "../figures/useSpread.ts";
import type { ComparedSides } from "./comparedSidesOf.ts";
import { SidePicks } from "./SidePicks.tsx";
import { placeOfSide, turnedRound } from "./sideChoices.ts";

type Props = {
  readonly compared: ComparedSides;
  /** What the project itself says of these two. */
  readonly told: { readonly title: string; readonly standfirst: Shown } | null;
};

/**
 * The width that the figure is likely to have, in px, while the page has not been measured: that of a page with text of 16
 * px, so that it is not made twice. As text, any will do.
 */
const likelyWidth = (): number =>
  typeof window === "undefined" ? 1200 : Math.min(1248, document.documentElement.clientWidth - 40);

/** The picture with what it finds, what it cannot show, its tables, and what is compared with what. */
export function CompareStage({ compared: { sides, duty, leftAside }, told }: Props) {
  const { language, say } = useReader();
  const place = usePlaceOf("compare");
  const frame = useRef<HTMLDivElement>(null);
  const { width } = usePageWidth(frame);
  const title = useId();
  const spread = useSpread();
  const drawn = (width ?? likelyWidth()) / spread;
  const figure = useMemo(
    () => compareFigureOf({ sides, language, duty, title: told?.title, width: drawn }),
    [sides, language, duty, told?.title, drawn],
  );
  const [shown] = useFigureSlices(figure, null);
  const duties = useMemo(
    () => comparisonOf(...sides).duties.filter(({ outcome, duty: one }) => outcome !== "neither" || one.id === duty),
    [sides, duty],
  );
  const choosing = useMemo(() => {
    const to = (choice: FigureChoice) =>
      choice.kind === "side" ? placeOfChoice(placeOfSide(place, choice.side), choice.choice) : place;
    return {
      hrefOf: (choice: FigureChoice) => hrefOf(to(choice)),
      onChoose: (choice: FigureChoice, event: MouseEvent<Element>) => {
        if (!isPlainClick(event)) return;
        event.preventDefault();
        flushSync(() => goTo(to(choice)));
      },
    };
  }, [place]);
  // The last table is that of the chains; before it those of the duties, the ones that differ first.
  const [first, ...others] = figure.tables;
  const differs = figure.tables.length > 1;
  return (
    <article className="compare">
      <div className="opening">
        <PageHeading title={figure.title} />
        <p className="figure-finding">{told ? <Words shown={told.standfirst} /> : figure.finding}</p>
      </div>
      {leftAside.length > 0 && (
        <ul className="left-aside" role="status">
          {leftAside.map(({ name, why, value }) => (
            <li key={`${name} ${value}`}>{say(`page.left-aside.${why}`, { value })}</li>
          ))}
        </ul>
      )}
      <div className="compare-bar">
        <PickOne
          label={say("view.compare.pick.duty")}
          value={duty ?? ""}
          options={duties.map(one => ({ value: one.duty.id, words: sides[0].narrator.text(one.duty.label).text }))}
          wordsOf={() => say("view.compare.fact.none")}
          onChoose={id => goTo({ ...place, duty: id || null })}
        />
        <details className="compare-choices">
          <summary>{say("view.compare.choices")}</summary>
          <p>
            <PageLink to={turnedRound(place)}>{say("view.compare.turn")}</PageLink>
          </p>
          <div className="compare-sides">
            <SidePicks side={0} shown={sides[0]} />
            <SidePicks side={1} shown={sides[1]} />
          </div>
        </details>
      </div>
      <section className="figure-stage" id="picture" tabIndex={-1} aria-labelledby={title}>
        <h2 id={title} className="sr">
          {say("view.compare.picture")}
        </h2>
        <div className={`figure-frame${figure.height < figure.width ? " is-low" : ""}`} ref={frame}>
          {width === null ? (
            <Loading />
          ) : (
            <FigureSvg figure={shown!} labelledBy={title} spread={spread} choosing={choosing} />
          )}
        </div>
        {told && <p className="figure-finding">{figure.finding}</p>}
        <h2 className="compare-limits">{say("view.compare.limits")}</h2>
        <ul className="figure-notes">
          {figure.notes.map(note => (
            <li key={note}>{note}</li>
          ))}
        </ul>
        {differs && first && <OneFigureTable table={first} isNoteTold />}
        {(differs ? others : figure.tables).map(table => (
          <details key={table.caption} className="figure-tables">
            <summary>{table.caption}</summary>
            <OneFigureTable table={table} isNoteTold />
          </details>
        ))}
        <details className="figure-tables">
          <summary>{say("view.compare.as-text")}</summary>
          <ul className="figure-notes">
            {figure.words.map((line, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines are in a fixed order, and keep no state
              <li key={at}>{line}</li>
            ))}
          </ul>
        </details>
      </section>
    </article>
  );
}
