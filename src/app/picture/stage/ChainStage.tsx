import {
  type CSSProperties,
  type ReactNode,
  type RefObject,
  Suspense,
  useEffect,
  useId,
  useRef,
  useState,
} from "react";
import { flushSync } from "react-dom";
import { isDated } from "../../../model/index.ts";
import { sayDate, sayFloor, sayPlane } from "../../../text/index.ts";
import {
  ChainFlow,
  ChainHtml,
  type Choice,
  type Choosing,
  type FlowWords,
  shortenedNote,
} from "../../../views/index.ts";
import { hrefOf } from "../../page/address/hrefOf.ts";
import { isPlainClick } from "../../page/address/isPlainClick.ts";
import { PageLink } from "../../page/address/PageLink.tsx";
import { goTo } from "../../page/address/useAddress.ts";
import { Loading } from "../../page/reading/Loading.tsx";
import { later } from "../../page/reading/later.ts";
import { useChosen } from "../../page/reading/useChosen.ts";
import { useDossier } from "../../page/reading/useDossier.ts";
import { useIsText } from "../../page/reading/useIsText.ts";
import { type PageWidth, paper, usePageWidth } from "../../page/reading/usePageWidth.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { DutyChoice } from "./DutyChoice.tsx";
import { Legend } from "./Legend.tsx";
import { placeOfChoice } from "./placeOfChoice.ts";
import { ThreadLead } from "./ThreadLead.tsx";
import { useChain } from "./useChain.ts";
import { useMeasuredRoom } from "./useMeasuredRoom.ts";
import { useRows } from "./useRows.ts";
import { useStops } from "./useStops.ts";
import "./stage.css";

/** Loaded after the picture: the picture on paper. */
export const ChainSheets = later(async () => (await import("./ChainSheets.tsx")).ChainSheets);

/** Loaded after the picture. */
export const StageTools = later(async () => (await import("./StageTools.tsx")).StageTools);
export const StageLists = later(async () => (await import("./StageLists.tsx")).StageLists);

/** The smallest scale of a picture that is fitted to the page. */
const SMALLEST = 0.35;

const lines = ["tab", "arrows-along", "arrows-across", "ends", "enter", "space", "links", "back", "find"] as const;

/** Explains which keys do what in the picture. */
function KeyHelp({ details }: { readonly details: RefObject<HTMLDetailsElement | null> }) {
  const { say } = useReader();
  return (
    <details className="key-help" ref={details}>
      <summary>{say("stage.help")}</summary>
      <ul>
        {lines.map(line => (
          <li key={line}>{say(`stage.help.${line}`)}</li>
        ))}
      </ul>
    </details>
  );
}

type Props = {
  /** The choice of the workers, which stands above the chain, and that of the plane, above the threads. */
  readonly groups: ReactNode;
  readonly planes: ReactNode;
  /** What stands right below the picture. While there is nothing yet, nor is anything else of ours below it. */
  readonly children: ReactNode;
  /** Marks that turn by what is being written, each as its duty and its party. */
  readonly turned?: ReadonlySet<string> | undefined;
};

/** px of the page when the picture was last shown: whoever comes back to it has the same window, as a rule. */
let lastWidth: number | null = null;

/**
 * The picture of the chain with its threads, laid out for the width of the page. It can be used by mouse, finger and
 * key. Nothing is drawn before the width is known: it would only be drawn for another one.
 */
export function ChainStage(parts: Props) {
  const { say } = useReader();
  const whole = useRef<HTMLElement>(null);
  const page = usePageWidth(whole, lastWidth);
  useEffect(() => {
    if (!page.isPaper) lastWidth = page.width;
  }, [page]);
  const isText = useIsText();
  const id = useId();
  return (
    <section ref={whole} className="stage" aria-labelledby={`${id}-title`} id="picture" tabIndex={-1}>
      <h2 className="sr" id={`${id}-title`}>
        {say("stage.region")}
      </h2>
      {(isText || page.width !== null) && (
        <Suspense fallback={<Loading />}>
          <DrawnStage {...parts} {...page} id={id} />
        </Suspense>
      )}
    </section>
  );
}

type DrawnProps = Props & PageWidth & { readonly id: string };

function DrawnStage({ groups, planes, children, turned, width, isPaper, id }: DrawnProps) {
  const { language, say } = useReader();
  const { place, asked } = useChosen();
  const { dossier, group, inquiry, narrator, plane } = useDossier();
  const frame = useRef<HTMLDivElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  const help = useRef<HTMLDetailsElement>(null);
  const finder = useRef<HTMLInputElement>(null);
  const [isFitted, setFitted] = useState(false);
  const [isFinding, setFinding] = useState(false);
  const [isAll, setAll] = useState(false);
  const shown = useChain(stage, width, isAll || isPaper);
  const { folded, picture, plan, isNarrow, duty, choice, written } = shown;
  // On a narrow page, cards that the reader or a step has chosen are scrolled into view in their rows.
  const chosen = isNarrow ? picture.cards.filter(({ isSelected, isLit }) => isSelected || isLit) : [];
  const rows = useRows(
    stage,
    chosen.flatMap(({ parties }) => parties.slice(0, 1)),
  );
  const { tabStops, focusStop, remember, onKeyDown } = useStops(stage, shown, {
    onHelp: () => {
      if (help.current) help.current.open = true;
      help.current?.querySelector("summary")?.focus();
    },
    onFind: () => {
      flushSync(() => setFinding(true));
      finder.current?.focus();
    },
  });

  const choosing: Choosing = {
    chosen: say("page.chosen"),
    hrefOf: (choice: Choice) => hrefOf(placeOfChoice(place, choice)),
    onChoose: (choice, event) => {
      if (!isPlainClick(event)) return;
      event.preventDefault();
      flushSync(() => goTo(placeOfChoice(place, choice)));
      // What was pressed may be gone, such as a way to another plane: its duty is still there.
      if (choice.kind === "plane") focusStop(`verdict ${choice.duty}`);
      if (choice.kind === "duty") focusStop(`head ${choice.duty}`);
      if (choice.kind === "unfold") focusStop(`card ${choice.party}`);
      // The evidence opens over the lower part of the window, so what it is about is kept in sight.
      else {
        const { currentTarget } = event;
        window.requestAnimationFrame(() =>
          currentTarget.scrollIntoView({ block: "nearest", inline: "nearest", behavior: "instant" }),
        );
      }
    },
  };
  const nameAt = (node: number): string => {
    const { key, parties } = folded.nodes[node]!;
    return parties.length === 1 ? narrator.nameWithin(key) : picture.cards[node]!.name.text;
  };
  const flowWords: FlowWords = {
    previous: say("stage.layer.previous"),
    next: say("stage.layer.next"),
    place: (place, count) => say("stage.layer.place", { place, count }),
    coming: say("stage.layer.coming"),
    from: node => say("chain.from", { party: nameAt(node) }),
    back: node => say("stage.flow.back", { party: nameAt(node) }),
  };
  const cardOf = (party: number): string =>
    `card ${folded.nodes[folded.nodeOf[party]!]?.key ?? dossier.parties[party]!.id}`;

  // Keys go on from what was chosen in a headline, a list or a step of the story.
  // biome-ignore lint/correctness/useExhaustiveDependencies: with each choice, not with each rendering
  useEffect(() => {
    if (place.party !== null && inquiry.file.partyAt.has(place.party)) remember(`card ${place.party}`);
  }, [place.party]);

  // The evidence opens at the right of the plate, where there is one with room beside it.
  const plateEnd = plan === null || isPaper ? null : (plan.columns.find(({ isOpen }) => isOpen)?.box ?? null);
  // A story says what it shows; whoever chooses something else within it is told that.
  const step = dossier.story.find(({ id }) => id === asked.step);
  const isTold = step !== undefined && asked.duty === (step.focus.duty ?? null);
  useMeasuredRoom(frame, (!children && !step) || !plan?.over || !plateEnd ? null : plateEnd.x + plateEnd.width);

  const lens = duty === null ? undefined : picture.columns.find(column => column.duty === duty);
  const { date, known, floor } = inquiry.chain.focus;
  /** The choices under which the picture is read. A change of them is announced, and no change of the duty repeats them. */
  const setting = say("stage.announce.setting", {
    group: group === null ? "" : narrator.nameWithin(dossier.parties[group]!.id),
    workers: group === null ? "no" : "yes",
    plane: sayPlane(language, plane),
    day: date === null ? "" : sayDate(language, date),
    dated: date === null || !isDated(dossier) ? "no" : "yes",
    known: known === null ? "" : sayDate(language, known),
    told: known === null ? "no" : "yes",
    floor: floor === null ? "" : sayFloor(language, floor),
    floored: floor === null ? "no" : "yes",
  });
  const announcement = lens
    ? say("stage.announce.lens", {
        duty: lens.label.text,
        verdict: [lens.verdict.words, lens.verdict.conditionWords].filter(Boolean).join(" · "),
      })
    : say("stage.announce.parties", {
        count: folded.nodes.reduce((sum, node) => sum + node.parties.length, 0),
        cards: folded.nodes.length,
      });
  const sharing = folded.nodes.reduce((sum, { parties }) => sum + (parties.length > 1 ? parties.length : 0), 0);
  const isWide = plan !== null && width !== null && plan.width > width + 1;
  const room = isPaper ? paper.width : isWide && isFitted ? width : null;
  const scale = plan === null || room === null ? 1 : Math.min(1, Math.max(SMALLEST, room / plan.width));

  const onScreen = plan && (
    <div
      className="stage-scale"
      style={scale === 1 ? undefined : { transform: `scale(${scale})`, height: plan.height * scale }}
    >
      <ChainHtml
        plan={plan}
        folded={folded}
        picture={picture}
        choosing={choosing}
        tabStops={tabStops}
        turned={turned}
        slots={{
          groups,
          duties: choice && <DutyChoice {...choice} planes={null} />,
          planes: (
            <>
              {planes}
              {choice && choice.more > 0 && (
                <button
                  type="button"
                  className="more-threads"
                  aria-expanded={isAll}
                  aria-label={say(isAll ? "plate.fewer" : "plate.more", { count: choice.more })}
                  onClick={() => setAll(!isAll)}
                >
                  {isAll ? "−" : `+${choice.more}`}
                </button>
              )}
            </>
          ),
        }}
      />
    </div>
  );
  return (
    <>
      <p className="sr" id={`${id}-keys`}>
        {say("stage.instructions")}
      </p>
      {/* No `role="status"`: while the picture is drawn anew, Orca passes over what such an element says. */}
      <div className="sr" aria-live="polite">
        {!isTold && announcement}
      </div>
      <div className="sr" aria-live="polite">
        {!isTold && setting}
      </div>
      {choice && isNarrow && <DutyChoice {...choice} planes={planes} />}
      {/* Where nothing is on record, no plate has room for these. */}
      {!choice && (
        <div className="stage-heads">
          {!isNarrow && groups}
          {planes}
        </div>
      )}
      {folded.nodes.length === 0 && (
        <p className="stage-none">{say(inquiry.file.hopLinks.length === 0 ? "stage.none.links" : "stage.none")}</p>
      )}
      <div ref={frame} className="stage-frame" style={{ "--stage-width": `${width ?? 0}px` } as CSSProperties}>
        {/* biome-ignore lint/a11y/useSemanticElements: a set of fields it is not */}
        <div
          ref={stage}
          className={`stage-view${isWide ? " is-wide" : ""}`}
          data-deep-labor="picture"
          role="group"
          aria-labelledby={`${id}-title`}
          aria-describedby={`${id}-keys`}
          onKeyDown={onKeyDown}
          onFocus={event => {
            const { stop } = (event.target as HTMLElement).dataset;
            if (stop !== undefined) remember(stop);
          }}
        >
          {plan && isPaper && (
            // Whoever prints before what follows the picture is there has the picture of the screen on paper.
            <Suspense fallback={onScreen}>
              <ChainSheets plan={plan} folded={folded} picture={picture} choosing={choosing} />
            </Suspense>
          )}
          {!isPaper && onScreen}
          {isNarrow && (
            <ChainFlow
              {...rows}
              folded={folded}
              picture={picture}
              duty={duty}
              choosing={choosing}
              tabStops={tabStops}
              words={flowWords}
              turned={turned}
            />
          )}
        </div>
      </div>
      {isNarrow && groups}
      {isNarrow && picture.columns[0] && <ThreadLead column={picture.columns[0]} />}
      {children && (
        <>
          {children}
          <Suspense fallback={null}>
            <StageTools
              finder={finder}
              isFinding={isFinding}
              onFound={party => focusStop(cardOf(party))}
              folded={folded}
              isListed={isNarrow}
            >
              {place.unfold.length > 0 && (
                <button type="button" className="quiet-button" onClick={() => goTo({ ...place, unfold: [] })}>
                  {say("stage.fold-all")}
                </button>
              )}
              {isWide && (
                <button
                  type="button"
                  className="quiet-button"
                  aria-pressed={isFitted}
                  onClick={() => setFitted(!isFitted)}
                >
                  {say("stage.fit")}
                </button>
              )}
            </StageTools>
          </Suspense>
          {folded.aside.length > 0 && (
            <p className="stage-note quiet">
              {say("stage.aside", { count: folded.aside.length })}{" "}
              <PageLink
                to={{ ...place, unfold: [...place.unfold, dossier.parties[folded.aside[0]!]!.id] }}
                opens="picture"
              >
                {say("stage.aside.show")}
              </PageLink>
            </p>
          )}
          {sharing > 0 && <p className="stage-note quiet">{say("stage.folded", { count: sharing })}</p>}
          {shortenedNote(dossier, language).map(note => (
            <p key={note} className="stage-note quiet">
              {note}
            </p>
          ))}
          {isWide && !isFitted && <p className="stage-note quiet">{say("stage.wide")}</p>}
          <Suspense fallback={null}>
            <StageLists picture={picture} written={written} />
          </Suspense>
          <Legend picture={picture} folded={folded} plan={plan} />
          <KeyHelp details={help} />
        </>
      )}
    </>
  );
}
