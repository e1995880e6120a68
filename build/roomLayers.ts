/**
 * The cascade layers of the page, the weakest first: a room is stronger than those it is made of, however its rules are
 * written and whichever sheet is loaded first. What `shell` says holds everywhere unless a room says otherwise.
 */
export const roomLayers: readonly string[] = [
  "shell",
  "views",
  "page-reading",
  "documents-files",
  "picture-evidence",
  "page-controls",
  "forms-fields",
  "picture-panel",
  "picture-stage",
  "picture-story",
  "picture-table",
  "documents-drafts",
  "views-responsibilities",
  "picture-outline",
  "views-figures",
  "views-money",
  "views-time",
  "views-map",
  "views-evidence",
  "views-compare",
  "picture-begin",
  "forms",
  "forms-stops",
  "publish",
  "publish-files",
  "network",
  "dossier",
  "writing-text",
  "writing-versions",
  "writing-bringing",
  "writing-edit",
  "shell-home",
];

/**
 * The cascade layer of a file of `src`, given by its path there: `picture-stage` for `app/picture/stage/stage.css` and
 * whatever lies below that room, `views` for all of `views`; null for files that are no part of the page.
 */
export function roomLayerOf(file: string): string | null {
  const [layer, ...folders] = file.split("/").slice(0, -1);
  if (layer === "views") return layer;
  if (layer !== "app") return null;
  for (let depth = folders.length; depth > 0; depth -= 1) {
    const name = folders.slice(0, depth).join("-");
    if (roomLayers.includes(name)) return name;
  }
  return null;
}
