/** A dossier in time as a figure: rows in the order of the chain, everything dated in its place, both days as lines. */
import { memoizeLast } from "../../base/index.ts";
import {
  changeDaysOf,
  type FileIndex,
  type Inquiry,
  inquiryOf,
  isDated,
  type PartyIndex,
  type Timeline,
  timelessInquiryOf,
  timelineOf,
} from "../../model/index.ts";
import type { Dossier } from "../../schema/index.ts";
import { isolated, type Language, label, narratorOf, quoted, say, sayDate } from "../../text/index.ts";
import { openedDuty } from "../chain/pictureSteps.ts";
import { type WholePicture, wholePicture } from "../chain/wholePicture.ts";
import type { FigureSheet } from "../figure/FigureSvg.tsx";
import type { FigurePlan, FigureRequest, FigureShape } from "../figure/figurePlan.ts";
import { axisShapes } from "./axisShapes.ts";
import { dayShapes, hairlineAt } from "./dayShapes.ts";
import { timeFinding, timeTitle } from "./timeFinding.ts";
import { type TimePlan, type TimePlanRequest, timePlanOf } from "./timePlanOf.ts";
import { timeTable, timeWords } from "./timeTable.ts";

type TimelineRequest = {
  readonly file: FileIndex;
  readonly world: readonly string[];
  readonly floor: Inquiry["chain"]["focus"]["floor"];
  readonly group: PartyIndex | null;
};

/** Neither day moves anything in it, so that it is made once while a day is dragged. */
const keptTimeline = memoizeLast(
  ({ file, world, floor, group }: TimelineRequest): Timeline =>
    timelineOf(inquiryOf(file, floor === null ? { world } : { world, floor }), group),
);

type TimelessRequest = Pick<FigureRequest, "narrator" | "language" | "group" | "plane"> & { readonly inquiry: Inquiry };

const keptTimeless = memoizeLast(
  (asked: TimelessRequest): WholePicture =>
    wholePicture({ ...asked, duty: null, party: null, link: null, told: "plates", columns: [] }),
);

type Still = {
  readonly plan: TimePlan;
  readonly below: FigureShape;
  readonly above: FigureShape;
  readonly duty: string | null;
  /** Whether anything was decided in a case. */
  readonly notes: readonly string[];
  readonly words: readonly string[];
  readonly tables: FigurePlan["tables"];
};

type StillRequest = TimePlanRequest & { readonly inquiry: Inquiry; readonly group: PartyIndex | null };

const keptStill = memoizeLast(({ inquiry, group, ...request }: StillRequest): Still => {
  const { language, narrator, timeline, timeless } = request;
  const { dossier } = inquiry.file;
  const plan = timePlanOf(request);
  const table = timeTable({
    timeline,
    language,
    narrator,
    nameOf: ({ party }) => narrator.name(dossier.parties[party]!.id),
    note: [
      isolated(narrator.text(dossier.title).text),
      ...(dossier.updated ? [sayDate(language, dossier.updated)] : []),
    ].join(" · "),
  });
  const isDecided = dossier.proceedings.some(({ decisions = [] }) => decisions.length > 0);
  const unnamed = [...plan.rows.values()].reduce((sum, row) => sum + row.unnamed, 0);
  const count = (why: "reading" | "floor") => timeline.aside.filter(one => one.why === why).length;
  const notes = [
    ...(timeline.extent === null ? [] : [say(language, "view.time.note.bars"), say(language, "view.time.note.lines")]),
    ...(isDecided ? [say(language, "view.time.note.flags")] : []),
    ...(plan.scale.folds.length > 0 ? [say(language, "view.time.note.folds", { count: plan.scale.folds.length })] : []),
    ...(unnamed > 0 ? [say(language, "view.time.note.unnamed", { count: unnamed })] : []),
    ...(["reading", "floor"] as const).flatMap(why =>
      count(why) > 0 ? [say(language, `view.time.note.${why}`, { count: count(why) })] : [],
    ),
    ...(timeline.rowless.length > 0
      ? [say(language, "view.time.note.rowless", { count: timeline.rowless.length })]
      : []),
  ];
  const { below, above } = axisShapes(plan, { language, narrator });
  const told = new Set(
    timeline.rows.flatMap(({ party, dated, undated }) =>
      dated.length + undated.length > 0 ? [dossier.parties[party]!.id] : [],
    ),
  );
  return {
    plan,
    below,
    above,
    // The same duty on all days: another one would say that it was this that had changed.
    duty: group === null ? null : openedDuty(inquiry, group, timeless.request.plane),
    notes,
    words: [
      ...timeWords(language, table),
      // Whoever stands in the chain is named, whether anything here is of them or not.
      ...plan.spine.parties
        .filter(id => !told.has(id))
        .map(id => `${narrator.name(id)} · ${say(language, "view.time.nothing")}`),
    ],
    tables: [table],
  };
});

/** What a file says on all days, whatever was known on the day that is shown: another such day changes no words of it. */
const keptNarrator = memoizeLast(
  ({ dossier, language }: { readonly dossier: Dossier; readonly language: Language }) =>
    narratorOf(dossier, language).brief,
);

/** What a day can be chosen by: where the axis is, and which days there are lines for. */
export type TimeFigure = FigurePlan & {
  /** Its shapes on sheets, of which those that neither day moves stay the same objects. */
  readonly sheets: readonly FigureSheet[];
  readonly axis: {
    /** px of the room on the page. */
    readonly left: number;
    readonly right: number;
    /** px of the handle of each line above the rows; null where there is no such line. */
    readonly handles: Readonly<Record<"date" | "known", { readonly x: number; readonly y: number } | null>>;
    readonly dayAt: (x: number) => number;
    /** The last day with a place on the axis: a line that is drawn beyond it stands on the file’s own day. */
    readonly last: number;
  };
};

const keptSheets = Array.from({ length: 4 }, () => memoizeLast((sheet: FigureSheet) => sheet));

/** px of the middle of each handle. */
const HANDLES = { date: 12, known: 36 } as const;
const FOOT = 28;

/** It draws the chain over all days, and so does without that of the day. */
export type TimeRequest = Omit<FigureRequest, "whole">;

export function timeFigureOf(request: TimeRequest): TimeFigure {
  const { inquiry, narrator, language, group, plane, width } = request;
  const { file, chain } = inquiry;
  const { focus } = chain;
  const timeline = keptTimeline({ file, world: focus.world, floor: focus.floor, group });
  const timelessInquiry = timelessInquiryOf(inquiry);
  const onAllDays = keptNarrator({ dossier: file.dossier, language });
  const timeless = keptTimeless({ inquiry: timelessInquiry, narrator: onAllDays, language, group, plane });
  const still = keptStill({
    inquiry: timelessInquiry,
    group,
    language,
    narrator: onAllDays,
    timeline,
    timeless,
    width,
  });
  const { plan } = still;
  const duty = request.duty ?? still.duty;
  const changes = changeDaysOf(file);
  const days = {
    date: changes.date.length > 0 || isDated(file.dossier) ? focus.date : null,
    known: changes.known.length > 0 ? focus.known : null,
  };
  const trace = group === null || duty === null ? null : inquiry.trace(group, duty, plane);
  const height = plan.head + plan.foot + FOOT;
  const { below, above } = dayShapes({ plan, inquiry, narrator: onAllDays, language, group, trace, days });
  const sentences = timeFinding({ inquiry, timeline, narrator, language, group });
  const handle = (kind: "date" | "known", day: number) =>
    days[kind] === null ? null : { x: hairlineAt(plan, day).x, y: HANDLES[kind] };
  return {
    view: "time",
    width,
    height,
    title: timeTitle({ inquiry, language, group }),
    finding: sentences.map(({ words }) => words).join(" "),
    sentences,
    shapes: [still.below, below, still.above, ...above],
    sheets: [[still.below], [below], [still.above], above].map((shapes, place) =>
      keptSheets[place]!({ view: "time", width, height, shapes }),
    ),
    notes: trace
      ? [
          say(language, "view.time.note.standing", {
            duty: quoted(language, narrator.dutyLabel(trace.duty)),
            plane: label(language, "planes", plane),
          }),
          ...still.notes,
        ]
      : still.notes,
    words: still.words,
    tables: still.tables,
    parties: plan.spine.parties,
    counted: plan.spine.counted,
    axis: {
      left: plan.room.x + plan.scale.left,
      right: plan.room.x + plan.scale.right,
      handles: { date: handle("date", focus.day), known: handle("known", focus.knownDay) },
      dayAt: x => plan.scale.dayAt(x - plan.room.x),
      last: plan.scale.last,
    },
  };
}
