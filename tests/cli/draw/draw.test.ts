import { spawnSync } from "node:child_process";
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { elementsIn, readMarkup, textOf as wordsOf } from "../../app/markup.ts";
import { galleryNames, galleryText } from "../../gallery/gallery.ts";
import { extent, partOf } from "../../scope.ts";
import { deepLabor, folder, root, small, textOf } from "../command.ts";
import { inkIn, readPng } from "../readPng.ts";

const draw = async (words: readonly string[], dossier: unknown = small, cwd?: string) =>
  await deepLabor(["draw", "-", ...words], {
    input: typeof dossier === "string" ? dossier : textOf(dossier),
    ...(cwd ? { cwd } : {}),
  });
/** The file that is written under this name. */
async function drawn(name: string, words: readonly string[], dossier: unknown = small): Promise<Buffer> {
  const where = folder();
  const { code, err } = await draw([...words, "--out", name], dossier, where);
  expect(err).toBe("");
  expect(code).toBe(0);
  return readFileSync(path.join(where, name));
}
const shipped = readdirSync(path.join(root, "data/dossiers")).filter(file => file.endsWith(".dossier.json"));
/** Cases whose letters no bundled font has: Chinese, Japanese, Hebrew. */
const unwritten = ["japanese-chinese", "bidi-controls"];

describe("deep-labor draw", () => {
  test("writes one SVG to standard output, and nothing else", async () => {
    const { code, out, err } = await draw([]);
    expect(code).toBe(0);
    expect(err).toBe("");
    expect(out).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/u);
    expect(wordsOf(elementsIn(readMarkup(out), ({ tag }) => tag === "title")[0]!)).toBe("A small chain");
  });

  test("draws what may leave: nothing private, and of a withheld party its public name", async () => {
    // The id of a withheld party must not be a word of another one.
    const told = JSON.parse(JSON.stringify(small).replaceAll('"contractor"', '"haulier"')) as { parties: object[] };
    told.parties = told.parties.map((party, place) =>
      place === 1
        ? {
            ...party,
            name: "A haulage firm",
            withheld: true,
            aliases: ["Speedy Lorries"],
            private: { name: "Fast Trucks" },
          }
        : party,
    );
    const { code, out } = await draw([], told);
    expect(code).toBe(0);
    expect(out).toContain("A haulage firm");
    for (const secret of ["Speedy", "Fast Trucks"]) expect(out).not.toContain(secret);
  });

  test("draws nothing where something private would be read, and names the place", async () => {
    const { code, out, err } = await draw([], {
      ...small,
      title: "What Fast Trucks did",
      private: { firm: "Fast Trucks" },
    });
    expect(code).toBe(1);
    expect(out).toBe("");
    expect(err).toContain("/private/firm");
    expect(err).toContain("/title");
  });

  test("writes the same into a file, and says so", async () => {
    const where = folder();
    const { code, out } = await draw(["--out", "my chain.SVG"], small, where);
    expect(code).toBe(0);
    expect(out).toContain("my chain.SVG");
    expect(readFileSync(path.join(where, "my chain.SVG"), "utf8")).toBe((await draw([])).out);
  });

  test.each(["light", "dark", "print"])(
    "takes width, theme, duty, workers, plane, days, reading and floor (%s)",
    async theme => {
      const asked = [
        "--theme",
        theme,
        "--width",
        "1500",
        "--duty",
        "pay-wage",
        "--workers",
        "drivers",
        "--plane",
        "legal",
      ];
      const { code, out } = await draw([
        ...asked,
        "--date",
        "2023",
        "--known",
        "2024-06-01",
        "--floor",
        "reported",
        "--lang",
        "fr",
      ]);
      expect(code).toBe(0);
      expect(out).toContain('width="1500"');
      expect(out).toContain('xml:lang="fr"');
      expect(out).toContain("chain-duty-pay-wage");
      expect(out).toContain("Qui paie");
      expect((await draw([...asked, "--world", "by-client"])).out).not.toBe((await draw(asked)).out);
    },
  );

  test("speaks the language of the dossier unless it is asked for another", async () => {
    expect((await draw([], { ...small, language: "fr-FR" })).out).toContain('xml:lang="fr"');
    expect((await draw(["--lang", "en"], { ...small, language: "fr" })).out).toContain('xml:lang="en"');
    expect((await draw([], { ...small, language: "de" })).out).toContain('xml:lang="en"');
  });

  test("says Draft and Fictional on the picture", async () => {
    const { out } = await draw([], { ...small, status: "draft", fictional: true });
    const standfirst = elementsIn(readMarkup(out), one => one.attributes.get("id") === "chain-standfirst")[0]!;
    expect(wordsOf(standfirst)).toMatch(/^Fictional · Draft · /u);
  });
});

describe("a PNG", () => {
  test.each(partOf([...shipped.map(file => `data/dossiers/${file}`)], 2))(
    `is drawn of %s, with its text (${extent})`,
    async file => {
      const png = readPng(await drawn("chain.png", [], readFileSync(path.join(root, file), "utf8")), 170);
      expect(png.width).toBeGreaterThanOrEqual(2400);
      // The title is drawn there, and nothing else.
      expect(inkIn(png, 100, 170)).toBeGreaterThan(2000);
      expect(png.chunks.filter(kind => !["IHDR", "IDAT", "IEND"].includes(kind))).toEqual([]);
    },
  );

  test.each(
    partOf(
      galleryNames.filter(name => !unwritten.includes(name)),
      2,
    ),
  )(`is drawn of the hard case %s (${extent})`, async name => {
    const png = readPng(await drawn("chain.png", ["--width", "760"], galleryText(name)), 160);
    expect(inkIn(png, 90, 160)).toBeGreaterThan(500);
  });

  test("is the same, byte for byte, each time", async () => {
    const text = galleryText("arabic");
    expect(
      (await drawn("one.png", ["--theme", "dark"], text)).equals(await drawn("two.png", ["--theme", "dark"], text)),
    ).toBe(true);
  });

  test("has text in each script that its fonts hold, alone and beside others", async () => {
    for (const title of [
      "Ποιος πληρώνει;",
      "Кто платит?",
      "Ai trả lương? Đặng",
      "Żółć",
      "من يدفع؟",
      "Acme من يدفع؟ 12",
    ]) {
      const png = readPng(await drawn("chain.png", [], { ...small, title }), 170);
      expect(inkIn(png, 100, 170), title).toBeGreaterThan(1500);
    }
  });

  test("is not drawn with a character that no font has: it is named, with its code and where it stands", async () => {
    const where = folder();
    const parties = small.parties.map(party =>
      party.id === "client" ? { ...party, name: "株式会社 Lantern" } : party,
    );
    const { code, out, err } = await draw(["--out", "chain.png"], { ...small, parties }, where);
    expect(code).toBe(1);
    expect(out).toBe("");
    expect(err).toContain("“株” (U+682A), which stands in “株式会社 Lantern”");
    expect(err).toContain("--font");
    expect(existsSync(path.join(where, "chain.png"))).toBe(false);
    const french = (await draw(["--out", "chain.png", "--lang", "fr"], { ...small, title: "भारत" }, where)).err;
    expect(french).toContain("U+092D");
    expect(french).toMatch(/«\sभारत\s»/u);
  });

  test("names five such characters and counts the rest", async () => {
    const { err } = await draw(["--out", "chain.png"], { ...small, title: "一二三四五六七" }, folder());
    expect(err.match(/U\+/gu)).toHaveLength(5);
    expect(err).toContain("2 more characters");
  });

  test("is not drawn with a line that would be missing from it: Arabic beside letters that its font lacks", async () => {
    const where = folder();
    const title = "من يدفع؟ Кто платит?";
    const { code, err } = await draw(["--out", "chain.png"], { ...small, title }, where);
    expect([code, existsSync(path.join(where, "chain.png"))]).toEqual([1, false]);
    expect(err).toContain("needs several fonts");
  });

  test("is told to be out of reach where what draws it is not installed; SVG is not", () => {
    const where = folder({ "a.dossier.json": textOf(small) });
    cpSync(path.join(root, "dist/cli"), path.join(where, "cli"), { recursive: true });
    const run = (name: string) =>
      spawnSync(process.execPath, ["cli/deep-labor.js", "draw", "a.dossier.json", "--out", name], { cwd: where });
    const { status, stderr } = run("a.png");
    expect(status).toBe(1);
    expect(stderr.toString()).toContain("was not installed");
    expect(run("a.svg").status).toBe(0);
  });

  test("is drawn with a font of the reader’s, and not with one that would leave text out", async () => {
    const where = folder({ "not a font.ttf": "no font" });
    const own = path.join(root, "node_modules/@expo-google-fonts/noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf");
    expect((await draw(["--out", "chain.png", "--font", own], small, where)).code).toBe(0);
    const packed = "node_modules/@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2";
    for (const [font, words] of [
      [path.join(root, packed), "packed for web pages"],
      ["not a font.ttf", "cannot be used as a font"],
      ["missing.ttf", "cannot be read"],
    ] as const) {
      const { code, err } = await draw(["--out", "chain.png", "--font", font], small, where);
      expect(code).toBe(2);
      expect(err.replaceAll(/\s+/gu, " ")).toContain(words);
    }
  });
});

describe("the picture beside a link", () => {
  test.each(["arabic", "long-names", "one-party", "two-hundred-parties"])(
    "is drawn of %s at 1200 by 630",
    async name => {
      const png = readPng(await drawn("social.png", ["--social", "--theme", "dark"], galleryText(name)), 160);
      expect([png.width, png.height]).toEqual([1200, 630]);
      // The title.
      expect(inkIn(png, 96, 160)).toBeGreaterThan(800);
    },
  );

  test("is drawn as SVG too, and has one size", async () => {
    expect((await draw(["--social"])).out).toContain('viewBox="0 0 1200 630"');
    const { code, err } = await draw(["--social", "--width", "900"]);
    expect(code).toBe(2);
    expect(err).toContain("1,200 by 630 px");
  });
});

describe("wrong usage of draw", () => {
  test.each([
    [["--out", "chain.pdf"], "ends in neither"],
    [["--out", "chain"], "ends in neither"],
    [["--width", "100"], "from 320 to 4,000"],
    [["--width", "wide"], "is not a width"],
    [["--theme", "drak"], "Did you mean dark?"],
    [["--plane", "heaven"], "Possible: legal, promised and practical"],
    [["--duty", "pay-wages"], "Did you mean pay-wage?"],
    [["--duty", "xyz"], "Possible: pay-wage"],
    [["--workers", "xyz"], "Possible: packers and drivers"],
    [["--world", "xyz"], "Possible: by-contractor and by-client"],
    [["--colour", "red"], "There is no option --colour"],
  ])("%j", async (words, said) => {
    const { code, out, err } = await draw(words);
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(err.replaceAll(/\s+/gu, " ")).toContain(said);
  });

  test("is a group of workers that stands in no chain on that day", async () => {
    const parties = small.parties.map(party =>
      party.id === "packers" ? { ...party, hypotheses: ["by-client"] } : party,
    );
    const { code, err } = await draw(["--workers", "packers"], { ...small, parties });
    expect(code).toBe(2);
    expect(err).toContain("packers stands in no chain");
  });

  test("is no file, two files, a file that is not there, and a place where nothing can be written", async () => {
    expect((await deepLabor(["draw"])).code).toBe(2);
    const where = folder({ "a.dossier.json": textOf(small), "b.dossier.json": textOf(small) });
    expect(await deepLabor(["draw", "a.dossier.json", "b.dossier.json"], { cwd: where })).toMatchObject({
      code: 2,
      out: "",
    });
    expect(await deepLabor(["draw", "missing.json"], { cwd: where })).toMatchObject({ code: 2, out: "" });
    writeFileSync(path.join(where, "file"), "");
    const { code, err } = await deepLabor(["draw", "a.dossier.json", "--out", "file/chain.svg"], { cwd: where });
    expect(code).toBe(2);
    expect(err).toContain("cannot be written");
  });

  test("is not a file with errors: it is told what is wrong, and nothing is drawn", async () => {
    const where = folder();
    const { code, out, err } = await draw(["--out", "chain.svg"], { ...small, links: [{ id: "x" }] }, where);
    expect(code).toBe(1);
    expect(out).toBe("");
    expect(err).toContain("Nothing was drawn");
    expect(existsSync(path.join(where, "chain.svg"))).toBe(false);
  });
});

describe("deep-labor draw --view", () => {
  const openai = readFileSync(path.join(root, "data/dossiers/openai-sama.dossier.json"), "utf8");

  test.each(["money", "time", "map", "evidence"])("draws %s, and its picture beside a link", async view => {
    const { code, out, err } = await draw(["--view", view, "--lang", "fr"], openai);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/u);
    expect(out).toContain('xml:lang="fr"');
    const social = await draw(["--view", view, "--social"], openai);
    expect(social.out).toContain('width="1200" height="630"');
  });

  test("draws two chains beside each other, the other from a file of its own", async () => {
    const other = path.join(root, "data/dossiers/google-raters.dossier.json");
    const { code, out, err } = await draw(["--view", "compare", "--with", other], openai);
    expect([code, err]).toEqual([0, ""]);
    for (const name of ["OpenAI", "Google"]) expect(wordsOf(readMarkup(out))).toContain(name);
  });

  test.each([
    [["--view", "compare"], "two sides"],
    [["--view", "money", "--with", "other.dossier.json"], "two sides"],
    [["--view", "compare", "--with", "other.dossier.json", "--social"], "--social"],
    [["--view", "monye"], "money"],
    [["--view", "compare", "--with", "nowhere.dossier.json"], "nowhere.dossier.json"],
  ])("says what is wrong with %j", async (words, told) => {
    const { code, out, err } = await draw(words);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(told);
  });
});

describe("--show", () => {
  const types = { money: "pays", data: "hosts-data", instructions: "instructs", ownership: "owns" } as const;
  const families = Object.keys(types) as (keyof typeof types)[];
  const related = {
    ...small,
    parties: small.parties.map((party, place) => ({ ...party, country: ["US", "KE", "IN", "PL"][place] })),
    links: [
      ...small.links,
      ...families.map((family, place) => ({
        id: `besides-${family}`,
        type: types[family],
        from: place % 2 === 0 ? "client" : "contractor",
        to: "packers",
        verification: "reported",
        evidence: [],
      })),
    ],
  };
  /** The families of the lines in a picture. */
  const linesIn = (svg: string): readonly string[] =>
    families.filter(family =>
      elementsIn(
        readMarkup(svg),
        ({ tag, attributes }) =>
          tag === "g" && attributes.get("data-family") === family && attributes.has("data-overlay"),
      ).some(group => elementsIn(group, ({ tag }) => tag === "path").length > 0),
    );
  const stroked = (svg: string) => elementsIn(readMarkup(svg), ({ tag }) => tag === "path").length;

  test.each(families)("draws lines of %s in the chain, and tells the others in words", async family => {
    const { out } = await draw(["--show", family], related);
    expect(linesIn(out)).toEqual([family]);
    const words = wordsOf(readMarkup(out));
    expect(words).toMatch(/3 other relations are on record/u);
    const without = await draw([], related);
    expect(linesIn(without.out)).toEqual([]);
    expect(wordsOf(readMarkup(without.out))).toMatch(/4 other relations are on record/u);
  });

  test.each(families)("draws lines of %s on the map", async family => {
    const [bare, shown] = await Promise.all([
      draw(["--view", "map"], related),
      draw(["--view", "map", "--show", family], related),
    ]);
    expect(stroked(shown.out)).toBeGreaterThan(stroked(bare.out));
  });

  test("several at once are drawn in any order", async () => {
    const { out } = await draw(["--show", "ownership, money"], related);
    expect(linesIn(out)).toEqual(["money", "ownership"]);
    expect((await draw(["--show", "money,ownership"], related)).out).toBe(out);
  });

  test.each([
    [["--show", "owner"], "ownership"],
    [["--show", "money", "--view", "time"], "--view chain or map"],
    [["--show", "money", "--social"], "--view chain or map"],
  ])("%j is wrong usage, and says what can be drawn", async (words, told) => {
    const { code, out, err } = await draw(words, related);
    expect([code, out]).toEqual([2, ""]);
    expect(err.replaceAll(/\s+/gu, " ")).toContain(told);
  });
});
