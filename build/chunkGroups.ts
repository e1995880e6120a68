const among = (...paths: readonly string[]): RegExp => new RegExp(String.raw`/(${paths.join("|")})\.(tsx?|json|css)$`);

/**
 * Each file that is asked for costs a slow device time. What every page needs comes as one; so does what the home page
 * shares with others, what a chain is made of wherever one is drawn, and what only the page of a dossier and whatever
 * follows it share. A module that is missing here only makes one more file.
 */
export const chunkGroups = [
  { name: "frame", tags: ["$initial" as const] },
  {
    name: "shared",
    test: among(
      "app/address/resolve",
      "app/reading/(useMessages|usePageWidth|Words)",
      "app/slices/useStill",
      "base/(disjointSets|order|searchForm|segmentsOf)",
      "schema/range",
      "text/(countries|dates|nameOf|numbers|shortened|textIn|wording)",
      "theme/strata",
      "views/evidence/Facts",
    ),
    includeDependenciesRecursively: false,
  },
  {
    name: "chain",
    test: among(
      String.raw`data/duties/[\w-]+`,
      "layout/layers/\\w+",
      "model/(alternativesOf|chainOf|crossingOf|extentOf|groupChainOf|indexDossier|inquiryOf)",
      "model/(isSpokenOf|lens|membersStandings|modeOf|proceedingStatusOf|shortestWays|standing|traceDuty)",
      "model/findings/(disputedHopsOf|divergencesOf|fullestPlane|liveMoneyIn|partiesBetween)",
      "schema/(duties|evidenceIn|functionsOf|openSource|parse/longText)",
      "text/(money|wordsOfCodes|sentences/(narratorOf|sayFigureName|sayFinding|sayLink|sayPosition|sayQuantity|sayTrace))",
      "theme/(behindHeight|denseType|looks|markShapes)",
      "views/chain/(Mark|cardPicture|mark|partyWords)",
      "views/evidence/saidOf",
    ),
    includeDependenciesRecursively: false,
  },
  {
    name: "picture",
    test: among(
      "app/address/resolveIn",
      "base/(memoizeLast|steps)",
      "layout/chain/(chainWidths|checkPlan|foldChain|layoutChain|looseBoxes|placeCards|placeSideBySide|roundedPath)",
      "layout/chain/(threadOf|tracksFor)",
      "model/(isDated|traceSummaryOf)",
      "text/sentences/standfirstOf",
      "views/chain/(ChainHtml|chain|columnPicture|hopWords|legendOf|pictureSteps|planHeadings|sceneOf|shortenedNote)",
      "views/chain/threadPath",
      "views/table/cellCodes",
    ),
    includeDependenciesRecursively: false,
  },
  {
    name: "take",
    test: among("app/take/(GiveForm|TakeInto|TakeNew|useDroppedFiles)"),
    includeDependenciesRecursively: false,
  },
  {
    name: "TopLinks",
    test: among("app/shell/TopLinks", "app/reading/(Menu|useDisclosure|ChoiceLink)"),
    includeDependenciesRecursively: false,
  },
  { name: "OpenedPage", test: among("app/shell/OpenedPage") },
];
