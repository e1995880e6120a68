import { type CSSProperties, type MouseEvent, useEffect, useId, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { sayPlane } from "../text/index.ts";
import { ChainFlow, ChainHtml, type ChainPicture, type Choice, type Choosing } from "../views/index.ts";
import { choiceQuery } from "./choiceQuery.ts";
import { DutyChips } from "./DutyChips.tsx";
import { KeyHelp } from "./KeyHelp.tsx";
import { Legend } from "./Legend.tsx";
import { NothingWritten } from "./NothingWritten.tsx";
import { OverlayChoice } from "./OverlayChoice.tsx";
import { OverlayList } from "./OverlayList.tsx";
import { PartyFinder } from "./PartyFinder.tsx";
import { hrefOf } from "./query.ts";
import { ReturnList } from "./ReturnList.tsx";
import { useChain } from "./useChain.ts";
import { usePageWidth } from "./usePageWidth.ts";
import { goTo } from "./useQuery.ts";
import { useReader } from "./useReader.ts";
import { useStops } from "./useStops.ts";
import { useTold } from "./useTold.ts";

/** A picture fitted to the page is never made smaller than this. */
const SMALLEST = 0.35;

const isPlainClick = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

/** In one column a thread is drawn without being asked for: the first on which anything is written. */
const firstThread = ({ columns }: ChainPicture): string | null => {
  const isSpoken = ({ knots }: ChainPicture["columns"][number]) =>
    knots.some(({ marks }) => marks.some(({ state }) => state !== "silent"));
  return (columns.find(isSpoken) ?? columns[0])?.duty ?? null;
};

/** The picture of the chain with its threads: laid out for the width there is, read by mouse, finger and key. */
export function ChainStage() {
  const { language, query, say } = useReader();
  const { dossier, group, inquiry, plane } = useTold();
  const frame = useRef<HTMLDivElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  const help = useRef<HTMLDetailsElement>(null);
  const finder = useRef<HTMLInputElement>(null);
  const [isFitted, setFitted] = useState(false);
  const id = useId();
  const width = usePageWidth(frame);
  const shown = useChain(stage, width);
  const { folded, picture, plan, isNarrow, duty, written } = shown;
  const { tabStops, focusStop, remember, onKeyDown } = useStops(stage, shown, {
    onHelp: () => {
      if (help.current) help.current.open = true;
      help.current?.querySelector("summary")?.focus();
    },
    onFind: () => finder.current?.focus(),
  });

  const choosing: Choosing = {
    hrefOf: (choice: Choice) => hrefOf(choiceQuery(query, choice)),
    onChoose: (choice, event) => {
      if (!isPlainClick(event)) return;
      event.preventDefault();
      flushSync(() => goTo(choiceQuery(query, choice)));
      if (choice.kind === "unfold") focusStop(`card ${choice.party}`);
    },
  };
  const onScroll = (layer: number, step: -1 | 1) => {
    const row = stage.current?.querySelector<HTMLElement>(`[data-row="${layer}"]`);
    const isStill = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    row?.scrollBy({ left: step * row.clientWidth * 0.9, behavior: isStill ? "instant" : "smooth" });
  };
  const cardOf = (party: number): string =>
    `card ${folded.nodes[folded.nodeOf[party]!]?.key ?? dossier.parties[party]!.id}`;

  // What is chosen in a headline, a list or a step is where the keys go on from.
  // biome-ignore lint/correctness/useExhaustiveDependencies: with each choice, not with each rendering
  useEffect(() => {
    if (query.party !== null && inquiry.file.partyAt.has(query.party)) remember(`card ${query.party}`);
  }, [query.party]);

  const threadDuty = duty ?? firstThread(picture);
  const lens = duty === null ? undefined : picture.columns.find(column => column.duty === duty);
  const announcement = lens
    ? say("stage.announce.lens", {
        duty: lens.label.text,
        plane: sayPlane(language, plane),
        verdict: [lens.verdict.words, lens.verdict.conditionWords].filter(Boolean).join(" · "),
      })
    : say("stage.announce.parties", {
        count: folded.nodes.reduce((sum, node) => sum + node.parties.length, 0),
        cards: folded.nodes.length,
      });
  const sharing = folded.nodes.reduce((sum, { parties }) => sum + (parties.length > 1 ? parties.length : 0), 0);
  const isWide = plan !== null && width !== null && plan.width > width + 1;
  const scale = isWide && isFitted ? Math.max(SMALLEST, width / plan.width) : 1;

  return (
    <section className="stage" aria-labelledby={`${id}-title`} id="picture">
      <h2 className="sr" id={`${id}-title`}>
        {say("stage.region")}
      </h2>
      <p className="sr" id={`${id}-keys`}>
        {say("stage.instructions")}
      </p>
      <p className="sr" role="status">
        {announcement}
      </p>
      {isNarrow && picture.columns.length > 0 && <DutyChips picture={picture} shown={threadDuty} />}
      <div className="stage-tools">
        <PartyFinder input={finder} onFound={party => focusStop(cardOf(party))} />
        <OverlayChoice folded={folded} />
        {query.unfold.length > 0 && (
          <button type="button" className="quiet-button" onClick={() => goTo({ ...query, unfold: [] })}>
            {say("stage.fold-all")}
          </button>
        )}
        {isWide && (
          <button type="button" className="quiet-button" aria-pressed={isFitted} onClick={() => setFitted(!isFitted)}>
            {say("stage.fit")}
          </button>
        )}
      </div>
      {sharing > 0 && <p className="stage-note quiet">{say("stage.folded", { count: sharing })}</p>}
      {isWide && !isFitted && <p className="stage-note quiet">{say("stage.wide")}</p>}
      {folded.nodes.length === 0 && <p className="stage-none">{say("stage.none")}</p>}
      <div ref={frame} style={{ "--stage-width": `${width ?? 0}px` } as CSSProperties}>
        {/* biome-ignore lint/a11y/useSemanticElements: a set of fields it is not */}
        <div
          ref={stage}
          className={`stage-view${isWide ? " is-wide" : ""}`}
          role="group"
          aria-labelledby={`${id}-title`}
          aria-describedby={`${id}-keys`}
          onKeyDown={onKeyDown}
          onFocus={event => {
            const { stop } = (event.target as HTMLElement).dataset;
            if (stop !== undefined) remember(stop);
          }}
        >
          {plan && (
            <div
              className="stage-scale"
              style={scale === 1 ? undefined : { transform: `scale(${scale})`, height: plan.height * scale }}
            >
              <ChainHtml plan={plan} folded={folded} picture={picture} choosing={choosing} tabStops={tabStops} />
            </div>
          )}
          {isNarrow && (
            <ChainFlow
              folded={folded}
              picture={picture}
              duty={threadDuty}
              choosing={choosing}
              tabStops={tabStops}
              onScroll={onScroll}
              words={{
                previous: say("stage.layer.previous"),
                next: say("stage.layer.next"),
                of: count => say("stage.layer.of", { count }),
                beside: say("chain.beside"),
              }}
            />
          )}
        </div>
      </div>
      {group !== null && <NothingWritten written={written} />}
      <ReturnList returns={picture.returns} />
      <OverlayList overlays={picture.overlays} />
      <Legend picture={picture} folded={folded} plan={plan} />
      <KeyHelp details={help} />
    </section>
  );
}
