/** Why nothing may leave of a file, and what was found in something made from it, on a terminal. */
import type { Published, Refusal } from "../../io/index.ts";
import { leaksIn } from "../../publish/index.ts";
import { type Language, say, sayRefusal } from "../../text/index.ts";
import { builtScripts } from "../shell/builtScripts.ts";
import type { Shell } from "../shell/shell.ts";
import { paragraph, type Terminal } from "../shell/terminal.ts";

/** Reasons told before the rest is counted. */
const TOLD = 10;

/** Lines: why nothing leaves, and what to do. */
export function refusalLines(refusals: readonly Refusal[], language: Language, terminal: Terminal): string[] {
  const more = refusals.length - TOLD;
  return [
    paragraph(say(language, "cli.leaving.refused"), terminal),
    ...refusals.slice(0, TOLD).map(refusal => {
      const { what, fix } = sayRefusal(language, refusal);
      return paragraph(`${what} ${fix}`, terminal, 2, "– ");
    }),
    ...(more > 0 ? [paragraph(say(language, "cli.leaving.refused.more", { count: more }), terminal, 2, "– ")] : []),
  ];
}

/**
 * Looks into what was made for what must not be read in it.
 * @returns lines that say what was found, and where it stands in the file; none where nothing was
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
