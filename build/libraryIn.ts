import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { InterviewShown } from "../src/app/documents/files/shelf.ts";
import type { LibraryRequest } from "../src/app/shell/site/libraryData.ts";
import { distinct } from "../src/base/order.ts";
import { interviewTable } from "./interviewTable.ts";
import { root } from "./root.ts";

const ENDING = ".dossier.json";

/** The folder of the library. DEEP_LABOR_LIBRARY names another one, for a build with dossiers of one's own. */
export const libraryFolder = path.resolve(process.env.DEEP_LABOR_LIBRARY ?? path.join(root, "data"));

/**
 * The order of the home page: the dossier that the product began with comes first, the longest proceedings last.
 * Dossiers that are not listed here follow by id.
 */
const FIRST = [
  "microsoft-voice-assistant",
  "mechanical-turk",
  "openai-sama",
  "meta-nairobi-moderators",
  "google-raters",
  "clic-and-walk",
  "flamanville",
];

const place = (id: string): number => (FIRST.includes(id) ? FIRST.indexOf(id) : FIRST.length);

/**
 * The page shows every byte of its library to anybody, so nothing may stand there that must not leave.
 * @throws where a file holds what is private, or a party whose name is withheld
 */
export function mustBePublic(file: string, text: string): void {
  JSON.parse(text, (key, value) => {
    if (key === "private" || (key === "withheld" && value === true))
      throw new Error(
        `${path.basename(file)} holds “${key}”, and a page shows its library to anybody. Build it from published files: deep-labor publish.`,
      );
    return value;
  });
}

/** With whom the interview was, where and in which year it was published. The page needs no more, and has no quotes. */
function interviewIn(file: string): InterviewShown {
  const { interview, rows } = interviewTable(file);
  const { who, where, published } = interview;
  const dossiers = distinct(rows.flatMap(({ shown }) => shown.map(({ dossier }) => dossier))).sort();
  return { who, where, year: published.slice(0, 4), dossiers };
}

/** The ids of the dossiers of a library, in the order of the home page. */
export const idsIn = (folder: string): readonly string[] =>
  readdirSync(path.join(folder, "dossiers"))
    .filter(name => name.endsWith(ENDING))
    .map(name => name.slice(0, -ENDING.length))
    .sort()
    .sort((a, b) => place(a) - place(b));

/**
 * @param folder `dossiers/` and, where an interview stands at the beginning of the library, `seed.json`
 * @throws where a dossier holds what must not leave
 */
export function libraryIn(folder: string): LibraryRequest {
  const seed = path.join(folder, "seed.json");
  return {
    dossiers: idsIn(folder).map(id => {
      const file = path.join(folder, "dossiers", id + ENDING);
      const text = readFileSync(file, "utf8");
      mustBePublic(file, text);
      return { id, text };
    }),
    about: [],
    interview: existsSync(seed) ? interviewIn(seed) : null,
  };
}
