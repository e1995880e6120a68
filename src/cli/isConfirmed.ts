/** A question at the terminal, answered with one line. */
import { createInterface } from "node:readline";
import { type Language, say } from "../text/index.ts";

/** Without a terminal on both sides nobody can be asked, and the answer is yes. */
export function isConfirmed(language: Language): Promise<boolean> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return Promise.resolve(true);
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const words = say(language, "cli.publish.yes")
    .split(",")
    .map(word => word.trim());
  return new Promise(resolve => {
    lines.on("close", () => resolve(false));
    lines.question(`${say(language, "cli.publish.ask")} `, answer => {
      resolve(words.includes(answer.trim().toLowerCase()));
      lines.close();
    });
  });
}
