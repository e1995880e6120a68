/**
 * Whatever a file says in whatever field: none of its control characters reaches a page, a picture or a terminal, and
 * none of its words turns the words around it.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { prerender } from "react-dom/static";
import { describe, expect, it, vi } from "vitest";
import { type OpenDossier, readDossier } from "../../../../src/app/documents/files/readDossier.ts";
import { DossierPage } from "../../../../src/app/dossier/DossierPage.tsx";
import { type DossierPlace, dossierPlace } from "../../../../src/app/page/address/place.ts";
import { PlaceContext } from "../../../../src/app/page/reading/usePlace.ts";
import { ReaderContext } from "../../../../src/app/page/reading/useReader.ts";
import { inquiryOf } from "../../../../src/model/index.ts";
import { planes } from "../../../../src/schema/index.ts";
import { type Language, say } from "../../../../src/text/index.ts";
import { laidOut } from "../../../../src/views/drawing/chainSvgOf.ts";
import { ChainHtml, chainSvgOf } from "../../../../src/views/index.ts";
import { galleryText } from "../../../gallery/gallery.ts";
import { smallDossier } from "../../../schema/smallDossier.ts";
import { askedOf, shipped } from "../../../views/chain/chainCases.ts";
import { type Element, readMarkup } from "../../markup.ts";

// A slow machine is no failure, and these tests do much.
vi.setConfig({ testTimeout: 300_000 });

/** Controls of C0 and C1, of direction, and without width. Isolates are checked separately. */
const RAW =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2065\u206a-\u206f\ufeff\ufff9-\ufffb]/u;
const RIGHT_TO_LEFT = /[\u0590-\u08ff]/u;

/** Fields that hold no words. */
const NO_WORDS = new Set(["$schema", "format", "id"]);

type Leaf = { readonly holder: Record<string, unknown>; readonly key: string; readonly pointer: string };

function leavesIn(value: unknown, pointer = ""): Leaf[] {
  if (typeof value !== "object" || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap(key => {
    const own = `${pointer}/${key}`;
    return typeof holder[key] === "string" ? [{ holder, key, pointer: own }] : leavesIn(holder[key], own);
  });
}

/**
 * Changes every text of a dossier that can be anything. Codes, dates and ids stay, because a file with other ones is
 * not read.
 */
function changed(
  text: string,
  change: (words: string) => string,
): { readonly opened: OpenDossier; readonly count: number } {
  const whole: unknown = JSON.parse(text);
  const leaves = leavesIn(whole);
  const ids = new Set(leaves.filter(({ key }) => key === "id").map(({ holder, key }) => holder[key]));
  const dutyIds = new Set(readDossier(text).file!.duties);
  const before = new Map(
    leaves
      .filter(
        ({ holder, key }) =>
          (!NO_WORDS.has(key) || "scheme" in holder) && !ids.has(holder[key]) && !dutyIds.has(holder[key] as string),
      )
      .map(leaf => [leaf, leaf.holder[leaf.key] as string]),
  );
  for (const [{ holder, key }, words] of before) holder[key] = change(words);
  for (;;) {
    const opened = readDossier(JSON.stringify(whole));
    const refused = new Set(
      [...opened.problems.filter(({ severity }) => severity === "error"), ...opened.leftOut].map(one => one.pointer),
    );
    const back = [...before].filter(([{ pointer }]) => refused.has(pointer));
    if (back.length === 0) return { opened, count: before.size };
    for (const [leaf, words] of back) {
      leaf.holder[leaf.key] = words;
      before.delete(leaf);
    }
  }
}

/** A dossier with the fields that the others lack. */
const more = {
  ...smallDossier,
  license: "https://example.org/licence",
  parties: smallDossier.parties.map(party => {
    if (party.id === "lead")
      return {
        ...party,
        aliases: ["The lead"],
        identifiers: [{ scheme: "Register", id: "No. 7" }],
        remark: "Not read.",
      };
    if (party.id !== "hands") return party;
    const ratingSystem = { issuer: "lead", effects: "Fewer tasks." };
    return { ...party, workers: { ...party.workers, ratingSystem, certification: "A test.", stage: "training" } };
  }),
  links: smallDossier.links.map(link => ({
    ...link,
    functions: ["recruiter"],
    tasks: ["labelling"],
    remark: "As read.",
  })),
  conditions: smallDossier.conditions.map(one => ({ ...one, saidBy: [{ name: "A steward" }], description: "Late." })),
  money: [
    ...smallDossier.money,
    {
      id: "fee",
      kind: "contract-price",
      label: "The fee",
      payer: "lead",
      payee: "maker",
      amount: { words: "less than before" },
      includes: ["tools"],
      excludes: ["travel"],
      population: "of the third year",
      verification: "reported",
      evidence: ["report"],
    },
  ],
  figures: [
    ...smallDossier.figures,
    ...["size", "fires"].map((what, place) => ({
      id: `figure-${place}`,
      about: "hands",
      what,
      value: "a few",
      population: "of one town",
      verification: "reported",
      evidence: ["report"],
    })),
    {
      id: "rooms",
      about: "maker",
      what: "rooms",
      value: 3,
      unit: "large rooms",
      verification: "reported",
      evidence: ["report"],
    },
  ],
  sources: smallDossier.sources.map(source => ({
    ...source,
    authors: ["A. Author"],
    publisher: "A press",
    doi: "10.1/x",
  })),
  quotes: smallDossier.quotes.map(quote => ({
    ...quote,
    locator: "p. 7",
    translation: { fr: "À la maison." },
    quoteIsTranslation: { from: "de", by: "human" },
    remark: "As printed.",
  })),
};

/** Together these have every field that holds words. */
const dossiers: readonly (readonly [name: string, text: string])[] = [
  ["more", JSON.stringify(more)],
  ...["flamanville", "openai-sama"].map(id => [id, shipped.get(id)!] as const),
  ...["arabic", "bidi-controls", "everything-unknown", "fourteen-duties", "overlays", "story", "withheld"].map(
    name => [name, galleryText(name)] as const,
  ),
];

async function htmlOf(node: ReactNode, choices: Partial<DossierPlace>, language: Language): Promise<string> {
  const reader = {
    language,
    say: (key: Parameters<typeof say>[1], params?: Parameters<typeof say>[2]) => say(language, key, params),
  };
  // React leaves out a part of the page that throws, and says so only here.
  const errors: unknown[] = [];
  const { prelude } = await prerender(
    <ReaderContext value={reader}>
      <PlaceContext value={dossierPlace({ kind: "library", id: "x" }, { ...choices, language })}>{node}</PlaceContext>
    </ReaderContext>,
    { onError: error => void errors.push(error) },
  );
  expect(errors).toEqual([]);
  return new Response(prelude).text();
}

/** The page in each of its views, and with the evidence of everything that can be chosen. */
async function pagesOf(opened: OpenDossier, language: Language): Promise<readonly string[]> {
  const { dossier, duties } = opened.file!;
  const few = <Item,>(items: readonly Item[]): readonly Item[] => items.slice(0, 4);
  const queries: readonly Partial<DossierPlace>[] = [
    { view: "chain", show: ["money", "data", "instructions", "ownership"] },
    { view: "outline" },
    { view: "table" },
    { view: "responsibilities" },
    { view: "responsibilities", rows: "groups" },
    { view: "responsibilities", named: "nothing has this name" },
    ...dossier.story.map(({ id }) => ({ step: id })),
    ...few(dossier.parties).map(({ id }) => ({ party: id })),
    ...few(dossier.links).map(({ id }) => ({ link: id })),
    ...few(dossier.assertions).flatMap(({ duty, party }) => [{ duty }, { duty, party }]),
    ...few(duties).map(duty => ({ duty })),
  ];
  const page = <DossierPage opened={opened} kind="shipped" name="x" />;
  return Promise.all(queries.map(query => htmlOf(page, query, language)));
}

/** The picture on the page and as a file, for each plane. */
function picturesOf({ file }: OpenDossier, language: Language): readonly string[] {
  const inquiry = inquiryOf(file!);
  const choosing = { chosen: "chosen", hrefOf: () => "?", onChoose: () => undefined };
  return planes.flatMap(plane => {
    const asked = askedOf(inquiry, language, { plane, show: ["money", "data", "instructions", "ownership"] });
    const { plan, folded, picture } = laidOut(asked);
    return [
      renderToStaticMarkup(<ChainHtml {...{ plan, folded, picture, choosing }} tabStops={new Set()} />),
      chainSvgOf(asked),
    ];
  });
}

/** The text without everything that is isolated. */
function outside(text: string): string {
  const rest = text.replaceAll(/[\u2066-\u2068][^\u2066-\u2069]*\u2069/gu, "");
  return rest === text ? text : outside(rest);
}

/** Everything that is read or heard: texts, and attributes that are spoken. */
const SPOKEN = ["alt", "aria-label", "placeholder", "title"];
type Heard = { readonly text: string; readonly within: readonly Element[] };
function heardIn(element: Element, within: readonly Element[] = []): Heard[] {
  return element.children.flatMap(child => {
    if (typeof child === "string") return [{ text: child, within: [...within, element] }];
    const spoken = SPOKEN.flatMap(name => child.attributes.get(name) ?? []);
    return [...spoken.map(text => ({ text, within: [] })), ...heardIn(child, [...within, element])];
  });
}

function expectNothingSent(whole: string): void {
  // The value of an option is what the page calls it by: nobody reads it.
  const html = whole.replaceAll(/<option value="[^"]*"/gu, "<option");
  const at = html.search(RAW);
  expect(at < 0 ? "" : JSON.stringify(html.slice(Math.max(0, at - 120), at + 40))).toBe("");
  for (const { text } of heardIn(readMarkup(html))) expect(outside(text)).not.toMatch(/[\u2066-\u2069]/u);
}

/** Words that run from right to left are isolated by marks, or stand in an element that states their direction. */
function expectNothingTurned(html: string): void {
  const loose = heardIn(readMarkup(html)).filter(
    ({ text, within }) =>
      RIGHT_TO_LEFT.test(outside(text)) &&
      !within.some(({ tag, attributes }) => tag === "bdi" || attributes.has("dir")),
  );
  expect(loose.map(({ text, within }) => `${within.at(-1)?.tag}: ${text}`)).toEqual([]);
}

type SchemaNode = { readonly [key: string]: unknown };

/** Whether the field can hold any words at all. */
function isFree(node: unknown): boolean {
  if (typeof node !== "object" || node === null) return false;
  const { $ref, type, anyOf, items, ...rest } = node as SchemaNode;
  if ($ref === "#/$defs/Text") return true;
  if (Array.isArray(anyOf)) return anyOf.some(isFree);
  return items === undefined ? type === "string" && !("pattern" in rest || "const" in rest) : isFree(items);
}

function keysIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  const keys = Array.isArray(value) ? [] : Object.keys(value);
  return [...keys, ...Object.values(value).flatMap(keysIn)];
}

it("the dossiers looked at have every field that can hold words, and can be read", () => {
  const file = path.resolve(import.meta.dirname, "../../../../public/schema/dossier-1.schema.json");
  const schema = JSON.parse(readFileSync(file, "utf8")) as SchemaNode & { readonly $defs: SchemaNode };
  const fields = [schema, ...Object.values(schema.$defs)].flatMap(one =>
    Object.entries((one as SchemaNode).properties ?? {}).flatMap(([key, node]) => (isFree(node) ? [key] : [])),
  );
  expect(fields.length).toBeGreaterThan(50);
  const held = new Set(dossiers.flatMap(([, text]) => keysIn(JSON.parse(text))));
  expect(fields.filter(field => !held.has(field))).toEqual([]);
  for (const [name, text] of dossiers)
    expect(
      readDossier(text).problems.filter(({ severity }) => severity === "error"),
      name,
    ).toEqual([]);
});

describe("words of a file that hide something", () => {
  it.each(dossiers)("are shown with what they hide: %s", async (_, text) => {
    const { opened, count } = changed(text, words => `\u202e${words}\u2067\u200b\u0007`);
    expect(count).toBeGreaterThan(5);
    const html = [...(await pagesOf(opened, "en")), ...picturesOf(opened, "fr")];
    for (const one of html) expectNothingSent(one);
    expect(html.some(one => one.includes("‹U+202E›"))).toBe(true);
  });

  it("are shown where the file cannot be read either", async () => {
    const broken = {
      format: "deep-labor/1",
      "id\u202e": 1,
      title: "\u2067a",
      parties: [{ id: "A\u202eb", kind: "\u202ex" }],
    };
    const html = await htmlOf(
      <DossierPage opened={readDossier(JSON.stringify(broken))} kind="local" name={"\u202enosj.a"} />,
      {},
      "en",
    );
    expectNothingSent(html);
    expect(html).toContain("‹U+202E›x");
    for (const half of ['{"a\u202e', "{\u202e", '{"a": "\u0007"}', "\ufeff\u200b{}"])
      expectNothingSent(await htmlOf(<DossierPage opened={readDossier(half)} kind="local" name="a" />, {}, "fr"));
  });
});

describe("words of a file that run from right to left", () => {
  it.each(dossiers)("turn nothing around them: %s", async (_, text) => {
    const { opened } = changed(text, words => `ש${words} (\u202e`);
    for (const html of await pagesOf(opened, "fr")) {
      expectNothingSent(html);
      expectNothingTurned(html);
    }
    for (const html of picturesOf(opened, "en")) {
      expectNothingSent(html);
      // The name of a picture's file is a text that stands alone.
      expectNothingTurned(html.replace(/(?<=<title id="chain-name">)[^<]*/u, ""));
    }
  });
});
