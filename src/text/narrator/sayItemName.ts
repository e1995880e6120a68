/** What an object of a file is called, in a few words: its name, or what it joins. */
import type { Dossier, ListName } from "../../schema/index.ts";
import { asWritten } from "../isolated.ts";
import { say } from "../say.ts";
import { sayFigureName } from "../sentences/sayFigureName.ts";
import { shortened } from "../shortened.ts";
import { quoted } from "../wording.ts";
import { label } from "../wordsOfCodes.ts";
import type { Narrator } from "./narrator.ts";

/** So many letters of a quote tell which it is. */
const MOST_OF_QUOTE = 60;

type Naming = { readonly dossier: Dossier; readonly narrator: Narrator };
type ItemOf<List extends ListName> = Dossier[List][number];

const NAMES: { readonly [List in ListName]: (naming: Naming, item: ItemOf<List>) => string } = {
  duties: ({ narrator }, { id }) => narrator.dutyLabel(id),
  parties: ({ narrator }, { id }) => narrator.nameWithin(id),
  links: ({ narrator }, { from, to }) => `${narrator.nameWithin(from)} → ${narrator.nameWithin(to)}`,
  assertions: ({ narrator }, { party, duty, position }) =>
    say(narrator.language, "edit.item.statement", {
      party: narrator.nameWithin(party),
      duty: narrator.dutyLabel(duty),
      position: label(narrator.language, "positions", position),
    }),
  conditions: ({ narrator }, { duty, met }) =>
    say(narrator.language, "edit.item.condition", {
      duty: narrator.dutyLabel(duty),
      met: label(narrator.language, "met", met),
    }),
  money: ({ narrator }, money) =>
    money.label ? narrator.text(money.label).text : label(narrator.language, "money-kinds", money.kind),
  figures: ({ dossier, narrator }, { what, about }) => {
    const name = sayFigureName(narrator.language, narrator.cut(what));
    if (!dossier.parties.some(({ id }) => id === about)) return name;
    return say(narrator.language, "edit.item.figure", { what: name, about: narrator.nameWithin(about) });
  },
  proceedings: ({ narrator }, { title }) => narrator.text(title).text,
  hypotheses: ({ narrator }, { id }) => narrator.hypothesis(id),
  sources: ({ narrator }, source) => narrator.source(source),
  quotes: ({ narrator }, { quote }) => quoted(narrator.language, shortened(quote, MOST_OF_QUOTE)),
  lookedFor: ({ narrator }, { what }) => narrator.text(what).text,
  story: ({ narrator }, { title }) => narrator.text(title).text,
};

/** The name of an object; its id where it could not be read. */
export function sayItemName(naming: Naming, list: ListName, id: string): string {
  const items: readonly { readonly id: string }[] = naming.dossier[list];
  const item = items.find(one => one.id === id);
  if (!item) return asWritten(id);
  return (NAMES[list] as (naming: Naming, item: unknown) => string)(naming, item);
}
