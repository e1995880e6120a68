import {
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from "react";
import { flushSync } from "react-dom";
import { type ChainSizes, capacityFor, foldChain, layoutChain } from "../layout/index.ts";
import { sayPlane } from "../text/index.ts";
import {
  ChainFlow,
  ChainHtml,
  type Choice,
  type Choosing,
  directionOfKey,
  nextNode,
  nextStop,
  overlaysOf,
  pictureOf,
  threadStops,
  writtenDuties,
} from "../views/index.ts";
import { choiceQuery } from "./choiceQuery.ts";
import { DutyChips } from "./DutyChips.tsx";
import { KeyHelp } from "./KeyHelp.tsx";
import { Legend } from "./Legend.tsx";
import { NothingWritten } from "./NothingWritten.tsx";
import { OverlayChoice } from "./OverlayChoice.tsx";
import { OverlayList } from "./OverlayList.tsx";
import { PartyFinder } from "./PartyFinder.tsx";
import { hrefOf } from "./query.ts";
import { useMeasured } from "./useMeasured.ts";
import { usePageWidth } from "./usePageWidth.ts";
import { goTo } from "./useQuery.ts";
import { useReader } from "./useReader.ts";
import { useTold } from "./useTold.ts";

/** Below this width in px there is one column of cards and one thread. */
const NARROW = 700;
/** Only for the moment before the page has measured: about the height of so much text. */
const guess = (letters: number, width: number, lines = 0): number =>
  (Math.ceil((letters * 7.4) / Math.max(60, width - 30)) + lines) * 20;

const isPlainClick = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

/** The picture of the chain with its threads: laid out for the width there is, read by mouse, finger and key. */
export function ChainStage() {
  const { language, query, say } = useReader();
  const { dossier, group, inquiry, narrator, plane } = useTold();
  const { chain, file } = inquiry;
  const frame = useRef<HTMLDivElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  const help = useRef<HTMLDetailsElement>(null);
  const finder = useRef<HTMLInputElement>(null);
  const width = usePageWidth(frame);
  const measured = useMeasured(stage);
  const [visited, setVisited] = useState<readonly [card: string | null, loose: string | null, thread: string | null]>([
    null,
    null,
    null,
  ]);
  const [isFitted, setFitted] = useState(false);
  const walk = useRef({ wentTo: new Map<number, number>(), cameFrom: new Map<number, number>() });
  const id = useId();

  const isNarrow = width !== null && width < NARROW;
  const written = useMemo(() => (group === null ? [] : writtenDuties(inquiry, group)), [inquiry, group]);
  const hasLens = query.duty !== null && file.duties.includes(query.duty);
  const duty = hasLens ? query.duty : null;
  const columns = group === null ? 0 : new Set([...written, ...(duty === null ? [] : [duty])]).size;
  const capacity = width === null || isNarrow ? 8 : capacityFor(width, columns);

  const folded = useMemo(() => {
    const chosen = dossier.links.find(link => link.id === query.link);
    const ids = [query.party, chosen?.from, chosen?.to];
    const keep = new Set(ids.flatMap(one => (one && file.partyAt.has(one) ? [file.partyAt.get(one)!] : [])));
    return foldChain(inquiry, { group, capacity, keep, unfolded: query.unfold });
  }, [inquiry, dossier, file, group, capacity, query.unfold, query.party, query.link]);

  const picture = useMemo(
    () =>
      pictureOf({
        inquiry,
        narrator,
        language,
        folded,
        group,
        plane,
        duty,
        party: query.party,
        link: query.link,
        show: query.show,
      }),
    [inquiry, narrator, language, folded, group, plane, duty, query.party, query.link, query.show],
  );

  const plan = useLaidOut();
  function useLaidOut() {
    if (width === null || isNarrow) return null;
    const heightOf = (part: string, wide: number, guessed: number) => measured.heightOf(part, wide) ?? guessed;
    const sizes: ChainSizes = {
      card: (node, wide) => {
        const card = picture.cards[node]!;
        const text =
          [card.name, ...card.lines].reduce((sum, { text }) => sum + text.length, 0) + (card.state?.detail.length ?? 0);
        return heightOf(`card ${card.key}`, wide, guess(text, wide, 1) + 24);
      },
      label: ({ hops }, wide) => {
        const words = picture.labelOf(hops);
        return heightOf(`label ${hops.join(" ")}`, wide, guess(words.title.text.length + words.notes.length, wide, 1));
      },
      note: (column, layer, wide) => {
        const note = picture.columns[column]!.knots.find(knot => knot.layer === layer)!.note;
        return note ? heightOf(`note ${column} ${layer}`, wide, guess(note.word.length + note.detail.length, wide)) : 0;
      },
      verdict: (column, wide) => {
        const { words, conditionWords } = picture.columns[column]!.verdict;
        return heightOf(`verdict ${column}`, wide, guess(words.length + (conditionWords?.length ?? 0), wide, 1));
      },
      head: (column, wide) =>
        heightOf(
          `head ${column}`,
          wide - (columns === 1 ? 0 : 6),
          guess(picture.columns[column]!.label.text.length, wide),
        ),
      unplaced: (place, wide) => heightOf(`card ${picture.unplaced[place]!.key}`, wide, 110),
      beside: (place, wide) => heightOf(`card ${picture.beside[place]!.key}`, wide, 90),
    };
    return layoutChain({
      folded,
      width,
      threads: picture.columns.map(({ knots }) => knots),
      verdictLayer: group === null ? null : chain.layer[group]!,
      crosses: picture.crosses,
      overlays: overlaysOf(inquiry, folded, query.show).flatMap(({ isShown, line }) => (isShown ? [line] : [])),
      sizes,
    });
  }

  const choosing: Choosing = {
    hrefOf: (choice: Choice) => hrefOf(choiceQuery(query, choice)),
    onChoose: (choice, event) => {
      if (!isPlainClick(event)) return;
      event.preventDefault();
      const stop = event.currentTarget.dataset.stop ?? null;
      flushSync(() => goTo(choiceQuery(query, choice)));
      if (choice.kind === "unfold") focusStop(`card ${choice.party}`);
      else if (stop) remember(stop);
    },
  };

  function remember(stop: string): void {
    const isLoose = [...picture.unplaced, ...picture.beside].some(({ key }) => stop === `card ${key}`);
    const kind = stop.startsWith("card ") || stop.startsWith("hop ") ? (isLoose ? 1 : 0) : 2;
    setVisited(stops =>
      stops[kind] === stop
        ? stops
        : [kind === 0 ? stop : stops[0], kind === 1 ? stop : stops[1], kind === 2 ? stop : stops[2]],
    );
  }
  function focusStop(stop: string): void {
    const element = stage.current?.querySelector<HTMLElement>(`[data-stop="${CSS.escape(stop)}"]`);
    if (!element) return;
    remember(stop);
    element.focus();
  }

  const allStops = new Set([
    ...picture.cards.map(({ key }) => `card ${key}`),
    ...[...picture.unplaced, ...picture.beside].map(({ key }) => `card ${key}`),
    ...picture.columns.flatMap(({ duty: one, knots, verdict }) => [
      `head ${one}`,
      `verdict ${one}`,
      ...(verdict.see ? [`see ${one}`] : []),
      ...knots.flatMap(({ pictures }) => pictures.map(({ party }) => `mark ${one} ${party}`)),
    ]),
  ]);
  const stopOr = (stop: string | null, first: string | undefined) =>
    stop !== null && allStops.has(stop) ? stop : first;
  const firstLoose = picture.unplaced[0] ?? picture.beside[0];
  const tabStops = new Set(
    [
      stopOr(visited[0], picture.cards[0] && `card ${picture.cards[0].key}`),
      stopOr(visited[1], firstLoose && `card ${firstLoose.key}`),
      stopOr(visited[2], picture.columns[0] && `head ${picture.columns[0].duty}`),
    ].filter(stop => stop !== undefined),
  );

  function moveFrom(stop: string, key: string): string | null {
    const direction = directionOfKey[key];
    if (!direction) return null;
    if (!stop.startsWith("card ") && !stop.startsWith("hop "))
      return plan ? nextStop(threadStops(plan, picture), stop, direction) : null;
    const loose = [...picture.unplaced, ...picture.beside];
    const at = loose.findIndex(card => stop === `card ${card.key}`);
    if (at !== -1) {
      const step =
        direction === "right" || direction === "down" ? 1 : direction === "left" || direction === "up" ? -1 : 0;
      const next = step === 0 ? (direction === "first" ? loose[0] : loose.at(-1)) : loose[at + step];
      return next ? `card ${next.key}` : null;
    }
    const node = nodeOf(stop);
    if (node === null) return null;
    const xOf = (one: number) => plan?.cards[one]?.x ?? one;
    const next = nextNode(folded, xOf, node, direction, walk.current);
    if (next === null) return null;
    if (direction === "down") {
      walk.current.wentTo.set(node, next);
      walk.current.cameFrom.set(next, node);
    }
    if (direction === "up") walk.current.wentTo.set(next, node);
    return `card ${folded.nodes[next]!.key}`;
  }
  /** The card that a stop belongs to: itself, or of a hop the one it leads to. */
  function nodeOf(stop: string): number | null {
    if (stop.startsWith("card ")) {
      const node = folded.nodes.findIndex(({ key }) => stop === `card ${key}`);
      return node === -1 ? null : node;
    }
    const hop = folded.hops[Number(stop.split(" ")[1])];
    return hop?.to ?? null;
  }
  function linkAfter(stop: string, step: 1 | -1): string | null {
    const node = stop.startsWith("hop ") ? linksFrom.current : nodeOf(stop);
    if (node === null) return null;
    linksFrom.current = node;
    const own = [...(stage.current?.querySelectorAll<HTMLElement>('[data-stop^="hop "]') ?? [])]
      .map(element => element.dataset.stop!)
      .filter(one =>
        one
          .split(" ")
          .slice(1)
          .some(place => [folded.hops[Number(place)]!.from, folded.hops[Number(place)]!.to].includes(node)),
      );
    if (own.length === 0) return null;
    const at = own.indexOf(stop);
    return own[(at === -1 ? (step === 1 ? 0 : own.length - 1) : at + step + own.length) % own.length]!;
  }
  const linksFrom = useRef<number | null>(null);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const { target } = event;
    if (!(target instanceof HTMLElement) || event.metaKey || event.ctrlKey || event.altKey) return;
    const { stop } = target.dataset;
    if (stop === undefined) return;
    const handled = () => {
      event.preventDefault();
      event.stopPropagation();
    };
    if (Object.hasOwn(directionOfKey, event.key)) {
      handled();
      const next = moveFrom(stop, event.key);
      if (next) focusStop(next);
    } else if (event.key === "." || event.key === ",") {
      const next = linkAfter(stop, event.key === "." ? 1 : -1);
      handled();
      if (next) focusStop(next);
    } else if (event.key === "Escape" && stop.startsWith("hop ")) {
      const node = linksFrom.current ?? nodeOf(stop);
      handled();
      if (node !== null) focusStop(`card ${folded.nodes[node]!.key}`);
    } else if (event.key === " ") {
      handled();
      const node = nodeOf(stop);
      if (stop.startsWith("card ") && node !== null && folded.nodes[node]!.parties.length > 1) target.click();
      else if (stop.startsWith("card ") && query.unfold.length > 0) {
        flushSync(() => goTo({ ...query, unfold: query.unfold.slice(0, -1) }));
        const party = file.partyAt.get(stop.slice("card ".length));
        const card = party === undefined ? -1 : folded.nodeOf[party]!;
        if (card >= 0) focusStop(`card ${folded.nodes[card]!.key}`);
      } else target.click();
    } else if (event.key === "Backspace") {
      handled();
      window.history.back();
    } else if (event.key === "?") {
      handled();
      if (help.current) {
        help.current.open = true;
        help.current.querySelector("summary")?.focus();
      }
    } else if (event.key === "/") {
      handled();
      finder.current?.focus();
    }
  };

  const onScroll = (layer: number, step: -1 | 1) => {
    const row = stage.current?.querySelector<HTMLElement>(`[data-row="${layer}"]`);
    const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    row?.scrollBy({ left: step * row.clientWidth * 0.9, behavior: still ? "instant" : "smooth" });
  };

  const shownDuty =
    duty ??
    picture.columns.find(({ knots }) => knots.some(({ marks }) => marks.some(({ state }) => state !== "silent")))
      ?.duty ??
    picture.columns[0]?.duty ??
    null;
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
  const foldedParties = folded.nodes.reduce(
    (sum, node) => sum + (node.parties.length > 1 ? node.parties.length : 0),
    0,
  );
  const isWide = plan !== null && width !== null && plan.width > width + 1;
  const scale = isWide && isFitted ? Math.max(0.35, width / plan.width) : 1;

  // What is chosen elsewhere – in a headline, a step, a list – is brought into sight, if the page does not show it.
  const chosenStop =
    query.party === null
      ? null
      : duty === null || file.partyAt.get(query.party) === group
        ? `card ${query.party}`
        : `mark ${duty} ${query.party}`;
  const shownStop = useRef<string | null>(null);
  useEffect(() => {
    if (chosenStop === shownStop.current) return;
    shownStop.current = chosenStop;
    if (chosenStop !== null && stage.current?.querySelector(`[data-stop="${CSS.escape(chosenStop)}"]`))
      remember(chosenStop);
  });

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
      {isNarrow && picture.columns.length > 0 && <DutyChips picture={picture} shown={shownDuty} />}
      <div className="stage-tools">
        <PartyFinder
          input={finder}
          onFound={party => focusStop(`card ${folded.nodes[folded.nodeOf[party]!]?.key ?? dossier.parties[party]!.id}`)}
        />
        <OverlayChoice folded={folded} />
        {query.unfold.length > 0 && (
          <button type="button" className="quiet-button" onClick={() => goTo({ ...query, unfold: [] })}>
            {say("stage.fold-all")}
          </button>
        )}
        {isWide && (
          <button type="button" className="quiet-button" aria-pressed={isFitted} onClick={() => setFitted(!isFitted)}>
            {say(isFitted ? "stage.full-size" : "stage.fit")}
          </button>
        )}
      </div>
      {foldedParties > 0 && <p className="stage-note quiet">{say("stage.folded", { count: foldedParties })}</p>}
      {isWide && !isFitted && <p className="stage-note quiet">{say("stage.wide")}</p>}
      {folded.nodes.length === 0 && <p>{say("stage.none")}</p>}
      <div ref={frame} className="stage-frame" style={{ "--stage-width": `${width ?? 0}px` } as CSSProperties}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the links within */}
        <div
          ref={stage}
          className={`stage-view${duty === null ? "" : " has-lens"}${isWide ? " is-wide" : ""}`}
          role="group"
          aria-labelledby={`${id}-title`}
          aria-describedby={`${id}-keys`}
          onKeyDown={onKeyDown}
          onFocus={event =>
            event.target instanceof HTMLElement && event.target.dataset.stop && remember(event.target.dataset.stop)
          }
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
              duty={shownDuty}
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
      <NothingWritten written={written} />
      <OverlayList overlays={picture.overlays} />
      <Legend picture={picture} folded={folded} plan={plan} />
      <KeyHelp details={help} />
    </section>
  );
}
