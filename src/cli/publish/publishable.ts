/** Makes the publishable file and tells what leaves, before anything is written; or tells why not. */
import path from "node:path";
import { languagesFor, prepare } from "../../publish/index.ts";
import type { Difference, Published } from "../../redact/index.ts";
import { listNames, pointerOf } from "../../schema/index.ts";
import {
  languages as allLanguages,
  type Language,
  say,
  sayDifference,
  sayInference,
  sayLabelled,
  sayList,
} from "../../text/index.ts";
import { checked, checkListing } from "../check/check.ts";
import { refusalLines } from "../check/refusalLines.ts";
import { keptAddress } from "../folder/keptAddress.ts";
import { complainOf, type InputFile, inputFiles } from "../shell/files.ts";
import { ERRORS, type Shell, USAGE } from "../shell/shell.ts";
import { paragraph } from "../shell/terminal.ts";
import { WrongUsage } from "../shell/usage.ts";
import type { PublishQuestion } from "./publishOptions.ts";

export type PublishableFile = {
  readonly published: Published;
  readonly languages: readonly Language[];
  /** As it was named; `-` for standard input. */
  readonly name: string;
  /** Of the working file, as it is written. */
  readonly text: string;
};

/** How many places are named before the rest is counted. A dry run names all. */
const NAMED = 20;

/** Tells how much stays, what is left out or changed, place by place, and what a reader could still infer. */
function tellOf({ items, differences, inferences }: Published, isWhole: boolean, language: Language, shell: Shell) {
  const { print, out } = shell;
  const tell = (sentence: string) => print(paragraph(sentence, out));
  const line = (words: string) => print(paragraph(words, out, 2, "– "));
  const counted = listNames.flatMap(list => {
    const count = items.filter(item => item.list === list && item.code === "stays").length;
    return count === 0 ? [] : [say(language, `publish.list.${list}`, { count })];
  });
  if (counted.length > 0) tell(say(language, "publish.diff.stays", { things: sayList(language, counted) }));
  if (differences.length === 0) tell(say(language, "publish.diff.nothing"));
  const listed = (title: "publish.diff.gone" | "publish.diff.changed", some: readonly Difference[]) => {
    if (some.length === 0) return;
    tell(say(language, title, { count: some.length }));
    const shown = isWhole ? some : some.slice(0, NAMED);
    for (const { path, code } of shown) line(sayLabelled(language, pointerOf(path), sayDifference(language, code)));
    if (shown.length < some.length) line(say(language, "publish.diff.more", { count: some.length - shown.length }));
  };
  listed(
    "publish.diff.gone",
    differences.filter(({ to }) => to === null),
  );
  listed(
    "publish.diff.changed",
    differences.filter(({ to }) => to !== null),
  );
  if (inferences.length > 0) tell(say(language, "publish.diff.inferences"));
  // Private words come first, since they are the worst.
  const isPrivate = ({ code }: (typeof inferences)[number]) => code === "private-word";
  const gravest = [...inferences.filter(isPrivate), ...inferences.filter(one => !isPrivate(one))];
  for (const { path, code, params } of gravest)
    line(sayLabelled(language, pointerOf(path), sayInference(language, { code, params })));
}

/** @returns the file, or an exit code after telling the reason @throws WrongUsage for a folder with several dossiers */
export function publishable(question: PublishQuestion, language: Language, shell: Shell): PublishableFile | number {
  const [input, another] = inputFiles([question.file], shell);
  if (another) throw new WrongUsage("cli.publish.several", { folder: question.file });
  if (input === undefined || "trouble" in input) {
    if (input) complainOf(input, language, shell);
    return USAGE;
  }
  const found = publishableInput(input, question, language, shell);
  if (typeof found === "number") return found;
  const { published, languages, isOther } = found;
  tellOf(published, question.isDryRun, language, shell);
  if (isOther)
    shell.print(
      paragraph(
        say(language, "cli.publish.other-language", {
          tag: published.dossier.language,
          language: allLanguages.find(({ code }) => code === languages[0])!.name,
        }),
        shell.out,
      ),
    );
  return found;
}

/** The same file with another text, as `publishable` finds it; what leaves is told already. */
export const publishableAs = (
  { name }: PublishableFile,
  text: string,
  question: PublishQuestion,
  language: Language,
  shell: Shell,
): PublishableFile | number =>
  publishableInput({ name, bytes: new TextEncoder().encode(text) }, question, language, shell);

type OpenedInput = Exclude<InputFile, { readonly trouble: string }>;

/** What may leave of a file that was opened, or an exit code after telling why nothing may. */
export function publishableInput(
  input: OpenedInput,
  question: PublishQuestion,
  language: Language,
  shell: Shell,
): (PublishableFile & { readonly isOther: boolean }) | number {
  const { file, isDraftAllowed } = question;
  const { complain, err } = shell;
  const refuse = (sentence: string) => complain(paragraph(sentence, err));
  const read = checked(input);
  const prepared = prepare(read.text, read.parsed);
  // A file that is too large has been reported as an error.
  if (prepared.kind === "errors" || "size" in input) {
    complain(checkListing(read, language, err));
    refuse(say(language, "cli.publish.errors", { file }));
    return ERRORS;
  }
  if (prepared.isDraft && !isDraftAllowed) {
    refuse(say(language, "cli.publish.draft", { file }));
    return ERRORS;
  }
  if (prepared.kind === "refused") {
    const { refusals } = prepared;
    for (const line of refusalLines(refusals, language, err)) complain(line);
    const address = keptAddress(refusals, path.resolve(shell.cwd, question.out));
    if (address !== null) refuse(say(language, "cli.leaving.kept-address", { file, folder: question.out, ...address }));
    return ERRORS;
  }
  const { published } = prepared;
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(input.bytes);
  return { published, name: input.name, text, ...languagesFor(published.dossier, question.languages) };
}
