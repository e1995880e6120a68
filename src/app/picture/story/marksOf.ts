import { type Dossier, planeOf, type StoryStep } from "../../../schema/index.ts";

/** What the chain marks itself. */
const OWN = ":is(.is-selected, .is-lit):not(.verdict-words)";

/** Ids have no line breaks; all else of a JSON string is a string of CSS as well. */
const quoted = (text: string): string => JSON.stringify(text);

/** A selector of any of these; null for none. */
const anyOf = (selectors: readonly string[]): string | null => (selectors.length === 0 ? null : selectors.join(", "));

/**
 * How what a step is about is found in a view, as selectors: the first that finds anything counts. In the evidence it is
 * the statements on its duty, of its parties if it names any, and its links; on the map it is the places, in other
 * pictures the cards of its parties and of those that its links join.
 */
export function marksOf(
  { focus }: Pick<StoryStep, "focus">,
  { assertions, conditions, links: all }: Pick<Dossier, "assertions" | "conditions" | "links">,
): readonly string[] {
  const { duty, parties = [], links = [] } = focus;
  const isTheirs = (party: string) => parties.length === 0 || parties.includes(party);
  const said = assertions.filter(
    one =>
      one.duty === duty && isTheirs(one.party) && (focus.plane === undefined || planeOf(one.basis) === focus.plane),
  );
  const reached = conditions.filter(one => one.duty === duty);
  const claims = [
    ...links.map(id => `links ${id}`),
    ...said.map(({ id }) => `assertions ${id}`),
    ...reached.map(({ id }) => `conditions ${id}`),
  ];
  const joined = all.filter(({ id }) => links.includes(id)).flatMap(({ from, to }) => [from, to]);
  const cards = [...new Set([...parties, ...joined])];
  const found = [
    OWN,
    anyOf(claims.map(key => `[data-claim=${quoted(key)}]`)),
    anyOf(cards.map(id => `svg [data-site][data-parties~=${quoted(id)}]`)),
    anyOf(cards.map(id => `svg [data-party=${quoted(id)}]`)),
  ];
  return found.flatMap(selector => (selector === null ? [] : [selector]));
}
