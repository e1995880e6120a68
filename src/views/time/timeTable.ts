/** Everything in time as a table: each thing once, with the dates that the file gives. */
import type { Timeline, TimeThing } from "../../model/index.ts";
import { type Language, type Narrator, say, sayDate, sayLabelled } from "../../text/index.ts";
import type { FigureTable } from "../figure/figurePlan.ts";
import { longThingWords, sayWhen } from "./thingWords.ts";

type TimeTableRequest = {
  readonly timeline: Timeline;
  readonly language: Language;
  readonly narrator: Narrator;
  readonly nameOf: (row: Timeline["rows"][number]) => string;
  readonly note: string;
};

type ToldThing = { readonly thing: TimeThing; readonly party: string; readonly note: string };

function toldThings({ timeline, language, nameOf }: TimeTableRequest): readonly ToldThing[] {
  const { rows, whole, aside } = timeline;
  const told = (party: string, note: string) => (thing: TimeThing) => ({ thing, party, note });
  return [
    ...rows.flatMap(row => [...row.dated, ...row.undated].map(told(nameOf(row), ""))),
    ...[...whole.dated, ...whole.undated].map(told(say(language, "view.time.whole"), "")),
    ...aside.map(({ thing, why }) => told("", say(language, `view.time.aside.${why}`))(thing)),
  ];
}

export function timeTable(request: TimeTableRequest): FigureTable {
  const { language, narrator, note } = request;
  const date = (written: string | undefined) => (written === undefined ? "" : sayDate(language, written));
  return {
    caption: say(language, "view.time.table"),
    head: [
      say(language, "view.time.table.party"),
      say(language, "view.time.table.what"),
      say(language, "view.time.table.when"),
      say(language, "view.time.table.said"),
      say(language, "view.time.table.fell"),
    ],
    rows: toldThings(request).map(({ thing, party, note: why }) => {
      const words = longThingWords({ language, narrator }, thing);
      return [
        party,
        why === "" ? words : `${words} (${why})`,
        sayWhen(language, thing) || (thing.said ? "" : say(language, "page.time.none")),
        date(thing.said?.written),
        date(thing.fell?.written),
      ];
    }),
    note,
  };
}

/** The same line by line. */
export function timeWords(language: Language, { head, rows }: FigureTable): readonly string[] {
  return rows.map(row =>
    row
      .map((cell, column) => (cell === "" ? "" : column < 2 ? cell : sayLabelled(language, head[column]!, cell)))
      .filter(cell => cell !== "")
      .join(" · "),
  );
}
