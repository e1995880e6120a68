/** What of the figure does not move with the days: rows and their entries with words and places, the axis, the tables. */
import {
  barSegmentsOf,
  measureText,
  packLanes,
  type SpineRow,
  type TimeBar,
  type TimeScale,
  timeScaleOf,
} from "../../layout/index.ts";
import { datedAs, datesOf, type PartyIndex, type Timeline, type TimeRow, type TimeThing } from "../../model/index.ts";
import {
  isolated,
  type Language,
  type Narrator,
  say,
  sayDate,
  sayLabelled,
  sayState,
  sayThings,
} from "../../text/index.ts";
import { chainType, stateLooks } from "../../theme/index.ts";
import { fewNamed } from "../chain/fewNamed.ts";
import type { WholePicture } from "../chain/wholePicture.ts";
import { type SpineFigure, spineFigure } from "../figure/spineFigure.ts";
import { fontOf, movedBlock, type TextBlock, type TextLook, textBlock } from "../svg/textBlock.ts";
import { finalityWords, sayWhen, shortThingWords, statusWords, type ThingStatus } from "./thingWords.ts";

/** A case or a link, as a bar under its words. */
type BarEntry = {
  readonly kind: "bar";
  readonly thing: TimeThing;
  readonly block: TextBlock;
  readonly bar: TimeBar;
  /** The upper edge of the bar. */
  readonly y: number;
};

/** A decision: its words as they are on a day, and below them its flag, as long as it was in force. */
type FlagEntry = {
  readonly kind: "flag";
  readonly thing: TimeThing & { readonly kind: "decision" };
  readonly blocks: Readonly<Record<ThingStatus, readonly TextBlock[]>>;
  /** Statements that rest on it, whose marks stand at the flag. */
  readonly rests: readonly (TimeThing & { readonly kind: "statement" })[];
  readonly bar: TimeBar;
  readonly markAt: number;
  /** px at which the axis ends. */
  readonly edge: number;
  readonly y: number;
};

/** What is said, paid or counted: a mark on its day with its words, and a line for the time it is about. */
type PointEntry = {
  readonly kind: "mark";
  readonly thing: TimeThing;
  readonly x: number;
  /** The middle of the mark. */
  readonly y: number;
  readonly bar: TimeBar | null;
  /** The line for the time it is about: under its words, or at the mark where the words stand under that. */
  readonly lineAt: number;
  /** Null where there are so many that they are told in the table alone. */
  readonly blocks: Readonly<Record<ThingStatus, TextBlock>> | null;
};

export type RowEntry = BarEntry | FlagEntry | PointEntry;

export type RowPlan = {
  readonly height: number;
  /** From the upper left corner of the room. */
  readonly entries: readonly RowEntry[];
  /** px at its top for how the party stands on a day. */
  readonly standing: number;
  readonly undated: TextBlock | null;
  /** Cases against its party that stand in the row of another. */
  readonly elsewhere: TextBlock | null;
  /** The marks whose words there is no room for. */
  readonly unnamed: number;
};

export type TimePlan = {
  readonly spine: SpineFigure;
  readonly scale: TimeScale;
  readonly rows: ReadonlyMap<string, RowPlan>;
  /** What is of no party stands below all rows. */
  readonly whole: { readonly row: RowPlan; readonly y: number } | null;
  /** px of the column of undated things; 0 where they stand below what is dated. */
  readonly column: number;
  /** px above the rows. */
  readonly head: number;
  /** The foot of the rows. */
  readonly foot: number;
  readonly room: { readonly x: number; readonly width: number };
};

export type TimePlanRequest = {
  readonly language: Language;
  readonly narrator: Narrator;
  readonly timeline: Timeline;
  /** The chain over all days, with nothing folded. */
  readonly timeless: WholePicture;
  readonly width: number;
};

/** px. */
const LEAST_ROOM = 430;
const COLUMN = 148;
const COLUMN_GAP = 18;
/** The answer for the workers takes two lines where the room is narrow; that of another party stands behind its mark. */
export const STANDING = { one: 24, two: 44, narrow: 430, mark: 24 } as const;
const BAR = 9;
const FLAG = 15;
const MARK = 16;
const GAP = 8;
const LANE_GAP = 10;
const TICK_ROOM = 58;
const EDGE = 16;
export const HEAD = { date: 3, known: 27, ticks: 51, rows: 72 } as const;

/** The most cases that are named in a line; the others are counted. */
const CASES_NAMED = 2;

/** The most marks of a row that are named beside them. */
const MOST_NAMED = 24;

const fine: TextLook = { type: chainType["label-notes"], colour: "quiet" };
const plainLook: TextLook = { type: chainType["card-line"], colour: "ink" };
const strong: TextLook = { type: chainType["label-title"], colour: "ink" };

export const standingType = chainType["label-title"];
/** How somebody stands towards a duty, in words. */
export const standingWords = (
  { language, narrator }: Pick<TimePlanRequest, "language" | "narrator">,
  duty: string,
  words: string,
): string => sayLabelled(language, narrator.dutyLabel(duty), words);

const STATUSES = ["known", "later", "followed", "fallen"] as const;
const perStatus = <Made>(make: (status: ThingStatus) => Made): Readonly<Record<ThingStatus, Made>> => ({
  known: make("known"),
  later: make("later"),
  followed: make("followed"),
  fallen: make("fallen"),
});

/** Words at a place in time, moved to the left as far as the room ends. */
function placedBlock(runs: Parameters<typeof textBlock>[0], x: number, y: number, room: WordRoom): TextBlock {
  const across = room.right - room.left;
  const { width } = textBlock(runs, { x: 0, y: 0, width: across });
  return textBlock(runs, { x: Math.max(room.left, Math.min(x, room.right - width)), y, width: across });
}

type RowRequest = Pick<TimePlanRequest, "language" | "narrator"> & {
  readonly dated: readonly TimeThing[];
  readonly undated: readonly TimeThing[];
  /** What says that cases against its party stand in the rows of others; empty without any. */
  readonly elsewhere: string;
  readonly scale: TimeScale;
  readonly width: number;
  readonly column: number;
  /** px above everything, for how the party stands towards the chosen duty; 0 where nothing can be said of it. */
  readonly standing: number;
};

const firstDayOf = (thing: TimeThing): number => Math.min(...datesOf(thing).map(({ first }) => first));

/** The time in which a decision is known to have counted, as a span. */
const inForce = ({ said, fell, follower }: TimeThing & { kind: "decision" }) => ({
  from: said,
  to: fell ?? (follower ? datedAs(follower.date) : null),
  seen: null,
  isOver: false,
});

/** What is undated, as "Without a day: 2 links and 1 statement". */
function undatedWords(language: Language, things: readonly TimeThing[]): string {
  const counts = new Map<TimeThing["kind"], number>();
  for (const { kind } of things) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return sayThings(
    language,
    [...counts].map(([thing, count]) => ({ thing, count })),
  );
}

/** px between which words stand. */
type WordRoom = { readonly left: number; readonly right: number };

/** The words of a decision, in each way in which a day may have it stand. */
function flagBlocks(
  { language, narrator }: RowRequest,
  thing: TimeThing & { kind: "decision" },
  { x, top, room }: { readonly x: number; readonly top: number; readonly room: WordRoom },
): Readonly<Record<ThingStatus, readonly TextBlock[]>> {
  return perStatus(status => {
    const isQuiet = status === "later";
    const firstAt = (at: number) =>
      placedBlock(
        [
          { words: `${sayDate(language, thing.said!.written)} · `, look: { ...plainLook, colour: "quiet" } },
          {
            words: shortThingWords({ language, narrator }, thing),
            look: isQuiet ? { ...strong, colour: "quiet" } : strong,
          },
        ],
        at,
        top,
        room,
      );
    const told = statusWords(language, thing, status);
    const secondAt = (at: number, under: TextBlock) =>
      placedBlock(
        [
          { words: `${narrator.text(thing.of.court).text} (${finalityWords(language, thing)})`, look: fine },
          ...(told === "" || (thing.of.finality === undefined && status !== "later" && status !== "fallen")
            ? []
            : [
                {
                  words: ` · ${told}`,
                  look: { ...fine, colour: status === "known" ? ("ink" as const) : fine.colour },
                },
              ]),
        ],
        at,
        top + under.height,
        room,
      );
    const leftOf = ({ lines }: TextBlock) => lines[0]?.x ?? x;
    const first = firstAt(x);
    const second = secondAt(leftOf(first), first);
    if (leftOf(second) >= leftOf(first)) return [first, second];
    // What is longer decides where both begin.
    const moved = firstAt(leftOf(second));
    return [moved, secondAt(leftOf(second), moved)];
  });
}

/** A mark with its words where they have room: beside it, else under it. */
function drawnMark({ language, narrator, scale }: RowRequest, thing: TimeThing, room: WordRoom, isNamed: boolean) {
  const bar = thing.span && (thing.span.from || thing.span.to) ? barSegmentsOf(thing.span, scale) : null;
  const x = Math.min(room.right - MARK / 2, Math.max(room.left + MARK / 2, scale.xOf(markDayOf(thing))));
  const blockIn = (status: ThingStatus): TextBlock => {
    const look: TextLook = { ...fine, colour: status === "known" ? "ink" : "quiet" };
    const runs = [{ words: shortThingWords({ language, narrator }, thing), look }];
    const beside = textBlock(runs, { x: 0, y: 0, width: room.right - room.left - MARK - 6 });
    const isRight = x + MARK / 2 + 6 + beside.width <= room.right;
    const isLeft = x - MARK / 2 - 6 - beside.width >= room.left;
    const at = isRight ? x + MARK / 2 + 6 : isLeft ? x - MARK / 2 - 6 - beside.width : room.left + MARK + 6;
    return textBlock(runs, { x: at, y: 0, width: room.right - room.left - MARK - 6 });
  };
  const blocks = isNamed ? perStatus(blockIn) : null;
  const lefts = blocks ? blocks.known.lines.map(line => line.x) : [];
  const spanned = bar?.segments ?? [];
  return {
    thing,
    bar,
    x,
    blocks,
    height: Math.max(MARK, blocks?.known.height ?? 0) + (bar ? 8 : 4),
    left: Math.min(x - MARK / 2, ...lefts, ...spanned.map(({ left }) => left)),
    right: Math.max(
      x + MARK / 2,
      ...(blocks ? [(lefts[0] ?? x) + blocks.known.width] : []),
      ...spanned.map(({ right }) => right),
    ),
    // Words that found no place beside their mark stand under it.
    isUnder: blocks !== null && lefts[0] === room.left + MARK + 6 && x > room.left + MARK / 2 + 1,
  };
}

function rowPlanOf(request: RowRequest): RowPlan {
  const { language, narrator, dated, undated, elsewhere, scale, width, column, standing } = request;
  // Words leave the edge free, where a line stands whose day lies beyond it.
  const room = { left: scale.left, right: scale.right - EDGE };
  const entries: RowEntry[] = [];
  let y = standing;
  let elsewhereBlock: TextBlock | null = null;
  if (elsewhere !== "") {
    elsewhereBlock = textBlock([{ words: elsewhere, look: fine }], { x: room.left, y, width: room.right - room.left });
    y += elsewhereBlock.height + GAP / 2;
  }
  const byDay = [...dated].sort((a, b) => firstDayOf(a) - firstDayOf(b));
  const cases = byDay.filter(thing => thing.kind === "proceeding");
  const decisions = byDay.filter(thing => thing.kind === "decision");
  const here = new Set(decisions.map(({ of }) => of.id));
  const restsOf = (id: string) =>
    byDay.filter(
      (thing): thing is TimeThing & { kind: "statement" } =>
        thing.kind === "statement" && thing.of.assertion.decision === id,
    );

  const addBar = (thing: TimeThing) => {
    const bar = barSegmentsOf(thing.span!, scale);
    const start = bar.segments.find(({ kind }) => kind !== "open") ?? bar.segments[0]!;
    const when = sayWhen(language, thing);
    const block = placedBlock(
      [
        { words: shortThingWords({ language, narrator }, thing), look: fine },
        { words: ` · ${when}`, look: fine },
      ],
      start.left,
      y,
      room,
    );
    y += block.height + 3;
    entries.push({ kind: "bar", thing, block, bar, y });
    y += BAR + GAP;
  };
  const addFlag = (thing: TimeThing & { kind: "decision" }) => {
    const bar = barSegmentsOf(inForce(thing), scale);
    const x = scale.xOf(thing.said!.first);
    const blocks = flagBlocks(request, thing, { x, top: y, room });
    y += Math.max(...STATUSES.map(status => blocks[status].reduce((sum, { height }) => sum + height, 0))) + 2;
    entries.push({ kind: "flag", thing, blocks, rests: restsOf(thing.of.id), bar, markAt: x, edge: scale.right, y });
    y += FLAG + GAP;
  };

  for (const thing of byDay) if (thing.kind === "link" || thing.kind === "role") addBar(thing);
  for (const thing of cases) {
    if (thing.span) addBar(thing);
    for (const decision of decisions) if (decision.proceeding.id === thing.of.id) addFlag(decision);
  }
  // A case that gives no day has its decisions all the same.
  for (const decision of decisions) if (!cases.some(({ of }) => of.id === decision.proceeding.id)) addFlag(decision);

  const marks = byDay.filter(
    thing =>
      !["link", "role", "proceeding", "decision"].includes(thing.kind) &&
      !(thing.kind === "statement" && here.has(thing.of.assertion.decision ?? "")),
  );
  const isNamed = marks.length <= MOST_NAMED;
  const drawn = marks.map(thing => drawnMark(request, thing, room, isNamed));
  const { lanes, count } = packLanes(drawn, LANE_GAP);
  for (let lane = 0; lane < count; lane += 1) {
    const inLane = drawn.filter((_, place) => lanes[place] === lane);
    const under = inLane.some(({ isUnder }) => isUnder) ? MARK : 0;
    for (const { thing, x, bar, blocks, isUnder } of inLane) {
      const moved = (block: TextBlock): TextBlock => movedBlock(block, { x: 0, y: y + (isUnder ? under : 0) });
      entries.push({
        kind: "mark",
        thing,
        x,
        y: y + MARK / 2,
        bar,
        lineAt: isUnder ? y + MARK / 2 : y + Math.max(MARK, blocks?.known.height ?? 0) + 2,
        blocks: blocks && perStatus(status => moved(blocks[status])),
      });
    }
    y += Math.max(...inLane.map(({ height }) => height)) + under;
  }
  if (count > 0) y += GAP / 2;

  let undatedBlock: TextBlock | null = null;
  if (undated.length > 0) {
    const words = undatedWords(language, undated);
    if (column > 0) {
      // How the party stands may take the whole width above.
      undatedBlock = textBlock([{ words, look: fine }], { x: width - column, y: standing, width: column });
      y = Math.max(y, standing + undatedBlock.height);
    } else {
      undatedBlock = textBlock([{ words: say(language, "view.time.undated.line", { things: words }), look: fine }], {
        x: room.left,
        y,
        width: room.right - room.left,
      });
      y += undatedBlock.height + GAP / 2;
    }
  }
  const unnamed = isNamed ? 0 : marks.length;
  return { height: y, entries, standing, undated: undatedBlock, elsewhere: elsewhereBlock, unnamed };
}

/** The day on which a mark stands: when it was said, else when it was seen, began, ended or fell. */
const markDayOf = ({ said, span, fell }: TimeThing): number =>
  (said ?? span?.seen ?? span?.from ?? span?.to ?? fell)!.first;

/** The longest words for how a party may stand towards a duty of the file, in px. */
function longestStanding({ language, narrator, timeless }: Omit<TimePlanRequest, "timeline" | "width">): number {
  const states = Object.keys(stateLooks) as (keyof typeof stateLooks)[];
  return Math.max(
    0,
    ...timeless.request.inquiry.file.duties.flatMap(duty =>
      states.map(state =>
        measureText(standingWords({ language, narrator }, duty, sayState(language, state)), fontOf(standingType)),
      ),
    ),
  );
}

/**
 * px for how a party stands: it is the workers themselves, or something is written of it.
 * @param longest px of the longest words for it
 */
function standingOf(row: TimeRow | undefined, group: PartyIndex | null, across: number, longest: number): number {
  if (!row?.isInChain) return 0;
  if (row.party === group) return across < STANDING.narrow ? STANDING.two : STANDING.one;
  const isWritten = [...row.dated, ...row.undated].some(({ kind }) => kind === "statement" || kind === "proceeding");
  return !isWritten ? 0 : longest > across - STANDING.mark ? STANDING.two : STANDING.one;
}

/**
 * A case stands once, in the row of the highest party that it is against; in the rows of the others a line says where.
 * By the id of the party.
 */
function casesElsewhere({
  language,
  narrator,
  timeline,
  timeless,
}: Omit<TimePlanRequest, "width">): ReadonlyMap<string, string> {
  const { parties } = timeless.request.inquiry.file.dossier;
  const found = new Map<string, Map<string, string[]>>();
  for (const row of timeline.rows)
    for (const thing of [...row.dated, ...row.undated]) {
      if (thing.kind !== "proceeding") continue;
      const there = parties[row.party]!.id;
      for (const party of thing.of.against ?? []) {
        if (party === there) continue;
        const own = found.get(party) ?? new Map<string, string[]>();
        found.set(party, own.set(there, [...(own.get(there) ?? []), isolated(narrator.text(thing.of.title).text)]));
      }
    }
  return new Map(
    [...found].map(([party, own]) => [
      party,
      [...own]
        .map(([there, cases]) =>
          say(language, "view.time.elsewhere", {
            cases: fewNamed(language, cases, CASES_NAMED),
            party: narrator.nameWithin(there),
          }),
        )
        .join(" "),
    ]),
  );
}

export function timePlanOf({ language, narrator, timeline, timeless, width }: TimePlanRequest): TimePlan {
  const { parties } = timeless.request.inquiry.file.dossier;
  const rowsOf = new Map(timeline.rows.map(row => [parties[row.party]!.id, row]));
  const { whole } = timeline;
  const everything = [...timeline.rows, whole];
  const days = everything
    .flatMap(({ dated }) => dated.flatMap(datesOf))
    .flatMap(({ first, last }) => [first, last + 1]);
  const hasUndated = everything.some(({ undated }) => undated.length > 0);
  let column = 0;
  const scales = new Map<number, TimeScale>();
  const scaleIn = (across: number): TimeScale => {
    const known = scales.get(across);
    if (known) return known;
    // Beside the chain there is room for a column; below a card there is none.
    column = hasUndated && across >= LEAST_ROOM ? COLUMN : 0;
    const right = across - (column === 0 ? 0 : column + COLUMN_GAP);
    const scale = timeScaleOf({ days, left: 0, right, tickRoom: TICK_ROOM });
    scales.set(across, scale);
    return scale;
  };
  const elsewhere = casesElsewhere({ language, narrator, timeline, timeless });
  const longest = longestStanding({ language, narrator, timeless });
  const plans = new Map<string, RowPlan>();
  const planIn = (party: string, across: number): RowPlan => {
    const key = `${party} ${across}`;
    const known = plans.get(key);
    if (known) return known;
    const row = rowsOf.get(party);
    const made = rowPlanOf({
      language,
      narrator,
      dated: row?.dated ?? [],
      undated: row?.undated ?? [],
      elsewhere: elsewhere.get(party) ?? "",
      scale: scaleIn(across),
      width: across,
      column,
      standing: standingOf(row, timeless.request.group, across, longest),
    });
    plans.set(key, made);
    return made;
  };
  const spine = spineFigure({
    whole: timeless,
    width,
    least: LEAST_ROOM,
    roomOf: (party, across) => planIn(party, across).height,
    also: new Set(rowsOf.keys()),
  });
  const { room, rows, height } = spine.spine;
  const scale = scaleIn(room.width);
  const ofWhole =
    whole.dated.length + whole.undated.length === 0
      ? null
      : rowPlanOf({ language, narrator, ...whole, elsewhere: "", scale, width: room.width, column, standing: 0 });
  return {
    spine,
    scale,
    rows: new Map(rows.map((row: SpineRow) => [row.key, planIn(row.key, room.width)])),
    whole: ofWhole && { row: ofWhole, y: height + 34 },
    column,
    head: HEAD.rows,
    foot: height + (ofWhole ? 34 + ofWhole.height + GAP : 0),
    room,
  };
}
