/** What stops publishing though nothing private is in it, what is told of addresses, and how each stop is mended. */
import { describe, expect, it } from "vitest";
import { fileOf, stopMending } from "../../src/edit/index.ts";
import { checkDossier } from "../../src/model/index.ts";
import { redact } from "../../src/redact/index.ts";
import { parseDossier } from "../../src/schema/index.ts";
import { languages, say, sayStop } from "../../src/text/index.ts";
import { refusedFiles, type SmallFile, smallFile } from "./refusedFiles.ts";

const outcome = (text: string) => {
  const made = redact(text);
  return made.ok
    ? { stops: [], tells: made.value.inferences.map(({ code, pointer }) => `${code} ${pointer}`) }
    : { stops: made.trouble.map(({ code, pointer }) => `${code} ${pointer}`), tells: [] };
};
const quoting = (quote: string, more: object = {}): SmallFile => ({
  link: { evidence: [] },
  more: { quotes: [{ id: "q", source: "report", quote }], ...more },
});
const withUrl = (url: string, field = "url", rest: object = {}): SmallFile => ({
  link: { evidence: [] },
  more: {
    quotes: [],
    sources: [
      { id: "talk-in-may", type: "interview", person: { identity: "role-only" } },
      { id: "report", type: "press", title: "A report", [field]: url, ...rest },
    ],
  },
});
const words = (count: number) => Array.from({ length: count }, (_, at) => `word${at}`).join(" ");

describe("a quote", () => {
  it.each([
    ["of 51 words", words(51), "long-quote"],
    ["of 151 characters of Chinese", "賃".repeat(151), "long-quote"],
    ["with a telephone number", "Phone 01711-555019, asks for the pay.", "phone-in-quote"],
    ["with an international number", "Ring me at +880 1711 555 019.", "phone-in-quote"],
    ["with a number behind a word for it", "WhatsApp: 1711 555 019", "phone-in-quote"],
    ["with a note to oneself", "DO NOT NAME: Rahima Khatun is worker A.", "not-for-print"],
    ["said off the record", "Off the record, they pay late.", "not-for-print"],
  ])("%s stops, until its author lets it stand", (_, quote, code) => {
    const made = redact(smallFile(quoting(quote)));
    if (made.ok) throw new Error("it leaves");
    expect(made.trouble.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([`${code} /quotes/0/quote`]);
    const { stands } = made.trouble[0] as { stands: string };
    const listed = outcome(smallFile(quoting(quote, { private: { mayStand: [stands] } })));
    expect(listed.stops).toEqual([]);
    expect(listed.tells).toContain("let-stand /quotes/0/quote");
  });

  it("stops within evidence as well", () => {
    const evidence = [{ source: "report", quote: words(51) }];
    expect(outcome(smallFile({ link: { evidence } })).stops).toEqual(["long-quote /links/0/evidence/0/quote"]);
  });

  it.each([
    ["of 50 words", words(50)],
    ["of 150 characters of Chinese", "賃".repeat(150)],
    ["with prices and years", "From 2019 to 2021 they paid 1,312.50 for 100,000 items, 9.30 to 17.45."],
    ["with a sum that begins with a plus", "They add up: +33 1 526 and the rest."],
    ["with a case number", "Case E4681/2020 of 6 February 2023, [2023] KEELRC 854"],
    ["that speaks of names", "Nobody named the firm, and the record shows it."],
  ])("%s leaves", (_, quote) => {
    expect(outcome(smallFile(quoting(quote))).stops).toEqual([]);
  });
});

describe("a telephone number outside of quotes", () => {
  const NUMBER = "+880 1711 555 019";
  const withNumber = (place: string): SmallFile => {
    const [list, ...rest] = place.split("/");
    const told = `Ask at ${NUMBER}.`;
    switch (list) {
      case "head":
        return { more: { [rest[0]!]: told } };
      case "links":
        return { link: { [rest[0]!]: told } };
      case "evidence":
        return { link: { evidence: [{ source: "report", [rest[0]!]: told }] } };
      case "parties":
        return { more: { authors: [{ name: told }] } };
      default:
        return {
          link: { evidence: [] },
          more: {
            quotes: [],
            sources: [
              { id: "talk-in-may", type: "interview", person: { identity: "role-only", role: told } },
              { id: "report", type: "press", title: "A report", ...(rest[0] === "role" ? {} : { [rest[0]!]: told }) },
            ],
          },
        };
    }
  };
  const places = [
    ...["title", "summary", "remark", "publisher"].map(field => `head/${field}`),
    ...["label", "remark"].map(field => `links/${field}`),
    ...["locator", "remark"].map(field => `evidence/${field}`),
    ...["title", "publisher"].map(field => `sources/${field}`),
    "sources/role",
    "parties/name",
  ];
  it.each(places)("stops as within a quote, until its author lets it stand: %s", place => {
    const file = withNumber(place);
    const made = redact(smallFile(file));
    if (made.ok) throw new Error("it leaves");
    expect(new Set(made.trouble.map(({ code }) => code))).toEqual(new Set(["phone-in-text"]));
    for (const one of made.trouble) expect((one as { stands: string }).stands).toBe(NUMBER);
    const listed = outcome(smallFile({ ...file, more: { ...file.more, private: { mayStand: [NUMBER] } } }));
    expect(listed.stops).toEqual([]);
    expect(listed.tells.some(told => told.startsWith("let-stand "))).toBe(true);
  });

  it.each([
    "Case E4681/2020 of 6 February 2023, [2023] KEELRC 854",
    "From 2019 to 2021 they paid 1,312.50 for 100,000 items, 9.30 to 17.45.",
    "KES 15 000 000 in 2023, 0.125 each",
    "Docket 00-2025-123, ISO 45001, § 0123",
    "ISBN 978-0-12-345678-9, ISSN 0028-0836 (2019) 12",
    "1 000 000 000 and 3 010 000 000 euros",
    "doi:10.1145/0044.1234567.8901 and https://paper.example/0044/123 456-7890",
    "2023-01-18 to 2024-02-28, pp. 0123-0125",
    "Pages 011–019 of 020",
    "Registered as 01234567 and 0123456789",
    "Lines 100-200-3000 of the annex",
  ])("is nothing else: %s", text => {
    for (const file of [{ link: { remark: text } }, { link: { evidence: [{ source: "report", locator: text }] } }])
      expect(outcome(smallFile(file)).stops).toEqual([]);
  });
});

describe("an address of one's own net stops", () => {
  const hosts = [
    "192.168.1.20",
    "10.0.0.7:8080",
    "172.16.4.4",
    "169.254.1.1",
    "127.0.0.1",
    "100.64.0.1",
    "localhost:8080",
    "intranet",
    "wiki.local",
    "desk.internal",
    "nas.lan",
    "files.corp",
    "[::1]",
    "[fd00::1]",
  ];
  it.each(hosts)("%s", host => {
    for (const field of ["url", "archivedUrl", "seenAt"])
      expect(outcome(smallFile(withUrl(`http://${host}/share/x.pdf`, field))).stops).toEqual([
        `private-host /sources/1/${field}`,
      ]);
    // A host of one word may be an example in a text.
    if (host === "intranet") return;
    expect(outcome(smallFile({ link: { remark: `See http://${host}/x.` } })).stops).toEqual([
      "private-host /links/0/remark",
    ]);
  });
  it.each([
    "https://reuters.com/a",
    "https://8.8.8.8/",
    "https://172.32.0.1/",
    "https://local.example/internal",
    "https://[2001:db8::1]/",
  ])("%s does not", url => {
    expect(outcome(smallFile(withUrl(url))).stops).toEqual([]);
  });
});

describe("an address that is a key, or tells of whoever copied it, is told", () => {
  it.each([
    ["https://docs.google.com/document/d/1AbCdEfGhIjKlMnOpQrStUvWxYz012345/edit", "key-link"],
    ["https://drive.google.com/file/d/x/view", "key-link"],
    ["https://www.dropbox.com/s/abc/a.pdf", "key-link"],
    ["https://files.example/a?token=s3cr3tt0ken", "key-link"],
    ["https://bucket.example/a?X-Amz-Signature=abcdef012345", "key-link"],
    ["https://files.example/a?sig=abcdef01", "key-link"],
    ["https://files.example/Zk9QwErTyUiOp12AsDfGhJk3L", "key-link"],
    ["https://paper.example/a?utm_source=ida@desk.example", "personal-parameter"],
    ["https://paper.example/a?ouid=1234567890", "personal-parameter"],
    ["https://paper.example/a?email=ida", "personal-parameter"],
  ])("%s", (url, code) => {
    expect(outcome(smallFile(withUrl(url))).tells).toContain(`${code} /sources/1/url`);
  });
  it("and so is one of a source that is said to be private", () => {
    expect(outcome(smallFile(withUrl("https://paper.example/a", "url", { access: "private" }))).tells).toContain(
      "private-source-address /sources/1/url",
    );
  });
  it.each([
    "https://www.reuters.com/technology/artificial-intelligence-workers-2023-01-18/",
    "https://paper.example/a?page=2&utm_source=newsletter",
    "https://web.archive.org/web/20230118120000/https://paper.example/report",
    "https://doi.org/10.1145/3593013.3594028",
  ])("%s is not", url => {
    expect(outcome(smallFile(withUrl(url))).tells.filter(told => /key-link|personal/u.test(told))).toEqual([]);
  });
});

describe("what is told of addresses when publishing", () => {
  const telling = ["https://drive.google.com/file/d/x/view", "https://files.example/a?token=s3cr3tt0ken"];
  const files: readonly (readonly [string, string])[] = [
    ...telling.flatMap(url => [
      ...["url", "archivedUrl", "seenAt"].map(field => [`${field} ${url}`, smallFile(withUrl(url, field))] as const),
      [`private ${url}`, smallFile(withUrl(url, "seenAt", { access: "private" }))] as const,
      ...[{ link: { remark: `See ${url}.` } }, quoting(`See ${url}.`), { more: { summary: { en: url, fr: url } } }].map(
        (file, at) => [`in a text, ${at}: ${url}`, smallFile(file)] as const,
      ),
      [`in what does not leave ${url}`, smallFile({ more: { private: { notes: url } } })] as const,
    ]),
    ["of a private source", smallFile(withUrl("https://paper.example/a", "archivedUrl", { access: "private" }))],
    ["of a public one", smallFile(withUrl("https://paper.example/a", "url", { access: "public" }))],
    [
      "of a source whose person is not named",
      smallFile({
        link: { evidence: [] },
        more: {
          quotes: [],
          sources: [
            {
              ...{ id: "talk-in-may", type: "interview", person: { identity: "role-only" }, access: "private" },
              url: "https://drive.google.com/file/d/x/view",
            },
            { id: "report", type: "press", title: "A report" },
          ],
        },
      }),
    ],
  ];
  it.each(files)("is what check warns of, at the same places: %s", (_, text) => {
    const isOfAddress = (line: string) => /^(?:key-link|private-source-address) /u.test(line);
    const { stops, tells } = outcome(text);
    const warned = checkDossier(text).problems.map(({ code, pointer }) => `${code} ${pointer}`);
    expect(stops).toEqual([]);
    expect(warned.filter(isOfAddress).sort()).toEqual(tells.filter(isOfAddress).sort());
  });
  it("and something is told of most of these", () => {
    expect(files.filter(([, text]) => outcome(text).tells.some(line => line.startsWith("key-link "))).length).toBe(14);
  });
});

describe("a stop on the page", () => {
  it.each(refusedFiles)("speaks in no path and no command, and its press mends it: %s", (_, text) => {
    const made = redact(text);
    if (made.ok) throw new Error("it leaves");
    const file = fileOf(text)!;
    for (const refusal of made.trouble) {
      if (refusal.code === "has-error") continue;
      for (const { code: language } of languages) {
        const thing = { kind: say(language, "edit.kind.quotes"), name: "Late", field: "", id: null };
        expect(sayStop(language, refusal, thing)).not.toMatch(/\/\w+\/\d|private\.|deep-labor|[{}]/u);
      }
      const mending = stopMending(refusal, file);
      if (mending === null) continue;
      const mended = mending.change(text);
      expect(mended).not.toBe(text);
      expect(parseDossier(mended).problems.filter(({ severity }) => severity === "error")).toEqual([]);
      const after = redact(mended);
      const left = after.ok ? [] : after.trouble.map(({ code, pointer }) => `${code} ${pointer}`);
      expect(left, JSON.stringify(refusal)).not.toContain(`${refusal.code} ${refusal.pointer}`);
    }
  });

  it("of an id that tells of its source is mended by one press", () => {
    const text = smallFile({
      source: { person: { identity: "role-only", role: "worker", consent: { scope: "quote" } } },
      more: { quotes: [{ id: "talk-in-may-2", source: "talk-in-may", quote: "They came by night." }] },
      link: { evidence: ["talk-in-may-2"] },
    });
    const made = redact(text);
    if (made.ok) throw new Error("it leaves");
    const mending = stopMending(made.trouble[0]!, fileOf(text)!);
    expect(mending).toMatchObject({ code: "neutral-id", id: "quote-1" });
    const after = redact(mending!.change(text));
    expect(after.ok && after.value.dossier.links[0]!.evidence).toEqual(["quote-1"]);
  });

  it("that may stand is let stand whatever stood in the private place of the dossier", () => {
    for (const own of [undefined, "a note", ["a note"], { note: "a note" }, { mayStand: ["Other Words"] }]) {
      const text = smallFile({
        link: { private: "Mary Njeri", remark: "Mary Njeri" },
        more: own === undefined ? {} : { private: own },
      });
      const made = redact(text);
      if (made.ok) throw new Error("it leaves");
      const mended = stopMending(made.trouble[0]!, fileOf(text)!)!.change(text);
      expect(redact(mended).ok).toBe(true);
      expect(mended.includes("a note")).toBe(text.includes("a note"));
    }
  });
});
