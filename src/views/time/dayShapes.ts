/** What moves with the two days: the lines, what is not yet known, what fell, who is not there, how each party stands. */
import type { BarSegment, Box } from "../../layout/index.ts";
import type { GroupTrace, Inquiry, PartyIndex } from "../../model/index.ts";
import { type Language, type Narrator, say, sayDate, sayState, sayVerdict } from "../../text/index.ts";
import { type ColourName, chainType, stateLooks, verdictLooks } from "../../theme/index.ts";
import type { FigurePart, FigureShape } from "../figure/figurePlan.ts";
import { rounded } from "../svg/svgElement.ts";
import { type TextBlock, textBlock } from "../svg/textBlock.ts";
import { tickNames } from "./axisShapes.ts";
import { markShapesOf } from "./markShapesOf.ts";
import { longThingWords, sayWhen, stateOfThing, statusOf, statusWords, type ThingStatus } from "./thingWords.ts";
import {
  HEAD,
  type RowEntry,
  type RowPlan,
  STANDING,
  standingType,
  standingWords,
  type TimePlan,
} from "./timePlanOf.ts";
import { freeOf, standsAt, wordBoxes, wordsIn } from "./wordBoxes.ts";

export type DayRequest = {
  readonly plan: TimePlan;
  readonly inquiry: Inquiry;
  readonly narrator: Narrator;
  readonly language: Language;
  readonly group: PartyIndex | null;
  /** The trace of the chosen duty on these days; null without one. */
  readonly trace: GroupTrace | null;
  /** Null where the file dates nothing that has such a day. */
  readonly days: { readonly date: string | null; readonly known: string | null };
};

const text = (block: TextBlock): FigureShape => ({ kind: "text", block });
const boxPath = ({ x, y, width, height }: Box): string =>
  width <= 0 || height <= 0
    ? ""
    : `M${rounded(x)} ${rounded(y)}H${rounded(x + width)}V${rounded(y + height)}H${rounded(x)}Z`;

/** A line through each line of a text that has fallen. */
export const struck = ({ lines }: TextBlock, colour: ColourName): FigureShape => ({
  kind: "path",
  d: lines
    .map(({ x, y, pieces }) => {
      const width = pieces.reduce(
        (sum, piece) => sum + (piece.width ?? piece.words.length * piece.look.type.size * 0.5),
        0,
      );
      const at = y - pieces[0]!.look.type.size * 0.31;
      return `M${rounded(x)} ${rounded(at)}H${rounded(x + width)}`;
    })
    .join(""),
  stroke: colour,
  strokeWidth: 1.4,
});

/** px at the edge of the axis in which nothing of it is left to be veiled. */
const EDGE = 10;

const FLAG = { pole: 15, cloth: 7, pennant: 9 };

/** The colour of a flag: that of how its party stands by what rests on it. */
function colourOf(entry: RowEntry & { kind: "flag" }): ColourName {
  const state = entry.rests.map(stateOfThing).find(one => one !== null);
  return state ? stateLooks[state].colour : "ink";
}

function clothShapes(
  segments: readonly BarSegment[],
  y: number,
  colour: ColourName,
  status: ThingStatus,
): FigureShape[] {
  const height = FLAG.cloth;
  return segments.flatMap(({ kind, left, right }): FigureShape[] => {
    const box = { x: left, y, width: right - left, height };
    if (status === "known" || status === "followed")
      return [{ kind: "rect", ...box, fill: colour, opacity: kind === "rises" || kind === "falls" ? 0.5 : 1 }];
    const line = { stroke: status === "later" ? ("quiet" as const) : colour, strokeWidth: 1.2 };
    return [
      { kind: "rect", ...box, ...line, ...(status === "later" ? { dashes: "3 3" } : {}) },
      ...(status === "fallen"
        ? [{ kind: "path" as const, d: `M${rounded(left)} ${rounded(y + height / 2)}H${rounded(right)}`, ...line }]
        : []),
    ];
  });
}

/** How a bar ends whose end is not on record: px of each step, and how much of its colour is left. */
const FADING = { step: 7, left: [0.5, 0.32, 0.18, 0.08] } as const;

/** px at which a bar begins to fade: at its end, or before it where the axis has no room behind. */
const fadesAt = (segments: readonly BarSegment[], edge: number): number =>
  Math.min(segments.at(-1)?.right ?? 0, edge - FADING.left.length * FADING.step);

function fadingShapes(from: number, y: number, colour: ColourName): FigureShape[] {
  return FADING.left.map((opacity, place) => ({
    kind: "rect",
    x: from + place * FADING.step,
    y,
    width: FADING.step,
    height: FLAG.cloth,
    fill: colour,
    opacity,
  }));
}

function flagShapes(entry: RowEntry & { kind: "flag" }, status: ThingStatus): FigureShape[] {
  const { blocks, bar, thing, markAt, y, rests, edge } = entry;
  const colour = colourOf(entry);
  const shown = blocks[status];
  const isRuling = thing.of.finality !== undefined;
  const stroke = status === "later" ? "quiet" : colour;
  const pennant = `M${rounded(markAt)} ${rounded(y)}V${rounded(y + FLAG.pole)}M${rounded(markAt)} ${rounded(y)}L${rounded(markAt + FLAG.pennant)} ${rounded(y + 3.5)}L${rounded(markAt)} ${rounded(y + 7)}Z`;
  const fades = thing.follower && status !== "later" ? fadesAt(bar.segments, edge) : null;
  // A decision that has not been overturned stands to the end of the axis.
  const cloth =
    fades === null
      ? bar.segments
      : bar.segments
          .filter(({ left }) => left < fades)
          .map(segment => ({ ...segment, right: Math.min(segment.right, fades) }));
  return [
    ...shown.map(text),
    ...(status === "fallen" ? [struck(shown[0]!, "ink")] : []),
    {
      kind: "path",
      d: pennant,
      stroke,
      strokeWidth: 1.6,
      ends: "round",
      ...(status === "known" || status === "followed" ? { fill: colour } : { fill: "paper" }),
      ...(status === "later" ? { dashes: "2.5 2.5" } : {}),
    },
    ...(isRuling ? clothShapes(cloth, y + FLAG.pole - FLAG.cloth, colour, status) : []),
    ...(fades === null ? [] : fadingShapes(fades, y + FLAG.pole - FLAG.cloth, colour)),
    ...rests.flatMap((said, place) => {
      const first = shown[0]!.lines[0];
      const x = (first?.x ?? markAt) - 14 - place * 20;
      return x - 10 < 0 ? [] : markShapesOf(said, { x, y: (first?.y ?? y) - 5 }, status);
    }),
  ];
}

/** Parts by their entry and status: the same objects for as long as nothing of them changes. */
const keptParts = new WeakMap<RowEntry, Partial<Record<ThingStatus, FigurePart>>>();

function entryPart(
  { language, narrator }: Pick<DayRequest, "language" | "narrator">,
  entry: Exclude<RowEntry, { kind: "bar" }>,
  status: ThingStatus,
): FigurePart {
  const kept = keptParts.get(entry) ?? {};
  keptParts.set(entry, kept);
  const known = kept[status];
  if (known) return known;
  const { thing } = entry;
  const when = [
    sayWhen(language, thing),
    thing.said === null ? "" : sayDate(language, thing.said.written),
    statusWords(language, thing, status),
  ].filter(part => part !== "");
  const made: FigurePart = {
    kind: "part",
    key: `thing-${thing.key}`,
    title: [longThingWords({ language, narrator }, thing), ...when].join(" · "),
    choice: choiceOf(thing),
    data: { "data-status": status, "data-kind": thing.kind },
    shapes:
      entry.kind === "flag"
        ? flagShapes(entry, status)
        : [
            ...(entry.bar?.segments ?? []).map(
              ({ kind, left, right }): FigureShape => ({
                kind: "path",
                d: `M${rounded(left)} ${rounded(entry.lineAt)}H${rounded(right)}`,
                stroke: colourOfMark(thing),
                strokeWidth: kind === "open" ? 1.5 : 3,
                ...(kind === "firm" ? {} : { dashes: kind === "open" ? "1 5" : "5 3" }),
              }),
            ),
            ...markShapesOf(thing, { x: entry.x, y: entry.y }, status),
            ...(entry.blocks
              ? [text(entry.blocks[status]), ...(status === "fallen" ? [struck(entry.blocks[status], "ink")] : [])]
              : []),
          ],
  };
  kept[status] = made;
  return made;
}

const colourOfMark = (thing: Parameters<typeof stateOfThing>[0]): ColourName => {
  const state = stateOfThing(thing);
  return state ? stateLooks[state].colour : "quiet";
};

/** Where a thing leads: its link, or what its party stands for towards the duty. */
function choiceOf(thing: RowEntry["thing"]): FigurePart["choice"] {
  switch (thing.kind) {
    case "link":
      return { kind: "link", link: thing.of.id };
    case "statement":
      return { kind: "mark", party: thing.of.assertion.party, duty: thing.of.assertion.duty };
    case "decision":
    case "proceeding":
      return { kind: "place", id: "proceedings" };
    default:
      return undefined;
  }
}

/** What was made of a plan, by its key and what it says: the same object for as long as it says the same. */
const keptIn = new WeakMap<TimePlan, Map<string, FigurePart>>();

/** @param key the same for as long as it stands for the same thing */
function kept(
  plan: TimePlan,
  key: string,
  says: string,
  make: () => Pick<FigurePart, "shapes"> & Pick<FigurePart, "at">,
): FigurePart {
  const known = keptIn.get(plan) ?? new Map<string, FigurePart>();
  keptIn.set(plan, known);
  const name = `${key} ${says}`;
  const part = known.get(name) ?? { kind: "part" as const, key, title: null, ...make() };
  known.set(name, part);
  return part;
}

/** The entries of a row as they are on the day of knowledge. */
function rowPart(request: DayRequest, key: string, row: RowPlan, y: number): FigureShape[] {
  const { plan, inquiry } = request;
  const { knownDay } = inquiry.chain.focus;
  const entries = row.entries.flatMap(entry =>
    entry.kind === "bar" ? [] : [{ entry, status: statusOf(entry.thing, knownDay) }],
  );
  if (entries.length === 0) return [];
  return [
    kept(plan, `row-${key}`, entries.map(({ status }) => status[0]).join(""), () => ({
      at: { x: plan.room.x, y: plan.head + y },
      shapes: entries.map(({ entry, status }) => entryPart(request, entry, status)),
    })),
  ];
}

/** How the party stands towards the chosen duty on these days, or the verdict for the workers. */
function standingShapes({ plan, inquiry, language, narrator, group, trace }: DayRequest): FigureShape[] {
  if (trace === null) return [];
  const named = (words: string) => standingWords({ language, narrator }, trace.duty, words);
  return plan.spine.spine.rows.flatMap(({ key, room }): FigureShape[] => {
    const party = inquiry.file.partyAt.get(key)!;
    const row = (x: number, words: string, colour: ColourName): FigureShape =>
      text(
        textBlock([{ words: named(words), look: { type: standingType, colour } }], {
          x: room.x + x,
          y: plan.head + room.y,
          width: room.width - x,
        }),
      );
    if (party === group) {
      const { colour } = verdictLooks[trace.verdict];
      const words = sayVerdict(language, trace.verdict, { ...trace, floor: inquiry.chain.focus.floor });
      return [kept(plan, `standing-${key}`, `${trace.duty} ${words}`, () => ({ shapes: [row(0, words, colour)] }))];
    }
    const standing = trace.standings.get(party);
    if (!standing || standing.state === "silent") return [];
    const { state } = standing;
    return [
      kept(plan, `standing-${key}`, `${trace.duty} ${state}`, () => ({
        shapes: [
          { kind: "mark", mark: { state, x: room.x + 9, y: plan.head + room.y + 9, size: 17, ground: "paper" } },
          row(STANDING.mark, sayState(language, state), stateLooks[state].colour),
        ],
      })),
    ];
  });
}

/** px from the left edge of a card to the words of a tag on it. */
const TAG = 42;

/** Cards of those who are not in the chain on the day shown are dimmed, and say so. */
function absentShapes({ plan, inquiry, group, language }: DayRequest): FigureShape[] {
  if (group === null) return [];
  const there = inquiry.groupChain(group);
  const gone = plan.spine.spine.rows.filter(
    ({ key, layer }) =>
      layer !== null && !plan.spine.cards.get(key)!.isApart && !there.isMember(inquiry.file.partyAt.get(key)!),
  );
  const look = { type: chainType["label-notes"], colour: "ink" } as const;
  return gone.map(({ key, head }) =>
    kept(plan, `absent-${key}`, "", () => {
      // A tag on the lower edge, between the line below the card and the name of a country beside it.
      const foot = plan.head + head.y + head.height;
      const block = textBlock([{ words: say(language, "view.time.absent"), look }], {
        x: head.x + TAG,
        y: foot - 9,
        width: head.width - TAG,
      });
      const tag = { x: head.x + TAG - 6, y: foot - 9, width: block.width + 12, height: 18 };
      return {
        shapes: [
          { kind: "path", d: boxPath({ ...head, y: head.y + plan.head }), fill: "paper", opacity: 0.66 },
          { kind: "rect", ...tag, radius: 3, fill: "paper", stroke: "edge" },
          text(block),
        ],
      };
    }),
  );
}

/** Where a day stands on the axis, and whether it lies before or after it. */
export function hairlineAt(
  plan: TimePlan,
  day: number,
): { readonly x: number; readonly beyond: "before" | "after" | null } {
  const { scale, room } = plan;
  const x = room.x + scale.xOf(day);
  return { x, beyond: day < scale.first ? "before" : day > scale.last ? "after" : null };
}

function lineShapes({ plan, inquiry, language, days }: DayRequest, standings: readonly FigureShape[]): FigureShape[] {
  const { day, knownDay } = inquiry.chain.focus;
  const { room, scale, spine, head, foot } = plan;
  const boxes = [...wordsIn(plan), ...wordBoxes(standings)];
  const ticks = wordBoxes(tickNames(plan, language, HEAD.ticks));
  const named = (["date", "known"] as const).flatMap(kind => {
    const date = days[kind];
    if (date === null) return [];
    const { x, beyond } = hairlineAt(plan, kind === "date" ? day : knownDay);
    const words = say(language, `view.time.${kind}`, { date: sayDate(language, date, "short") });
    const arrow = beyond === "after" ? `${words} →` : beyond === "before" ? `← ${words}` : words;
    const isRight = x > room.x + scale.right / 2;
    const block = textBlock([{ words: arrow, look: { type: chainType["label-title"], colour: "ink" } }], {
      x: isRight ? 0 : x + 9,
      y: HEAD[kind],
      width: isRight ? x - 9 : room.x + room.width - x - 9,
      anchor: isRight ? "end" : "start",
    });
    return [{ kind, x, name: text(block) }];
  });
  const heads = [...ticks, ...wordBoxes(named.map(({ name }) => name))];
  return named.flatMap(({ kind, x, name }): FigureShape[] => {
    const y = HEAD[kind];
    const uprights = (stretches: readonly { readonly from: number; readonly to: number }[], words: readonly Box[]) =>
      freeOf(
        stretches,
        words.filter(box => standsAt(box, x)),
      ).map(({ from, to }) => `M${rounded(x)} ${rounded(from)}V${rounded(to)}`);
    const across = spine.spine.isStacked
      ? spine.spine.rows.map(({ room: { y: top, height } }) => ({ from: head + top, to: head + top + height }))
      : [{ from: head - 10, to: head + foot }];
    return [
      name,
      // Below the cards it is fainter, since it has no head there.
      ...[uprights([{ from: y + 3, to: head - 4 }], heads), uprights(across, boxes)].map(
        (lines, place): FigureShape => ({
          kind: "path",
          d: lines.join(""),
          stroke: place > 0 && spine.spine.isStacked ? "edge" : "ink",
          strokeWidth: 1.3,
          ...(kind === "known" ? { dashes: "6 4" } : {}),
        }),
      ),
      kind === "known"
        ? { kind: "circle", cx: x, cy: y + 9, r: 5, fill: "paper", stroke: "ink", strokeWidth: 2 }
        : { kind: "circle", cx: x, cy: y + 9, r: 5.5, fill: "ink" },
    ];
  });
}

/** What lies right of the day of knowledge is not known yet: the ground lies over its bars, and their outlines stay. */
function veilShapes({ plan, inquiry, language, days }: DayRequest): FigureShape[] {
  if (days.known === null) return [];
  const { room, scale, spine, head, whole } = plan;
  const { x, beyond } = hairlineAt(plan, inquiry.chain.focus.knownDay + 1);
  const right = room.x + scale.right;
  if (beyond === "after" || right - x < EDGE) return [];
  const boxes = [
    ...spine.spine.rows.map(row => row.room),
    ...(whole ? [{ y: whole.y, height: whole.row.height }] : []),
  ].map(({ y, height }) => ({ x, y: head + y, width: right - x, height }));
  const path: FigureShape = { kind: "path", d: boxes.map(boxPath).join(""), fill: "paper", opacity: 0.6 };
  // Beside the name of its line, where that stands on the other side.
  const isNamedLeft = x > room.x + scale.right / 2;
  const block = textBlock(
    [{ words: say(language, "view.time.later"), look: { type: chainType["label-notes"], colour: "quiet" } }],
    { x: x + 9, y: HEAD.known, width: room.width },
  );
  return isNamedLeft && x + 9 + block.width <= room.x + room.width ? [path, text(block)] : [path];
}

export type DayShapes = { readonly below: FigureShape; readonly above: readonly FigureShape[] };

/** @returns what lies between the bars and their outlines, and what lies on everything */
export function dayShapes(request: DayRequest): DayShapes {
  const { plan } = request;
  const { rows } = plan.spine.spine;
  const standings = standingShapes(request);
  return {
    below: {
      kind: "part",
      key: "days",
      title: null,
      shapes: [...veilShapes(request), ...lineShapes(request, standings)],
    },
    above: [
      ...absentShapes(request),
      ...standings,
      ...rows.flatMap(({ key, room }) => rowPart(request, key, plan.rows.get(key)!, room.y)),
      ...(plan.whole ? rowPart(request, "", plan.whole.row, plan.whole.y) : []),
    ],
  };
}
