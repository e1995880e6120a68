/** The entry among the corrections of a version that differs from the last: proposed, asked for, written. */
import { readFileSync, realpathSync } from "node:fs";
import path from "node:path";
import { fileOf } from "../../edit/index.ts";
import { correctionOf, type HeldPlace, lastReadable, namesInVersions } from "../../publish/index.ts";
import { changeText, dayOf, type Text } from "../../schema/index.ts";
import { type Language, say } from "../../text/index.ts";
import { putFile } from "../folder/putFile.ts";
import { type Shell, USAGE } from "../shell/shell.ts";
import { paragraph } from "../shell/terminal.ts";
import { type PublishableFile, publishableAs } from "./publishable.ts";
import type { PublishQuestion } from "./publishOptions.ts";

/** What is done about readers: an entry with this text, or none. */
export type CorrectionChoice = NonNullable<PublishQuestion["correction"]> | { readonly text: Text | null };

type Asking = {
  readonly question: PublishQuestion;
  readonly language: Language;
  readonly shell: Shell;
  /** Called before somebody is asked, who may take long. */
  readonly onAsk: () => void;
};

const wordsIn = (language: Language, key: "cli.publish.correction.no" | "cli.publish.yes"): readonly string[] =>
  say(language, key)
    .split(",")
    .map(word => word.trim());

/**
 * Whether an entry is needed, and which.
 * @param chosen what was answered before, where somebody was asked already
 * @returns null where none is needed, or an exit code after telling the reason
 */
export async function correctionFor(
  file: PublishableFile,
  place: HeldPlace,
  chosen: CorrectionChoice | null,
  { question, language, shell, onAsk }: Asking,
): Promise<CorrectionChoice | "declined" | number | null> {
  const last = lastReadable(place, question.withdraw);
  const before = namesInVersions(file.published, place);
  const published = { ...file.published, secrets: [...file.published.secrets, ...before.secrets] };
  const proposed = last === null ? null : correctionOf(last, published, file.languages);
  const tell = (sentence: string) => shell.print(paragraph(sentence, shell.out));
  if (proposed === null) {
    if (question.correction?.text) tell(say(language, "cli.publish.correction.unused"));
    return null;
  }
  if (chosen !== null) return chosen;
  tell(say(language, "cli.publish.correction"));
  for (const text of typeof proposed.text === "string" ? [proposed.text] : Object.values(proposed.text))
    shell.print(paragraph(text, shell.out, 2));
  if (question.isDryRun) return null;
  if (shell.ask === null) {
    shell.complain(paragraph(say(language, "cli.publish.correction.needed"), shell.err));
    return USAGE;
  }
  onAsk();
  for (;;) {
    const answer = (await shell.ask(`${say(language, "cli.publish.correction.ask")} `))?.trim();
    if (answer === undefined) return "declined";
    if (wordsIn(language, "cli.publish.yes").includes(answer.toLowerCase())) return { text: proposed.text };
    if (wordsIn(language, "cli.publish.correction.no").includes(answer.toLowerCase())) return { text: null };
    if (answer !== "") return { text: answer };
  }
}

/** The file with the entry in it, as it would leave; or an exit code after telling why it may not. */
export function withCorrection(
  file: PublishableFile,
  text: Text,
  { question, language, shell }: Pick<Asking, "question" | "language" | "shell">,
): PublishableFile | number {
  const { corrections } = fileOf(file.text)!;
  const count = Array.isArray(corrections) ? corrections.length : 0;
  const entry = { date: dayOf(shell.now()), text };
  const corrected = changeText(file.text, [{ path: ["corrections", count], value: entry, insert: true }]);
  return publishableAs(file, corrected, question, language, shell);
}

/**
 * Writes the entry into the working file.
 * @returns whether it was written: not where the file has changed since it was read
 * @throws WriteTrouble
 */
export function keepCorrection(before: PublishableFile, after: PublishableFile, shell: Shell): boolean {
  if (before.name === "-") return true;
  const whole = realpathSync(path.resolve(shell.cwd, before.name));
  if (!readFileSync(whole).equals(Buffer.from(before.text, "utf8"))) return false;
  putFile(whole, Buffer.from(after.text, "utf8"));
  return true;
}
