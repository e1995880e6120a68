import { deflateSync, gzipSync } from "node:zlib";
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { leakFinder } from "../../src/redact/index.ts";
import { growthOf } from "../workMeter.ts";

const NAMES = ["Zöe Nakałembe & Söhne", "Acme Staffing", "北極星人材派遣", "Қанар Құс", 'O\'Neil "Tek" <9>'] as const;
const finder = leakFinder(NAMES.map(text => ({ text })));
const utf8 = (text: string) => Buffer.from(text, "utf8");

const html = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
const decimal = (text: string) => [...text].map(sign => `&#${sign.codePointAt(0)};`).join("");
const hex = (text: string) => [...text].map(sign => `&#x${sign.codePointAt(0)!.toString(16).toUpperCase()};`).join("");
const unicode = (text: string) =>
  Array.from({ length: text.length }, (_, at) => `\\u${text.charCodeAt(at).toString(16).padStart(4, "0")}`).join("");
const css = (text: string) =>
  [...text].map(sign => `\\${sign.codePointAt(0)!.toString(16).padStart(2, "0")} `).join("");
const percent = (text: string) => [...utf8(text)].map(byte => `%${byte.toString(16).padStart(2, "0")}`).join("");
const utf16 = (text: string, big = false) => {
  const bytes = Buffer.from(text, "utf16le");
  return big ? bytes.swap16() : bytes;
};

/** A PNG of these chunks; nobody checks the sums of chunks. */
function png(...chunks: readonly (readonly [type: string, data: Uint8Array])[]): Uint8Array {
  const parts = chunks.map(([type, data]) => {
    const head = Buffer.alloc(8);
    head.writeUInt32BE(data.length);
    head.write(type, 4, "latin1");
    return Buffer.concat([head, data, Buffer.alloc(4)]);
  });
  return new Uint8Array(Buffer.concat([Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), ...parts]));
}
const points = ["IDAT", deflateSync(Buffer.alloc(4_000, 7))] as const;

/** Ways to write a text in something that is made of a dossier. */
const WAYS: readonly (readonly [name: string, write: (text: string) => string | Uint8Array])[] = [
  ["plain", text => text],
  ["bytes of UTF-8", text => utf8(`…${text}…`)],
  ["HTML with signs by name", html],
  ["HTML with signs by number", decimal],
  ["HTML with signs by hexadecimal number", hex],
  ["HTML with letters by name", text => html(text).replaceAll("ö", "&ouml;").replaceAll("ł", "&lstrok;")],
  ["JSON", text => JSON.stringify({ text })],
  ["JSON with every sign escaped", text => `{"text":"${unicode(text)}"}`],
  ["JSON in JSON", text => JSON.stringify(JSON.stringify({ text }))],
  ["JSON in an attribute", text => `<p data-x="${html(JSON.stringify({ text }))}">`],
  ["an address", text => `https://x.example/?q=${encodeURIComponent(text)}&y`],
  ["a form", text => new URLSearchParams({ q: text }).toString()],
  ["an address with every byte escaped", text => `?q=${percent(text)}`],
  [
    "an address in an attribute in JSON",
    text => JSON.stringify(`<a href="${html(`?q=${encodeURIComponent(text)}`)}">`),
  ],
  ["an address escaped twice", text => encodeURIComponent(encodeURIComponent(text))],
  ["JavaScript by points", text => [...text].map(sign => `\\u{${sign.codePointAt(0)!.toString(16)}}`).join("")],
  ["CSS", css],
  ["decomposed", text => text.normalize("NFD")],
  ["small letters", text => text.toLowerCase()],
  ["capitals", text => text.toUpperCase()],
  ["CDATA", text => `<text><![CDATA[${text}]]></text>`],
  ["CDATA in two", text => `<text><![CDATA[${text.slice(0, 4)}]]><![CDATA[${text.slice(4)}]]></text>`],
  ["tags within", text => `<tspan x="1">${html(text.slice(0, 3))}</tspan><tspan>${html(text.slice(3))}</tspan>`],
  ["what is not seen within", text => `${text.slice(0, 2)}\u00ad\u2068${text.slice(2)}`],
  ...[0, 1, 2].map(
    shift =>
      [`base64, ${shift} bytes in`, (text: string) => utf8(`${"~".repeat(shift)}${text}~`).toString("base64")] as const,
  ),
  ["base64 behind letters", text => `key_x${utf8(`{"name":"${text}"}`).toString("base64")}`],
  ["base64 for addresses", text => utf8(`>>>${text}???`).toString("base64url")],
  [
    "base64 on many lines",
    text =>
      utf8(`${"-".repeat(50)}${text}${"-".repeat(50)}`)
        .toString("base64")
        .replaceAll(/.{19}/g, "$&\r\n"),
  ],
  ["base64 in base64", text => utf8(utf8(`<p>${html(text)}</p> and so on`).toString("base64")).toString("base64")],
  [
    "a data: address of a page",
    text => `url(data:text/html;base64,${utf8(`<p>${html(text)}</p>`).toString("base64")})`,
  ],
  ["UTF-16", text => utf16(`\ufeffa ${text}`)],
  ["UTF-16, great end first", text => utf16(`\ufeffa ${text}`, true)],
  ["UTF-16 at an odd place", text => Buffer.concat([Buffer.from([1]), utf16(text)])],
  ["UTF-16 in base64", text => utf16(`some ${text}`).toString("base64")],
  ["gzip", text => new Uint8Array(gzipSync(`<svg><title>${html(text)}</title></svg>`))],
  ["an archive", text => zipSync({ "xl/sheet1.xml": utf8(`<t>${html(text)}</t>`) })],
  ["the name of a file in an archive", text => zipSync({ [`${text}.txt`]: utf8("nothing") })],
  ["an archive in base64", text => Buffer.from(zipSync({ "a.txt": utf8(text) })).toString("base64")],
  ["iTXt of a PNG", text => png(points, ["iTXt", utf8(`Title\0\0\0en\0\0${text}`)])],
  [
    "compressed iTXt",
    text => png(["iTXt", Buffer.concat([utf8("Title\0\u0001\0en\0Titel\0"), deflateSync(utf8(text))])], points),
  ],
  ["zTXt", text => png(["zTXt", Buffer.concat([utf8("Comment\0\0"), deflateSync(utf8(text))])], points)],
  ["eXIf", text => png(points, ["eXIf", Buffer.concat([utf8("MM\0*\0\0"), utf8(`${text}\0`)])])],
  ["eXIf in UTF-16", text => png(points, ["eXIf", Buffer.concat([utf8("MM\0*\0"), utf16(text)])])],
  ["behind the end of a PNG", text => Buffer.concat([png(points, ["IEND", Buffer.alloc(0)]), utf8(text)])],
  ["a broken PNG", text => Buffer.concat([png(points).slice(0, 40), utf8(text)])],
  [
    "a PNG in an SVG",
    text =>
      `<image href="data:image/png;base64,${Buffer.from(png(points, ["zTXt", Buffer.concat([utf8("C\0\0"), deflateSync(utf8(text))])])).toString("base64")}"/>`,
  ],
];

describe("a secret is found as it is written in", () => {
  it.each(WAYS)("%s", (_, write) => {
    for (const [index, name] of NAMES.entries()) {
      expect({ name, found: finder.leaks(write(name)) }).toEqual({ name, found: [index] });
      expect({ name, found: finder.leaks(write(`before ${name}, after`)) }).toEqual({ name, found: [index] });
    }
  });

  it("Latin-1, as a PNG writes it in tEXt", () => {
    const name = "Société Générale";
    const { leaks } = leakFinder([{ text: name }]);
    expect(leaks(Buffer.from(`a ${name}`, "latin1"))).toEqual([0]);
    expect(leaks(png(points, ["tEXt", Buffer.from(`Author\0${name}`, "latin1")]))).toEqual([0]);
    expect(leaks("?q=Soci%E9t%E9+G%E9n%E9rale")).toEqual([0]);
  });
});

describe("what is no secret is not found", () => {
  it.each([
    ["a part of one", "Acme Staff"],
    ["its words far apart", "Acme and more Staffing"],
    ["nothing at all", ""],
    ["broken signs", "&#xffffff; &#99999999; %E0%A4%A \\u12 &unknown; \\ud800 %"],
    ["bytes of no text", Uint8Array.from({ length: 3_000 }, (_, at) => (at * 7919) % 256)],
    ["a PNG without its chunks", png()],
    ["compressed nonsense", png(["zTXt", utf8("C\0\0nonsense")], ["iTXt", utf8("C")], ["zTXt", utf8("C")])],
    ["an archive that is none", Uint8Array.from([0x50, 0x4b, 3, 4, 1, 2, 3])],
    ["gzip that is none", Uint8Array.from([0x1f, 0x8b, 1, 2, 3])],
  ] as const)("%s", (_, output) => {
    expect(finder.leaks(output)).toEqual([]);
  });

  it("in a longer word", () => {
    const { leaks } = leakFinder([{ text: "Anna" }, { text: "agency-one", as: "written" }]);
    expect(leaks("the annals")).toEqual([]);
    expect(leaks("SusAnna")).toEqual([]);
    expect(leaks("ANNA-Lena")).toEqual([0]);
    expect(leaks("Agency One, agency-ones, xagency-one")).toEqual([]);
    expect(leaks("see agency-one.")).toEqual([1]);
  });

  it("with hardly a letter only as it is written", () => {
    const { leaks } = leakFinder([{ text: "+++ 7" }]);
    expect(leaks("a+++ 7b")).toEqual([0]);
    expect(leaks("7 and --- 7")).toEqual([]);
  });
});

describe("the finder", () => {
  it("reads megabytes with a thousand secrets, with work that does not grow with their square", () => {
    const { leaks } = leakFinder(Array.from({ length: 1_000 }, (_, at) => ({ text: `Northern Hand number ${at}` })));
    const line = `<g data-from="client"><title>Who & what — « ça »</title><path d="M10.5,20.25L30,40"/></g>\n`;
    const pageOf = (lines: number) => line.repeat(lines) + "Northern Hand number 77".replaceAll(" ", "&nbsp;");
    const pictureOf = (bytes: number) =>
      png(
        ["IDAT", Uint8Array.from({ length: bytes }, (_, at) => (at * 2_654_435_761) >>> 24)],
        ["tEXt", utf8("Title\0Northern Hand number 5")],
      );
    expect(growthOf(lines => expect(leaks(pageOf(lines))).toEqual([77]), 20_000)).toBeLessThan(10);
    expect(growthOf(bytes => expect(leaks(pictureOf(bytes))).toEqual([5]), 2_000_000)).toBeLessThan(10);
  });
});
