/** Lists the pictures that `shots.ts --views` takes: every view of every dossier and of every case that is hard for it. */
import { hrefOf } from "../src/app/page/address/hrefOf.ts";
import { dossierPlace } from "../src/app/page/address/place.ts";
import { focusOfStep } from "../src/app/picture/story/focusOfStep.ts";
import { type ViewCase, viewCases } from "../tests/gallery/viewCases.ts";
import { dossiersIn } from "./dossiersIn.ts";
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

/**
 * Every view with the dossiers and cases that it shows.
 * @param root the folder of the project
 * @returns a page for each view, whose states are the dossiers; addresses are relative to a site with `gallery/` and
 *   `cases/` beside the page
 */
export function viewShotList(root: string): readonly ShotPage[] {
  const shipped = dossiersIn(root);
  const dossiers = [
    ...[...shipped.keys()].map(id => ({ name: id, whence: `dossier=${id}`, side: id })),
    ...crowded.map(id => ({ name: id, whence: `src=gallery/${id}.dossier.json`, side: `gallery/${id}.dossier.json` })),
  ];
  const statesIn = (view: ShotView): readonly State[] => {
    if (view === "compare")
      return [
        ...dossiers.map(({ name, side }): State => [name, `?compare=${side}`]),
        ...pairs.map(([name, sides]): State => [name, `?compare=${sides}`]),
      ];
    if (view === "story")
      return [...shipped].flatMap(([id, { story }]) =>
        story.map((step, nth): State => {
          const place = dossierPlace({ kind: "library", id }, focusOfStep(step));
          return [`${id}-${nth + 1}`, hrefOf(place)];
        }),
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
