/** Writes the table of the interview as a page: each row with its words and where the explorer shows it. */

import type { InterviewTable } from "../build/interviewTable.ts";
import { hrefOf } from "../src/app/page/address/hrefOf.ts";
import { type DossierPlace, dossierPlace } from "../src/app/page/address/place.ts";
import { type Dossier, fourteenDuties, planeOf } from "../src/schema/index.ts";
import { capitalised, label, nameOf, sayFigureName, textIn, withoutIsolates } from "../src/text/index.ts";

/** What a quote is called. Its words stand beside it, so the page names it only where nothing else shows the row. */
const IN_ITS_WORDS = "its words";

/** Where the explorer shows an object of a dossier, and what to call it. */
export type ShownObject = { readonly name: string; readonly choices: Partial<DossierPlace>; readonly part?: string };

/**
 * The objects of a dossier by id. Ids are unique within a list alone: where two lists have the same, the first counts,
 * in the order of the format.
 */
export function objectsOf(dossier: Dossier): ReadonlyMap<string, ShownObject> {
  const objects = new Map<string, ShownObject>();
  const add = (id: string, shown: ShownObject) => {
    if (!objects.has(id)) objects.set(id, shown);
  };
  const words = (text: Parameters<typeof textIn>[0]) => textIn(text, "en", dossier.language).text;
  const shortNames = new Map(
    dossier.parties.map(party => {
      const { name: _, shortName, ...rest } = party;
      const named = shortName === undefined ? party : { ...rest, name: shortName };
      return [party.id, withoutIsolates(nameOf(named, "en", dossier.language))];
    }),
  );
  const duties = new Map([...fourteenDuties, ...dossier.duties].map(duty => [duty.id, words(duty.label)]));
  for (const { id } of dossier.parties) add(id, { name: shortNames.get(id)!, choices: { party: id } });
  for (const { id, from, to } of dossier.links)
    add(id, { name: `${shortNames.get(from)} → ${shortNames.get(to)}`, choices: { link: id } });
  for (const { id, party, duty, basis } of dossier.assertions)
    add(id, {
      name: `${shortNames.get(party)}: ${duties.get(duty)}`,
      choices: { party, duty, plane: planeOf(basis) },
    });
  for (const { id, duty } of dossier.conditions)
    add(id, { name: `how “${duties.get(duty)}” was met`, choices: { duty } });
  for (const { id, kind, label: own } of dossier.money)
    add(id, { name: own ? words(own) : label("en", "money-kinds", kind), choices: {}, part: "money" });
  for (const { id, what } of dossier.figures)
    add(id, { name: sayFigureName("en", what), choices: {}, part: "figures" });
  for (const { id, title } of dossier.proceedings) add(id, { name: words(title), choices: {}, part: "proceedings" });
  for (const { id, what } of dossier.lookedFor) add(id, { name: words(what), choices: {}, part: "looked-for" });
  for (const { id, title } of dossier.story) add(id, { name: words(title), choices: { step: id } });
  for (const { id } of dossier.hypotheses) add(id, { name: "a reading", choices: {}, part: "readings" });
  for (const { id } of dossier.quotes) add(id, { name: IN_ITS_WORDS, choices: {}, part: "sources" });
  return objects;
}

/** The explorer as `npm start` serves it. */
const BASE = "http://localhost:4173/";

const inCell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");

/** A character that Markdown would read otherwise stands for itself. */
const plain = (text: string): string => inCell(text).replaceAll(/[[\]*_`<>]/gu, "\\$&");

/** The places of an object list as links, each address once. */
function links(dossier: Dossier, objects: readonly string[]): string {
  const known = objectsOf(dossier);
  const told = new Set<string>();
  return objects
    .flatMap(id => {
      const shown = known.get(id);
      if (!shown) throw new Error(`data/seed.json names “${id}”, which ${dossier.id} does not have.`);
      const query = hrefOf(dossierPlace({ kind: "library", id: dossier.id }, shown.choices));
      const address = `${BASE}${query}${shown.part ? `#${shown.part}` : ""}`;
      const words = `${address} ${shown.name}`;
      if (told.has(words) || (shown.name === IN_ITS_WORDS && told.size > 0)) return [];
      told.add(words);
      return [`[${plain(capitalised(shown.name))}](${address})`];
    })
    .join(" · ");
}

/**
 * The page, in Markdown.
 * @throws where the table names a dossier or an object that is not there
 */
export function interviewPage({ interview, rows }: InterviewTable, dossiers: ReadonlyMap<string, Dossier>): string {
  const dossierOf = (id: string): Dossier => {
    const dossier = dossiers.get(id);
    if (!dossier) throw new Error(`data/seed.json names the dossier “${id}”, which is not there.`);
    return dossier;
  };
  const titleOf = (id: string): string => {
    const { shortTitle, title, language } = dossierOf(id);
    return textIn(shortTitle ?? title, "en", language).text;
  };
  const used = [...dossiers.keys()].filter(id => rows.some(({ shown }) => shown.some(({ dossier }) => dossier === id)));
  return [
    "# The interview, row by row",
    "",
    `On ${interview.published} ${interview.where} published a conversation that ${interview.with} had with the sociologist ${interview.who}. Deep Labor exists because of it. Here is what it says, statement by statement, with where the explorer shows it and what else was found. ${interview.who}’s words are his; that they stand here makes none of them more certain.`,
    "",
    `The interview was read ${interview.read}. The translation garbles some passages; a dossier says so where it cites one.`,
    "",
    `Links lead to the explorer as \`npm start\` serves it. ${rows.length} statements, in ${used.length} dossiers:`,
    "",
    ...used.map(id => `- [${plain(titleOf(id))}](${BASE}?dossier=${id})`),
    "",
    "| | What the interview says | In its words | Where it is shown |",
    "|--:|---|---|---|",
    ...rows.map(({ row, says, quotes, since, shown }) => {
      const found = since === undefined ? "" : `<br>**Also found:** ${plain(since)}`;
      const words = quotes.map(quote => `« ${plain(quote)} »`).join("<br>");
      const places = shown.map(
        ({ dossier, objects }) => `*${plain(titleOf(dossier))}:* ${links(dossierOf(dossier), objects)}`,
      );
      return `| ${row} | ${plain(says)}${found} | ${words} | ${places.join("<br>")} |`;
    }),
    "",
    "This page is made by `npm run interview` from [`data/seed.json`](../data/seed.json).",
    "",
  ].join("\n");
}
