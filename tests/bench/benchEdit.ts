/**
 * Measures what it costs to write: one key in a form, on the shipped dossiers and on generated files, and the journal of
 * a run of edits. Each file runs in a process of its own.
 */
import { execFileSync } from "node:child_process";
import { type JournalMeasured, measureJournal, reportJournal } from "./benchJournal.ts";
import { type KeysMeasured, measureKeys, reportKeys } from "./benchKeys.ts";
import { generatedFile, shippedFiles } from "./editFiles.ts";

type EditCase = { readonly part: "keys" | "journal"; readonly file: string; readonly count: number };
type EditMeasured = { readonly keys: readonly KeysMeasured[]; readonly journals: readonly JournalMeasured[] };

/** A shipped dossier whose journal is measured beside that of the largest generated file. */
const JOURNAL_OF = "openai-sama";

/** Measures one case, in this process. */
export const measureEdit = ({ part, file, count }: EditCase): KeysMeasured | JournalMeasured =>
  part === "keys" ? measureKeys(file, count) : measureJournal(file, count);

function inProcess(measured: EditCase): unknown {
  process.stderr.write(`${measured.file}: ${measured.part} …\n`);
  const options = ["--edit", "--case", JSON.stringify(measured)];
  // As they run in a page.
  const env = { ...process.env, NODE_ENV: "production" };
  return JSON.parse(execFileSync(process.execPath, [process.argv[1]!, ...options], { encoding: "utf8", env }));
}

/**
 * @param sizes kB of the generated files
 * @param entries of each journal
 */
export function benchEdit(sizes: readonly number[], rounds: number, entries: number): EditMeasured {
  const generated = sizes.map(generatedFile);
  return {
    keys: [...shippedFiles, ...generated].map(file => inProcess({ part: "keys", file, count: rounds }) as KeysMeasured),
    journals: [JOURNAL_OF, ...generated.slice(-1)].map(
      file => inProcess({ part: "journal", file, count: entries }) as JournalMeasured,
    ),
  };
}

/** The tables, in Markdown. */
export const reportEdit = ({ keys, journals }: EditMeasured): string =>
  [reportKeys(keys), ...reportJournal(journals)].join("\n\n");
