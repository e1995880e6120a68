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
import { linksBelow, linksIn } from "../folder/linksIn.ts";
import { type OutFolderTrouble, SHELF } from "../folder/outFolder.ts";
import { isUnfinished, unfinished, unfinishedParts } from "../folder/unfinished.ts";
import { writerState } from "../folder/writer.ts";
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
    const links = ours === null ? [] : [...linksIn(folder, "", isUnfinished), ...linksBelow(folder, SHELF)];
    if (links.length > 0) return failed({ code: "links", links });
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
  for (const name of [SHELF, ...headerFiles.keys()])
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

const FORMER = ".former-site";

/** Where a writer makes a site, and where the former one waits to be removed: both beside its place. */
export function placesBeside(folder: string, tag: string): { readonly made: string; readonly aside: string } {
  const beside = (name: string) => path.join(path.dirname(folder), unfinished(path.basename(folder) + name, tag));
  return { made: beside(""), aside: beside(FORMER) };
}

/** Takes over what others have put into the former site, and removes that. */
function endFormer(aside: string, folder: string): void {
  const ours = namesInMark(aside) ?? [];
  for (const name of readdirSync(aside).filter(one => !ours.includes(one) && !isUnfinished(one)))
    if (!existsSync(path.join(folder, name)))
      attempt(path.join(folder, name), () => renameSync(path.join(aside, name), path.join(folder, name)));
  attempt(aside, () => rmSync(aside, { recursive: true, force: true }));
}

/**
 * Completes or removes what a run has left that was ended in the middle: a former site that waits while nothing stands
 * in its place is put back.
 * @throws WriteTrouble
 */
export function recoverSite(folder: string): void {
  const parent = path.dirname(folder);
  const left = (existsSync(parent) ? readdirSync(parent) : []).filter(
    name => writerState(unfinishedParts(name)?.tag ?? "") === "dead",
  );
  const of = (name: string) =>
    left.filter(one => unfinishedParts(one)?.name === path.basename(folder) + name).map(one => path.join(parent, one));
  for (const aside of of(FORMER))
    if (existsSync(folder)) endFormer(aside, folder);
    else attempt(folder, () => renameSync(aside, folder));
  for (const made of of("")) attempt(made, () => rmSync(made, { recursive: true, force: true }));
}

/**
 * Puts a complete site in the place of the former one, with what others have put there. Whatever ends it in the middle,
 * one of both is whole, and the next run finds it (`recoverSite`).
 * @throws WriteTrouble: the former site is in its place then
 */
export function takePlace({ made, aside }: ReturnType<typeof placesBeside>, folder: string): void {
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
  endFormer(aside, folder);
}
