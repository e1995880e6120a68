/** `deep-labor`: the command. Exit codes: 0 fine, 1 files with errors, 2 wrong usage or a file that cannot be opened. */
import { existsSync, writeFileSync } from "node:fs";
import path from "node:path";
import { version } from "../../package.json";
import { type Inquiry, indexDossier, inquiryOf } from "../model/index.ts";
import { jsonSchema, nearest } from "../schema/index.ts";
import { type Key, type Language, provideMessages, say } from "../text/index.ts";
import { bundle } from "./bundle.ts";
import { type Checked, checked, checkListing, checkRecord, checkSummary, hasErrors } from "./check.ts";
import { type Drawn, draw, drawOptions, wantedOf } from "./draw.ts";
import { DOSSIER_ENDING, type Given, givenFiles } from "./files.ts";
import { leakLines, leavingOf } from "./leaving.ts";
import { publish } from "./publish.ts";
import { bundleOptions, publishOptions } from "./publishOptions.ts";
import { askedOf, checkQuestion, firstLanguage, languageOf, questionOf, traceOptions } from "./questionOf.ts";
import { rename } from "./rename.ts";
import { ERRORS, FINE, type Shell, USAGE } from "./shell.ts";
import { startNew } from "./startNew.ts";
import { paragraph, type Terminal, terminalOf } from "./terminal.ts";
import { tracePage } from "./tracePage.ts";
import { traceRecords } from "./traceRecord.ts";
import { type Arguments, argumentsOf, WrongUsage } from "./usage.ts";

provideMessages();

const out = terminalOf(process.stdout, process.env);
const err = terminalOf(process.stderr, process.env);
const print = (text: string): void => void process.stdout.write(`${text}\n`);
const complain = (text: string): void => void process.stderr.write(`${text}\n`);

const help = { type: "boolean", short: "h" } as const;
const lang = { type: "string" } as const;

/** Says why a file could not be opened. */
function complainOf(given: Extract<Given, { trouble: string }>, language: Language): void {
  const whole = `${given.name}${DOSSIER_ENDING}`;
  if (given.trouble === "missing" && existsSync(whole)) {
    complain(paragraph(say(language, "cli.file.missing-near", { file: given.name, near: whole }), err));
    return;
  }
  complain(paragraph(say(language, `cli.file.${given.trouble}`, { file: given.name, detail: given.detail }), err));
}

const shell: Shell = { out, err, print, complain, complainOf };

const needsFiles = ({ names }: Arguments): void => {
  if (names.length === 0) throw new WrongUsage("cli.no-file");
};

function check(given: Arguments, language: Language): number {
  needsFiles(given);
  let code = FINE;
  const files: Checked[] = [];
  for (const one of givenFiles(given.names)) {
    if ("trouble" in one) {
      complainOf(one, language);
      code = USAGE;
      continue;
    }
    const file = checked(one);
    files.push(file);
    if (!given.flag("json")) print(checkListing(file, language, out));
  }
  if (given.flag("json"))
    print(
      JSON.stringify(
        files.map(file => checkRecord(file, language)),
        null,
        2,
      ),
    );
  else if (files.length > 0) print(checkSummary(files, language, out));
  return code === USAGE ? USAGE : files.some(hasErrors) ? ERRORS : FINE;
}

function trace(given: Arguments, language: Language): number {
  needsFiles(given);
  const question = questionOf(given);
  let code = FINE;
  const files: { name: string; inquiry: Inquiry | null; read: Checked }[] = [];
  for (const one of givenFiles(given.names)) {
    if ("trouble" in one) {
      complainOf(one, language);
      code = USAGE;
      continue;
    }
    const read = checked(one);
    if (hasErrors(read)) {
      complain(checkListing(read, language, err));
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
  if (given.flag("json")) {
    // Piece by piece: the traces of a large file are more than one string can hold.
    process.stdout.write("[");
    files.forEach(({ name, inquiry, read }, index) => {
      const separator = index === 0 ? "\n" : ",\n";
      if (!inquiry) {
        process.stdout.write(separator + JSON.stringify({ file: name, id: null, traces: [] }));
        return;
      }
      const { date, known, world } = inquiry.chain.focus;
      const leftOut = read.parsed.leftOut.map(({ pointer, code: why }) => ({ pointer, code: why }));
      const head = {
        file: name,
        id: inquiry.file.dossier.id || null,
        date,
        known,
        world,
        ...(leftOut.length > 0 ? { leftOut } : {}),
      };
      process.stdout.write(`${separator}${JSON.stringify(head).slice(0, -1)},"traces":[`);
      let first = true;
      for (const record of traceRecords(inquiry, askedOf(question, inquiry))) {
        process.stdout.write((first ? "\n" : ",\n") + JSON.stringify(record));
        first = false;
      }
      process.stdout.write("]}");
    });
    print("\n]");
    return code;
  }
  for (const { inquiry, read } of files)
    if (inquiry) print(tracePage(inquiry, askedOf(question, inquiry), read.parsed.leftOut, language, out));
  return code;
}

/** Writes what was drawn where it was asked for, and says so; standard output is for the picture alone. */
function keep({ out: file, bytes }: Extract<Drawn, { ok: true }>, language: Language): number {
  if (file === undefined) {
    process.stdout.write(bytes);
    return FINE;
  }
  try {
    writeFileSync(file, bytes);
  } catch (error) {
    complain(paragraph(say(language, "cli.draw.unwritable", { file, detail: String((error as Error).message) }), err));
    return USAGE;
  }
  print(paragraph(say(language, "cli.draw.written", { file }), out));
  return FINE;
}

async function drawOne(given: Arguments, language: Language): Promise<number> {
  needsFiles(given);
  const wanted = wantedOf(given);
  const [one, another] = givenFiles(given.names);
  if (another) throw new WrongUsage("cli.draw.one-file");
  if ("trouble" in one!) {
    complainOf(one, language);
    return USAGE;
  }
  const read = checked(one!);
  const { dossier, leftOut } = read.parsed;
  if (hasErrors(read) || !dossier) {
    complain(checkListing(read, language, err));
    complain(paragraph(say(language, "cli.draw.has-errors", { file: one!.name }), err));
    return ERRORS;
  }
  const leaving = leavingOf(read, language, err);
  if (!leaving.ok) {
    for (const line of leaving.lines) complain(line);
    return ERRORS;
  }
  const { published } = leaving;
  const drawn = await draw(published.dossier, leftOut.length, wanted, given, language);
  const told = drawn.ok
    ? leakLines(published, [[path.basename(drawn.out ?? "SVG"), drawn.bytes]], language, err)
    : drawn.sentences.map(sentence => paragraph(sentence, err));
  for (const line of told) complain(line);
  return drawn.ok && told.length === 0 ? keep(drawn, language) : ERRORS;
}

function schema(given: Arguments): number {
  if (given.names.length > 0) throw new WrongUsage("cli.no-names", { command: "schema" });
  const draft = given.text("draft") ?? "2020-12";
  const known: Readonly<Record<string, "draft-07" | "2020-12">> = {
    "7": "draft-07",
    "07": "draft-07",
    "draft-07": "draft-07",
    "2020-12": "2020-12",
  };
  const chosen = Object.hasOwn(known, draft) ? known[draft] : undefined;
  if (!chosen) throw new WrongUsage("cli.unknown-value", { option: "--draft", value: draft, codes: ["7", "2020-12"] });
  print(JSON.stringify(jsonSchema(chosen), null, 2));
  return FINE;
}

type Command = {
  readonly options: Readonly<Record<string, { readonly type: "string" | "boolean"; readonly short?: string }>>;
  readonly help: Key;
  /** `--lang` names the languages of the pages; the first is the command's own. */
  readonly isOfPages?: true;
  readonly run: (given: Arguments, language: Language) => number | Promise<number>;
};

const commands: Readonly<Record<string, Command>> = {
  check: { options: { json: { type: "boolean" }, lang, help }, help: "cli.help.check", run: check },
  trace: { options: traceOptions, help: "cli.help.trace", run: trace },
  draw: { options: drawOptions, help: "cli.help.draw", run: drawOne },
  publish: {
    options: publishOptions,
    help: "cli.help.publish",
    run: (given, language) => publish(given, language, shell),
    isOfPages: true,
  },
  bundle: {
    options: bundleOptions,
    help: "cli.help.bundle",
    run: (given, language) => bundle(given, language, shell),
    isOfPages: true,
  },
  new: {
    options: { lang, help },
    help: "cli.help.new",
    run: (given, language) => startNew(given, language, { ...shell, cwd: process.cwd(), now: () => new Date() }),
  },
  rename: {
    options: { lang, help },
    help: "cli.help.rename",
    run: (given, language) => rename(given, language, shell),
  },
  schema: { options: { draft: { type: "string" }, lang, help }, help: "cli.help.schema", run: schema },
};

function usageComplaint(error: WrongUsage, command: string | null, language: Language, terminal: Terminal): void {
  complain(paragraph(error.sentence(language), terminal));
  complain(
    paragraph(
      say(language, "cli.see-help", {
        command: command === null ? "deep-labor --help" : `deep-labor ${command} --help`,
      }),
      terminal,
    ),
  );
}

async function run(words: readonly string[]): Promise<number> {
  const [first, ...rest] = words;
  if (first === undefined || first === "--help" || first === "-h" || first === "help") {
    const named = first === "help" ? rest[0] : undefined;
    const asked = named !== undefined && Object.hasOwn(commands, named) ? commands[named] : undefined;
    const text = say("en", asked ? asked.help : "cli.help.all");
    if (first === undefined) complain(text);
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
        ? new WrongUsage("cli.unknown-command", { command: first })
        : new WrongUsage("cli.unknown-command-near", { command: first, near });
    }
    const given = argumentsOf(rest, command.options);
    language = command.isOfPages ? firstLanguage(given) : languageOf(given);
    if (given.flag("help")) {
      print(say(language, command.help));
      return FINE;
    }
    return await command.run(given, language);
  } catch (error) {
    if (!(error instanceof WrongUsage)) throw error;
    usageComplaint(error, command ? first : null, language, err);
    return USAGE;
  }
}

// A reader that has seen enough (`| head`) is no error.
process.stdout.on("error", error => {
  if ((error as NodeJS.ErrnoException).code !== "EPIPE") throw error;
  process.exit(FINE);
});
process.exitCode = await run(process.argv.slice(2));
