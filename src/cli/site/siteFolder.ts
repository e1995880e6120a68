/** The folder of a site: what is in it already, the app in it, and how a new one takes its place. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { done, failed, type Result } from "../../base/index.ts";
import { folderMark, headerFiles } from "../../publish/index.ts";
import type { OutFolderTrouble } from "../folder/outFolder.ts";
import { isUnfinished } from "../folder/unfinished.ts";
import type { Shell } from "../shell/shell.ts";
import { attempt } from "../shell/writeTrouble.ts";

/** Identifies a site of ours when it is made again, and says what in it is ours. */
const MARK = "deep-labor-site.json";
const FORMAT = "deep-labor-site/1";

/** Files that may be in an empty folder. */
const INVISIBLE = [".git", ".gitignore", ".DS_Store", "CNAME"];

/** What of the built page belongs to every site. */
const APP = ["assets", "icon.svg", "licences", "licenses.md", "schema"];
/** The data of the library that ships with the product. */
const SHIPPED = /^library-/u;

export type SiteFolder = {
  /** A site was made there before. */
  readonly isSite: boolean;
  /** What others have put there, and stays. */
  readonly kept: readonly string[];
};

function namesInMark(folder: string): readonly string[] | null {
  try {
    const { format, names } = JSON.parse(readFileSync(path.join(folder, MARK), "utf8"));
    return format === FORMAT && Array.isArray(names) ? names.map(String) : null;
  } catch {
    return null;
  }
}

/** What is in the folder, or why it is not touched. */
export function siteFolder(folder: string): Result<SiteFolder, OutFolderTrouble> {
  try {
    const found = statSync(folder, { throwIfNoEntry: false });
    if (found && !found.isDirectory()) return failed({ code: "no-folder" });
    const names = found ? readdirSync(folder).filter(name => !isUnfinished(name)) : [];
    const ours = namesInMark(folder);
    const foreign = names.filter(name => !INVISIBLE.includes(name));
    if (ours === null && foreign.length > 0) return failed({ code: "foreign", names: foreign });
    return done({ isSite: ours !== null, kept: names.filter(name => !ours?.includes(name)) });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return failed({ code: "unreadable", detail: code ?? message });
  }
}

/**
 * Begins a site in an empty folder: the app, and what was published in the former one, whose addresses stay.
 * @param former the folder of the former site; null where there is none
 * @throws WriteTrouble; an Error where the command was not built as a whole
 */
export function beginSite(folder: string, former: string | null, { home }: Pick<Shell, "home">): void {
  const page = path.join(home, "../page");
  attempt(folder, () => mkdirSync(folder, { recursive: true }));
  for (const name of APP)
    attempt(path.join(folder, name), () =>
      cpSync(path.join(page, name), path.join(folder, name), {
        recursive: true,
        filter: from => !(path.dirname(from) === path.join(page, "assets") && SHIPPED.test(path.basename(from))),
      }),
    );
  // With it `publish` knows the folder for one of ours.
  attempt(folder, () => writeFileSync(path.join(folder, folderMark.name), folderMark.text));
  if (former === null) return;
  for (const name of ["e", ...headerFiles.keys()])
    if (existsSync(path.join(former, name)))
      attempt(path.join(folder, name), () =>
        cpSync(path.join(former, name), path.join(folder, name), {
          recursive: true,
          filter: from => !isUnfinished(path.basename(from)),
        }),
      );
}

/** The file by which the next run knows this site, and its text. */
export const siteMark = (folder: string): readonly [name: string, text: string] => [
  MARK,
  `${JSON.stringify({ format: FORMAT, names: [MARK, ...readdirSync(folder)].sort() })}\n`,
];

/**
 * Puts a complete site in the place of the former one, with what others have put there. At every moment one of both is
 * whole.
 * @param aside a free path beside the folder, where the former site waits to be removed
 * @throws WriteTrouble: the former site is in its place then
 */
export function takePlace(made: string, folder: string, aside: string, kept: readonly string[]): void {
  if (!existsSync(folder)) {
    attempt(folder, () => renameSync(made, folder));
    return;
  }
  attempt(folder, () => renameSync(folder, aside));
  try {
    attempt(folder, () => renameSync(made, folder));
  } catch (error) {
    renameSync(aside, folder);
    throw error;
  }
  for (const name of kept)
    attempt(path.join(folder, name), () => renameSync(path.join(aside, name), path.join(folder, name)));
  attempt(aside, () => rmSync(aside, { recursive: true, force: true }));
}
