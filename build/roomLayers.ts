/**
 * The cascade layers of the page, the weakest first: a room is stronger than those it is made of, however its rules are
 * written and whichever sheet is loaded first. What `shell` says holds everywhere unless a room says otherwise.
 */
export const roomLayers: readonly string[] = [
  "shell",
  "views",
  "reading",
  "files",
  "evidence",
  "controls",
  "fields",
  "panel",
  "stage",
  "story",
  "table",
  "drafts",
  "matrix",
  "outline",
  "publish",
  "figures",
  "money",
  "time",
  "map",
  "grounds",
  "compare",
  "begin",
  "network",
  "dossier",
  "forms",
  "text",
  "edit",
  "home",
];
