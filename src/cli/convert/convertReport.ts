/** What became of each record of the files that were read: for other programs as JSON, for people in sentences. */
import type { FilePlace, Loss, TakeQuestion } from "../../formats/index.ts";
import type { ListName } from "../../schema/index.ts";
import {
  type Language,
  quoted,
  say,
  sayBringingQuestion,
  sayFilePlace,
  sayLabelled,
  sayLost,
  sayProblemName,
} from "../../text/index.ts";
import { paragraph, type Terminal } from "../shell/terminal.ts";
import type { FileTaken, Gathered } from "./gathered.ts";

type Counted = { readonly in: number; readonly taken: number; readonly left: number };

export type ConvertReport = {
  readonly format: string;
  readonly records: Counted;
  readonly kinds: Readonly<Record<string, Counted>>;
  readonly made: Readonly<Record<(typeof MADE)[number], number>>;
  readonly lost: readonly {
    readonly place: FilePlace;
    readonly what: string;
    readonly why: string;
    readonly code: string;
  }[];
  readonly asked: readonly {
    readonly id: string;
    readonly question: string;
    readonly records: number;
    readonly assumed: string;
    readonly choices: readonly string[] | null;
    /** The likeliest of many choices. */
    readonly likely?: readonly string[];
    /** Of a question about a column: its heading. */
    readonly column?: string;
  }[];
};

const MADE = [
  ...(["parties", "links", "assertions", "money", "proceedings", "sources", "quotes"] as const),
] satisfies readonly ListName[];

const sum = (counts: Iterable<Counted>): Counted => {
  const whole = { in: 0, taken: 0, left: 0 };
  for (const one of counts) {
    whole.in += one.in;
    whole.taken += one.taken;
    whole.left += one.left;
  }
  return whole;
};

/** Where several files were given, each place names its own. */
const placeIn = ({ name }: FileTaken, place: FilePlace, isOne: boolean): FilePlace =>
  isOne || place.file !== undefined ? place : { file: name, ...place };

const reasonOf = (language: Language, { code, params }: Loss): string => sayLost(language, { code, params });

export function convertReport({ files, notRead, made }: Gathered, language: Language): ConvertReport {
  const isOne = files.length === 1;
  const kinds = new Map<string, Counted>();
  for (const { incoming } of files)
    for (const [kind, count] of incoming.kinds)
      kinds.set(kind, sum([kinds.get(kind) ?? { in: 0, taken: 0, left: 0 }, count]));
  const asked = new Map<string, TakeQuestion>();
  for (const { incoming } of files)
    for (const question of incoming.asked) {
      const known = asked.get(question.id);
      asked.set(question.id, known ? { ...known, records: known.records + question.records } : question);
    }
  return {
    format: [...new Set(files.map(({ format }) => format))].join("+"),
    records: sum(kinds.values()),
    kinds: Object.fromEntries(kinds),
    made: Object.fromEntries(MADE.map(list => [list, made.get(list) ?? 0])) as ConvertReport["made"],
    lost: [
      ...notRead.map(file => {
        const loss = { place: { file }, what: "", code: "file-not-read", params: { file } } as const;
        return { place: loss.place, what: loss.what, why: reasonOf(language, loss), code: loss.code };
      }),
      ...files.flatMap(file => [
        ...file.incoming.lost.map(loss => ({
          place: placeIn(file, loss.place, isOne),
          what: loss.what === loss.place.file ? "" : loss.what,
          why: reasonOf(language, loss),
          code: loss.code,
        })),
        ...file.notTaken.map(({ key, problem }) => ({
          place: placeIn(file, file.incoming.places.get(key)?.[0] ?? { id: key }, isOne),
          what: key,
          why: problem === null ? say(language, "bring.left-with") : sayProblemName(language, problem.code),
          code: problem?.code ?? "left-with",
        })),
      ]),
    ],
    asked: [...asked.values()].map(question => ({
      id: question.id,
      question: sayBringingQuestion(language, question),
      records: question.records,
      assumed: question.assumed,
      choices: question.choices,
      ...(question.likely ? { likely: question.likely } : {}),
      ...(question.code === "column-is" ? { column: String(question.params.heading) } : {}),
    })),
  };
}

/** Lines of a report that is not asked for in full, whatever the file. */
export const REPORT_LINES = 25;

/** Choices that are named in a line; of more, the likeliest. */
const FEW = 6;
const LIKELIEST = 3;

type AskedInReport = ConvertReport["asked"][number];

/** What it can be answered: all choices where they are few, else the likeliest. */
function choicesIn({ choices, likely }: AskedInReport): string {
  if (choices === null) return "";
  if (choices.length <= FEW) return ` (${choices.join(", ")})`;
  const named = (likely ?? choices).slice(0, LIKELIEST);
  return ` (${named.join(", ")}, …)`;
}

type Lost = ConvertReport["lost"][number];

const whereOf = (language: Language, { place, what }: Lost): string =>
  sayLabelled(language, sayFilePlace(language, place), what === "" ? "" : quoted(language, what));

/** What was lost for one reason in one line, with its count and where it stands first. */
function lostLines(lost: readonly Lost[], language: Language): readonly string[] {
  const byReason = new Map<string, Lost[]>();
  for (const one of lost) byReason.set(one.why, [...(byReason.get(one.why) ?? []), one]);
  return [...byReason.values()]
    .toSorted((a, b) => b.length - a.length)
    .map(all => {
      const [first] = all;
      const where = whereOf(language, first!);
      if (all.length === 1) return [where, first!.why].filter(Boolean).join(": ");
      return say(language, "cli.convert.lost-often", { why: first!.why, count: all.length, where });
    });
}

/**
 * The report in sentences. What was lost stands by its reason, with a count; of each column that was not understood
 * there is one line, with the likeliest that it could be.
 * @param room so many lines at most; null for all there is to tell, one by one
 */
export function reportLines(
  report: ConvertReport,
  language: Language,
  terminal: Terminal,
  room: number | null,
): readonly string[] {
  const { records, made, lost, asked } = report;
  const head = paragraph(say(language, "cli.convert.records", { ...records, ...made }), terminal);
  // A column that is asked about is not told as lost besides.
  const columns = new Set(asked.flatMap(({ column }) => column ?? []));
  const isAsked = ({ code, what, place }: Lost): boolean =>
    code === "column-not-read" && columns.has(what === "" ? String(place.column) : what);
  const losses =
    room === null
      ? lost.map(one => [whereOf(language, one), one.why].filter(Boolean).join(": "))
      : lostLines(
          lost.filter(one => !isAsked(one)),
          language,
        );
  const questions = asked.map(one => {
    const { id, question, assumed, column } = one;
    const known = choicesIn(one);
    if (column === undefined) return say(language, "cli.convert.asked", { question, id, assumed, known });
    return say(language, "cli.convert.column", { heading: column, assumed, id, known });
  });
  const lines = [
    ...losses.map(line => paragraph(line, terminal, 2, "– ")),
    ...questions.map(line => paragraph(line, terminal, 2, "? ")),
  ];
  if (room === null) return [head, ...lines];
  const shown: string[] = [head];
  const height = (text: string): number => text.split("\n").length;
  let left = room - height(head);
  for (const [at, line] of lines.entries()) {
    // The last line says how many there are besides.
    const isLast = at === lines.length - 1;
    if (height(line) > left - (isLast ? 0 : 1)) {
      shown.push(paragraph(say(language, "cli.convert.more", { count: lines.length - at }), terminal, 2, "– "));
      break;
    }
    shown.push(line);
    left -= height(line);
  }
  return shown;
}

/** What a file leaves open, to be filled in and given to `--answers`: each question with its answer as it was taken. */
export const answersOf = ({ asked }: ConvertReport): object =>
  Object.fromEntries(
    asked.map(({ id, question, records, assumed, choices, likely }) => [
      id,
      { question, records, ...(choices === null ? {} : { choices }), ...(likely ? { likely } : {}), answer: assumed },
    ]),
  );

/** The answers with which sheets would be read of which too little is known, as lines for a file of answers. */
export function readingLines({ asked }: ConvertReport): readonly string[] {
  const sheets = asked.filter(({ id, assumed, likely }) => id.startsWith("sheet:") && assumed === "none" && likely);
  return sheets.slice(0, 1).flatMap(({ id, likely }) => {
    const key = id.slice("sheet:".length);
    const columns = asked.filter(one => one.id.startsWith(`column:${key}:`) && one.likely && one.assumed === "none");
    const lines = [[id, likely![0]!], ...columns.map(one => [one.id, one.likely![0]!])];
    return lines.map(
      (pair, at) =>
        `  ${at === 0 ? "{ " : "  "}${JSON.stringify(pair[0])}: ${JSON.stringify(pair[1])}${at === lines.length - 1 ? " }" : ","}`,
    );
  });
}
