/**
 * Pictures, traces and outlines of every shipped dossier and every hard case, and pages of six, as files to open. A
 * change that is meant to change nothing leaves them equal. One that is meant to change something writes them anew with
 * `npx vitest run tests/snapshots -u`, and its commit says why.
 */
import { describe, expect, test, vi } from "vitest";
import { traceRecords } from "../../src/cli/trace/traceRecord.ts";
import { inquiryOf } from "../../src/model/index.ts";
import { publishFolder } from "../../src/publish/index.ts";
import { redact } from "../../src/redact/index.ts";
import { type Dossier, planes } from "../../src/schema/index.ts";
import { isLanguage, type Language, narratorOf } from "../../src/text/index.ts";
import { type ColourName, type Palette, type PaletteName, palettes } from "../../src/theme/index.ts";
import {
  chainSvgOf,
  type OutlineLine,
  outlineOf,
  type SvgRequest,
  socialSvgOf,
  wordsOf,
} from "../../src/views/index.ts";
import { galleryNames, galleryText } from "../gallery/gallery.ts";
import { inquiryInto, shipped } from "../views/chain/chainCases.ts";

// A slow machine is no failure, and a page of two hundred parties is long.
vi.setConfig({ testTimeout: 120_000 });

const names = Object.keys(palettes.light) as ColourName[];

/** Colours by their meanings: a browser looks them up in the style sheet of a palette that lies beside the picture. */
const meanings = Object.fromEntries(names.map(name => [name, `var(--${name})`])) as Palette;

const sheetOf = (palette: Palette): string =>
  `:root {\n${names.map(name => `  --${name}: ${palette[name]};\n`).join("")}}\n`;

const inColours = (picture: string, palette: Palette): string =>
  picture.replaceAll(/var\(--([a-z0-9-]+)\)/gu, (_, name: ColourName) => palette[name]);

/**
 * One element a line, without changing what a browser reads: a line may end within a tag where it may not end between
 * two.
 */
const asLines = (markup: string): string => `${markup.replaceAll(/\/?></gu, "\n$&").trimEnd()}\n`;

/** The page without its style and its policy, which has the style's hash; and the style. */
function partsOf(page: string, sheet: string): { readonly page: string; readonly style: string } {
  const style = /<style>([\s\S]*?)<\/style>/u.exec(page)![1]!;
  const bare = page
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>\n/u, "")
    .replace(/<style>[\s\S]*?<\/style>/u, `<link rel="stylesheet" href="${sheet}">`);
  return { page: asLines(bare), style };
}

/** Each declaration on a line of its own, so that differences can be read. */
const styleLines = (style: string): string =>
  `${style
    .replaceAll(/\s*([{};])\s*/gu, "$1\n")
    .replaceAll(/\n+/gu, "\n")
    .trim()}\n`;

const languageOf = ({ language }: Dossier): Language => {
  const own = language.split("-", 1)[0]!;
  return isLanguage(own) ? own : "en";
};

function published(text: string): Dossier {
  const made = redact(text);
  if (!made.ok) throw new Error(JSON.stringify(made.trouble));
  return made.value.dossier;
}

function pagesOf(text: string): (name: string) => string {
  const dossier = published(text);
  const { latest } = publishFolder(
    {
      dossier,
      token: "AB12cd34",
      languages: [languageOf(dossier), languageOf(dossier) === "en" ? "fr" : "en"],
      base: "https://graphics.example.org/chains/",
      scripts: { inPage: "document.title;", loader: 'const known = "%PUBLISHED%";' },
      pictures: { svg: () => "<svg/>", social: () => "<svg/>", png: null },
    },
    { versions: [], sums: null },
  );
  return name => new TextDecoder().decode(latest.get(`e/AB12cd34/${name}`)!);
}

function outlineText(text: string): string {
  const inquiry = inquiryInto(text);
  const { dossier } = inquiry.file;
  const language = languageOf(dossier);
  const narrator = narratorOf(dossier, language, inquiry.chain.focus.known);
  const { sections } = outlineOf({ inquiry, narrator, language });
  const lines: string[] = [];
  const tell = (line: OutlineLine, depth: number): void => {
    const indent = "  ".repeat(depth);
    lines.push(`${indent}${line.number}. ${wordsOf(line.sentence)}`);
    const more = (words: string | null | undefined): void => {
      if (words) lines.push(`${indent}   ${words.replaceAll("\n", " ⏎ ")}`);
    };
    for (const fact of line.facts) more(`· ${wordsOf(fact)}`);
    more(line.text?.words);
    more(line.remark?.words);
    if (line.marks.length > 0 || line.evidence !== "given") more(`[${[...line.marks, line.evidence].join(", ")}]`);
    for (const key of line.against) more(`against ${key}`);
    for (const why of line.whyNot) more(`does not count: ${JSON.stringify(why)}`);
    for (const { citation } of line.citations)
      more([`→ ${citation.source.named.words}`, ...citation.facts.map(({ words }) => words)].join(" · "));
    if (line.answer) {
      more([line.answer.title, line.answer.date, line.answer.text?.words].filter(Boolean).join(" · "));
      for (const { citation } of line.answer.citations) more(`→ ${citation.source.named.words}`);
    }
    if (line.leadsTo.length > 0) more(`leads to ${line.leadsTo.join(", ")}`);
    for (const quote of line.quotes) tell(quote, depth + 1);
    for (const below of line.below) tell(below, depth + 1);
  };
  for (const section of sections) {
    lines.push("", `# ${section.title}`);
    if (section.lead) lines.push(section.lead);
    for (const part of section.parts) {
      if (part.title) lines.push("", `## ${part.title}`);
      if (part.lead) lines.push(part.lead);
      for (const verdict of part.duty?.verdicts ?? []) lines.push(`= ${verdict.sentence}`, ...verdict.notes);
      for (const { words } of part.duty?.conditions ?? []) lines.push(`= ${words}`);
      for (const list of part.lists) {
        if (list.title) lines.push("", `### ${list.title}`);
        for (const line of list.lines) tell(line, 0);
      }
    }
  }
  return `${lines.join("\n").trim()}\n`;
}

const cases = [...shipped, ...galleryNames.map(name => [name, galleryText(name)] as const)];

/** Their pages are kept whole: a straight chain, contested rulings, another script, what is withheld, what is beside hops. */
const withPages = new Set([
  ...["microsoft-voice-assistant", "openai-sama", "flamanville"],
  ...["arabic", "withheld", "overlays"],
]);

describe("the colours of a picture", () => {
  test.each(Object.keys(palettes) as PaletteName[])("of the palette %s", async palette => {
    await expect(sheetOf(palettes[palette])).toMatchFileSnapshot(`pictures/${palette}.css`);
  });
});

describe.each(cases)("%s", (name, text) => {
  const requestOf = (palette: Palette): SvgRequest => {
    const inquiry = inquiryInto(JSON.stringify(published(text)));
    const { dossier } = inquiry.file;
    const language = languageOf(dossier);
    return { inquiry, language, palette, narrator: narratorOf(dossier, language, inquiry.chain.focus.known) };
  };

  test.each([
    ["picture", "pictures", chainSvgOf],
    ["social picture", "social", socialSvgOf],
  ] as const)("its %s, in the colours of each palette", async (_, folder, draw) => {
    const picture = draw(requestOf(meanings));
    for (const palette of ["light", "print"] as const)
      expect(inColours(picture, palettes[palette])).toBe(draw(requestOf(palettes[palette])));
    const sheet = '<?xml-stylesheet type="text/css" href="../pictures/light.css"?>\n';
    await expect(sheet + asLines(picture)).toMatchFileSnapshot(`${folder}/${name}.svg`);
  });

  test("its outline", async () => {
    await expect(outlineText(text)).toMatchFileSnapshot(`outlines/${name}.txt`);
  });
});

test.each([...shipped])("what is traced of %s", async (name, text) => {
  const inquiry = inquiryOf(inquiryInto(text).file);
  const asked = { groups: inquiry.chain.groups, duties: inquiry.file.duties, planes };
  const records = [...traceRecords(inquiry, asked)];
  await expect(`${JSON.stringify(records, null, 2)}\n`).toMatchFileSnapshot(`traces/${name}.json`);
});

test.each(cases.filter(([name]) => withPages.has(name)))(
  "the embed and the page of tables of %s",
  async (name, text) => {
    const pageNamed = pagesOf(text);
    for (const [folder, file] of [
      ["embeds", "index.html"],
      ["tables", "table.html"],
    ] as const) {
      const { page, style } = partsOf(pageNamed(file), `../${folder}.css`);
      await expect(page).toMatchFileSnapshot(`${folder}/${name}.html`);
      await expect(styleLines(style)).toMatchFileSnapshot(`${folder}.css`);
    }
  },
);
