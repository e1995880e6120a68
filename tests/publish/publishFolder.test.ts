import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { checkDossier, indexDossier, inquiryOf } from "../../src/model/index.ts";
import { bundlePage, type FolderRequest, headerFiles, type Pictures, publishFolder } from "../../src/publish/index.ts";
import { planes } from "../../src/schema/index.ts";
import { chainSvgOf, socialSvgOf } from "../../src/views/index.ts";
import { dossierOf, sample, sampleFile } from "./sample.ts";

const token = "AB12cd34";
const pictures: Pictures = { svg: chainSvgOf, social: socialSvgOf, png: null };
const request: FolderRequest = {
  dossier: sample(),
  token,
  languages: ["en", "fr"],
  base: "https://graphics.example.org/chains/",
  scripts: { inPage: "document.title;", loader: 'const known = "%PUBLISHED%";' },
  pictures,
};
const nothing = { versions: [], sums: null };
const decoder = new TextDecoder();
const textOf = (files: ReadonlyMap<string, Uint8Array>, path: string): string => {
  const bytes = files.get(path);
  if (!bytes) throw new Error(`no ${path} among ${[...files.keys()]}`);
  return decoder.decode(bytes);
};
const latest = (file: string) => `e/${token}/${file}`;
const numbered = (version: number, file: string) => `e/${token}/${version}/${file}`;
const made = publishFolder(request, nothing);

/** Every address in a page, as it is written. */
const addresses = (html: string): string[] =>
  [...html.matchAll(/<(?:a|link)\b[^>]*? href="([^"]*)"/gu)].map(([, href]) => href!.replaceAll("&amp;", "&"));
const schemaOf = (html: string): Record<string, unknown> =>
  JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/su.exec(html)![1]!) as Record<string, unknown>;

describe("the folder", () => {
  test("has a page, a table, a picture, its words, the data and its sums in both places", () => {
    const names = [
      "SHA256SUMS",
      "alt.fr.txt",
      "alt.txt",
      "data.csv",
      "data.json",
      "data.jsonld",
      "embed.js",
      "full.fr.svg",
      "full.svg",
      "index.en.html",
      "index.fr.html",
      "index.html",
      "oembed.json",
      "table.fr.html",
      "table.html",
      "outline.md",
      "outline.txt",
      "outline.fr.md",
      "outline.fr.txt",
      "sources.bib",
      "sources.csl.json",
    ].sort();
    expect([...made.latest.keys()].sort()).toEqual(names.map(latest));
    expect([...made.numbered.keys()].sort()).toEqual(names.map(name => numbered(1, name)));
    expect([made.version, made.isNew]).toEqual([1, true]);
  });

  test("has the same bytes whenever it is made", async () => {
    expect(publishFolder({ ...request, dossier: sample() }, nothing)).toEqual(made);
  });

  test("makes no new version without a change, and the next one with one", async () => {
    const held = { versions: [1], sums: textOf(made.numbered, numbered(1, "SHA256SUMS")) };
    const again = publishFolder(request, held);
    expect([again.version, again.isNew]).toEqual([1, false]);
    expect(again.latest).toEqual(made.latest);
    const changed = { ...request, dossier: dossierOf({ ...sampleFile, subtitle: "Another" }) };
    const next = publishFolder(changed, held);
    expect([next.version, next.isNew]).toEqual([2, true]);
    expect(textOf(next.latest, latest("table.html"))).toContain('href="1/table.html"');
    expect(textOf(next.latest, latest("table.html"))).toContain('href="2/table.html"');
  });

  test("lists a version that was withdrawn with its day and leads into it nowhere, and never gives its number again", () => {
    const sums = textOf(made.numbered, numbered(1, "SHA256SUMS"));
    const withdrawn = new Map([[1, "2026-11-27"]]);
    const next = publishFolder(request, { versions: [1], sums, withdrawn });
    expect([next.version, next.isNew]).toEqual([2, true]);
    const page = textOf(next.latest, latest("table.html"));
    expect(page).toContain("<li>version 1, withdrawn on 27 November 2026</li>");
    expect(textOf(next.latest, latest("table.fr.html"))).toContain("<li>version 1, retirée le 27 novembre 2026</li>");
    expect(addresses(page).filter(href => /^1\//u.test(href))).toEqual([]);
    expect(addresses(page)).toContain("2/table.html");
    const held = { versions: [1, 2], sums: textOf(next.numbered, numbered(2, "SHA256SUMS")) };
    const again = publishFolder(request, { ...held, withdrawn });
    expect([again.version, again.isNew]).toEqual([2, false]);
    expect(again.latest).toEqual(next.latest);
    expect(publishFolder(request, held).latest).not.toEqual(next.latest);
  });

  test("sums up every file but the sums", () => {
    for (const [files, prefix] of [
      [made.latest, latest("")],
      [made.numbered, numbered(1, "")],
    ] as const) {
      const lines = textOf(files, `${prefix}SHA256SUMS`).trimEnd().split("\n");
      expect(lines).toHaveLength(files.size - 1);
      for (const line of lines) {
        const [sum, name] = line.split("  ");
        expect(
          createHash("sha256")
            .update(files.get(prefix + name)!)
            .digest("hex"),
          name,
        ).toBe(sum);
      }
    }
  });

  test("leads from a numbered version to the latest and the corrections, and only there", () => {
    const page = textOf(made.numbered, numbered(1, "table.html"));
    expect(page).toContain("This page never changes. A newer version may stand at");
    expect(addresses(page)).toEqual(expect.arrayContaining(["../", "../table.html", "../table.html#corrections"]));
    const newest = textOf(made.latest, latest("table.html"));
    expect(newest).not.toContain("never changes");
    expect(addresses(newest)).toContain("1/table.html");
  });

  test("leads nowhere that is not there", () => {
    const all = new Map([...made.latest, ...made.numbered]);
    for (const [path, bytes] of all) {
      if (!path.endsWith(".html")) continue;
      const html = decoder.decode(bytes);
      const ids = new Set([...html.matchAll(/ id="([^"]*)"/gu)].map(([, id]) => id));
      for (const href of addresses(html)) {
        const { origin, pathname, hash } = new URL(href, `https://here.example/${path}`);
        if (href.startsWith("#")) expect(ids, `${path} ${href}`).toContain(href.slice(1));
        else if (origin === "https://here.example")
          expect(all.has(pathname.slice(1) + (pathname.endsWith("/") ? "index.html" : "")), `${path} ${href}`).toBe(
            true,
          );
        else if (origin === "https://graphics.example.org")
          expect(all.has(pathname.replace("/chains/", "").replace(/\/$/u, "/index.html")), `${path} ${href}`).toBe(
            true,
          );
        else expect(origin).toMatch(/^https:\/\/(example\.org|doi\.org)$/u);
        if (hash === "#corrections") expect(html).toContain('id="corrections"');
      }
    }
  });

  test("holds the pictures as PNG where something can make them, and says so nowhere where nothing can", async () => {
    expect(textOf(made.latest, latest("table.html"))).not.toContain(".png");
    const asked: number[] = [];
    const png = (svg: string, pixelsPerPx: number) => {
      expect(svg.startsWith("<svg")).toBe(true);
      asked.push(pixelsPerPx);
      return new Uint8Array([pixelsPerPx]);
    };
    const drawn = publishFolder({ ...request, languages: ["en"], pictures: { ...pictures, png } }, nothing);
    expect(asked).toEqual([2, 1]);
    expect(drawn.latest.has(latest("full.png"))).toBe(true);
    const card = JSON.parse(textOf(drawn.latest, latest("oembed.json"))) as Record<string, unknown>;
    expect(card).toMatchObject({
      thumbnail_url: `https://graphics.example.org/chains/e/${token}/social.png`,
      thumbnail_width: 1200,
      thumbnail_height: 630,
    });
  });

  test("has no oembed.json and no absolute address of its own where it is not known where it will stand", async () => {
    const here = publishFolder({ ...request, base: null }, nothing);
    expect(here.latest.has(latest("oembed.json"))).toBe(false);
    for (const bytes of here.latest.values()) expect(decoder.decode(bytes)).not.toContain("graphics.example.org");
  });

  test("says that it is a draft and fictional on every page, picture and in the words for it", async () => {
    const draft = publishFolder({ ...request, dossier: dossierOf({ ...sampleFile, status: "draft" }) }, nothing);
    for (const [path, bytes] of draft.latest)
      if (/(index|table|full|alt).*\.(html|svg|txt)$/u.test(path)) {
        const isFrench = path.includes(".fr.");
        expect(decoder.decode(bytes), path).toMatch(isFrench ? /brouillon/iu : /draft/iu);
        expect(decoder.decode(bytes), path).toMatch(isFrench ? /fictif/iu : /fictional/iu);
      }
  });

  test("holds a dossier that opens again and traces the same", () => {
    const { dossier, problems, leftOut } = checkDossier(textOf(made.latest, latest("data.json")));
    expect(leftOut).toEqual([]);
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    const traces = (one: typeof dossier) => {
      const inquiry = inquiryOf(indexDossier(one!, true));
      return inquiry.chain.groups.flatMap(group =>
        inquiry.file.duties.flatMap(duty => planes.map(plane => inquiry.trace(group, duty, plane).verdict)),
      );
    };
    expect(traces(dossier)).toEqual(traces(sample()));
    expect(dossier).toEqual(sample());
  });
});

describe("the table page", () => {
  const page = textOf(made.latest, latest("table.html"));

  test("runs nothing, loads nothing, and allows nothing but its own style", () => {
    const style = /<style>(.*?)<\/style>/su.exec(page)![1]!;
    const hash = createHash("sha256").update(style).digest("base64");
    expect(page).toContain(
      `content="default-src 'none'; style-src 'sha256-${hash}'; img-src 'self' data:; base-uri 'none'; form-action 'none'"`,
    );
    expect(page.match(/<script\b[^>]*>/gu)).toEqual(['<script type="application/ld+json">']);
    expect(page).not.toMatch(/<(img|iframe|object|embed|base|form)\b| style="| on[a-z]+="/u);
    expect(style).not.toMatch(/url\(|@import/u);
  });

  test("takes no word of a file for HTML", async () => {
    const evil = "</script><script>alert(1)</script><img src=x onerror=alert(1)>\"'";
    const hostile = dossierOf({
      ...sampleFile,
      title: evil,
      publisher: evil,
      summary: evil,
      sources: sampleFile.sources.map(source => ({ ...source, title: evil })),
    });
    const files = publishFolder({ ...request, dossier: hostile }, nothing);
    for (const [path, bytes] of files.latest)
      if (/\.(html|svg)$/u.test(path)) {
        const text = decoder.decode(bytes);
        expect(text, path).not.toMatch(/<img|<script>(?!document\.title;<)/u);
        if (path.endsWith("table.html")) expect(schemaOf(text).name).toBe(evil);
      }
  });

  test("says who answers, plane by plane, with the words of the sources in their own language and direction", () => {
    expect(page).toContain("As promised");
    expect(page).toMatch(/<blockquote lang="ar" dir="rtl"><q>الأجر على كانتو<\/q>/u);
    expect(page).toContain("Pay is Kanto’s.");
    expect(page).toMatch(/<bdi lang="ar" dir="rtl">شركة النور<\/bdi>/u);
    for (const id of [
      "assertion-says-no",
      "condition-paid-late",
      "link-orders",
      "money-price",
      "figure-size",
      "case-case",
      "source-talk",
      "party-nur",
    ])
      expect(page, id).toContain(` id="${id}"`);
    expect(page).toContain("The date of the contract was wrong.");
    expect(page).toMatch(/No evidence is given/u);
  });

  test("is in the language asked for", () => {
    const french = textOf(made.latest, latest("table.fr.html"));
    expect(french).toContain('<html lang="fr"');
    expect(french).toContain("Qui répond de quoi");
    expect(french).toContain('hreflang="en"');
  });
});

describe("what other programs read", () => {
  test("both pages say where the latest stands, and what a card of them shows", async () => {
    const at = `https://graphics.example.org/chains/e/${token}/`;
    for (const [name, own] of [
      ["index.html", ""],
      ["index.fr.html", "index.fr.html"],
      ["table.html", "table.html"],
    ] as const)
      for (const page of [textOf(made.latest, latest(name)), textOf(made.numbered, numbered(1, name))]) {
        const [head] = page.split("</head>");
        expect(head, name).toContain(`<link rel="canonical" href="${at}${own}">`);
        expect(head, name).toContain('<meta name="twitter:card" content="summary">');
        expect(head, name).toMatch(/type="application\/json\+oembed"/u);
        expect(head, name).not.toContain("og:image");
      }
    expect(textOf(made.numbered, numbered(1, "index.html"))).toContain('<link rel="latest-version" href="../">');
    const png = () => new Uint8Array([1]);
    const drawn = publishFolder({ ...request, pictures: { ...pictures, png } }, nothing);
    expect(textOf(drawn.latest, latest("index.fr.html"))).toContain(
      `<meta property="og:image" content="${at}social.fr.png">`,
    );
  });

  test("oEmbed is a rich card whose frame has a name and a size, and a quote for those who show no frame", () => {
    const card = JSON.parse(textOf(made.latest, latest("oembed.json"))) as Record<string, unknown>;
    const at = `https://graphics.example.org/chains/e/${token}/`;
    expect(card).toMatchObject({
      version: "1.0",
      type: "rich",
      title: "Fictional: Who checks what Lantern hears?",
      author_name: "A. Author",
      provider_name: "The Example",
      provider_url: "https://graphics.example.org/",
      width: 600,
      height: 640,
    });
    expect(card).not.toHaveProperty("thumbnail_url");
    expect(card.html).toBe(
      `<blockquote><a href="${at}">Fictional: Who checks what Lantern hears?</a></blockquote>` +
        `<iframe title="Fictional: Who checks what Lantern hears?" src="${at}" width="600" height="640" frameborder="0"></iframe>`,
    );
    const own = JSON.parse(textOf(made.numbered, numbered(1, "oembed.json"))) as Record<string, unknown>;
    expect(own.html).toContain(`src="${at}1/"`);
  });

  test("schema.org has a Dataset that cites its sources, and a Claim for what is said and for nothing else", () => {
    const data = JSON.parse(textOf(made.latest, latest("data.jsonld"))) as Record<string, unknown>;
    expect(schemaOf(textOf(made.latest, latest("table.html")))).toEqual(data);
    expect(data).toMatchObject({
      "@context": "https://schema.org",
      "@type": "Dataset",
      identifier: "lantern",
      version: 1,
      license: "CC-BY-4.0",
      genre: "fictional",
    });
    expect(data.citation).toHaveLength(2);
    expect(data.hasPart).toHaveLength(1);
    expect(data.hasPart).toMatchObject([
      { "@type": "Claim", author: [{ name: "Lantern" }], dateCreated: "2024-05-02" },
    ]);
  });

  test("the words for the picture are short, then long", () => {
    const [, short, , , ...long] = textOf(made.latest, latest("alt.txt")).split("\n");
    expect(short!.length).toBeLessThan(151);
    expect(short).toContain("Fictional");
    expect(long.join("\n")).toContain("Lantern commissions work from Kanto.");
  });

  test("hosts are told to let anybody frame a page, and to keep a numbered version", () => {
    for (const [name, text] of headerFiles) {
      expect(text, name).not.toMatch(/X-Frame-Options|frame-ancestors|Cross-Origin-Opener/iu);
      if ([".nojekyll", ".gitattributes"].includes(name)) continue;
      expect(text, name).toContain("nosniff");
      expect(text, name).toContain("max-age=31536000, immutable");
      expect(text, name).toContain("Access-Control-Allow-Origin");
    }
    expect(() => JSON.parse(headerFiles.get("vercel.json")!)).not.toThrow();
  });
});

test("a bundle is one page that leads to nothing outside itself but sources", () => {
  const page = bundlePage({ dossier: sample(), language: "en", scripts: { inPage: "" }, pictures });
  expect(page).toContain("Fictional");
  // An empty address is the page's own: it leads on where a host cuts a frame off.
  for (const href of addresses(page)) expect(href).toMatch(/^(?:$|data:|#|https:\/\/(?:example\.org|doi\.org)\/)/u);
  expect(bundlePage({ dossier: sample(), language: "en", scripts: { inPage: "" }, pictures })).toBe(page);
});
