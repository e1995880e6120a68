/**
 * The browser tests that take the longest take turns: of each file below, a share of its tests runs each day, so that
 * within some days each has run (`scope.ts`). Which share a test belongs to follows from its name alone.
 */
import path from "node:path";
import { beforeEach } from "vitest";
import { day, isAll, ofDay } from "./scope.ts";

/** Maps files to the days after which each of their tests has run. Each took a minute or more on two processors. */
const slow: Readonly<Record<string, number>> = {
  "accessible.test.ts": 2,
  "bar.test.ts": 2,
  "cut.test.ts": 2,
  "embed.test.ts": 3,
  "firstWindow.test.ts": 2,
  "focusKept.test.ts": 2,
  "fortyDossiers.test.ts": 2,
  "library.test.ts": 3,
  "narrow.test.ts": 2,
  "network.test.ts": 2,
  "panel.test.ts": 3,
  "spoken.test.ts": 2,
};

/** A number that depends on the name alone. */
const numberOf = (name: string): number =>
  [...name].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)!) % 1_000_003, 7);

beforeEach(({ task, skip }) => {
  const days = slow[path.basename(task.file.name)];
  if (days === undefined || isAll || (numberOf(task.name) + day) % days === 0) return;
  skip(`runs on another day than ${ofDay}`);
});
