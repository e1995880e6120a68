/** The sources of a dossier as other programs read them. */
// @ts-expect-error: it has no types
import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import { describe, expect, test } from "vitest";
import { bibtex } from "../../src/formats/bibtex.ts";
import { csl } from "../../src/formats/csl.ts";
import { cslItems } from "../../src/formats/cslItems.ts";
import { redact } from "../../src/redact/index.ts";
import { shipped } from "../views/chain/chainCases.ts";

type Item = ReturnType<typeof cslItems>[number];

function publishedOf(text: string) {
  const made = redact(text);
  if (!made.ok) throw new Error(JSON.stringify(made.trouble));
  return made.value;
}
const written = (format: typeof csl, text: string): string => {
  const [file] = format.writer!.write(publishedOf(text), "en");
  return new TextDecoder().decode(file!.bytes);
};
const read = (text: string): readonly Item[] => new Cite(text).data as readonly Item[];
const dateIn = (item: Item | undefined) => item?.issued?.["date-parts"];

describe.each([...shipped])("the sources of %s", (_, text) => {
  const items = cslItems(publishedOf(text).dossier, "en");

  test("are read from CSL-JSON as they are", () => {
    const again = new Map(read(written(csl, text)).map(item => [item.id, item]));
    expect(again.size).toBe(items.length);
    for (const item of items) {
      const one = again.get(item.id);
      expect([one?.title, one?.URL, one?.publisher, dateIn(one)]).toEqual([
        item.title,
        item.URL,
        item.publisher,
        dateIn(item),
      ]);
    }
  });

  test("are read from BibTeX with title, names, day and address", () => {
    const again = new Map(read(written(bibtex, text)).map(item => [item.id, item]));
    expect(again.size).toBe(items.length);
    for (const item of items) {
      const one = again.get(item.id);
      expect([one?.title, one?.URL, dateIn(one)], item.id).toEqual([item.title, item.URL, dateIn(item)]);
      // The reader takes a name of one part for a family's.
      const names = one?.author?.map(author => ("literal" in author ? author.literal : Object.values(author)[0]));
      expect(names, item.id).toEqual(item.author?.map(({ literal }) => literal));
    }
  });
});

const nasty = (title: string) =>
  JSON.stringify({
    format: "deep-labor/1",
    id: "nasty",
    title: "Nasty",
    language: "en",
    updated: "2026-11-25",
    parties: [],
    links: [],
    assertions: [],
    sources: [
      {
        id: "one",
        type: "press",
        title,
        authors: ["Ann and Co, Ltd.", "{Brace}"],
        publisher: title,
        url: "https://example.org/a?b={c}&d=%20#e_f",
        published: "2024-02",
      },
    ],
  });

test.each([
  "100 % of {all}, $5 & #1",
  "back\\slash ~tilde^ under_score",
  "“quotes” 'and' \"more\"",
  "@article{fake,",
  "مرحبا 日本 é",
  "ends with \\",
])("a title of signs is read as it is: %s", title => {
  const [fromCsl] = read(written(csl, nasty(title)));
  expect(fromCsl?.title).toBe(title);
  const bib = written(bibtex, nasty(title));
  const [fromBib, ...others] = read(bib);
  expect(others).toEqual([]);
  expect(fromBib?.title).toBe(title);
  expect(fromBib?.author?.length).toBe(2);
});
