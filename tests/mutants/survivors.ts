/**
 * What may live: mutants that change nothing anybody could see, each with its reason. `folders` are those, or files, that
 * were gone through wholly: whatever else lives in them is a failure.
 */
import type { Mutant } from "./instrumentedIn.ts";
import held from "./survivors.json";

type Survivor = {
  readonly why: string;
  readonly file: string;
  /** The line in which it begins. Without it, any line of the file. */
  readonly within?: string;
  readonly code?: string;
  readonly becomes?: string;
};
const { folders, survivors }: { readonly folders: readonly string[]; readonly survivors: readonly Survivor[] } = held;

/** Whether everything that lives in a file has to stand in the list. */
export const isHeld = (file: string): boolean =>
  folders.some(folder => file === folder || file.startsWith(`${folder}/`));

/** Why a mutant may live; null where nothing says so. */
export const reasonFor = (mutant: Mutant): string | null =>
  survivors.find(
    ({ file, within = mutant.within, code = mutant.code, becomes = mutant.becomes }) =>
      file === mutant.file && within === mutant.within && code === mutant.code && becomes === mutant.becomes,
  )?.why ?? null;
