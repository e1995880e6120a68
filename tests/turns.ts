/**
 * The tests that take the longest take turns: of each file below, a share of its tests runs each day, so that
 * within some days each has run (`scope.ts`). Which share a test belongs to follows from its name alone.
 */
import path from "node:path";
import { beforeEach } from "vitest";
import { day, isAll, ofDay } from "./scope.ts";

/** Maps files to the days after which each of their tests has run. Each took a minute or more on two processors. */
const slow: Readonly<Record<string, number>> = {
  "accessible.test.ts": 6,
  "allChains.test.ts": 2,
  "bands.test.ts": 4,
  "bar.test.ts": 5,
  "begin.test.ts": 3,
  "bringingIn.test.ts": 4,
  "chainContract.test.ts": 3,
  "compareView.test.ts": 3,
  "controls.test.tsx": 4,
  "cut.test.ts": 5,
  "draw.test.ts": 2,
  "drawChain.test.ts": 3,
  "drawnFiles.test.ts": 7,
  "editedPicture.test.ts": 3,
  "editorKept.test.ts": 3,
  "editorPage.test.ts": 3,
  "embed.test.ts": 6,
  "embedHeights.test.ts": 2,
  "emitters.test.tsx": 4,
  "evidenceView.test.ts": 2,
  "firstWindow.test.ts": 6,
  "focusKept.test.ts": 4,
  "fortyDossiers.test.ts": 6,
  "highFigure.test.ts": 2,
  "hosts.test.ts": 3,
  "inArticles.test.ts": 3,
  "journeys.test.ts": 3,
  "largeNetwork.test.ts": 2,
  "leaving.test.ts": 4,
  "library.test.ts": 6,
  "loader.test.ts": 5,
  "mapView.test.ts": 3,
  "matrix.test.ts": 3,
  "metamorphic.test.ts": 2,
  "moneyView.test.ts": 2,
  "narrow.test.ts": 6,
  "network.test.ts": 5,
  "networkContract.test.ts": 3,
  "networkNames.test.ts": 2,
  "outline.test.ts": 2,
  "page.test.ts": 5,
  "panel.test.ts": 6,
  "parents.test.ts": 3,
  "pictureFirst.test.ts": 4,
  "placed.test.ts": 2,
  "publishPanel.test.ts": 3,
  "publishing.test.ts": 4,
  "publishedTable.test.ts": 3,
  "publishedView.test.ts": 3,
  "readAside.test.ts": 3,
  "sameStory.test.tsx": 3,
  "slices.test.ts": 2,
  "spoken.test.ts": 6,
  "story.test.ts": 4,
  "bring.test.ts": 3,
  "takeaway.test.ts": 2,
  "textEditor.test.ts": 4,
  "timeView.test.ts": 3,
  "turned.test.ts": 2,
  "versions.test.ts": 3,
  "views.test.ts": 12,
  "withdraw.test.ts": 2,
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
