const among = (...paths: readonly string[]): RegExp =>
  new RegExp(String.raw`/(${paths.join("|")})\.(tsx?|json|css)(\?worker&url)?$`);

/**
 * Each file that is asked for costs a slow device time. What every page needs comes as one; so does what the home page
 * shares with others, what is told of a chain, what one is drawn of, and what only the page of a dossier and whatever
 * follows it share. A module that is missing here only makes one more file; in the group of a page that is not its own it
 * would bring that whole group along (`scripts/firstLoad.ts` weighs them).
 */
export const chunkGroups = [
  { name: "frame", tags: ["$initial" as const] },
  {
    name: "shared",
    test: among(
      "app/documents/files/libraryIds",
      "app/page/address/resolve",
      "app/page/reading/(useMessages|usePageWidth|Words)",
      "app/page/slices/useStill",
      "base/(disjointSets|order|searchForm|segmentsOf)",
      "schema/table/range",
      "text/(countries|dates|nameOf|numbers|shortened|textIn|wording)",
      "theme/strata",
      "views/evidence/Facts",
    ),
    includeDependenciesRecursively: false,
  },
  {
    // What is known and said of a chain, for the page of a dossier and for all of them as one network.
    name: "told",
    test: among(
      String.raw`data/duties/[\w-]+`,
      "app/documents/files/(followed|openDossier)",
      "app/picture/evidence/useRoomBeside",
      "app/page/reading/(ChoiceLink|useChosen|useDossier|useIsPaper|useIsText|verdictMark)",
      "app/(page/controls/controls|picture/stage/(stage|usePainted))",
      "base/(placeIn|siteOf|unreachable|urlOf)",
      "layout/(chain/threadOf|layers/layerOrder)",
      "model/(alternativesOf|chainOf|crossingOf|extentOf|groupChainOf|indexDossier|inquiryOf)",
      "model/(lens|membersStandings|proceedingStatusOf|shortestWays|standing|traceDuty|verdictOf|waysDown|workerFactsOf)",
      "model/findings/(disputedHopsOf|fullestPlane|liveMoneyIn)",
      "schema/(duties|evidenceIn|functionsOf|isDisputed|isPlaceShown|openSource|parse/longText)",
      "text/(money|wordsOfCodes|sentences/(sayFigureName|sayLanguage|sayLink|sayQuantity|sayTrace))",
      "text/narrator/(dossierWords|narratorOf|tellHolders|tellRecords)",
      "theme/(looks|markShapes)",
      "views/chain/(Mark|mark|partyWords)",
      "views/evidence/workerWords",
    ),
    includeDependenciesRecursively: false,
  },
  {
    name: "picture",
    test: among(
      "app/page/address/resolveIn",
      "base/(memoizeLast|steps)",
      "layout/chain/(?!sheetsOf|threadOf)\\w+",
      "layout/layers/(?!layerOrder)\\w+",
      "model/(isDated|isSpokenOf|modeOf|traceSummaryOf)",
      "model/findings/(divergencesOf|partiesBetween)",
      "text/narrator/standfirstOf",
      "theme/(behindHeight|denseType)",
      "views/chain/(ChainHtml|cardPicture|chain|columnPicture|fewNamed|hopWords|legendOf|pictureSteps)",
      "views/chain/(planHeadings|readingOf|sceneOf|shortenedNote|threadPath)",
      "views/evidence/saidOf",
      "views/table/cellCodes",
    ),
    includeDependenciesRecursively: false,
  },
  {
    // Files that are no part of the library, on every page that opens some.
    name: "opening",
    test: among(
      "app/documents/files/(isHeavy|localFiles|openParsed|openSrc|readAside)",
      "app/page/workers/(startWorker|\\w+Worker)",
      "base/(definedIn|result)",
      "schema/parse/sizeCaps",
    ),
    includeDependenciesRecursively: false,
  },
  {
    name: "network",
    test: among(
      "app/network/useShownNetwork",
      "model/network/(answersIn|cutsIn|filterNetwork|mergeDossiers|networkGraph)",
      "views/network/(?!networkSvgOf)[a-zA-Z]+",
    ),
    includeDependenciesRecursively: false,
  },
  { name: "latinKey", test: among("app/page/keys/latinKey") },
  {
    name: "bringing",
    test: among("app/writing/bringing/(GiveForm|BringInto|BringNew|useDroppedFiles)"),
    includeDependenciesRecursively: false,
  },
  {
    name: "TopLinks",
    test: among("app/shell/TopLinks", "app/page/reading/(Menu|useDisclosure|ChoiceLink)"),
    includeDependenciesRecursively: false,
  },
  // Told below the picture and in other views; and what few readers see: the picture on paper, a page that is missing.
  {
    name: "later",
    test: among(
      "schema/followerOf",
      "model/findings/relationsBeside",
      "text/narrator/(nameInFinding|tellFinding|tellStatement)",
      "text/sentences/(sayBeside|sayFinding|sayPosition)",
    ),
    includeDependenciesRecursively: false,
  },
  {
    name: "seldom",
    test: among("app/(shell/MissingPage|picture/stage/ChainSheets)", "layout/chain/sheetsOf"),
    includeDependenciesRecursively: false,
  },
  // What the format says of each field, for whatever writes, compares or brings in.
  {
    name: "fields",
    test: among("schema/table/(fieldPlaces|fieldTable|listsOfTarget|references|rowAt|withReferences)"),
    includeDependenciesRecursively: false,
  },
  { name: "OpenedPage", test: among("app/shell/OpenedPage") },
];
