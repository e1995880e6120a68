/**
 * Runs `deep-labor` without a process: takes words and a shell, and returns an exit code (0 fine, 1 files with errors,
 * 2 wrong usage or a file that cannot be opened).
 */
import path from "node:path";
import { version } from "../../package.json";
import { formatNames } from "../formats/index.ts";
import { type Inquiry, indexDossier, inquiryOf } from "../model/index.ts";
import { prepare } from "../publish/index.ts";
import type { Published } from "../redact/index.ts";
import { jsonSchema, nearest } from "../schema/index.ts";
import { type Key, type Language, say } from "../text/index.ts";
import { figureViews } from "../views/index.ts";
import { type Checked, checked, checkListing, checkRecord, checkSummary, hasErrors } from "./check/check.ts";
import { leakLines, refusalLines } from "./check/refusalLines.ts";
import { convert, convertOptions } from "./convert/convert.ts";
import { type DrawResult, draw, drawOptions, drawQuestion } from "./draw/draw.ts";
import { writeOne } from "./folder/putFile.ts";
import { bundle } from "./publish/bundle.ts";
import { publish } from "./publish/publish.ts";
import { bundleOptions, publishOptions } from "./publish/publishOptions.ts";
import { rename } from "./rename.ts";
import { complainOf, inputFiles } from "./shell/files.ts";
import { ERRORS, FINE, type Shell, USAGE } from "./shell/shell.ts";
import { paragraph } from "./shell/terminal.ts";
import { type Arguments, argumentsOf, WrongUsage } from "./shell/usage.ts";
import { WriteTrouble } from "./shell/writeTrouble.ts";
import { site } from "./site/site.ts";
import { siteOptions } from "./site/siteOptions.ts";
import { startNew } from "./startNew.ts";
import {
  checkQuestion,
  firstLanguage,
  languageOf,
  type Question,
  questionOf,
  traceOptions,
  traceSelection,
} from "./trace/questionOf.ts";
import { tracePage } from "./trace/tracePage.ts";
import { briefLines, peopleRecord, traceRecords } from "./trace/traceRecord.ts";
import { diff } from "./versions/diff.ts";
import { merge } from "./versions/merge.ts";

const help = { type: "boolean", short: "h" } as const;
const lang = { type: "string" } as const;

/** The help of a command. Signs that messages may not hold are handed in. */
/** What the words of help name besides: formats and views are those that there are. */
const helpParams = {
  arrow: ">",
  formats: formatNames.map(({ name }) => name).join(" "),
  views: figureViews.join(", "),
};
const helpOf = (language: Language, key: Key): string => say(language, key, helpParams);

const needsFiles = ({ names }: Arguments): void => {
  if (names.length === 0) throw new WrongUsage("cli.no-file");
};

function check(args: Arguments, language: Language, shell: Shell): number {
  needsFiles(args);
  let code = FINE;
  const files: Checked[] = [];
  for (const one of inputFiles(args.names, shell)) {
    if ("trouble" in one) {
      complainOf(one, language, shell);
      code = USAGE;
      continue;
    }
    const file = checked(one);
    files.push(file);
    if (!args.flag("json")) shell.print(checkListing(file, language, shell.out));
  }
  if (args.flag("json"))
    shell.print(
      JSON.stringify(
        files.map(file => checkRecord(file, language)),
        null,
        2,
      ),
    );
  else if (files.length > 0) shell.print(checkSummary(files, language, shell.out));
  return code === USAGE ? USAGE : files.some(hasErrors) ? ERRORS : FINE;
}

type TracedFile = { readonly name: string; readonly inquiry: Inquiry | null; readonly read: Checked };

/** What is asked of a file and what was read of it, before its traces. */
function traceHead(name: string, { chain, file }: Inquiry, { parsed }: Checked) {
  const { date, known, world } = chain.focus;
  const leftOut = parsed.leftOut.map(({ pointer, code }) => ({ pointer, code }));
  return { file: name, id: file.dossier.id || null, date, known, world, ...(leftOut.length > 0 ? { leftOut } : {}) };
}

/** One JSON text, printed trace by trace: those of a large file do not fit into memory. */
async function printTraces(files: readonly TracedFile[], question: Question, { write }: Shell): Promise<void> {
  await write("[");
  for (const [index, { name, inquiry, read }] of files.entries()) {
    const separator = index === 0 ? "\n" : ",\n";
    if (!inquiry) {
      await write(separator + JSON.stringify({ file: name, id: null, traces: [] }));
      continue;
    }
    const asked = traceSelection(question, inquiry);
    const head = {
      ...traceHead(name, inquiry, read),
      people: asked.groups.map(group => peopleRecord(inquiry, group)),
    };
    await write(`${separator}${JSON.stringify(head).slice(0, -1)},"traces":[`);
    let before = "\n";
    for (const record of traceRecords(inquiry, asked)) {
      await write(before + JSON.stringify(record));
      before = ",\n";
    }
    await write("]}");
  }
  await write("\n]\n");
}

/** A line of JSON for each file, for each group of workers in it, and for each trace on which anything is written. */
async function printLines(files: readonly TracedFile[], question: Question, { write }: Shell): Promise<void> {
  for (const { name, inquiry, read } of files) {
    const head = inquiry ? traceHead(name, inquiry, read) : { file: name, id: null };
    await write(`${JSON.stringify(head)}\n`);
    if (inquiry) for (const lines of briefLines(inquiry, traceSelection(question, inquiry))) await write(lines);
  }
}

async function trace(args: Arguments, language: Language, shell: Shell): Promise<number> {
  needsFiles(args);
  const { out } = shell;
  const question = questionOf(args);
  if (args.flag("json") && args.flag("json-lines")) throw new WrongUsage("cli.trace.json-or-lines");
  let code = FINE;
  const files: TracedFile[] = [];
  for (const one of inputFiles(args.names, shell)) {
    if ("trouble" in one) {
      complainOf(one, language, shell);
      code = USAGE;
      continue;
    }
    const read = checked(one);
    if (hasErrors(read)) {
      shell.complain(checkListing(read, language, shell.err));
      code ||= ERRORS;
    }
    const { dossier, leftOut } = read.parsed;
    const lens = { date: question.date, known: question.known, world: question.world, floor: question.floor };
    files.push({
      name: one.name,
      read,
      inquiry: dossier && inquiryOf(indexDossier(dossier, leftOut.length === 0), lens),
    });
  }
  const inquiries = files.flatMap(({ inquiry }) => (inquiry ? [inquiry] : []));
  checkQuestion(
    question,
    inquiries.map(({ file }) => file),
  );
  if (args.flag("json") || args.flag("json-lines")) {
    await (args.flag("json") ? printTraces : printLines)(files, question, shell);
    return code;
  }
  for (const { inquiry, read } of files)
    if (inquiry) shell.print(tracePage(inquiry, traceSelection(question, inquiry), read.parsed.leftOut, language, out));
  return code;
}

/** Writes a picture to its file and tells so, or to standard output, which then has nothing but the picture. */
function keep({ out: file, bytes }: Extract<DrawResult, { ok: true }>, language: Language, shell: Shell): number {
  if (file === undefined) {
    shell.write(bytes);
    return FINE;
  }
  const whole = path.resolve(shell.cwd, file);
  try {
    writeOne(whole, typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes);
  } catch (error) {
    if (!(error instanceof WriteTrouble)) throw error;
    shell.complain(paragraph(say(language, "cli.draw.unwritable", { file, detail: error.detail }), shell.err));
    return USAGE;
  }
  shell.print(paragraph(say(language, "cli.draw.written", { file }), shell.out));
  return FINE;
}

/** What may leave of one file, or an exit code after telling the reason. */
function drawable(name: string, language: Language, shell: Shell): Published | number {
  const { complain, err } = shell;
  const [one, another] = inputFiles([name], shell);
  if (another) throw new WrongUsage("cli.draw.one-file");
  if ("trouble" in one!) {
    complainOf(one, language, shell);
    return USAGE;
  }
  const read = checked(one!);
  const prepared = prepare(read.text, read.parsed);
  if (prepared.kind === "errors") {
    complain(checkListing(read, language, err));
    complain(paragraph(say(language, "cli.draw.has-errors", { file: one!.name }), err));
    return ERRORS;
  }
  if (prepared.kind === "refused") {
    for (const line of refusalLines(prepared.refusals, language, err)) complain(line);
    return ERRORS;
  }
  return prepared.published;
}

async function drawOne(args: Arguments, language: Language, shell: Shell): Promise<number> {
  needsFiles(args);
  const { complain, err } = shell;
  const wanted = drawQuestion(args, shell);
  const [name, more] = args.names;
  if (more !== undefined) throw new WrongUsage("cli.draw.one-file");
  const all: Published[] = [];
  for (const file of wanted.other === null ? [name!] : [name!, wanted.other]) {
    const found = drawable(file, language, shell);
    if (typeof found === "number") return found;
    all.push(found);
  }
  const [published, other] = all as [Published, Published?];
  const drawn = await draw(published.dossier, wanted, args, language, shell, other?.dossier ?? null);
  const complaints = drawn.ok
    ? all.flatMap(one => leakLines(one, [[path.basename(drawn.out ?? "SVG"), drawn.bytes]], language, shell))
    : drawn.sentences.map(sentence => paragraph(sentence, err));
  for (const line of complaints) complain(line);
  return drawn.ok && complaints.length === 0 ? keep(drawn, language, shell) : ERRORS;
}

function schema(args: Arguments, _: Language, shell: Shell): number {
  if (args.names.length > 0) throw new WrongUsage("cli.no-names", { command: "schema" });
  const draft = args.text("draft") ?? "2020-12";
  const known: Readonly<Record<string, "draft-07" | "2020-12">> = {
    "7": "draft-07",
    "07": "draft-07",
    "draft-07": "draft-07",
    "2020-12": "2020-12",
  };
  const chosen = Object.hasOwn(known, draft) ? known[draft] : undefined;
  if (!chosen) throw new WrongUsage("cli.unknown-value", { option: "--draft", value: draft, codes: ["7", "2020-12"] });
  shell.print(JSON.stringify(jsonSchema(chosen), null, 2));
  return FINE;
}

type Command = {
  readonly options: Readonly<Record<string, { readonly type: "string" | "boolean"; readonly short?: string }>>;
  readonly help: Key;
  /** Does `--lang` name the languages of the pages? The first is also that of the command. */
  readonly isOfPages?: true;
  readonly run: (args: Arguments, language: Language, shell: Shell) => number | Promise<number>;
};

const commands: Readonly<Record<string, Command>> = {
  check: { options: { json: { type: "boolean" }, lang, help }, help: "cli.help.check", run: check },
  trace: { options: traceOptions, help: "cli.help.trace", run: trace },
  draw: { options: drawOptions, help: "cli.help.draw", run: drawOne },
  publish: {
    options: publishOptions,
    help: "cli.help.publish",
    run: publish,
    isOfPages: true,
  },
  bundle: {
    options: bundleOptions,
    help: "cli.help.bundle",
    run: bundle,
    isOfPages: true,
  },
  site: { options: siteOptions, help: "cli.help.site", run: site, isOfPages: true },
  convert: { options: convertOptions, help: "cli.help.convert", run: convert },
  new: { options: { chain: { type: "string" }, lang, help }, help: "cli.help.new", run: startNew },
  rename: { options: { lang, help }, help: "cli.help.rename", run: rename },
  diff: { options: { json: { type: "boolean" }, lang, help }, help: "cli.help.diff", run: diff },
  merge: {
    options: { out: { type: "string" }, json: { type: "boolean" }, lang, help },
    help: "cli.help.merge",
    run: merge,
  },
  schema: { options: { draft: { type: "string" }, lang, help }, help: "cli.help.schema", run: schema },
};

function usageComplaint(error: WrongUsage, command: string | null, language: Language, { complain, err }: Shell): void {
  complain(paragraph(error.sentence(language), err));
  complain(
    paragraph(
      say(language, "cli.see-help", {
        command: command === null ? "deep-labor --help" : `deep-labor ${command} --help`,
      }),
      err,
    ),
  );
}

/**
 * @param words the words after `deep-labor` on a command line
 * @returns the exit code
 * @throws only for mistakes of ours
 */
export async function run(words: readonly string[], shell: Shell): Promise<number> {
  const { print } = shell;
  const [first, ...rest] = words;
  if (first === undefined || first === "--help" || first === "-h" || first === "help") {
    const named = first === "help" ? rest[0] : undefined;
    const asked = named !== undefined && Object.hasOwn(commands, named) ? commands[named] : undefined;
    const text = helpOf("en", asked ? asked.help : "cli.help.all");
    if (first === undefined) shell.complain(text);
    else print(text);
    return first === undefined ? USAGE : FINE;
  }
  if (first === "--version" || first === "-v") {
    print(version);
    return FINE;
  }
  const command = Object.hasOwn(commands, first) ? commands[first] : undefined;
  let language: Language = "en";
  try {
    if (!command) {
      const near = nearest(first, [...Object.keys(commands), "--help", "--version"]);
      throw near === null
        ? new WrongUsage("cli.unknown-command", { command: first, commands: Object.keys(commands) })
        : new WrongUsage("cli.unknown-command-near", { command: first, near });
    }
    const args = argumentsOf(rest, command.options);
    language = command.isOfPages ? firstLanguage(args) : languageOf(args);
    if (args.flag("help")) {
      print(helpOf(language, command.help));
      return FINE;
    }
    return await command.run(args, language, shell);
  } catch (error) {
    if (!(error instanceof WrongUsage)) throw error;
    usageComplaint(error, command ? first : null, language, shell);
    return USAGE;
  }
}
