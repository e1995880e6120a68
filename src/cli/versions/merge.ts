/** `deep-labor merge`: brings two versions of a file together that grew from one. */
import path from "node:path";
import { fileOf, problemTurns } from "../../edit/index.ts";
import {
  type Language,
  say,
  sayConflict,
  sayProblem,
  sayVersionChange,
  type VersionTeller,
  versionTeller,
  withoutIsolates,
} from "../../text/index.ts";
import { changesBetween, type MergeConflict, mergeVersions } from "../../versions/index.ts";
import { writeOne } from "../folder/putFile.ts";
import { ERRORS, FINE, type Shell, USAGE } from "../shell/shell.ts";
import { paragraph } from "../shell/terminal.ts";
import { type Arguments, WrongUsage } from "../shell/usage.ts";
import { WriteTrouble } from "../shell/writeTrouble.ts";
import { changeRecord, fieldOf } from "./diff.ts";
import { parsedOf, type ReadVersion, readVersions } from "./readVersion.ts";

const conflictRecord = (teller: VersionTeller, conflict: MergeConflict) => ({
  list: conflict.list === "head" ? "dossier" : conflict.list,
  id: conflict.id === "" ? null : conflict.id,
  field: fieldOf(conflict.path),
  base: conflict.base ?? null,
  mine: conflict.mine ?? null,
  theirs: conflict.theirs ?? null,
  sentence: withoutIsolates(sayConflict(teller, conflict)),
});

/** Errors that the merged file has and mine did not: two changes may each be right, and wrong together. */
function tellErrors(mine: ReadVersion, text: string, language: Language, shell: Shell): void {
  const { problems } = parsedOf(text);
  const { come } = problemTurns(
    { problems: mine.parsed.problems, file: fileOf(mine.text) },
    { problems, file: fileOf(text) },
  );
  const errors = come.filter(({ severity }) => severity === "error");
  if (errors.length === 0) return;
  shell.complain(paragraph(say(language, "cli.merge.errors", { count: errors.length }), shell.err));
  for (const problem of errors) shell.complain(paragraph(sayProblem(language, problem).what, shell.err, 2, "– "));
}

export function merge(args: Arguments, language: Language, shell: Shell): number {
  const out = args.text("out");
  if (args.names.length !== 3) throw new WrongUsage("cli.merge.three-files");
  if (out === undefined || out === "" || out === "-") throw new WrongUsage("cli.merge.no-out");
  const versions = readVersions(args.names, language, shell);
  if (versions === null) return USAGE;
  const [base, mine, theirs] = versions as readonly [ReadVersion, ReadVersion, ReadVersion];
  const { text, conflicts } = mergeVersions(base.text, mine.text, theirs.text);
  const whole = path.resolve(shell.cwd, out);
  try {
    writeOne(whole, new TextEncoder().encode(text));
  } catch (error) {
    if (!(error instanceof WriteTrouble)) throw error;
    shell.complain(paragraph(say(language, "cli.draw.unwritable", { file: out, detail: error.detail }), shell.err));
    return USAGE;
  }
  const changes = changesBetween(fileOf(mine.text)!, fileOf(text)!);
  const merged = parsedOf(text).dossier ?? mine.dossier;
  const teller = versionTeller(language, [merged, mine.dossier, theirs.dossier, base.dossier]);
  if (args.flag("json")) {
    const record = {
      merged: conflicts.length === 0,
      conflicts: conflicts.map(one => conflictRecord(teller, one)),
      changes: changes.map(one => changeRecord(teller, one)),
    };
    shell.print(JSON.stringify(record, null, 2));
  } else {
    const tell = (sentence: string) => shell.print(paragraph(sentence, shell.out));
    const line = (sentence: string) => shell.print(paragraph(sentence, shell.out, 2, "– "));
    tell(say(language, "cli.merge.changes", { count: changes.length, file: out }));
    for (const change of changes) line(sayVersionChange(teller, change));
    if (conflicts.length > 0) tell(say(language, "cli.merge.conflicts", { count: conflicts.length }));
    for (const conflict of conflicts) line(sayConflict(teller, conflict));
  }
  tellErrors(mine, text, language, shell);
  return conflicts.length === 0 ? FINE : ERRORS;
}
