/** What each side of a comparison is called, and of when and for whom it is. */
import { unreachable } from "../../base/index.ts";
import { type Both, both, type Comparison, type Turned, toldDay } from "../../model/index.ts";
import { isolated, label, say, sayDate, sayFloor, sayList } from "../../text/index.ts";
import { dayWord } from "../chain/dayWords.ts";
import type { CompareScene, CompareSide } from "./compareScene.ts";

/** What of a side differs from the other where both are of one dossier. */
function turnedWord({ inquiry, narrator, group, plane }: CompareSide, turned: Turned): string {
  const { language } = narrator;
  const { known, floor, world } = inquiry.chain.focus;
  const date = toldDay(inquiry);
  const undated = say(language, "view.compare.undated");
  switch (turned) {
    case "workers":
      return group === null
        ? say(language, "view.compare.no-workers")
        : narrator.name(inquiry.file.dossier.parties[group]!.id);
    case "date":
      return date === null ? undated : say(language, "page.as-of", { date: sayDate(language, date) });
    case "known":
      return known === null ? undated : say(language, "page.known-on", { date: sayDate(language, known) });
    case "world":
      return sayList(language, world.map(narrator.hypothesis));
    case "floor":
      return floor === null ? say(language, "view.compare.limit.floors.all") : sayFloor(language, floor);
    case "plane":
      return label(language, "planes", plane);
    default:
      return unreachable(turned);
  }
}

export const dossierName = ({ inquiry: { file }, narrator }: CompareSide): string =>
  isolated(narrator.text(file.dossier.shortTitle ?? file.dossier.title).text);

/** What each side is called. */
export function sideNames({
  request: { sides },
  comparison,
}: Pick<CompareScene, "request" | "comparison">): Both<string> {
  return both(sides, side =>
    comparison.isOneDossier && !comparison.isSelf
      ? comparison.turned.map(turned => turnedWord(side, turned)).join(" · ")
      : dossierName(side),
  );
}

/** Below the name of a side: of which day and plane, as far as the name does not say it. */
export function sideFactWords({ request: { sides }, comparison }: CompareScene, place: 0 | 1): readonly string[] {
  const { inquiry, narrator, plane } = sides[place];
  const { language } = narrator;
  const { known, floor } = inquiry.chain.focus;
  const other = sides[place === 0 ? 1 : 0];
  const isTold = (what: Comparison["turned"][number]) => comparison.turned.includes(what);
  const hasKnown = known !== null && known !== inquiry.file.dossier.updated;
  return [
    ...(isTold("date") ? [] : dayWord(inquiry, language)),
    ...(isTold("known") || !hasKnown ? [] : [say(language, "page.known-on", { date: sayDate(language, known) })]),
    ...(floor === null || isTold("floor") ? [] : [sayFloor(language, floor)]),
    ...(plane === other.plane || isTold("plane") ? [] : [label(language, "planes", plane)]),
  ];
}
