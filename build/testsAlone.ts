import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { root } from "./root.ts";

/** What changes modules, globals or the clock for every file that runs in the same process. */
const CHANGES_MORE = /\bvi\.(?:mock|doMock|spyOn|stubGlobal|stubEnv|useFakeTimers|resetModules)\(/;

/** Files of tests that need a process of their own, as paths from the folder of the project. */
export const testsAlone = (): string[] =>
  readdirSync(path.join(root, "tests"), { recursive: true, encoding: "utf8" })
    .map(file => path.posix.join("tests", ...file.split(path.sep)))
    .filter(file => /\.test\.tsx?$/.test(file) && !/^tests\/(?:e2e|engines|speech)\//.test(file))
    .filter(file => CHANGES_MORE.test(readFileSync(path.join(root, file), "utf8")))
    .sort();
