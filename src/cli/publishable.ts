/** A file → what of it may leave, told before anything is written; or an exit code, with the reason said. */

import { published } from "../publish/index.ts";
import type { Dossier } from "../schema/index.ts";
import { languages as allLanguages, type Language, say, sayList } from "../text/index.ts";
import { checked, checkListing, hasErrors } from "./check.ts";
import { givenFiles } from "./files.ts";
import { languagesFor, type PublishQuestion } from "./publishOptions.ts";
import { ERRORS, type Shell, USAGE } from "./shell.ts";
import { paragraph } from "./terminal.ts";

export type PublishableFile = { readonly dossier: Dossier; readonly languages: readonly Language[] };

/** Places named before the rest is counted. */
const NAMED = 20;

export function publishable(question: PublishQuestion, language: Language, shell: Shell): PublishableFile | number {
  const { file, isDraftAllowed } = question;
  const { print, complain, out, err } = shell;
  const refuse = (sentence: string) => complain(paragraph(sentence, err));
  const [given] = givenFiles([file]);
  if (given === undefined || "trouble" in given) {
    if (given) shell.complainOf(given, language);
    return USAGE;
  }
  const read = checked(given);
  if (hasErrors(read) || read.parsed.dossier === null || read.parsed.leftOut.length > 0) {
    complain(checkListing(read, language, err));
    refuse(say(language, "cli.publish.errors", { file }));
    return ERRORS;
  }
  const { dossier } = read.parsed;
  if (dossier.status === "draft" && !isDraftAllowed) {
    refuse(say(language, "cli.publish.draft", { file }));
    return ERRORS;
  }
  const leaves = published(dossier);
  if (!leaves.ok) {
    refuse(say(language, "cli.publish.refused", { file }));
    for (const { code, pointer } of leaves.trouble.slice(0, NAMED))
      complain(paragraph(say(language, `cli.publish.refused.${code}`, { pointer }), err, 2, "– "));
    if (leaves.trouble.length > NAMED)
      complain(
        paragraph(say(language, "cli.publish.refused.more", { count: leaves.trouble.length - NAMED }), err, 2, "– "),
      );
    return ERRORS;
  }
  const things = leaves.value.leaving.map(({ list, count }) => say(language, `cli.publish.list.${list}`, { count }));
  print(paragraph(say(language, "cli.publish.stays", { things: sayList(language, things) }), out));
  print(paragraph(say(language, "cli.publish.goes"), out));
  const { languages, isOther } = languagesFor(leaves.value.dossier, question.languages);
  if (isOther)
    print(
      paragraph(
        say(language, "cli.publish.other-language", {
          tag: dossier.language,
          language: allLanguages.find(({ code }) => code === languages[0])!.name,
        }),
        out,
      ),
    );
  return { dossier: leaves.value.dossier, languages };
}
