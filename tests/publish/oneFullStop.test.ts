/**
 * A sentence ends with one full stop, also where a name ends with one of its own: every party, court, publisher and
 * author of a file ends with “Zinc.”, in every output that is made of it, in both languages.
 */
import { describe, expect, it, vi } from "vitest";
import { languages } from "../../src/text/index.ts";
import { galleryText } from "../gallery/gallery.ts";
import { extent, partOf } from "../scope.ts";
import { shipped } from "../views/chain/chainCases.ts";
import { everyOutput } from "./everyOutput.ts";

vi.setConfig({ testTimeout: 240_000 });

type Named = string | Readonly<Record<string, string>>;
const incorporated = (name: string): string => (/[.?!…]$/u.test(name) ? name : `${name} Zinc.`);
const withInc = (name: Named): Named =>
  typeof name === "string"
    ? incorporated(name)
    : Object.fromEntries(Object.entries(name).map(([language, words]) => [language, incorporated(words)]));

/** The same file, in which every name ends with a full stop. */
function incorporatedFile(text: string): string {
  const file = JSON.parse(text);
  for (const party of file.parties) if (party.name) party.name = withInc(party.name);
  for (const { decisions = [] } of file.proceedings ?? [])
    for (const decision of decisions) decision.court = withInc(decision.court);
  for (const source of file.sources ?? []) {
    if (source.publisher) source.publisher = incorporated(source.publisher);
    source.authors = source.authors?.map(incorporated);
  }
  return JSON.stringify(file);
}

/** What is read or heard of an output, a line for each of its lines, cells and blocks; null where nobody reads it. */
function readIn(name: string, bytes: Uint8Array): string | null {
  if (!/\.(html|svg|txt|md)$/u.test(name)) return null;
  const text = new TextDecoder().decode(bytes);
  const words = /\.(html|svg)$/u.test(name)
    ? text
        .replace(/<(script|style)\b.*?<\/\1>/gsu, "")
        .replace(/ (?:aria-label|title|alt|content)="([^"]*)"/gu, ">\n$1\n<i ")
        .replace(/<\/?(?:a|b|strong|em|i|q|small|span|bdi|abbr|cite|tspan|lang)\b[^>]*>/gu, "")
        .replace(/<[^>]*>/gu, "\n")
    : text;
  return words.replace(/[\u2066-\u2069\u200b\u200e\u200f]/gu, "").replace(/[ \u00a0\u202f]+/gu, " ");
}

/** The places at which two full stops meet, or a name has lost its own. */
const troublesIn = (words: string): readonly string[] =>
  [...words.matchAll(/.{0,60}(?:(?<!\.)\.\.(?!\.)|\. ?\.(?= |$)|\.;\.|\.,\.|\bzinc\b(?!\.)).{0,30}/gimu)]
    .map(([found]) => found)
    .filter(found => !/https?:|\.\.\//u.test(found));

it("a doubled full stop is found, also behind an isolate", () => {
  expect(troublesIn(readIn("a.txt", new TextEncoder().encode("by \u2068Acme Inc.\u2069."))!)).toHaveLength(1);
  expect(troublesIn("by Acme Inc., says Acme Inc. (reported).")).toEqual([]);
});

const texts = [...partOf([...shipped], 10, 1), ["story", galleryText("story")] as const];

describe.each(texts)(`where every name of %s ends with a full stop (${extent})`, (name, text) => {
  it("no sentence ends with two, in any output in any language", () => {
    const file = incorporatedFile(text);
    // What a server gets takes longest, and is made of one of them.
    const made = everyOutput(
      file,
      languages.map(({ code }) => code),
      { withSite: name === "story" },
    );
    const troubles = [...made].flatMap(([name, bytes]) =>
      troublesIn(readIn(name, bytes) ?? "").map(trouble => `${name}: ${trouble}`),
    );
    expect([...new Set(troubles)].slice(0, 20)).toEqual([]);
    expect([...made.values()].some(bytes => new TextDecoder().decode(bytes).includes("Zinc."))).toBe(true);
  });
});
