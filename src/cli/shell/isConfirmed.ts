/** Asks a question at the terminal, which is answered with one line. */
import { type Language, say } from "../../text/index.ts";
import type { Shell } from "./shell.ts";

/** Does the user agree? The answer is yes where nobody can be asked. */
export async function isConfirmed({ ask }: Pick<Shell, "ask">, language: Language): Promise<boolean> {
  if (ask === null) return true;
  const words = say(language, "cli.publish.yes")
    .split(",")
    .map(word => word.trim());
  const answer = await ask(`${say(language, "cli.publish.ask")} `);
  return answer !== null && words.includes(answer.trim().toLowerCase());
}
