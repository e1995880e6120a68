/** Changes code as a mistake would: each file once, with all its mutants in it, each behind a switch of its own. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { Instrumenter } from "@stryker-mutator/instrumenter";

/** One small change of the code. */
export type Mutant = {
  readonly id: string;
  /** From the folder of the project, with "/". */
  readonly file: string;
  /** Counts from 1. */
  readonly line: number;
  /** The whole line in which it begins, without the blanks round it. */
  readonly within: string;
  /** What stands there, and what stands there instead, each in one line. */
  readonly code: string;
  readonly becomes: string;
};

export type Instrumented = {
  /** The code with its switches, by file. */
  readonly codes: ReadonlyMap<string, string>;
  readonly mutants: readonly Mutant[];
};

const silent = () => {};
const logger = {
  ...{ isTraceEnabled: () => false, isDebugEnabled: () => false, isInfoEnabled: () => false },
  ...{ isWarnEnabled: () => false, isErrorEnabled: () => false, isFatalEnabled: () => false },
  ...{ trace: silent, debug: silent, info: silent, warn: silent, error: silent, fatal: silent },
};

const inOneLine = (text: string): string => text.replace(/\s+/gu, " ").trim();

/**
 * @param files from the folder of the project
 */
export async function instrumentedIn(root: string, files: readonly string[]): Promise<Instrumented> {
  const sources = new Map(files.map(file => [file, readFileSync(path.join(root, file), "utf8")]));
  const { files: made, mutants } = await new Instrumenter(logger).instrument(
    [...sources].map(([name, content]) => ({ name, content, mutate: true })),
    { plugins: null, excludedMutations: [], ignorers: [] },
  );
  return {
    codes: new Map(made.map(({ name, content }) => [name, content])),
    mutants: mutants.map(({ id, fileName: file, location: { start, end }, replacement }) => {
      const lines = sources.get(file)!.split("\n");
      const between = lines.slice(start.line, end.line + 1);
      between[between.length - 1] = between.at(-1)!.slice(0, end.column);
      between[0] = between[0]!.slice(start.column);
      const code = inOneLine(between.join("\n"));
      return {
        ...{ id, file, line: start.line + 1, within: lines[start.line]!.trim() },
        ...{ code, becomes: inOneLine(replacement) },
      };
    }),
  };
}
