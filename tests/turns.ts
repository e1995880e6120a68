/**
 * The browser tests that take the longest take turns: of each file below, a share of its tests runs each day, so that
 * within some days each has run (`scope.ts`). Which share a test belongs to follows from its name alone.
 */
import path from "node:path";
import { beforeEach } from "vitest";
import { day, isAll, ofDay } from "./scope.ts";

/** Maps files to the days after which each of their tests has run. Each took a minute or more on two processors. */
const slow: Readonly<Record<string, number>> = {
  "accessible.test.ts": 3,
  "bar.test.ts": 3,
  "begin.test.ts": 2,
  "compareView.test.ts": 2,
  "cut.test.ts": 3,
  "editorPage.test.ts": 2,
  "embed.test.ts": 4,
  "evidenceView.test.ts": 2,
  "firstWindow.test.ts": 3,
  "focusKept.test.ts": 4,
  "fortyDossiers.test.ts": 4,
  "highFigure.test.ts": 2,
  "journeys.test.ts": 2,
  "largeNetwork.test.ts": 2,
  "library.test.ts": 4,
  "loader.test.ts": 3,
  "mapView.test.ts": 2,
  "matrix.test.ts": 3,
  "moneyView.test.ts": 2,
  "narrow.test.ts": 4,
  "network.test.ts": 3,
  "outline.test.ts": 2,
  "page.test.ts": 3,
  "panel.test.ts": 4,
  "parents.test.ts": 3,
  "publishPanel.test.ts": 3,
  "publishedView.test.ts": 2,
  "spoken.test.ts": 4,
  "story.test.ts": 3,
  "take.test.ts": 3,
  "takeaway.test.ts": 2,
  "timeView.test.ts": 2,
  "turned.test.ts": 2,
  "versions.test.ts": 3,
  "writing.test.ts": 3,
};

/** A number that depends on the name alone. */
const numberOf = (name: string): number =>
  [...name].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)!) % 1_000_003, 7);

beforeEach(({ task, skip }) => {
  const days = slow[path.basename(task.file.name)];
  if (days === undefined || isAll || (numberOf(task.name) + day) % days === 0) return;
  skip(`runs on another day than ${ofDay}`);
});
