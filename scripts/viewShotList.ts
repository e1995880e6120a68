/** Lists the pictures that `shots.ts --views` takes: every view of every dossier and of every case that is hard for it. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type ViewCase, viewCases } from "../tests/gallery/viewCases.ts";
import type { ShotPage } from "./shotList.ts";

/** The views that are taken; the home page of a view is the dossier that is shown in it. */
export const shotViews = ["chain", "money", "time", "map", "evidence", "compare", "story"] as const;
type ShotView = (typeof shotViews)[number];

/** The folder in which the cases lie beside the page. */
export const CASES = "cases";

/** @returns the file of each case, relative to `CASES` */
export const caseFile = ({ view, name }: ViewCase): string => `${view}-${name}.dossier.json`;

/** Cases of the gallery that are hard for every view. */
const crowded = ["arabic", "long-names", "two-hundred-parties"];

/** Pairs that are hard to set beside each other; one alone is set beside itself. */
const pairs: readonly (readonly [name: string, sides: string])[] = [
  ["the-seeds-own", "mechanical-turk,microsoft-voice-assistant"],
  ["two-beside-two-hundred", "mechanical-turk,gallery/two-hundred-parties.dossier.json"],
  ["two-hundred-beside-two", "gallery/two-hundred-parties.dossier.json,mechanical-turk"],
  ["arabic-beside-chinese", "gallery/arabic.dossier.json,gallery/japanese-chinese.dossier.json"],
  ["an-empty-day", "gallery/empty-day.dossier.json,google-raters"],
  ["everything-unknown", "gallery/everything-unknown.dossier.json,gallery/withheld.dossier.json"],
  ["two-days-of-knowledge", "clic-and-walk,clic-and-walk&a.known=2020-06&b.known=2023-01"],
];

type State = ShotPage["states"][number];

/** The steps of a story, by their ids. */
const stepsIn = (file: string): readonly string[] =>
  ((JSON.parse(readFileSync(file, "utf8")).story ?? []) as readonly { readonly id: string }[]).map(({ id }) => id);

/**
 * Every view with the dossiers and cases that it shows.
 * @param root the folder of the project
 * @returns a page for each view, whose states are the dossiers; addresses are relative to a site with `gallery/` and
 *   `cases/` beside the page
 */
export function viewShotList(root: string): readonly ShotPage[] {
  const folder = path.join(root, "data/dossiers");
  const shipped = readdirSync(folder)
    .filter(file => file.endsWith(".dossier.json"))
    .map(file => file.replace(".dossier.json", ""));
  const dossiers = [
    ...shipped.map(id => ({ name: id, whence: `dossier=${id}`, side: id })),
    ...crowded.map(id => ({ name: id, whence: `src=gallery/${id}.dossier.json`, side: `gallery/${id}.dossier.json` })),
  ];
  const statesIn = (view: ShotView): readonly State[] => {
    if (view === "compare")
      return [
        ...dossiers.map(({ name, side }): State => [name, `?compare=${side}`]),
        ...pairs.map(([name, sides]): State => [name, `?compare=${sides}`]),
      ];
    if (view === "story")
      return shipped.flatMap(id =>
        stepsIn(path.join(folder, `${id}.dossier.json`)).map(
          (step, place): State => [`${id}-${place + 1}`, `?dossier=${id}&step=${step}`],
        ),
      );
    return dossiers.map(({ name, whence }): State => [name, `?${whence}${view === "chain" ? "" : `&view=${view}`}`]);
  };
  return shotViews.map(view => ({
    name: view,
    kind: "view",
    states: [
      ...statesIn(view),
      ...viewCases
        .filter(one => one.view === view)
        .map((one): State => {
          const opened = `?src=${CASES}/${caseFile(one)}${view === "story" ? "" : `&view=${view}`}`;
          return [one.name, one.query === "" ? opened : `${opened}&${one.query}`];
        }),
    ],
  }));
}
