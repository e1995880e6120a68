/** What the house is allowed to be: `npm run house` counts and draws it. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { drawHouse } from "../scripts/house/drawHouse.ts";
import { MOST_LINES, measureHouse, SMALL_FILE, SMALL_FILE_IMPORTERS } from "../scripts/house/measureHouse.ts";

const root = path.resolve(import.meta.dirname, "..");
const house = measureHouse(path.join(root, "src"));

/** Small files with few importers that stay: by the kind of their reason, each with it in a few words. */
const STAYS_SMALL: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "a rule of the subject": {
    "app/documents/drafts/isOnlyHere.ts": "when leaving would lose a text",
    "app/forms/fields/evidence/isEvidenceText.ts": "what is evidence, and no name that is looked for",
    "app/forms/workersWithin.ts": "which workers a law reaches by itself",
    "app/picture/story/stretchAt.ts": "where a reader is in a story",
    "app/shell/home/titleRoom.ts": "how wide a title is in any script",
    "base/placeIn.ts": "where an id stands in a list, read once",
    "base/sheetText.ts": "no cell is taken for a formula",
    "cli/shell/isConfirmed.ts": "when the user has agreed",
    "edit/exchangeValues.ts": "two values change places byte by byte",
    "edit/renameField.ts": "a field changes its name and nothing else",
    "edit/withoutControls.ts": "which signs a paste loses",
    "formats/foreign/readDate.ts": "what counts as a date",
    "formats/formatQuestion.ts": "what a table may be besides",
    "formats/grid/isJsonOrXml.ts": "which text has no rows",
    "formats/ofSourcesOnly.ts": "what a bibliography carries",
    "formats/tables/addressOfCell.ts": "what counts as an address",
    "formats/tables/languageOf.ts": "the language of texts that name none",
    "layout/network/extentOf.ts": "the rectangle round a network",
    "model/compare/likenessOf.ts": "when two numbers are the same",
    "model/findings/liveMoneyIn.ts": "which money counts",
    "publish/files/inWords.ts": "what a text for people carries",
    "publish/formBefore.ts": "when a version is the one before in another form",
    "publish/held/baseBefore.ts": "where a folder stood before",
    "publish/ownWords.ts": "which words give nothing away",
    "publish/page/webAddress.ts": "which address programs get",
    "publish/viewsFor.ts": "which views a folder has",
    "redact/labelWords.ts": "which words identify nobody",
    "redact/undoneAddresses.ts": "how addresses are hidden from programs",
    "schema/isDisputed.ts": "when a link is disputed",
    "schema/parse/tooLarge.ts": "what is said of a file that is not opened",
    "schema/parse/withProblems.ts": "in which order problems stand",
    "schema/schemaAddresses.ts": "where the schema is published",
    "text/sayCurrencies.ts": "how currencies are told",
    "text/sentences/sayLink.ts": "how a link is told",
    "text/sentences/sayStanding.ts": "how a standing is told",
    "text/sentences/sayWhatWouldStop.ts": "what would stop publishing, in words",
    "theme/denseType.ts": "the type of many columns",
    "theme/spaces.ts": "the spaces of every sheet",
    "views/chain/firstFindings.ts": "what stands where no standfirst is written",
  },
  "one of a row, each with a file of its own": {
    "app/forms/fields/RegistersField.tsx": "a blank",
    "app/views/money/MoneyView.tsx": "a view",
    "formats/csl.ts": "a format",
    "formats/cytoscape.ts": "a format",
    "formats/gexf.ts": "a format",
    "formats/graphml.ts": "a format",
    "formats/ocds.ts": "a format",
    "formats/osh.ts": "a format",
    "publish/files/markdown.ts": "a format",
    "publish/files/plainText.ts": "a format",
  },
  "a door": {
    "app/shell/site/siteKit.ts": "for scripts/writeKit.ts",
    "library/checkDossier.ts": "a function of the package",
    "library/parseDossier.ts": "a function of the package",
    "library/sayProblem.ts": "a function of the package",
    "library/spokenLanguages.ts": "a list of the package",
    "publish/embed/embedHashes.ts": "for build/contentPolicy.ts",
  },
  "the start of a script": {
    "app/page/workers/bringWorker.ts": "a worker",
    "app/page/workers/readWorker.ts": "a worker",
    "embed/loader.ts": "embed.js",
  },
  "loaded on demand": {
    "app/documents/files/findables.ts": "when the reader begins to search",
    "app/documents/files/starterFile.ts": "when an author begins a file",
    "app/dossier/BelowPicture.tsx": "below the picture",
    "app/dossier/FirstFindings.tsx": "where no standfirst is written",
    "app/forms/startLeaveCheck.ts": "the check of what may leave",
    "app/network/NetworkBelow.tsx": "below the network",
    "app/page/controls/ReadingEntries.tsx": "when it is unfolded",
    "app/page/workers/stepsOf.ts": "where there is no worker",
    "app/shell/DraftPlace.tsx": "the page of a draft",
    "app/shell/MissingPage.tsx": "a page that few see",
    "app/shell/home/FoundCount.tsx": "with what narrows the library",
    "app/shell/home/loadNarrowing.ts": "loads what narrows the library",
    "app/shell/home/narrowing.ts": "what narrows the library, as one",
    "edit/readTextLater.ts": "the checks of the format",
    "formats/bringing/bringingLater.ts": "what writes a proposal",
    "formats/oshReader.ts": "with or without what reads workbooks",
    "formats/textReaders.ts": "what reads a text, without workbooks",
  },
  "shared by two, and the whole of neither": {
    "app/documents/apart/useIsFollowing.ts": "views that go on below",
    "app/documents/drafts/newDraftKey.ts": "a draft begins, or parts from another",
    "app/documents/files/followed.ts": "what renderings wait for",
    "app/documents/files/openParsed.ts": "a file read in a worker or in the page",
    "app/forms/carryOver.ts": "forms whose object is called anew",
    "app/forms/stops/ThingLink.tsx": "lists of what stops publishing",
    "app/forms/stops/thingAt.ts": "lists of what stops publishing",
    "app/forms/useLens.ts": "who sets the lens and who reads it",
    "app/network/LeaveOut.tsx": "lists of the network's files",
    "app/page/reading/VerdictWords.tsx": "parts of the panel",
    "app/picture/evidence/MoneyOn.tsx": "a hop and a party",
    "app/publish/OwnFormLink.tsx": "steps of publishing",
    "app/publish/fileOfText.ts": "steps of publishing",
    "app/views/evidence/ClaimLink.tsx": "the table and the open questions",
    "app/views/figures/useFigureWidth.ts": "figures that are made in the page",
    "app/writing/edit/newTag.ts": "objects and pastes that wait",
    "cli/shell/shownFamilies.ts": "drawing and publishing",
    "layout/layers/layerPlaces.ts": "what places nodes and what checks it",
    "publish/table/FileWords.tsx": "the page and its imprint",
  },
  "its caller has lines enough": {
    "app/views/responsibilities/ResponsibilityTallies.tsx": "ResponsibilityTable.tsx",
    "publish/altFile.ts": "publishFolder.ts",
  },
};

describe("the house", () => {
  it("is drawn as its imports are (`npm run house` draws it anew)", () => {
    expect(readFileSync(path.join(root, "docs/pictures/house.svg"), "utf8")).toBe(drawHouse(house));
  });

  it(`has no function of more than ${MOST_LINES} lines`, () => {
    expect(house.long).toEqual([]);
  });

  it(`has no file of at most ${SMALL_FILE} lines but those that state a rule or are imported by several`, () => {
    const stays = Object.values(STAYS_SMALL).flatMap(files => Object.keys(files));
    expect(new Set(stays).size).toBe(stays.length);
    const strayed = house.small.filter(file => !stays.includes(file));
    expect(
      strayed.map(
        file =>
          `${file}: a file of at most ${SMALL_FILE} lines states a rule of the subject (chain, trace, layout, evidence, redaction, law, language…) or has ${SMALL_FILE_IMPORTERS} importers, else it moves to its caller (strangers are never put together for a count). If it stays, its reason stands in STAYS_SMALL.`,
      ),
    ).toEqual([]);
    const stale = stays.filter(file => !house.small.includes(file));
    expect(stale.map(file => `${file} needs no reason in STAYS_SMALL: it is gone, longer, or imported more.`)).toEqual(
      [],
    );
  });

  it("has few words of its own", () => {
    const guide = readFileSync(path.join(root, "docs/developing.md"), "utf8");
    const [, words = ""] = /^### Words\n([\s\S]*?)^###/mu.exec(guide) ?? [];
    const rows = words.split("\n").filter(line => line.startsWith("| ") && !/^\| (?:word|---)/u.test(line));
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.join(" ").match(/[\p{L}’'-]+/gu)!.length).toBeLessThanOrEqual(60);
  });

  it("counts what is there", () => {
    expect(house.files).toBeGreaterThan(1_000);
    expect(house.functions).toBeGreaterThan(house.files);
    expect([...house.layers.values()].reduce((sum, files) => sum + files, 0)).toBe(house.files);
  });
});
