/**
 * Everything that is made of a file by any way but the command, whose own files `tests/cli/canary.test.ts` searches:
 * nothing that must not leave can be read in it.
 */
import { expect, test, vi } from "vitest";
import { leakFinder } from "../../src/redact/index.ts";
import { record } from "../record.ts";
import { canaryDossier } from "../redact/canaryDossier.ts";
import { extent, isAll, partOf } from "../scope.ts";
import { everyOutput } from "./everyOutput.ts";

vi.setConfig({ testTimeout: 300_000 });

test(`what a library, a page or a copy makes of a file holds none of its canaries (${extent})`, () => {
  const { text, canaries } = canaryDossier();
  const finder = leakFinder(canaries);
  // The outputs of a language differ in their words alone; a folder for a server is what the command makes as well.
  const made = everyOutput(text, partOf(["en", "fr"], 2), { withSite: isAll });
  expect(made.size).toBeGreaterThan(60);
  const outputs = new Map(partOf([...made], 3));
  const found = [...outputs].flatMap(([name, bytes]) =>
    [...finder.leaks(name), ...finder.leaks(bytes)].map(at => `${name}: ${canaries[at]!.where}`),
  );
  expect(found).toEqual([]);
  // The search would find them: the working file has all.
  expect(new Set(finder.leaks(text)).size).toBe(canaries.length);
  record("canaries-library", { outputs: outputs.size, canaries: canaries.length, found: found.length });
  console.log(`${canaries.length} canaries searched for in ${outputs.size} outputs`);
});
