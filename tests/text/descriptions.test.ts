/** What translators are told of each message (`data/languages/descriptions.json`). */
import { describe, expect, it } from "vitest";
import descriptions from "../../data/languages/descriptions.json";
import en from "../../data/languages/en/messages.json";
import { byCodeUnit } from "../../src/base/index.ts";

const told: ReadonlyMap<string, string> = new Map(Object.entries(descriptions));

/** The most messages of which one description tells: of more it would say nothing. */
const MANY = 40;
const MOST_WORDS = 30;

/** Lists whose messages are all of one kind, however many there are. */
const LISTS: ReadonlySet<string> = new Set(["edit.label", "problem.fix", "problem.name", "problem.what"]);

/** The longest beginning of a key, up to a dot or its end, that has a description. */
function describedBy(key: string): string | null {
  const parts = key.split(".");
  for (let length = parts.length; length > 0; length -= 1) {
    const beginning = parts.slice(0, length).join(".");
    if (told.has(beginning)) return beginning;
  }
  return null;
}

/** For each description the number of messages of which it is the one. */
const counts = new Map([...told.keys()].map(beginning => [beginning, 0]));
for (const key of Object.keys(en)) {
  const beginning = describedBy(key);
  if (beginning !== null) counts.set(beginning, counts.get(beginning)! + 1);
}
const withCount = (is: (count: number) => boolean): string[] =>
  [...counts].filter(([, count]) => is(count)).map(([beginning]) => beginning);

describe("the descriptions of the messages", () => {
  it("tell of every message", () => {
    expect(Object.keys(en).filter(key => describedBy(key) === null)).toEqual([]);
  });

  it("tell each of a message that no longer beginning tells of", () => {
    expect(withCount(count => count === 0)).toEqual([]);
  });

  it("tell each of few messages, or of a list", () => {
    expect(withCount(count => count > MANY).sort(byCodeUnit)).toEqual([...LISTS].sort(byCodeUnit));
  });

  it("stand in the order of their beginnings", () => {
    expect([...told.keys()]).toEqual([...told.keys()].sort(byCodeUnit));
  });

  it("are short", () => {
    const wordsIn = (text: string): number => text.trim().split(/\s+/u).length;
    expect([...told].filter(([, text]) => wordsIn(text) > MOST_WORDS || text.trim() !== text || text === "")).toEqual(
      [],
    );
  });

  it("differ from each other", () => {
    const texts = [...told.values()];
    expect(texts.filter((text, place) => texts.indexOf(text) !== place)).toEqual([]);
  });
});
