/** `deep-labor diff`: what differs between two versions of a file, in sentences or as a record. */
import { fileOf } from "../../edit/index.ts";
import { indexDossier, isTurn, type Turns, turnsOf } from "../../model/index.ts";
import {
  type Language,
  say,
  sayTurns,
  sayVersionChange,
  type VersionTeller,
  versionTeller,
  withoutIsolates,
} from "../../text/index.ts";
import { changesBetween, type VersionChange } from "../../versions/index.ts";
import { ERRORS, FINE, type Shell, USAGE } from "../shell/shell.ts";
import { paragraph } from "../shell/terminal.ts";
import { type Arguments, WrongUsage } from "../shell/usage.ts";
import { type ReadVersion, readVersions } from "./readVersion.ts";

/** The record of a difference that `--json` prints. A field within others is written with dots; null: the whole object. */
export const changeRecord = (teller: VersionTeller, change: VersionChange) => ({
  kind: change.kind,
  list: change.list === "head" ? "dossier" : change.list,
  id: change.id === "" ? null : change.id,
  field: fieldOf(change.path),
  before: change.before ?? null,
  after: change.after ?? null,
  sentence: withoutIsolates(sayVersionChange(teller, change)),
});

export const fieldOf = (path: readonly string[]): string | null => (path.length === 0 ? null : path.join("."));

/** Verdicts whose word turns. A group or duty that one side does not have has no verdict there. */
const verdictRecords = ({ verdicts }: Turns) =>
  verdicts
    .map(({ group, duty, plane, before, after }) => ({
      ...{ workers: group, duty, plane },
      before: before?.verdict ?? null,
      after: after?.verdict ?? null,
    }))
    .filter(({ before, after }) => before !== after);

export function diff(args: Arguments, language: Language, shell: Shell): number {
  const [one, other, ...more] = args.names;
  if (one === undefined || other === undefined || more.length > 0) throw new WrongUsage("cli.diff.two-files");
  const versions = readVersions([one, other], language, shell);
  if (versions === null) return USAGE;
  const [a, b] = versions as readonly [ReadVersion, ReadVersion];
  const changes = changesBetween(fileOf(a.text)!, fileOf(b.text)!);
  const [before, after] = [a, b].map(({ dossier, parsed }) => indexDossier(dossier, parsed.leftOut.length === 0));
  const turns = turnsOf(before!, after!);
  const teller = versionTeller(language, [b.dossier, a.dossier]);
  if (args.flag("json")) {
    const record = { changes: changes.map(one => changeRecord(teller, one)), verdicts: verdictRecords(turns) };
    shell.print(JSON.stringify(record, null, 2));
  } else {
    const tell = (sentence: string) => shell.print(paragraph(sentence, shell.out));
    const line = (sentence: string) => shell.print(paragraph(sentence, shell.out, 2, "– "));
    if (changes.length === 0) tell(say(language, "cli.diff.same"));
    else {
      tell(say(language, "cli.diff.changes", { count: changes.length }));
      for (const change of changes) line(sayVersionChange(teller, change));
      tell(say(language, "versions.turns"));
      for (const turn of sayTurns(language, { before: a.dossier, after: b.dossier }, turns)) line(turn);
    }
  }
  return changes.length === 0 && !isTurn(turns) ? FINE : ERRORS;
}
