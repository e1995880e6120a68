/** `deep-labor publish`: publishes a dossier as a folder for a server. */
import { existsSync } from "node:fs";
import path from "node:path";
import { done, failed, type Result } from "../../base/index.ts";
import {
  earlierLeaks,
  folderOf,
  type HeldPlace,
  namesInVersions,
  type PublishPlan,
  publishPlan,
  staying,
  tokenOf,
  viewsFor,
} from "../../publish/index.ts";
import { dayOf } from "../../schema/index.ts";
import { type Language, say, sayBytes, sayList } from "../../text/index.ts";
import { viewSocialOf, viewSvgOf } from "../../views/index.ts";
import { leakLines } from "../check/refusalLines.ts";
import { type DrawnPictures, picturesHere } from "../draw/pictures.ts";
import { pictureTroubles } from "../draw/pictureTroubles.ts";
import { type FolderLock, folderLock, type LockHolder, lockHolder } from "../folder/folderLock.ts";
import {
  busyWords,
  damageLines,
  earlierLeakLines,
  folderWords,
  linkWords,
  lockedWords,
  restoredWords,
  someNames,
  tokenWords,
  waitingWords,
  withdrawnAlready,
} from "../folder/folderWords.ts";
import { heldPlace } from "../folder/heldPlace.ts";
import { linksBelow } from "../folder/linksIn.ts";
import { outFolder, SHELF } from "../folder/outFolder.ts";
import { changedHeaders, differing, VersionTaken, writeFolder } from "../folder/writeFolder.ts";
import { builtScripts } from "../shell/builtScripts.ts";
import { isConfirmed } from "../shell/isConfirmed.ts";
import { type NamedPath, namedPath, relativeName } from "../shell/namedPath.ts";
import { ERRORS, FINE, type Shell, USAGE } from "../shell/shell.ts";
import { paragraph } from "../shell/terminal.ts";
import type { Arguments } from "../shell/usage.ts";
import { WriteTrouble } from "../shell/writeTrouble.ts";
import { type PublishableFile, publishable } from "./publishable.ts";
import { type PublishQuestion, publishQuestion } from "./publishOptions.ts";
import { type CorrectionChoice, correctionFor, keepCorrection, withCorrection } from "./withCorrection.ts";
import { withdrawNamed } from "./withdrawNamed.ts";

/** How many ms to wait for another run. */
const PATIENCE = 60_000;
/** How often a run starts anew because another one was first. */
const MOST_ROUNDS = 20;

type FolderState = {
  readonly token: string;
  readonly place: HeldPlace;
  /** Other places in the folder, with other tokens, that hold the same dossier. */
  readonly others: readonly string[];
};

type PublishRun = {
  readonly question: PublishQuestion;
  /** The output folder. */
  readonly out: NamedPath;
  readonly file: PublishableFile;
  readonly language: Language;
  readonly shell: Shell;
  readonly tell: (sentence: string) => void;
  readonly refuse: (sentence: string) => void;
};

const holderNamed = (out: NamedPath, holder: LockHolder): LockHolder => ({
  ...holder,
  file: relativeName(out, holder.file),
});

/** What is in the folder now, or a sentence on what is wrong with it. */
function folderState({ question, out, file: { published }, language }: PublishRun): Result<FolderState, string> {
  const { id } = published.dossier;
  const folder = outFolder(out.path);
  if (!folder.ok) return failed(folderWords(language, out.name, folder.trouble));
  const chosen = tokenOf(id, folder.value.held, question.token);
  if (!chosen.ok) return failed(tokenWords(language, chosen.trouble));
  const token = chosen.value;
  const others = [...folder.value.held].flatMap(([other, holder]) => (holder === id && other !== token ? [other] : []));
  try {
    const links = [token, ...others].flatMap(one => linksBelow(out.path, path.posix.join(SHELF, one)));
    if (links.length > 0) return failed(linkWords(language, out.name, links));
    return done({ token, place: heldPlace(out.path, token), others });
  } catch (error) {
    const { code, message, path: file } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return failed(
      say(language, "cli.file.unreadable", { file: relativeName(out, file ?? out.path), detail: code ?? message }),
    );
  }
}

const isSameState = (one: FolderState, two: FolderState): boolean => {
  const all = ({ token, place }: FolderState) =>
    JSON.stringify([token, place.versions, place.interrupted, [...place.files].map(([name, { sum }]) => [name, sum])]);
  return all(one) === all(two);
};

/** The plan, or an exit code after telling the reason. Nothing is written. */
function plannedFor(
  run: PublishRun,
  drawn: DrawnPictures,
  { token, place, others }: FolderState,
): PublishPlan | number {
  const { question, out, file, language, shell, tell, refuse } = run;
  const { languages } = file;
  const scripts = builtScripts(shell);
  const before = namesInVersions(file.published, place);
  const published = { ...file.published, secrets: [...file.published.secrets, ...before.secrets] };
  const folder = path.join(out.name, folderOf(token, null));

  const last = place.versions.at(-1)?.version ?? 0;
  const unknown = question.withdraw.filter(version => version > last);
  if (unknown.length > 0) {
    refuse(
      last === 0
        ? say(language, "cli.publish.withdraw.none", { folder })
        : say(language, "cli.publish.withdraw.unknown", { folder, versions: unknown.map(String), last }),
    );
    return USAGE;
  }
  const named = place.versions.filter(({ version }) => question.withdraw.includes(version));
  const already = named.filter(one => one.withdrawn !== null && one.damages.every(({ code }) => code === "line-ends"));
  for (const one of already) tell(withdrawnAlready(language, one));
  const withdraw = named.filter(one => !already.includes(one)).map(({ version }) => version);

  const planned = publishPlan(
    {
      dossier: published.dossier,
      token,
      languages,
      base: question.base,
      scripts,
      pictures: drawn.pictures,
      views: { names: viewsFor(published.dossier, question.views), svg: viewSvgOf, social: viewSocialOf },
      show: question.show,
    },
    place,
    withdraw,
    dayOf(shell.now()),
  );
  if (!planned.ok) {
    for (const line of damageLines(language, folder, planned.trouble, shell.err)) shell.complain(line);
    return ERRORS;
  }
  const plan = planned.value;
  const notices = [...plan.withdrawn].flatMap(([version, files]) =>
    [...files].map(([name, bytes]) => [folderOf(token, version) + name, bytes] as const),
  );
  const leaks = leakLines(published, [...plan.made.numbered, ...plan.made.latest, ...notices], language, shell);
  for (const line of leaks) shell.complain(line);
  if (leaks.length > 0) return ERRORS;
  const left = staying(place, plan, token);
  const earlier = earlierLeaks(published, place, left, () => scripts);
  if (earlier.length > 0) {
    for (const line of earlierLeakLines(language, out.name, token, earlier, shell.err)) shell.complain(line);
    return ERRORS;
  }
  if (before.gone.length > 0) tell(say(language, "cli.publish.earlier.gone", { names: someNames(before.gone) }));
  for (const other of others) {
    const held = heldPlace(out.path, other);
    const places = new Set(
      earlierLeaks(published, held, [...held.files.keys()], () => scripts).flatMap(one => one.places),
    );
    if (places.size > 0)
      refuse(
        say(language, "cli.publish.earlier.elsewhere", {
          folder: path.join(out.name, folderOf(other, null)),
          places: [...places],
        }),
      );
  }
  const foreign = left.filter(name => !place.versions.some(({ version }) => name.startsWith(`${version}/`)));
  if (foreign.length > 0) tell(say(language, "cli.publish.unlisted", { files: someNames(foreign) }));
  return plan;
}

/** Tells what is about to happen. @returns whether there is anything to write */
function tellPlan(
  run: PublishRun,
  { troubles }: DrawnPictures,
  { token, place }: FolderState,
  { made, withdrawn, restored, lineEnds }: PublishPlan,
): boolean {
  const { question, out, language, tell, refuse } = run;
  const missing = differing(out.path, made.latest).length;
  if (place.interrupted.length > 0)
    tell(say(language, "cli.publish.recovered", { versions: place.interrupted.length }));
  for (const version of withdrawn.keys()) tell(say(language, "cli.publish.withdraw", { version }));
  if (withdrawn.size > 0) tell(say(language, "cli.publish.withdraw.final"));
  if (restored) tell(restoredWords(language, restored));
  if (lineEnds.size > 0) tell(say(language, "cli.publish.line-ends", { files: lineEnds.size }));
  if (made.isNew) {
    tell(
      say(language, "cli.publish.new", {
        version: made.version,
        folder: path.join(out.name, folderOf(token, made.version)),
        files: made.numbered.size,
        size: sayBytes(
          language,
          [...made.numbered.values()].reduce((sum, { length }) => sum + length, 0),
        ),
      }),
    );
    if (troubles.length > 0) tell(say(language, "cli.publish.no-png"));
    for (const sentence of pictureTroubles(troubles, language)) refuse(sentence);
    if (question.base === null) tell(say(language, "cli.publish.no-oembed"));
  } else {
    tell(say(language, "cli.publish.unchanged", { version: made.version }));
    if (missing > 0 && withdrawn.size === 0) tell(say(language, "cli.publish.mended", { files: missing }));
  }
  const changed = changedHeaders(out.path);
  if (changed.length > 0) tell(say(language, "cli.publish.headers-kept", { files: sayList(language, changed) }));
  return made.isNew || missing > 0 || withdrawn.size > 0 || restored !== null || lineEnds.size > 0;
}

function tellDone(run: PublishRun, token: string, { withdrawn }: PublishPlan, hadWork: boolean): void {
  const { out, language, tell } = run;
  const folder = path.join(out.name, folderOf(token, null));
  tell(
    hadWork
      ? say(language, "cli.publish.written", { folder, out: out.name })
      : say(language, "cli.publish.whole", { folder }),
  );
  if (withdrawn.size > 0)
    tell(
      say(language, "cli.publish.withdraw.done", {
        folders: [...withdrawn.keys()].map(version => path.join(out.name, folderOf(token, version))),
        out: out.name,
      }),
    );
}

/** Publishes under the lock of the folder, which is released while the user is asked. */
async function publishUnderLock(start: PublishRun): Promise<number> {
  let begun = start;
  const { out, language, shell, tell, refuse } = start;
  let lock: FolderLock | null = null;
  let chosen: CorrectionChoice | null = start.question.correction;
  const take = async (): Promise<FolderLock | null> => {
    const taken = await folderLock(out.path, PATIENCE, holder =>
      tell(waitingWords(language, out.name, holderNamed(out, holder))),
    );
    if (taken.ok) return taken.value;
    refuse(lockedWords(language, out.name, holderNamed(out, taken.trouble)));
    return null;
  };
  try {
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      // The lock is put only into an existing folder of ours; a folder is made only when there is something to write.
      if (lock === null && existsSync(out.path) && outFolder(out.path).ok) {
        lock = await take();
        if (lock === null) return USAGE;
      }
      const seen = folderState(begun);
      if (!seen.ok) {
        refuse(seen.trouble);
        return USAGE;
      }
      const onAsk = () => {
        lock?.release();
        lock = null;
      };
      const withdraw = await withdrawNamed(begun.file, seen.value.place, { ...begun, onAsk });
      if (typeof withdraw === "number") return withdraw;
      if (withdraw === "declined") {
        tell(say(language, "cli.publish.declined"));
        return FINE;
      }
      // Whoever was asked once is not asked again when another run was first.
      begun = { ...begun, question: { ...begun.question, withdraw, isNamedLeft: true } };
      const { question } = begun;
      const choice = await correctionFor(begun.file, seen.value.place, chosen, { question, language, shell, onAsk });
      if (typeof choice === "number") return choice;
      if (choice === "declined") {
        tell(say(language, "cli.publish.declined"));
        return FINE;
      }
      chosen = choice ?? chosen;
      const file = choice?.text ? withCorrection(begun.file, choice.text, { question, language, shell }) : begun.file;
      if (typeof file === "number") return file;
      const run = { ...begun, file };
      const drawn = await picturesHere(shell);
      const plan = plannedFor(run, drawn, seen.value);
      if (typeof plan === "number") return plan;
      const hasWork = tellPlan(run, drawn, seen.value, plan);
      if (hasWork && shell.ask !== null) {
        lock?.release();
        lock = null;
        if (!(await isConfirmed(shell, language))) {
          tell(say(language, "cli.publish.declined"));
          return FINE;
        }
      }
      if (lock === null) {
        lock = await take();
        if (lock === null) return USAGE;
        const now = folderState(run);
        if (!now.ok || !isSameState(seen.value, now.value)) {
          tell(say(language, "cli.publish.meanwhile", { folder: out.name }));
          continue;
        }
      }
      const { made, withdrawn, restored, lineEnds } = plan;
      if (file !== begun.file && !keepCorrection(begun.file, file, shell)) {
        refuse(say(language, "cli.publish.correction.meanwhile", { file: begun.file.name }));
        return USAGE;
      }
      try {
        writeFolder(out.path, seen.value.token, made, { withdrawn, isRestored: restored !== null, lineEnds });
      } catch (error) {
        if (!(error instanceof VersionTaken)) throw error;
        tell(say(language, "cli.publish.meanwhile", { folder: out.name }));
        continue;
      }
      if (file !== begun.file)
        tell(
          begun.file.name === "-"
            ? say(language, "cli.publish.correction.input")
            : say(language, "cli.publish.correction.written", { file: begun.file.name }),
        );
      tellDone(run, seen.value.token, plan, hasWork);
      return FINE;
    }
    throw new WriteTrouble(out.path, "EAGAIN");
  } catch (error) {
    if (!(error instanceof WriteTrouble)) throw error;
    refuse(say(language, "cli.publish.cannot-write", { path: relativeName(out, error.path), detail: error.detail }));
    return USAGE;
  } finally {
    lock?.release();
  }
}

async function tried(begun: PublishRun): Promise<number> {
  const { question, out, language, shell, tell, refuse } = begun;
  const holder = existsSync(out.path) ? lockHolder(out.path) : null;
  if (holder) tell(busyWords(language, out.name, holderNamed(out, holder)));
  const seen = folderState(begun);
  if (!seen.ok) {
    refuse(seen.trouble);
    return USAGE;
  }
  const asking = { question, language, shell, onAsk: () => {} };
  await withdrawNamed(begun.file, seen.value.place, asking);
  const choice = await correctionFor(begun.file, seen.value.place, question.correction, asking);
  if (typeof choice === "number") return choice;
  const isWritten = choice !== null && choice !== "declined" && choice.text !== null;
  const file = isWritten ? withCorrection(begun.file, choice.text, asking) : begun.file;
  if (typeof file === "number") return file;
  const run = { ...begun, file };
  const drawn = await picturesHere(shell);
  const plan = plannedFor(run, drawn, seen.value);
  if (typeof plan === "number") return plan;
  tellPlan(run, drawn, seen.value, plan);
  tell(say(language, "cli.publish.dry-run"));
  return FINE;
}

export async function publish(args: Arguments, language: Language, shell: Shell): Promise<number> {
  const question = publishQuestion(args, "publish");
  const file = publishable(question, language, shell);
  if (typeof file === "number") return file;
  const run: PublishRun = {
    question,
    out: namedPath(shell.cwd, question.out),
    file,
    language,
    shell,
    tell: sentence => shell.print(paragraph(sentence, shell.out)),
    refuse: sentence => shell.complain(paragraph(sentence, shell.err)),
  };
  return question.isDryRun ? tried(run) : publishUnderLock(run);
}
