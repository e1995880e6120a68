import { leakFinder, type Published } from "../redact/index.ts";
import { pointerOf } from "../schema/index.ts";
import { ownWords } from "./ownWords.ts";
import type { Scripts } from "./publishFolder.ts";

/** Something that must not leave, in a file that was made or in its name. */
export type Leak = {
  readonly name: string;
  /** Its place in the working file, as a JSON Pointer. */
  readonly from: string;
};

/**
 * Finds what must not be readable in the files that were made. Words of the product itself give nothing away.
 * @param scripts called only if there is anything to look for
 */
export function leaksIn(
  { secrets }: Pick<Published, "secrets">,
  made: Iterable<readonly [name: string, content: string | Uint8Array]>,
  scripts: () => Scripts,
): readonly Leak[] {
  if (secrets.length === 0) return [];
  const finder = leakFinder(secrets);
  const ours = new Set(finder.leaks(ownWords(scripts())));
  return [...made].flatMap(([name, content]) =>
    [...new Set([...finder.leaks(name), ...finder.leaks(content)])]
      .filter(index => !ours.has(index))
      .map(index => ({ name, from: pointerOf(secrets[index]!.path) })),
  );
}
