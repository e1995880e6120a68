import { describe, expect, test } from "vitest";
import { readXml, type XmlCaps } from "../../../src/formats/grid/readXml.ts";

/** What was read, as a line of events. */
function eventsOf(source: string | Uint8Array, caps: Partial<XmlCaps> = {}) {
  const events: string[] = [];
  const refusal = readXml(
    source,
    {
      open: ({ name, prefix, attributes }) =>
        void events.push(`<${prefix && `${prefix}:`}${name} ${Object.entries(attributes).flat().join(" ")}`.trim()),
      text: text => void events.push(text),
      close: name => void events.push(`/${name}`),
    },
    caps,
  );
  return { events: events.filter(event => event.trim() !== ""), refusal };
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) =>
  new Uint8Array(Uint16Array.from([...`\uFEFF${text}`], letter => letter.charCodeAt(0)).buffer);

describe("XML that is read", () => {
  test("elements, attributes and texts come in their order, without prefixes", () => {
    expect(
      eventsOf(`<?xml version="1.0"?>
<!-- a note --><x:sheet xmlns:x="urn:x"><x:c r="A1" r:id="7">4 &amp; 5</x:c><c><![CDATA[<raw>]]></c></x:sheet>`),
    ).toEqual({
      events: ["<x:sheet xmlns:x urn:x x urn:x", "<x:c r A1 r:id 7 id 7", "4 & 5", "/c", "<c", "<raw>", "/c", "/sheet"],
      refusal: null,
    });
  });

  test.each([
    ["UTF-8 with a mark", utf8("\uFEFF<a>é€</a>")],
    ["UTF-16", utf16("<a>é€</a>")],
    ["UTF-16 that says it were 8 bits", utf16(`<?xml version="1.0" encoding="utf-8"?><a>é€</a>`)],
    [
      "Windows-1252 that says so",
      new Uint8Array([...utf8(`<?xml version="1.0" encoding="windows-1252"?><a>`), 0xe9, 0x80, ...utf8("</a>")]),
    ],
    [
      "Latin-1 that says so",
      new Uint8Array([...utf8(`<?xml version='1.0' encoding='ISO-8859-1'?><a>`), 0xe9, 0x80, ...utf8("</a>")]),
    ],
  ])("%s", (_, bytes) => {
    expect(eventsOf(bytes)).toEqual({ events: [expect.stringMatching(/^<a/), "é€", "/a"], refusal: null });
  });

  test("whoever has found what he looked for stops, and nothing behind it is read", () => {
    const seen: string[] = [];
    const refusal = readXml("<a><b/><c></a>", {
      open: ({ name }) => {
        seen.push(name);
        return name === "b" ? "stop" : undefined;
      },
    });
    expect({ seen, refusal }).toEqual({ seen: ["a", "b"], refusal: null });
  });

  test("what a handler throws is not taken for damage", () => {
    expect(() =>
      readXml("<a/>", {
        open: () => {
          throw new RangeError("mine");
        },
      }),
    ).toThrow(new RangeError("mine"));
  });
});

describe("XML that is refused", () => {
  test.each([
    ["a tag that is not closed", "<a>\n  <b>\n</a>", { line: 3 }],
    ["nothing", "", { line: 1 }],
    ["no XML", "Name;Country\nSama;KE", { line: 2 }],
    ["text behind the end", "<a/>\nmore", { line: 2 }],
    ["a control character", "<a>\u0001</a>", { line: 1 }],
    ["two attributes of one name", "<a\n b='1' b='2'/>", { line: 2 }],
    ["an entity that it declares itself", `<!DOCTYPE a [<!ENTITY x "y">]>\n<a>&x;</a>`, { line: 2 }],
    ["an entity from a file", `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n<a>&x;</a>`, { line: 2 }],
    ["an entity named after a field of every object", "<a>&constructor;</a>", { line: 1 }],
    ["it, in an attribute", "<a b='&toString;'/>", { line: 1 }],
  ])("%s, with its place", (_, source, place) => {
    const { refusal } = eventsOf(source);
    expect(refusal).toMatchObject({ code: "damaged", place });
    expect(refusal!.found).not.toBe("");
    expect(refusal!.found).not.toMatch(/^\d+:/);
  });

  test("a bomb of entities does not grow", () => {
    const levels = Array.from({ length: 12 }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`).join("");
    const { events, refusal } = eventsOf(`<!DOCTYPE a [<!ENTITY e0 "ha">${levels}]><a>&e12;</a>`);
    expect(refusal).toMatchObject({ code: "damaged" });
    expect(events.join("")).not.toContain("ha");
  });

  test.each([
    ["deeper", "<a>".repeat(40), { depth: 30 }, "depth"],
    ["more elements", `<a>${"<b/>".repeat(40)}</a>`, { elements: 30 }, "elements"],
    ["more letters", `<a>${"b".repeat(40)}</a>`, { letters: 30 }, "letters"],
    [
      "more attributes",
      `<a ${Array.from({ length: 40 }, (_, at) => `b${at}='1'`).join(" ")}/>`,
      { attributes: 30 },
      "attributes",
    ],
  ] as const)("%s than may be", (_, source, caps, unit) => {
    expect(eventsOf(source, caps).refusal).toMatchObject({ code: "too-large", params: { unit, limit: 30 } });
  });

  test("a file that opens a million elements within each other is refused for its depth", () => {
    expect(eventsOf("<a>".repeat(1_000_000)).refusal).toMatchObject({ code: "too-large", params: { unit: "depth" } });
  });
});
