/** What became of each record of the files that were read: for other programs as JSON, for people in sentences. */
import type { FilePlace, Loss, TakeQuestion } from "../../io/index.ts";
import type { ListName } from "../../schema/index.ts";
import { type Language, say, sayFilePlace, sayLost, sayProblemName, sayTakeQuestion } from "../../text/index.ts";
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

export function convertReport({ files, made }: Gathered, language: Language): ConvertReport {
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
    lost: files.flatMap(file => [
      ...file.incoming.lost.map(loss => ({
        place: placeIn(file, loss.place, isOne),
        what: loss.what,
        why: reasonOf(language, loss),
        code: loss.code,
      })),
      ...file.notTaken.map(({ key, problem }) => ({
        place: placeIn(file, file.incoming.places.get(key)?.[0] ?? { id: key }, isOne),
        what: key,
        why: problem === null ? say(language, "take.left-with") : sayProblemName(language, problem.code),
        code: problem?.code ?? "left-with",
      })),
    ]),
    asked: [...asked.values()].map(question => ({
      id: question.id,
      question: sayTakeQuestion(language, question),
      records: question.records,
      assumed: question.assumed,
      choices: question.choices,
    })),
  };
}

/** How much is listed before the rest is counted. */
const LISTED = 20;

/** The report in sentences, a line each. */
export function reportLines(report: ConvertReport, language: Language, terminal: Terminal): readonly string[] {
  const { records, made, lost, asked } = report;
  const more = (items: readonly unknown[]): readonly string[] =>
    items.length > LISTED
      ? [paragraph(say(language, "publish.diff.more", { count: items.length - LISTED }), terminal, 2, "– ")]
      : [];
  return [
    paragraph(say(language, "cli.convert.records", { ...records, ...made }), terminal),
    ...lost.slice(0, LISTED).map(({ place, what, why }) => {
      const where = sayFilePlace(language, place);
      return paragraph([where, what === "" ? "" : `“${what}”`, why].filter(Boolean).join(": "), terminal, 2, "– ");
    }),
    ...more(lost),
    ...asked.slice(0, LISTED).map(({ id, question, assumed, choices }) => {
      const known = choices === null ? "" : ` (${choices.join(", ")})`;
      return paragraph(say(language, "cli.convert.asked", { question, id, assumed, known }), terminal, 2, "? ");
    }),
    ...more(asked),
  ];
}
