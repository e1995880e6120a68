/**
 * What the gate leaves to `npm run test:all`: it has to say in minutes whether a reader, an author or a host would lose
 * something. Words that no test has any more fail a run of the gate (`scripts/gateTroubles.ts`).
 */

/** Files and folders of tests of which the gate runs nothing: by themselves, `npm test -- engines` runs them. */
export const leftToAll: readonly string[] = [
  // Other engines, each with a driver of its own.
  "engines",
  // A page or a site is built anew before their first test.
  "e2e/fortyDossiers.test.ts",
  "e2e/ownSite.test.ts",
  "e2e/pseudo.test.ts",
  // One test of half a minute, of which others try the parts.
  "e2e/highFigure.test.ts",
  "e2e/scrollbars.test.ts",
  "e2e/tableRoles.test.ts",
  "e2e/wholeWay.test.ts",
  "e2e/writeFile.test.ts",
];

/** Of these files the gate runs all but the tests whose names hold one of these words. */
export const without: Readonly<Record<string, readonly string[]>> = {
  "cli/convert/convert.test.ts": ["lets nothing private out into another format"],
  "cli/site/site.test.ts": ["is in no byte of the site"],
  "cli/twoWriters.test.ts": ["where those who hold it are killed"],
  "model/deepAndWide.test.ts": ["where none of it is reached", "150,000 links between the same"],
  "pack.test.ts": ["makes a site of dossiers", "draws it as SVG"],
  "readme.test.ts": [
    ...["what docs/command-line.md says", "what docs/publishing-and-embedding.md says"],
    // It grows in the first of them.
    "have a dossier grow",
  ],
  // Compiled once more without what is forgotten: the test after it compiles what is whole.
  "recipes.test.ts": ["is named and nothing more"],
  "start.test.ts": ["npm start builds the page"],
  "views/figures.test.ts": ["has nothing narrower than nothing"],
  "views/map/mapFigureOf.test.ts": ["stands within its width"],
};

/**
 * Of these files the gate runs the tests whose names hold one of these words, chosen as those that guard what would be
 * lost first. Of all files that none of the three tables names it runs everything.
 */
export const gate: Readonly<Record<string, readonly string[]>> = {
  "app/page/controls/controls.test.tsx": [
    "have every field",
    "hide: withheld",
    "hide: bidi-controls",
    "cannot be read",
  ],
  "app/sameStory.test.tsx": ["of flamanville", "of openai-sama"],
  "cli/draw/draw.test.ts": ["draws what may leave", "draws nothing where", "(light)", "is drawn of data"],
  "cli/withdraw.test.ts": ["under the id it had stops publishing", "has a notice with the day"],
  "model/metamorphic.test.ts": ["with the order of links", "without what is private", "a higher floor"],
  "redact/mutations.test.ts": ["let nothing out", "kept: stop-quote", "kept: source-ids", "kept: withheld-parties"],
  "views/chain/chainContract.test.ts": [
    "are those who are live",
    "are one for each duty",
    "end in the verdict of the model",
    "are said on the cards where",
  ],
  "views/chain/emitters.test.tsx": [
    "hold the same cards",
    "hold the same marks",
    "draw the same threads",
    "every line",
  ],
  "views/drawing/drawChain.test.ts": ["openai-sama", "flamanville", "arabic", "withheld"],
  "views/network/networkContract.test.ts": ["holds the parties shown", "holds the same parties", "is an SVG that"],

  "e2e/accessible.test.ts": ["are all looked at", "home breaks", "arabic breaks"],
  "e2e/bands.test.ts": [
    "the picture' lie a shade deeper each, in the colours of dark",
    "an embed' lie a shade deeper each, in the colours of light",
  ],
  "e2e/bar.test.ts": ["(known)", "is not pretended to"],
  "e2e/begin.test.ts": ["is drawn while it is typed", "Edit a copy"],
  "e2e/bringing.test.ts": ["is brought into a dossier", "damaged.xlsx"],
  "e2e/compareView.test.ts": ["take an own file"],
  "e2e/cut.test.ts": ["is not there where nothing is cut", "is gone at the end", "is not on paper"],
  "e2e/doors.test.ts": ["at 390 px"],
  "e2e/draftsKept.test.ts": ["a draft whose browser is killed", "a draft in two tabs"],
  "e2e/editedPicture.test.ts": ["390 px"],
  "e2e/editorKept.test.ts": [
    "warns before its first change",
    "undo in the editor",
    "a paste in the editor",
    "leads on from",
  ],
  "e2e/editorPage.test.ts": ["below its button, at 320 px"],
  "e2e/embed.test.ts": ["says without scripts", "says the verdict above"],
  "e2e/embedCards.test.ts": ["openai-sama", "arabic"],
  "e2e/embedHeights.test.ts": ["flamanville", "openai-sama"],
  "e2e/embedLines.test.ts": ["flamanville", "openai-sama"],
  "e2e/embedShow.test.ts": ["the embed of google-raters", "with c pays a"],
  "e2e/embedStory.test.ts": ["most of the shipped", "google-raters"],
  "e2e/evidencePlaced.test.ts": ["with 3 sources before"],
  "e2e/evidenceView.test.ts": ["says in the first window", "is filtered by keys"],
  "e2e/fields.test.ts": ["a picker"],
  "e2e/firstWindow.test.ts": ["flamanville shows title", "openai-sama shows title"],
  "e2e/focusKept.test.ts": ["though it was taken away meanwhile, at 390 px"],
  "e2e/hosts.test.ts": ["pym shows", "wordpress shows"],
  "e2e/journeys.test.ts": ["by keys alone", "on a phone: goes"],
  "e2e/largeNetwork.test.ts": ["lets a party be pressed"],
  "e2e/leaving.test.ts": ["is out of the page at once"],
  "e2e/library.test.ts": ["has a shaft for each dossier", "stands at 390 px", "joins the firm", "does not come"],
  "e2e/loader.test.ts": ["frames the folder", "keeps the room that is known", "takes the article’s colours"],
  "e2e/mapView.test.ts": ["is walked in chain order"],
  "e2e/moneyView.test.ts": ["at 390 px", "leads from an amount"],
  "e2e/narrow.test.ts": ["google-raters has each mark", "tells every card", "brings into view what the address"],
  "e2e/network.test.ts": ["is answered from a fresh start", "leaves nothing of a filter unsaid"],
  "e2e/networkNames.test.ts": ["on a phone, layered"],
  "e2e/outline.test.ts": ["holds each fact once", "printed as the sheet"],
  "e2e/ownPages.test.ts": ["'microsoft-voice-assistant/' at 390 px", "'' at 1280 px"],
  "e2e/page.test.ts": [
    "stands there with the scripts",
    "lets no script begin",
    "openai-sama shows its chain and who answers",
  ],
  "e2e/panel.test.ts": ["shows both sides", "closes by its button"],
  "e2e/parents.test.ts": ["in a column", "in a table beside a long text"],
  "e2e/pictureFirst.test.ts": ["when the picture comes", "whoever prints"],
  "e2e/publishAgain.test.ts": ["names an earlier version"],
  "e2e/publishPanel.test.ts": ["gives the folder as a ZIP", "is shown to its author side by side", "only read"],
  "e2e/publishedTable.test.ts": ["japanese-chinese is no wider", "says who answers"],
  "e2e/publishedView.test.ts": ["takes the place of the chain's page", "time: is whole"],
  "e2e/readAside.test.ts": ["a deep chain", "can be stopped: at an address"],
  "e2e/responsibilities.test.ts": ["is filtered to less", "opens the evidence of a cell", "goes by keys"],
  "e2e/slices.test.ts": ["begins with a part"],
  "e2e/spoken.test.ts": ["hold the words of hops"],
  "e2e/story.test.ts": ["at 390 × 844", "comes by scrolling", "is the same after Back"],
  "e2e/textEditor.test.ts": ["is changed where one types", "ends new lines"],
  "e2e/textView.test.ts": ["is the same document"],
  "e2e/timeView.test.ts": ["answers in the first window", "follows a pointer"],
  "e2e/turned.test.ts": ["at 390 px: bidi-controls", "would be found out"],
  "e2e/typedAmount.test.ts": ["fills an empty blank", "one that differs is asked"],
  "e2e/versions.test.ts": ["merged as one step: 390", "says which file it cannot read"],
  "e2e/whereOneIs.test.ts": ["says in its title which form is open"],
  "e2e/writersHand.test.ts": ["in sight, at 1280 px", "takes back a paste by itself", "stays in its field, whole"],
  "e2e/writing.test.ts": ["a court held"],
};
