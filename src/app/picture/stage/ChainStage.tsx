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
import { ChainFlow } from "../../../views/index.ts";
import { Loading } from "../../page/reading/Loading.tsx";
import { later } from "../../page/reading/later.ts";
import { useChosen } from "../../page/reading/useChosen.ts";
import { useDossier } from "../../page/reading/useDossier.ts";
import { useIsText } from "../../page/reading/useIsText.ts";
import { type PageWidth, paper, usePageWidth } from "../../page/reading/usePageWidth.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { DutyChoice } from "./DutyChoice.tsx";
import { Legend } from "./Legend.tsx";
import { ScaledPicture } from "./ScaledPicture.tsx";
import { StageAnnouncements } from "./StageAnnouncements.tsx";
import { ThreadLead } from "./ThreadLead.tsx";
import { type ChainShown, useChain } from "./useChain.ts";
import { useChoosing } from "./useChoosing.ts";
import { useFlowWords } from "./useFlowWords.ts";
import { useMeasuredRoom } from "./useMeasuredRoom.ts";
import { useRows } from "./useRows.ts";
import { useStops } from "./useStops.ts";
import "./stage.css";

/** Loaded after the picture: the picture on paper, and what stands below it. */
export const ChainSheets = later(async () => (await import("./ChainSheets.tsx")).ChainSheets);
export const StageBelow = later(async () => (await import("./StageBelow.tsx")).StageBelow);

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

/** On a narrow page, cards that the reader or a step has chosen are scrolled into view in their rows. */
function chosenIn({ isNarrow, picture }: ChainShown): readonly string[] {
  const chosen = isNarrow ? picture.cards.filter(({ isSelected, isLit }) => isSelected || isLit) : [];
  return chosen.flatMap(({ parties }) => parties.slice(0, 1));
}

type DrawnProps = Props & PageWidth & { readonly id: string };

function DrawnStage({ groups, planes, children, turned, width, isPaper, id }: DrawnProps) {
  const { say } = useReader();
  const { place, asked } = useChosen();
  const { dossier, inquiry } = useDossier();
  const frame = useRef<HTMLDivElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  const help = useRef<HTMLDetailsElement>(null);
  const finder = useRef<HTMLInputElement>(null);
  const [isFitted, setFitted] = useState(false);
  const [isFinding, setFinding] = useState(false);
  const [isAll, setAll] = useState(false);
  const shown = useChain(stage, width, isAll || isPaper);
  const { folded, picture, plan, isNarrow, duty, choice } = shown;
  const rows = useRows(stage, chosenIn(shown));
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

  const choosing = useChoosing(focusStop);
  const flowWords = useFlowWords(shown);

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

  const isWide = plan !== null && width !== null && plan.width > width + 1;
  const onScreen = plan && (
    <ScaledPicture
      {...{ shown, plan, choosing, tabStops, turned, groups, planes, isAll }}
      onAll={setAll}
      room={isPaper ? paper.width : isWide && isFitted ? width : null}
    />
  );
  return (
    <>
      <p className="sr" id={`${id}-keys`}>
        {say("stage.instructions")}
      </p>
      <StageAnnouncements shown={shown} isTold={isTold} />
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
            <StageBelow {...{ shown, isWide, isFitted, finder, isFinding, focusStop }} onFit={setFitted} />
          </Suspense>
          {/* Whoever prints before the rest is there has the key of the picture on paper. */}
          <Legend picture={picture} folded={folded} plan={plan} />
          <KeyHelp details={help} />
        </>
      )}
    </>
  );
}
