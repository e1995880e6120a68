/** What hangs on an object that is to be taken out, in lines. */

import { type Dossier, type ListName, listNames, type Path } from "../../schema/index.ts";
import type { Key, Language } from "../languages.ts";
import { say } from "../say.ts";
import { sayList } from "../sayList.ts";
import { sayApart } from "../wording.ts";

import { narratorOf } from "./narratorOf.ts";
import { sayItemName } from "./sayItemName.ts";

type ItemPlace = { readonly list: ListName; readonly id: string } | { readonly list: "head" };

/** What goes along and what loses a reference, as `hangsOn` finds it. */
export type HangingTold = {
  readonly gone: readonly ItemPlace[];
  readonly changed: readonly {
    readonly address: ItemPlace;
    readonly path: Path;
    readonly isUnsupported: boolean;
  }[];
  readonly widened: readonly ItemPlace[];
};

/** So many objects of a list are named; the rest is counted. */
const NAMED = 8;

/** How an object that stays says less than before. The keys of a line for each. */
const LOSSES = {
  unsupported: "edit.takeout.unsupported",
  evidence: "edit.takeout.evidence",
  origins: "edit.takeout.origins",
  others: "edit.takeout.others",
} as const satisfies Readonly<Record<string, Key>>;

function lossOf({ address, path, isUnsupported }: HangingTold["changed"][number]): keyof typeof LOSSES {
  if (isUnsupported) return "unsupported";
  if (path.includes("evidence")) return "evidence";
  return address.list === "sources" ? "origins" : "others";
}

/**
 * What would go with an object and what would lose a reference to it, a line each with names: the first says how much
 * goes.
 */
export function sayTakeOut(
  language: Language,
  dossier: Dossier,
  address: Exclude<ItemPlace, { readonly list: "head" }>,
  { gone, changed, widened }: HangingTold,
): readonly string[] {
  const naming = { dossier, narrator: narratorOf(dossier, language).beside };
  const inLists = (places: readonly ItemPlace[]) =>
    listNames
      .map(list => ({
        list,
        ids: [...new Set(places.flatMap(place => (place.list === list && "id" in place ? [place.id] : [])))],
      }))
      .filter(({ ids }) => ids.length > 0);
  const things = (places: readonly ItemPlace[]) =>
    sayList(
      language,
      inLists(places).map(({ list, ids }) => say(language, `edit.takeout.thing.${list}`, { count: ids.length })),
    );
  const namesIn = (list: ListName, ids: readonly string[]): readonly string[] => {
    const shown = ids.length > NAMED + 1 ? ids.slice(0, NAMED) : ids;
    const more = ids.length - shown.length;
    return [
      ...shown.map(id => sayItemName(naming, list, id)),
      ...(more > 0 ? [say(language, "finding.between.more", { count: more })] : []),
    ];
  };
  const named = (places: readonly ItemPlace[]) =>
    sayApart(
      language,
      inLists(places).flatMap(({ list, ids }) => namesIn(list, ids)),
    );
  const name = sayItemName(naming, address.list, address.id);
  const ofHead = changed.filter(one => one.address.list === "head");
  const ofItems = changed.filter(one => one.address.list !== "head");
  const headEvidence = ofHead.filter(({ path }) => path.includes("evidence"));
  return [
    gone.length > 0
      ? say(language, "edit.takeout.lead", { name, things: things(gone) })
      : say(language, "edit.takeout.lead.alone", { name }),
    ...inLists(gone).map(({ list, ids }) =>
      say(language, "edit.takeout.names", {
        things: say(language, `edit.takeout.thing.${list}`, { count: ids.length }),
        names: sayApart(language, namesIn(list, ids)),
      }),
    ),
    ...(Object.keys(LOSSES) as (keyof typeof LOSSES)[]).flatMap(loss => {
      const losing = ofItems.filter(one => lossOf(one) === loss).map(one => one.address);
      if (losing.length === 0) return [];
      return [say(language, LOSSES[loss], { things: things(losing), names: named(losing) })];
    }),
    ...(headEvidence.length > 0 ? [say(language, "edit.takeout.head")] : []),
    ...(ofHead.some(({ path }) => path[0] === "clients") ? [say(language, "edit.takeout.clients")] : []),
    ...(ofHead.some(({ path }) => path[0] === "views") ? [say(language, "edit.takeout.pins")] : []),
    ...(widened.length > 0
      ? [say(language, "edit.takeout.widened", { things: things(widened), names: named(widened) })]
      : []),
  ];
}
