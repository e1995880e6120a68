/** `deep-labor site`: makes a site of a folder of dossiers, for any host of files. */
import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { folderOf, type SiteDossier, type SiteFile, tokenOf } from "../../publish/index.ts";
import { type Language, say, sayBytes } from "../../text/index.ts";
import { type FolderLock, folderLock } from "../folder/folderLock.ts";
import { folderWords, lockedWords, waitingWords } from "../folder/folderWords.ts";
import { heldPlace } from "../folder/heldPlace.ts";
import { outFolder } from "../folder/outFolder.ts";
import { isUnfinished } from "../folder/unfinished.ts";
import { newWriter } from "../folder/writer.ts";
import { publish } from "../publish/publish.ts";
import { publishOptions, publishQuestion } from "../publish/publishOptions.ts";
import { correctionFor } from "../publish/withCorrection.ts";
import { type NamedPath, namedPath, relativeName } from "../shell/namedPath.ts";
import { ERRORS, FINE, type Shell, USAGE } from "../shell/shell.ts";
import { paragraph } from "../shell/terminal.ts";
import { type Arguments, argumentsOf } from "../shell/usage.ts";
import { attempt, WriteTrouble } from "../shell/writeTrouble.ts";
import { type SiteEntry, siteEntries } from "./siteEntries.ts";
import {
  beginSite,
  placesBeside,
  recoverSite,
  type SiteFolder,
  siteFolder,
  siteMark,
  takePlace,
} from "./siteFolder.ts";
import { siteLeaks } from "./siteLeaks.ts";
import { type SiteQuestion, siteQuestion } from "./siteOptions.ts";

/** How many ms to wait for another run. */
const PATIENCE = 60_000;
/** Letters of the files that are searched at once for what must not leave. */
const AT_ONCE = 16_000_000;

type SiteRun = {
  readonly question: SiteQuestion;
  /** The output folder. */
  readonly out: NamedPath;
  /** Where the site is made. */
  readonly made: string;
  readonly language: Language;
  readonly shell: Shell;
  readonly tell: (sentence: string) => void;
  readonly refuse: (sentence: string) => void;
};

/**
 * Says nothing and asks nobody. What it complains of speaks of the folder that was asked for, and is told once: of a
 * machine that makes no PNG each dossier would complain.
 */
function quiet({ shell, made, out }: SiteRun): Shell {
  const told = new Set<string>();
  const complain = (text: string) => {
    if (!told.has(text)) shell.complain(text.replaceAll(made, () => out.name));
    told.add(text);
  };
  return { ...shell, write: () => {}, print: () => {}, ask: null, complain };
}

/** The files that say something else than the last version in the former site, without telling readers. */
async function uncorrected(run: SiteRun, entries: readonly SiteEntry[]): Promise<readonly SiteEntry[]> {
  const { question, out, language } = run;
  const folder = outFolder(out.path);
  if (question.isWithoutCorrection || !folder.ok) return [];
  const found: SiteEntry[] = [];
  for (const entry of entries) {
    const token = tokenOf(entry.id, folder.value.held, null);
    if (!token.ok) continue;
    const asked = publishQuestion(argumentsOf(entry.words, publishOptions), "publish");
    const choice = await correctionFor(entry.file, heldPlace(out.path, token.value), null, {
      question: asked,
      language,
      shell: { ...quiet(run), complain: () => {} },
      onAsk: () => {},
    });
    if (choice !== null) found.push(entry);
  }
  return found;
}

/** Where a dossier was published in a folder: `e/<token>/`. */
function placeOf(id: string, made: string): string {
  const folder = outFolder(made);
  const found = folder.ok ? [...folder.value.held].find(([, holder]) => holder === id) : undefined;
  if (!found) throw new Error(`${id} was published and is not there.`);
  return folderOf(found[0], null);
}

/** Publishes each dossier into the new site. @returns what may leave of them, or an exit code after telling the reason */
async function published(run: SiteRun, entries: readonly SiteEntry[]): Promise<readonly SiteDossier[] | number> {
  const { made, language, tell } = run;
  const done: SiteDossier[] = [];
  const aside = quiet(run);
  for (const { id, file, words } of entries) {
    const code = await publish(argumentsOf(words, publishOptions), language, aside);
    if (code !== FINE) return code;
    const place = placeOf(id, made);
    const picture = `${place}social.png`;
    done.push({
      id,
      text: readFileSync(path.join(made, place, "data.json"), "utf8"),
      picture: existsSync(path.join(made, picture)) ? picture : null,
    });
    const [nth, count] = [done.length, entries.length];
    tell(say(language, "cli.site.published", { nth, count, file: file.name, folder: place }));
  }
  return done;
}

/** Writes the pages and the data of the library. @returns whether nothing was found in them that must not leave */
async function writePages(
  { question, made, language, shell, tell, refuse }: SiteRun,
  entries: readonly SiteEntry[],
  dossiers: readonly SiteDossier[],
): Promise<boolean> {
  const { name, about, colours, base, languages } = question;
  const searched = entries.map(({ id, file }) => ({ id, published: file.published }));
  const texts = new Map(dossiers.map(({ id, text }) => [id, text]));
  let waiting: SiteFile[] = [];
  let letters = 0;
  let isClean = true;
  const search = () => {
    for (const { id, name: file, from } of siteLeaks(waiting, searched, texts, shell)) {
      isClean = false;
      refuse(say(language, "cli.site.leak", { id, name: file, from }));
    }
    [waiting, letters] = [[], 0];
  };
  tell(say(language, "cli.site.writing", { count: dossiers.length }));
  // It is as large as the command itself.
  const { siteFiles } = await import("virtual:site-writer");
  const kit = readFileSync(path.join(shell.home, "../pages/kit.json"), "utf8");
  for await (const file of siteFiles({ kit, dossiers, languages, name, about, colours, base })) {
    waiting.push(file);
    letters += file.content.length;
    if (letters > AT_ONCE) search();
    const whole = path.join(made, file.path);
    attempt(whole, () => {
      mkdirSync(path.dirname(whole), { recursive: true });
      writeFileSync(whole, file.content);
    });
  }
  search();
  return isClean;
}

/** The number of files below a folder, and their bytes. */
function sizeOf(folder: string): { readonly files: number; readonly bytes: number } {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile());
  const bytes = files.reduce((sum, { parentPath, name }) => sum + readFileSync(path.join(parentPath, name)).length, 0);
  return { files: files.length, bytes };
}

/** Makes the whole site beside its place, and puts it there. */
async function makeSite(run: SiteRun, entries: readonly SiteEntry[], standing: SiteFolder, aside: string) {
  const { out, made, language, shell, tell, refuse } = run;
  beginSite(made, standing.isSite ? out.path : null, shell);
  const dossiers = await published(run, entries);
  if (typeof dossiers === "number") return dossiers;
  if (!(await writePages(run, entries, dossiers))) return ERRORS;
  const taken = standing.kept.filter(name => existsSync(path.join(made, name)));
  if (taken.length > 0) {
    refuse(say(language, "cli.publish.foreign", { folder: out.name, names: taken.join(", ") }));
    return USAGE;
  }
  const [mark, text] = siteMark(made);
  attempt(path.join(made, mark), () => writeFileSync(path.join(made, mark), text));
  const { files, bytes } = sizeOf(made);
  takePlace({ made, aside }, out.path);
  const size = sayBytes(language, bytes);
  tell(say(language, "cli.site.written", { folder: out.name, count: dossiers.length, files, size }));
  if (run.question.base === null) tell(say(language, "cli.site.no-base"));
  const ids = new Set(entries.map(({ id }) => id));
  const folder = outFolder(out.path);
  const gone = folder.ok ? [...folder.value.held].filter(([, id]) => id !== null && !ids.has(id)) : [];
  for (const [token, id] of gone)
    tell(say(language, "cli.site.gone", { id: id!, folder: path.join(out.name, folderOf(token, null)) }));
  return FINE;
}

export async function site(args: Arguments, language: Language, shell: Shell): Promise<number> {
  const question = siteQuestion(args, shell);
  const named = namedPath(shell.cwd, question.out);
  // The folder takes the place of the former one, which a link to it would not give up.
  const out = existsSync(named.path) ? { ...named, path: realpathSync(named.path) } : named;
  const writer = newWriter();
  const places = placesBeside(out.path, writer.tag);
  const run: SiteRun = {
    ...{ question, out, language, shell },
    made: places.made,
    tell: sentence => shell.print(paragraph(sentence, shell.out)),
    refuse: sentence => shell.complain(paragraph(sentence, shell.err)),
  };
  const { made, tell, refuse } = run;
  let lock: FolderLock | null = null;
  try {
    const entries = siteEntries(question, made, language, shell);
    if (typeof entries === "number") {
      refuse(say(language, "cli.site.nothing-written"));
      return entries;
    }
    recoverSite(out.path);
    const standing = siteFolder(out.path);
    if (!standing.ok) {
      refuse(folderWords(language, out.name, standing.trouble));
      return USAGE;
    }
    if (standing.value.isSite) {
      const taken = await folderLock(out.path, PATIENCE, holder => tell(waitingWords(language, out.name, holder)));
      if (!taken.ok) {
        refuse(lockedWords(language, out.name, taken.trouble));
        return USAGE;
      }
      lock = taken.value;
      const unsaid = await uncorrected(run, entries);
      for (const { file } of unsaid) refuse(say(language, "cli.site.correction", { file: file.name }));
      if (unsaid.length > 0) return USAGE;
    }
    return await makeSite(run, entries, standing.value, places.aside);
  } catch (error) {
    if (!(error instanceof WriteTrouble)) throw error;
    const where = isUnfinished(path.basename(made)) ? error.path.replace(made, out.path) : error.path;
    refuse(say(language, "cli.publish.cannot-write", { path: relativeName(out, where), detail: error.detail }));
    return USAGE;
  } finally {
    lock?.release();
    rmSync(made, { recursive: true, force: true });
    writer.end();
  }
}
