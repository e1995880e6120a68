/** A question at the terminal, answered with one line. */
import { createInterface } from "node:readline";
import { type Language, say } from "../text/index.ts";

/** Whether there is a terminal on both sides. */
export const canBeAsked = (): boolean => process.stdin.isTTY === true && process.stdout.isTTY === true;

/** Where nobody can be asked the answer is yes. */
export function isConfirmed(language: Language): Promise<boolean> {
  if (!canBeAsked()) return Promise.resolve(true);
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
