import { readFileSync } from "node:fs";
import type { Plugin } from "vite";
import { languages } from "../src/text/languages.ts";
import { parsedMessage } from "../src/text/parsedMessage.ts";
import { messagePart } from "./messagePart.ts";
import { runOnce } from "./runOnce.ts";

const wordMaker = runOnce<typeof import("../src/text/codeLabelsIn.ts")>("src/text/codeLabelsIn.ts");

/** Which part of the messages is loaded with what says it; `tests/text/messages.test.ts` sees to it that nothing else does. */
function partOf(key: string): string {
  if (key.startsWith("cli.")) return "command";
  if (key.startsWith("problem.")) return "problems";
  if (/^(alt|embed|picture|publish|publishing|social)\./.test(key)) return "publishing";
  if (key.startsWith("network.")) return "network";
  return /^(outline|panel|table)\./.test(key) ? "details" : "page";
}

/**
 * Parts of what is said in a language. Of the messages: `en.json?problems`, of files in which something is wrong;
 * `?publishing`, before one leaves and in what is made of it then; `?network`, of many dossiers at once; `?details`, in
 * the evidence, the outline and the tables; `?page`, the rest without the command's. Each is parsed here: the page has no
 * parser. Of the code lists: `?labels`, `?definitions`.
 */
export const messageParts: Plugin = {
  name: "deep-labor:message-parts",
  async load(id) {
    const asked = messagePart(id);
    const language = languages.find(entry => entry.code === asked?.code);
    if (asked === null || language === undefined) return null;
    const { file, part } = asked;
    const made = (said: unknown) => ({ code: `export default ${JSON.stringify(said)};`, moduleType: "js" as const });
    if (part === "labels" || part === "definitions") {
      const { codeDefinitionsIn, codeLabelsIn } = await wordMaker();
      return made((part === "labels" ? codeLabelsIn : codeDefinitionsIn)(language.code));
    }
    this.addWatchFile(file);
    const messages: Record<string, string> = JSON.parse(readFileSync(file, "utf8"));
    const own = Object.entries(messages).filter(([key]) => partOf(key) === part);
    return made(Object.fromEntries(own.map(([key, message]) => [key, parsedMessage(language, message)])));
  },
};
