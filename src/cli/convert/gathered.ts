/** Reads files of any format and makes one dossier of them. */
import { readText, type TextRead } from "../../edit/index.ts";
import {
  applyBringing,
  type FileFormat,
  type FileRefusal,
  type FormatName,
  formatQuestion,
  formats,
  formatsOf,
  type Incoming,
  isTableFormat,
  type NewHead,
  type NotTaken,
  noChoices,
  proposeBringing,
  type ReadFormat,
  readTableFile,
  type TakeAnswers,
  type TakeQuestion,
  unrecognised,
} from "../../formats/index.ts";
import {
  dayOf,
  type JsonObject,
  type ListName,
  likelyId,
  listNames,
  parseDossier,
  sizeCaps,
} from "../../schema/index.ts";
import { type Language, say } from "../../text/index.ts";

export type NamedBytes = {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** One of those in a folder that was named: where it is in no format, the others are read without it. */
  readonly isAmongOthers?: true;
};

/** What became of one file, or of several tables that were read as one workbook. */
export type FileTaken = {
  /** Of the first. */
  readonly name: string;
  readonly names: readonly string[];
  readonly format: FormatName;
  readonly incoming: Incoming;
  readonly notTaken: readonly NotTaken[];
};

export type Gathered = {
  readonly read: TextRead;
  readonly files: readonly FileTaken[];
  /** Files of a folder that are in none of the formats. */
  readonly notRead: readonly string[];
  /** How many objects of each list came in. */
  readonly made: ReadonlyMap<ListName, number>;
};

export type FileRefused = { readonly name: string; readonly refusals: readonly FileRefusal[] };

/** The formats that can be read, by their names. */
export const readableFormats: readonly FormatName[] = formats.flatMap(({ name, reader }) => (reader ? [name] : []));

/** The format of a file, and what is asked where it could be in two. */
type FormatFound = { readonly format: FileFormat; readonly question: TakeQuestion | null };

/** The format of a file: the one that was named, else the only one that it surely is, else the likeliest. */
function formatOf(file: NamedBytes, from: FormatName | null, answers: TakeAnswers): FormatFound | FileRefusal {
  const known = (name: FormatName): FileFormat => formats.find(format => format.name === name)!;
  if (from !== null) return { format: known(from), question: null };
  const found = formatsOf(file);
  const sure = found.filter(one => one.sure === "surely").map(({ name }) => name);
  if (sure.length > 1) return { code: "several-formats", place: {}, found: "", params: { formats: sure } };
  const [first] = found;
  if (!first) return unrecognised(file, readableFormats);
  const question =
    sure.length > 0
      ? null
      : formatQuestion(
          found.map(({ name }) => name),
          answers.get("format"),
        );
  const name = question?.assumed ?? first.name;
  return { format: formats.find(one => one.name === name)!, question };
}

/** What is asked where nothing that comes in says what the dossier is called. */
const TITLE = "title";

/**
 * The head of a new dossier. Names of files go neither into its id nor into its title, since both are published, and a
 * file may be named after a source.
 */
function newHead(answers: TakeAnswers, language: Language, now: Date): NewHead {
  const title = answers.get(TITLE)?.trim() ?? "";
  return {
    id: likelyId(title) || "chain",
    title: title === "" ? say(language, "edit.from.title") : title,
    language,
    today: dayOf(now),
  };
}

/** A dossier that is read alone stays as it is written, byte for byte. */
function asItStands({ bytes }: NamedBytes): TextRead {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  return { ...readText(text), opened: parseDossier(bytes) };
}

/** Files that are read at once: one, or all tables of a call. */
type ReadAtOnce = {
  readonly format: FileFormat;
  readonly files: NamedBytes[];
  readonly question: TakeQuestion | null;
};

function readingOf({ format, files, question }: ReadAtOnce, answers: TakeAnswers): ReadFormat {
  const [only] = files;
  if (!isTableFormat(format.name)) return format.reader!.read(only!, answers);
  const found = readTableFile(files, answers);
  if (!found.ok) return { ok: false, refusals: [found.trouble] };
  const { incoming } = found.value;
  return { ok: true, incoming: question ? { ...incoming, asked: [question, ...incoming.asked] } : incoming };
}

/**
 * Makes one dossier of files, one after the other: what a later one says joins what is there. All tables are the sheets
 * of one workbook, which is read where the first of them stands.
 * @param from the format of all of them; null where each is recognised
 */
export function gathered(
  inputs: readonly NamedBytes[],
  from: FormatName | null,
  answers: TakeAnswers,
  {
    language,
    now,
    tell,
  }: { readonly language: Language; readonly now: Date; readonly tell: (file: NamedBytes) => void },
): Gathered | FileRefused {
  const readings: ReadAtOnce[] = [];
  const notRead: { readonly name: string; readonly refusal: FileRefusal }[] = [];
  for (const file of inputs) {
    const found = formatOf(file, from, answers);
    if ("code" in found) {
      if (!file.isAmongOthers) return { name: file.name, refusals: [found] };
      notRead.push({ name: file.name, refusal: found });
      continue;
    }
    const { format, question } = found;
    const tables = isTableFormat(format.name) ? readings.find(one => isTableFormat(one.format.name)) : undefined;
    if (tables) tables.files.push(file);
    else readings.push({ format, files: [file], question });
  }
  const [unread] = notRead;
  if (readings.length === 0 && unread) return { name: unread.name, refusals: [unread.refusal] };
  let read: TextRead | null = null;
  const made = new Map<ListName, number>();
  const taken: FileTaken[] = [];
  for (const reading of readings) {
    const { format, files } = reading;
    const file = files[0]!;
    for (const one of files) tell(one);
    const found = readingOf(reading, answers);
    if (!found.ok) return { name: file.name, refusals: found.refusals };
    const { incoming } = found;
    const names = files.map(one => one.name);
    const count = (list: ListName, more: number) => void made.set(list, (made.get(list) ?? 0) + more);
    if (read === null && format.name === "dossier") {
      read = asItStands(file);
      for (const list of listNames) count(list, itemsIn(incoming.objects, list));
      taken.push({ name: file.name, names, format: format.name, incoming, notTaken: [] });
      continue;
    }
    const before: TextRead | null = read;
    const proposal = proposeBringing(incoming, before?.file ?? null);
    const head = newHead(answers, language, now);
    const applied = applyBringing(before, proposal, noChoices, head, sizeCaps.commandLine);
    read = applied.read;
    for (const [list, more] of applied.made) count(list, more);
    const isUntitled = before === null && incoming.objects.title === undefined;
    const titleAsked: TakeQuestion = {
      ...{ id: TITLE, code: "dossier-title", params: {}, records: 1, choices: null },
      assumed: head.title,
    };
    taken.push({
      ...{ name: file.name, names, format: format.name, notTaken: applied.notTaken },
      incoming: isUntitled ? { ...incoming, asked: [...incoming.asked, titleAsked] } : incoming,
    });
  }
  if (read === null) throw new Error("There is a file.");
  return { read, files: taken, notRead: notRead.map(({ name }) => name), made };
}

const itemsIn = (objects: JsonObject, list: ListName): number =>
  Array.isArray(objects[list]) ? (objects[list] as unknown[]).length : 0;
