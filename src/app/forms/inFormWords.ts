import type { Key } from "../../text/index.ts";
import type { Reader } from "../reading/useReader.ts";
import { forms } from "./formOf.ts";

/** The word of each field in its form, by its name in the file. */
const wordOf: ReadonlyMap<string, Key> = new Map(
  Object.values(forms).flatMap(({ blanks, parts, asked = [] }) =>
    [...Object.values(blanks), ...Object.values(parts).flat(), ...asked].map(
      ({ path, name }) => [path[path.length - 1]!, `edit.label.${name ?? path[path.length - 1]}` as Key] as const,
    ),
  ),
);
const QUOTED = /([“«]\s?)([a-zA-Z]+)(\s?[”»])/gu;

/** A sentence about a file, in which fields are called as in the forms: nobody who writes there has seen their names. */
export const inFormWords = (say: Reader["say"], sentence: string): string =>
  sentence.replace(QUOTED, (whole, open: string, field: string, close: string) => {
    const key = wordOf.get(field);
    return key === undefined ? whole : open + say(key) + close;
  });
