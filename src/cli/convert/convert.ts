/** `deep-labor convert`: from one format to another, with an account of every record. */
import path from "node:path";
import { type FormatFile, type FormatName, isOwnName, type TakeAnswers } from "../../formats/index.ts";
import { fileFormats, prepare } from "../../publish/index.ts";
import type { Published } from "../../redact/index.ts";
import { isJsonObject } from "../../schema/index.ts";
import { inRow, type Language, say, sayFilePlace, sayFileRefusal, sayLabelled } from "../../text/index.ts";
import { type Checked, checkListing } from "../check/check.ts";
import { leakLines, refusalLines } from "../check/refusalLines.ts";
import { writeOne } from "../folder/putFile.ts";
import { complainOf, inputFiles } from "../shell/files.ts";
import { ERRORS, FINE, type Shell, USAGE } from "../shell/shell.ts";
import { paragraph, visible } from "../shell/terminal.ts";
import { type Arguments, oneOf, WrongUsage } from "../shell/usage.ts";
import { WriteTrouble } from "../shell/writeTrouble.ts";
import { answersOf, convertReport, REPORT_LINES, readingLines, reportLines } from "./convertReport.ts";
import { type FileRefused, type Gathered, gathered, type NamedBytes, readableFormats } from "./gathered.ts";
import { writeOut } from "./writeOut.ts";

const text = { type: "string" } as const;
export const convertOptions = {
  from: text,
  to: text,
  out: text,
  answers: text,
  "write-answers": text,
  report: text,
  all: { type: "boolean" },
  lang: text,
  help: { type: "boolean", short: "h" },
} as const;

/** The formats that can be written. */
const writableFormats: readonly FormatName[] = fileFormats.map(({ name }) => name);

/** From this size on, reading a file is told before it is done: it may take seconds. */
const LARGE = 1_000_000;

/** The one way in which the command stops: with a code, after it said why. */
class Stopped extends Error {
  readonly code: number;

  constructor(code: number) {
    super();
    this.code = code;
  }
}

function filesNamed(names: readonly string[], language: Language, shell: Shell): readonly NamedBytes[] {
  const files: NamedBytes[] = [];
  for (const one of inputFiles(names, shell, isOwnName)) {
    if ("trouble" in one) {
      complainOf(one, language, shell);
      throw new Stopped(USAGE);
    }
    if ("size" in one) {
      const params = { limit: 128, unit: "MB" };
      const sentence = sayFileRefusal(language, { code: "too-large", found: String(one.size), params });
      shell.complain(paragraph(sayLabelled(language, one.name, sentence), shell.err));
      throw new Stopped(USAGE);
    }
    files.push(one);
  }
  return files;
}

/** An answer: a text, or what `--write-answers` wrote with its answer in it. */
const answerIn = (value: unknown): unknown => (isJsonObject(value) ? value.answer : value);

/** The answers in a file: an object of answers. @throws WrongUsage where it is none */
function answersIn(name: string | undefined, language: Language, shell: Shell): TakeAnswers {
  if (name === undefined) return new Map();
  const [file] = filesNamed([name], language, shell);
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(file!.bytes));
  } catch {
    value = null;
  }
  if (!isJsonObject(value)) throw new WrongUsage("cli.convert.bad-answers", { file: name });
  const given = Object.entries(value).map(([id, answer]) => [id, answerIn(answer)] as const);
  const odd = given.find(([, answer]) => typeof answer !== "string");
  if (odd) throw new WrongUsage("cli.convert.bad-answer", { file: name, id: odd[0] });
  return new Map(given as readonly (readonly [string, string])[]);
}

/** Says which answers no file asked for, or were not understood. */
function checkAnswers(answers: TakeAnswers, { files }: Gathered, language: Language, shell: Shell): void {
  const asked = new Map(files.flatMap(({ incoming }) => incoming.asked.map(one => [one.id, one] as const)));
  for (const [id, answer] of answers) {
    const question = asked.get(id);
    if (!question) {
      shell.complain(paragraph(say(language, "cli.convert.not-asked", { id }), shell.err));
    } else if (question.choices !== null && !question.choices.includes(answer))
      throw new WrongUsage("cli.convert.no-such-answer", { id, answer, codes: question.choices.slice(0, 20) });
  }
}

function complainOfRefusal({ name, refusals }: FileRefused, language: Language, shell: Shell): void {
  for (const { code, place, found, params } of refusals) {
    const where = [name === "-" ? say(language, "cli.convert.input") : name, sayFilePlace(language, place)];
    const sentence = sayFileRefusal(language, { code, found, params });
    shell.complain(paragraph(sayLabelled(language, inRow(language, where.filter(Boolean)), sentence), shell.err));
  }
}

/** What of the dossier may leave. @throws Stopped after it said why nothing may */
function leaving({ read, files }: Gathered, language: Language, shell: Shell): Published {
  const prepared = prepare(read.text, read.opened);
  if (prepared.kind === "ready") return prepared.published;
  if (prepared.kind === "errors") {
    const checked: Checked = { name: files[0]!.name, text: read.text, parsed: read.opened };
    shell.complain(checkListing(checked, language, shell.err));
    shell.complain(paragraph(say(language, "cli.convert.has-errors"), shell.err));
  } else for (const line of refusalLines(prepared.refusals, language, shell.err)) shell.complain(line);
  throw new Stopped(ERRORS);
}

/** The files of a format. Of the dossier itself everything; of all others what may leave. */
function made(to: FormatName, whole: Gathered, language: Language, shell: Shell): readonly FormatFile[] {
  if (to === "dossier") {
    const id = whole.read.opened.dossier?.id || "chain";
    return [{ name: `${id}.dossier.json`, bytes: new TextEncoder().encode(whole.read.text) }];
  }
  const published = leaving(whole, language, shell);
  const { writer } = fileFormats.find(({ name }) => name === to)!;
  const files = writer.write(published, language);
  const contents = files.map(({ name, bytes }) => [name, bytes] as const);
  const leaks = leakLines(published, contents, language, shell);
  for (const line of leaks) shell.complain(line);
  if (leaks.length > 0) throw new Stopped(ERRORS);
  return files;
}

/** The files of which nothing was taken. */
const nothingTakenOf = ({ files }: Gathered): Gathered["files"] =>
  files.filter(({ incoming }) => [...incoming.kinds.values()].every(({ taken }) => taken === 0));

/** Says that nothing was taken of files, and with which answers something would be. */
function complainOfNothing(
  files: Gathered["files"],
  reading: readonly string[],
  language: Language,
  shell: Shell,
): void {
  const names = files.flatMap(file =>
    file.names.map(name => (name === "-" ? say(language, "cli.convert.input") : name)),
  );
  shell.complain(paragraph(say(language, "cli.convert.nothing-taken", { files: names.slice(0, 3) }), shell.err));
  if (reading.length === 0) return;
  shell.complain(paragraph(say(language, "cli.convert.would-read"), shell.err));
  for (const line of reading) shell.complain(visible(line));
}

function converted(args: Arguments, language: Language, shell: Shell): number {
  const [from, to, out, report] = [args.text("from"), args.text("to"), args.text("out"), args.text("report")];
  const toFill = args.text("write-answers");
  if (args.names.length === 0) throw new WrongUsage("cli.no-file");
  // Whoever only wants to see what is asked writes nothing else.
  const asksOnly = toFill !== undefined && to === undefined && out === undefined;
  if (to === undefined && !asksOnly) throw new WrongUsage("cli.convert.no-to", { formats: writableFormats });
  if (out === undefined && !asksOnly) throw new WrongUsage("cli.convert.no-out");
  const target = to === undefined ? null : oneOf("to", to, writableFormats);
  const source = from === undefined ? null : oneOf("from", from, readableFormats);
  const answers = answersIn(args.text("answers"), language, shell);
  const inputs = filesNamed(args.names, language, shell);
  const tell = ({ name, bytes }: NamedBytes) => {
    if (bytes.length >= LARGE)
      shell.complain(
        paragraph(say(language, "cli.convert.reading", { file: name, mb: bytes.length / 1e6 }), shell.err),
      );
  };
  const whole = gathered(inputs, source, answers, { language, now: shell.now(), tell });
  if ("refusals" in whole) {
    complainOfRefusal(whole, language, shell);
    return whole.refusals.some(({ code }) => code === "no-table") ? ERRORS : USAGE;
  }
  checkAnswers(answers, whole, language, shell);
  const told = convertReport(whole, language);
  const nothing = nothingTakenOf(whole);
  const isNothing =
    nothing.length > 0 && nothing.length === whole.files.filter(({ format }) => format !== "dossier").length;
  const reading = nothing.length > 0 ? readingLines(told) : [];
  const files = target === null || isNothing ? [] : made(target, whole, language, shell);
  if (target !== null && !isNothing && files.length === 0)
    throw new WrongUsage("cli.convert.nothing", { format: target });
  const sources = new Set(inputs.filter(({ name }) => name !== "-").map(({ name }) => path.resolve(shell.cwd, name)));
  const beside = [toFill, report === "-" ? undefined : report].filter(name => name !== undefined);
  for (const name of beside)
    if (sources.has(path.resolve(shell.cwd, name))) throw new WrongUsage("cli.convert.over-input", { file: name });
  // A dossier may be written over itself, since whatever came in was only added to it.
  const result =
    files.length === 0 ? null : writeOut(shell.cwd, out!, files, file => target === "dossier" || !sources.has(file));
  if (result === "refused") throw new WrongUsage("cli.convert.over-input", { file: out! });
  const asJson = (value: object): Uint8Array => new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
  if (report !== undefined && report !== "-") writeOne(path.resolve(shell.cwd, report), asJson(told));
  if (toFill !== undefined) writeOne(path.resolve(shell.cwd, toFill), asJson(answersOf(told)));
  const after = [
    ...(result === null ? [] : [say(language, "cli.convert.written", { file: result.written, count: files.length })]),
    ...(toFill === undefined
      ? []
      : [say(language, "cli.convert.answers-written", { file: toFill, count: told.asked.length })]),
  ];
  // Whoever reads the report from standard output wants nothing else there.
  if (report === "-") shell.write(asJson(told));
  else {
    const room = args.flag("all") ? null : REPORT_LINES - after.length - (nothing.length > 0 ? reading.length + 4 : 0);
    for (const line of reportLines(told, language, shell.out, room)) shell.print(line);
  }
  for (const line of after)
    if (report === "-") shell.complain(paragraph(line, shell.err));
    else shell.print(paragraph(line, shell.out));
  if (nothing.length > 0) complainOfNothing(nothing, reading, language, shell);
  return nothing.length > 0 || whole.files.some(({ notTaken }) => notTaken.length > 0) ? ERRORS : FINE;
}

export function convert(args: Arguments, language: Language, shell: Shell): number {
  try {
    return converted(args, language, shell);
  } catch (error) {
    if (error instanceof Stopped) return error.code;
    if (!(error instanceof WriteTrouble)) throw error;
    const { path: file, detail } = error;
    const name = path.relative(shell.cwd, file) || file;
    shell.complain(paragraph(say(language, "cli.convert.cannot-write", { file: name, detail }), shell.err));
    return USAGE;
  }
}
