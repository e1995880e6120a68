import { later } from "../../page/reading/later.ts";
import type { OpenDossier } from "./readDossier.ts";

/** The list is loaded only where there is something to say: the files of the library have no problems. */
export const FoundProblems = later(async () => (await import("./FoundProblems.tsx")).FoundProblems);

/** The problems of the file; nothing where it has none. */
export function FileProblems({ problems, leftOut, text }: Pick<OpenDossier, "problems" | "leftOut" | "text">) {
  const isClean = problems.length === 0 && leftOut.length === 0;
  return isClean ? null : <FoundProblems problems={problems} leftOut={leftOut} text={text} />;
}
