/** Reads files of any format and makes one dossier of them. */
import path from "node:path";
import {
  applyIntake,
  type FileFormat,
  type FileRefusal,
  type FormatName,
  formats,
  formatsOf,
  type Incoming,
  type NotTaken,
  noChoices,
  proposeIntake,
  readText,
  type TakeAnswers,
  type TextRead,
} from "../../io/index.ts";
import {
  dayOf,
  type JsonObject,
  type ListName,
  likelyId,
  listNames,
  parseDossier,
  sizeCaps,
} from "../../schema/index.ts";
import type { Language } from "../../text/index.ts";

export type NamedBytes = { readonly name: string; readonly bytes: Uint8Array };

/** What became of one file. */
export type FileTaken = {
  readonly name: string;
  readonly format: FormatName;
  readonly incoming: Incoming;
  readonly notTaken: readonly NotTaken[];
};

export type Gathered = {
  readonly read: TextRead;
  readonly files: readonly FileTaken[];
  /** How many objects of each list came in. */
  readonly made: ReadonlyMap<ListName, number>;
};

export type FileRefused = { readonly name: string; readonly refusals: readonly FileRefusal[] };

/** The formats that can be read, by their names. */
export const readableFormats: readonly FormatName[] = formats.flatMap(({ name, reader }) => (reader ? [name] : []));

/** The format of a file: the one that was named, else the only one that it surely is, else the likeliest. */
function formatOf(file: NamedBytes, from: FormatName | null): FileFormat | FileRefusal {
  const known = (name: FormatName): FileFormat => formats.find(format => format.name === name)!;
  if (from !== null) return known(from);
  const found = formatsOf(file);
  const sure = found.filter(one => one.sure === "surely").map(({ name }) => name);
  if (sure.length > 1) return { code: "several-formats", place: {}, found: "", params: { formats: sure } };
  const [first] = found;
  if (first) return known(first.name);
  return { code: "unknown-format", place: {}, found: "", params: { formats: readableFormats } };
}

/** Endings that a name may have, longest first. */
const ENDINGS = formats.flatMap(({ endings }) => endings).sort((a, b) => b.length - a.length);

/** The name of a file without folder and ending. */
export function plainName(name: string): string {
  const base = path.basename(name);
  const ending = ENDINGS.find(one => base.toLowerCase().endsWith(`.${one}`));
  return ending === undefined ? base.replace(/\.[^.]+$/u, "") : base.slice(0, -ending.length - 1);
}

/** A dossier that is read alone stays as it is written, byte for byte. */
function asItStands({ bytes }: NamedBytes): TextRead {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  return { ...readText(text), opened: parseDossier(bytes) };
}

/**
 * Makes one dossier of files, one after the other: what a later one says joins what is there.
 * @param from the format of all of them; null where each is recognised
 */
export function gathered(
  files: readonly NamedBytes[],
  from: FormatName | null,
  answers: TakeAnswers,
  {
    language,
    now,
    tell,
  }: { readonly language: Language; readonly now: Date; readonly tell: (file: NamedBytes) => void },
): Gathered | FileRefused {
  let read: TextRead | null = null;
  const made = new Map<ListName, number>();
  const taken: FileTaken[] = [];
  for (const file of files) {
    tell(file);
    const format = formatOf(file, from);
    if ("code" in format) return { name: file.name, refusals: [format] };
    const found = format.reader!.read(file, answers);
    if (!found.ok) return { name: file.name, refusals: found.refusals };
    const { incoming } = found;
    const count = (list: ListName, more: number) => void made.set(list, (made.get(list) ?? 0) + more);
    if (read === null && format.name === "dossier") {
      read = asItStands(file);
      for (const list of listNames) count(list, itemsIn(incoming.objects, list));
      taken.push({ name: file.name, format: format.name, incoming, notTaken: [] });
      continue;
    }
    const name = plainName(file.name);
    const before: TextRead | null = read;
    const proposal = proposeIntake(incoming, before?.file ?? null);
    const head = { id: likelyId(name) || "chain", title: name, language, today: dayOf(now) };
    const applied = applyIntake(before, proposal, noChoices, head, sizeCaps.commandLine);
    read = applied.read;
    for (const [list, more] of applied.made) count(list, more);
    taken.push({ name: file.name, format: format.name, incoming, notTaken: applied.notTaken });
  }
  if (read === null) throw new Error("There is a file.");
  return { read, files: taken, made };
}

const itemsIn = (objects: JsonObject, list: ListName): number =>
  Array.isArray(objects[list]) ? (objects[list] as unknown[]).length : 0;
