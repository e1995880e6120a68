import {
  type FormatName,
  formats,
  formatsOf,
  type GivenFile,
  type ReadFormat,
  type TakeAnswers,
} from "../formats/index.ts";
import { oneAmong } from "./asked.ts";
import { withWords } from "./withWords.ts";

/** The formats that can be read. */
export const readFormats: readonly FormatName[] = formats.flatMap(({ name, reader }) => (reader ? [name] : []));

export type ReadOptions = {
  /** By default whatever the bytes are recognised as. */
  readonly format?: FormatName | undefined;
  /** Answers to what a file leaves open, by the id of the question, as `asked` of an earlier reading gives it. */
  readonly answers?: TakeAnswers | undefined;
};

/**
 * What a file of another program says, as objects of a dossier, each with its place, and what became of every record.
 * Never throws for what the bytes are.
 * @returns null where the file is in no format that is read
 * @throws RangeError where there is no such format
 */
export function readFormat(
  file: GivenFile,
  { format, answers = new Map() }: ReadOptions = {},
): ({ readonly format: FormatName } & ReadFormat) | null {
  if (format !== undefined) oneAmong("format", format, readFormats);
  withWords();
  const name = format ?? formatsOf(file)[0]?.name;
  const reader = formats.find(one => one.name === name)?.reader;
  return name === undefined || !reader ? null : { format: name, ...reader.read(file, answers) };
}
