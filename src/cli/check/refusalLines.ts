/** Lines for a terminal about why a file is not published, and about secrets in something made from it. */

import { leaksIn } from "../../publish/index.ts";
import type { Published, Refusal } from "../../redact/index.ts";
import { type Language, say, sayRefusal } from "../../text/index.ts";
import { builtScripts } from "../shell/builtScripts.ts";
import type { Shell } from "../shell/shell.ts";
import { paragraph, type Terminal } from "../shell/terminal.ts";

/** How many reasons are told before the rest is counted. */
const MOST_REASONS = 10;

/** Lines that say why the file is not published, and what to do. */
export function refusalLines(refusals: readonly Refusal[], language: Language, terminal: Terminal): string[] {
  const more = refusals.length - MOST_REASONS;
  return [
    paragraph(say(language, "cli.leaving.refused"), terminal),
    ...refusals.slice(0, MOST_REASONS).map(refusal => {
      const { what, fix } = sayRefusal(language, refusal);
      return paragraph(`${what} ${fix}`, terminal, 2, "– ");
    }),
    ...(more > 0 ? [paragraph(say(language, "cli.leaving.refused.more", { count: more }), terminal, 2, "– ")] : []),
  ];
}

/**
 * Searches something made from a file for its secrets.
 * @returns lines that say what was found, and where it stands in the working file; empty where nothing was found
 */
export function leakLines(
  published: Published,
  made: Iterable<readonly [name: string, content: string | Uint8Array]>,
  language: Language,
  shell: Pick<Shell, "err" | "home">,
): readonly string[] {
  return leaksIn(published, made, () => builtScripts(shell)).map(leak =>
    paragraph(say(language, "cli.leaving.leak", leak), shell.err),
  );
}
