import { later } from "../reading/later.ts";
import type { OpenDossier } from "./readDossier.ts";

/** Its words are wanted only where there is something to say: a file of the library has been mended. */
export const FoundProblems = later(async () => (await import("./FoundProblems.tsx")).FoundProblems);

/** What is wrong with the file, and nothing where nothing is. */
export function FileProblems({ problems, leftOut }: Pick<OpenDossier, "problems" | "leftOut">) {
  const isClean = problems.length === 0 && leftOut.length === 0;
  return isClean ? null : <FoundProblems problems={problems} leftOut={leftOut} />;
}
