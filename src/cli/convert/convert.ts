/** `deep-labor convert`: from one format to another, with an account of every record. */
import path from "node:path";
import type { FormatFile, FormatName, Published, TakeAnswers } from "../../io/index.ts";
import { prepare, takeawayFormats } from "../../publish/index.ts";
import { isJsonObject } from "../../schema/index.ts";
import { type Language, say, sayFilePlace, sayFileRefusal } from "../../text/index.ts";
import { type Checked, checkListing } from "../check/check.ts";
import { leakLines, refusalLines } from "../check/refusalLines.ts";
import { writeOne } from "../folder/putFile.ts";
import { complainOf, inputFiles } from "../shell/files.ts";
import { ERRORS, FINE, type Shell, USAGE } from "../shell/shell.ts";
import { paragraph } from "../shell/terminal.ts";
import { type Arguments, oneOf, WrongUsage } from "../shell/usage.ts";
import { WriteTrouble } from "../shell/writeTrouble.ts";
import { convertReport, reportLines } from "./convertReport.ts";
import { type FileRefused, type Gathered, gathered, type NamedBytes, readableFormats } from "./gathered.ts";
import { writeOut } from "./writeOut.ts";

const text = { type: "string" } as const;
export const convertOptions = {
  from: text,
  to: text,
  out: text,
  answers: text,
  report: text,
  lang: text,
  help: { type: "boolean", short: "h" },
} as const;

/** The formats that can be written. */
const writableFormats: readonly FormatName[] = takeawayFormats.map(({ name }) => name);

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
  for (const one of inputFiles(names, shell)) {
    if ("trouble" in one) {
      complainOf(one, language, shell);
      throw new Stopped(USAGE);
    }
    if ("size" in one) {
      const params = { limit: 128, unit: "MB" };
      const sentence = sayFileRefusal(language, { code: "too-large", found: String(one.size), params });
      shell.complain(paragraph(`${one.name}: ${sentence}`, shell.err));
      throw new Stopped(USAGE);
    }
    files.push(one);
  }
  return files;
}

/** The answers in a file: an object of texts. @throws WrongUsage where it is none */
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
  const odd = Object.entries(value).find(([, answer]) => typeof answer !== "string");
  if (odd) throw new WrongUsage("cli.convert.bad-answer", { file: name, id: odd[0] });
  return new Map(Object.entries(value) as [string, string][]);
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
    shell.complain(paragraph(`${where.filter(Boolean).join(", ")}: ${sentence}`, shell.err));
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
  const { writer } = takeawayFormats.find(({ name }) => name === to)!;
  const files = writer.write(published, language);
  const contents = files.map(({ name, bytes }) => [name, bytes] as const);
  const leaks = leakLines(published, contents, language, shell);
  for (const line of leaks) shell.complain(line);
  if (leaks.length > 0) throw new Stopped(ERRORS);
  return files;
}

function converted(args: Arguments, language: Language, shell: Shell): number {
  const [from, to, out, report] = [args.text("from"), args.text("to"), args.text("out"), args.text("report")];
  if (args.names.length === 0) throw new WrongUsage("cli.no-file");
  if (to === undefined) throw new WrongUsage("cli.convert.no-to", { formats: writableFormats });
  if (out === undefined) throw new WrongUsage("cli.convert.no-out");
  const target = oneOf("to", to, writableFormats);
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
    return USAGE;
  }
  checkAnswers(answers, whole, language, shell);
  const told = convertReport(whole, language);
  const account = new TextEncoder().encode(`${JSON.stringify(told, null, 2)}\n`);
  const files = made(target, whole, language, shell);
  if (files.length === 0) throw new WrongUsage("cli.convert.nothing", { format: target });
  const sources = new Set(inputs.filter(({ name }) => name !== "-").map(({ name }) => path.resolve(shell.cwd, name)));
  // A dossier may be written over itself, since whatever came in was only added to it.
  const result = writeOut(shell.cwd, out, files, file => target === "dossier" || !sources.has(file));
  if (result === "refused") throw new WrongUsage("cli.convert.over-input", { file: out });
  if (report !== undefined && report !== "-") writeOne(path.resolve(shell.cwd, report), account);
  // Whoever reads the report from standard output wants nothing else there.
  if (report === "-") shell.write(account);
  else for (const line of reportLines(told, language, shell.out)) shell.print(line);
  const done = say(language, "cli.convert.written", { file: result.written, count: files.length });
  if (report === "-") shell.complain(paragraph(done, shell.err));
  else shell.print(paragraph(done, shell.out));
  return whole.files.some(({ notTaken }) => notTaken.length > 0) ? ERRORS : FINE;
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
