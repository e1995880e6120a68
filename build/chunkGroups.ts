/**
 * Each file that is asked for costs a slow device time. What every page needs comes as one; so do small modules that
 * the home page shares with others, and those that only the page of a dossier and what follows it share. A module that
 * moves out of its group only makes one more file.
 */
export const chunkGroups = [
  { name: "frame", tags: ["$initial" as const] },
  {
    name: "shared",
    test: /src\/(app\/reading\/(useMessages|usePageWidth)|base\/(disjointSets|searchForm)|theme\/strata)\.tsx?$/,
    includeDependenciesRecursively: false,
  },
  {
    name: "picture",
    test: /src\/(app\/address\/resolveIn|model\/(isDated|traceSummaryOf)|text\/(wordsOfCodes|sentences\/standfirstOf)|views\/chain\/(legendOf|planHeadings|shortenedNote|threadPath))\.tsx?$/,
    includeDependenciesRecursively: false,
  },
];
