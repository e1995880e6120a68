import { readFileSync } from "node:fs";
import path from "node:path";
import type { Plugin } from "vite";
import { fallbacksOf } from "../src/text/fallbacksOf.ts";
import { parsedMessage } from "../src/text/parsedMessage.ts";
import { jsonModule } from "./jsonModule.ts";
import { languageFolders } from "./languageFolders.ts";
import { messagePart } from "./messagePart.ts";
import { runOnce } from "./runOnce.ts";

const wordMaker = runOnce<typeof import("../src/text/codeLabelsIn.ts")>("src/text/codeLabelsIn.ts");

/** What is said of evidence, sources and cases, in outlines and tables, and below the library: no first view has it. */
const DETAILS =
  /^(beside|change|figure|new|position|outline|panel|table|transfer|condition\.reading|day|door|finding|headline|reading|story|bar\.(changed|date|known|later|one-origin|reading|readings|reset|shown|silent|undated)|people\.(effects|not-known|minors|rating|secrecy|setting|status)|page\.(absent|about-workers|accounts|answer|duties|duty|evidence|group\.(chosen|other)|not-counted|party\.(above|apart|withheld)|quote\.(is-translation|seen-in)|readings|remark|undated|updated|time\.none|beside|chain|contents|correction|figure|figures|hop\.disputed|hops-into|liability|link\.law|nda|party\.(aliases|in-line|seat)|proceedings|reached|contested-distance|filter|find\.(clear|count|none)|imprint|left-aside\.(?!language)|source|write-file|words|money|overlays|returns|robustness|statements|story|summary|unplaced|unread-cases|decision|findings|home\.(how|in-words|lead|rules|small)|key|looked-for|move|lost|own\.(bar|changed|choose-again|close|edit|lead|open|out-of-reach|paste|pasted-at|read-again|read-at|start|stays|write)|proceeding|sources|src|unreadable|weakest))\b/;

/** What only the home page says at first. */
const LIBRARY = /^page\.(find|home|shaft)\b/;

/**
 * The part that a message belongs to. `tests/text/messages.test.ts` checks that it is used only where that is loaded.
 */
function partOf(key: string): string {
  if (key.startsWith("cli.")) return "command";
  if (key.startsWith("problem.")) return "problems";
  if (/^(alt|embed|picture|publish|publishing|social)\./.test(key)) return "publishing";
  if (key.startsWith("network.")) return "network";
  if (key.startsWith("edit.")) return "edit";
  if (key.startsWith("view.")) return "views";
  if (/^(bring|write)\./.test(key)) return "bringing";
  if (key.startsWith("versions.")) return "versions";
  if (DETAILS.test(key)) return "details";
  return LIBRARY.test(key) ? "library" : "page";
}

/**
 * Parts of the messages of a language. `en/messages.json?problems`: of files with problems; `?publishing`: of publishing;
 * `?network`: of many dossiers at once; `?views`: of
 * money, time, map, evidence and comparison; `?edit`: of the editor; `?bringing`: of what is brought in and written as a file; `?versions`: of two versions of a file; `?library`: of the home page; `?details`: of evidence, outline and tables; `?page`: all others except those
 * of the command. Messages are parsed here, since the page has no parser. Of the code lists: `?labels`, `?definitions`.
 */
export const messageParts: Plugin = {
  name: "deep-labor:message-parts",
  async load(id) {
    const asked = messagePart(id);
    const language = languageFolders.find(entry => entry.code === asked?.code);
    if (asked === null || language === undefined) return null;
    const { file, part } = asked;
    const made = (said: unknown) => ({ code: jsonModule(said), moduleType: "js" as const });
    if (part === "labels" || part === "definitions") {
      const { codeDefinitionsIn, codeLabelsIn } = await wordMaker();
      return made((part === "labels" ? codeLabelsIn : codeDefinitionsIn)(language.code));
    }
    // Where a language lacks a message, the nearest that has it speaks.
    const tags = languageFolders.map(({ code }) => code);
    const messages: Record<string, string> = {};
    for (const speaker of fallbacksOf(language.code, tags).toReversed()) {
      const spoken = path.join(path.dirname(file), "..", speaker, "messages.json");
      this.addWatchFile(spoken);
      Object.assign(messages, JSON.parse(readFileSync(spoken, "utf8")));
    }
    const own = Object.entries(messages).filter(([key]) => partOf(key) === part);
    return made(Object.fromEntries(own.map(([key, message]) => [key, parsedMessage(language, message)])));
  },
};
