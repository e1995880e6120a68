import { readdirSync } from "node:fs";
import path from "node:path";

const TEST = /\.test\.tsx?$/u;

export type ChosenTests = {
  /** Paths from the folder of the project, with "/", in order. */
  readonly files: readonly string[];
  /** The words by which tests are chosen by their name; none of them: all of those files. */
  readonly names: readonly string[];
};

/** Every file of tests, from the folder of the project. */
export const testFiles = (root: string): readonly string[] =>
  readdirSync(path.join(root, "tests"), { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile() && TEST.test(entry.name))
    .map(entry => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
    .sort();

/**
 * What words mean: one that stands in the path of a file of tests chooses such files, any other one chooses tests by
 * their name, wherever they are or in those files.
 */
export function chosenTests(all: readonly string[], words: readonly string[]): ChosenTests {
  const isOfPath = (word: string): boolean => all.some(file => file.includes(word));
  const places = words.filter(isOfPath);
  return {
    files: places.length === 0 ? all : all.filter(file => places.some(word => file.includes(word))),
    names: words.filter(word => !isOfPath(word)),
  };
}

/** Chooses tests by their name, for Vitest: each word as it stands. */
export const namePattern = (names: readonly string[]): string =>
  names.map(name => name.replaceAll(/[\\^$.*+?()[\]{}|]/gu, "\\$&")).join("|");
