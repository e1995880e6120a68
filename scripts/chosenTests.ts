import { readdirSync } from "node:fs";
import path from "node:path";

const TEST = /\.test\.tsx?$/u;

export type ChosenTests = {
  /** The paths from the folder of the project, with "/", in order. */
  readonly files: readonly string[];
  /** The words that names of tests must contain; if there are none, all tests of the files are chosen. */
  readonly names: readonly string[];
};

/** All test files, as paths from the folder of the project. */
export const testFiles = (root: string): readonly string[] =>
  readdirSync(path.join(root, "tests"), { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile() && TEST.test(entry.name))
    .map(entry => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
    .sort();

/**
 * The tests that words choose. A word that occurs in paths of test files chooses these files; any other word chooses
 * tests by their names, in those files or, if there are none, everywhere.
 */
export function chosenTests(all: readonly string[], words: readonly string[]): ChosenTests {
  const isOfPath = (word: string): boolean => all.some(file => file.includes(word));
  const places = words.filter(isOfPath);
  return {
    files: places.length === 0 ? all : all.filter(file => places.some(word => file.includes(word))),
    names: words.filter(word => !isOfPath(word)),
  };
}

/** The pattern with which Vitest chooses tests by name. Each word is taken literally. */
export const namePattern = (names: readonly string[]): string =>
  names.map(name => name.replaceAll(/[\\^$.*+?()[\]{}|]/gu, "\\$&")).join("|");
