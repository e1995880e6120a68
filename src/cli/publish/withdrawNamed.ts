/** Asks what becomes of earlier versions that name somebody whom the file does not name any more. */
import { type HeldPlace, namesInVersions, type StillNamed, stillNamed } from "../../publish/index.ts";
import { type Language, say } from "../../text/index.ts";
import { type Shell, USAGE } from "../shell/shell.ts";
import { paragraph } from "../shell/terminal.ts";
import type { PublishableFile } from "./publishable.ts";
import type { PublishQuestion } from "./publishOptions.ts";

type NamedAsking = {
  readonly question: PublishQuestion;
  readonly language: Language;
  readonly shell: Shell;
  /** Called before somebody is asked, who may take long. */
  readonly onAsk: () => void;
};

const wordsIn = (language: Language, key: "cli.publish.named.withdraw" | "cli.publish.named.leave") =>
  say(language, key)
    .split(",")
    .map(word => word.trim());

const numbersOf = (named: readonly StillNamed[]): readonly number[] => named.map(({ version }) => version);

/**
 * The versions to withdraw, those that were asked for among them.
 * @returns "declined" where nobody answered, or an exit code after telling the reason
 */
export async function withdrawNamed(
  file: PublishableFile,
  place: HeldPlace,
  { question, language, shell, onAsk }: NamedAsking,
): Promise<readonly number[] | "declined" | number> {
  const { withdraw } = question;
  const secrets = [...file.published.secrets, ...namesInVersions(file.published, place).secrets];
  const named = stillNamed({ ...file.published, secrets }, place, withdraw);
  if (named.length === 0 || question.isNamedLeft) return withdraw;
  const tell = (sentence: string) => shell.print(paragraph(sentence, shell.out));
  for (const { version, names } of named) tell(say(language, "cli.publish.named", { version, names }));
  const versions = [...withdraw, ...numbersOf(named)].sort((a, b) => a - b);
  if (question.isDryRun || shell.ask === null) {
    const needed = say(language, "cli.publish.named.needed", { versions: versions.join(",") });
    if (question.isDryRun) tell(needed);
    else shell.complain(paragraph(needed, shell.err));
    return question.isDryRun ? withdraw : USAGE;
  }
  onAsk();
  for (;;) {
    const asked = say(language, "cli.publish.named.ask", { versions: numbersOf(named).map(String) });
    const answer = (await shell.ask(`${asked} `))?.trim().toLowerCase();
    if (answer === undefined) return "declined";
    if (wordsIn(language, "cli.publish.named.withdraw").includes(answer)) return versions;
    if (wordsIn(language, "cli.publish.named.leave").includes(answer)) return withdraw;
  }
}
