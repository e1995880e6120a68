import { describe, expect, it } from "vitest";
import { likelyLanguage, pastedEvidence, sameAddress } from "../../src/edit/index.ts";

const URL_OF_TIME = "https://time.com/6247678/openai-chatgpt-kenya-workers/";
const PASSAGE =
  "The data labelers employed by Sama on behalf of OpenAI were paid a take-home wage of between $1.32 and $2 per hour.";

describe("what was pasted as evidence", () => {
  it.each([
    ["an address", URL_OF_TIME, { url: URL_OF_TIME }],
    ["an address in a sentence", `(see ${URL_OF_TIME}).`, { url: URL_OF_TIME }],
    ["an address behind its name", `Source: ${URL_OF_TIME}`, { url: URL_OF_TIME }],
    ["an address in brackets", `<${URL_OF_TIME}>`, { url: URL_OF_TIME }],
    [
      "an address with brackets of its own",
      "https://fr.wikipedia.org/wiki/Sama_(entreprise)",
      { url: "https://fr.wikipedia.org/wiki/Sama_(entreprise)" },
    ],
    ["an address without its scheme", "www.time.com/6247678", { url: "https://www.time.com/6247678" }],
    ...["“", "„", "«", '"'].map((open): [string, string, object] => [
      `a bare address, then its passage in ${open}`,
      `kurierbund.example/bericht.pdf ${open}${PASSAGE}${{ "“": "”", "„": "“", "«": "»" }[open] ?? open}`,
      { url: "https://kurierbund.example/bericht.pdf", quote: PASSAGE, language: "en" },
    ]),
    [
      "a bare address with the page in brackets behind the passage",
      `“${PASSAGE}” (kurierbund.example/bericht.pdf, p. 3)`,
      { url: "https://kurierbund.example/bericht.pdf", quote: PASSAGE, language: "en", locator: "p. 3" },
    ],
    ["a DOI", "doi:10.1177/20539517221131290", { url: "https://doi.org/10.1177/20539517221131290" }],
    ["a passage", PASSAGE, { quote: PASSAGE, language: "en" }],
    ["a passage in its marks", `“${PASSAGE}”`, { quote: PASSAGE, language: "en" }],
    ["a passage, then its address", `${PASSAGE}\n${URL_OF_TIME}`, { url: URL_OF_TIME, quote: PASSAGE, language: "en" }],
    [
      "an address, then its passage",
      `${URL_OF_TIME}\n\n“${PASSAGE}”`,
      { url: URL_OF_TIME, quote: PASSAGE, language: "en" },
    ],
    [
      "title, passage and address",
      `OpenAI Used Kenyan Workers on Less Than $2 Per Hour\n“${PASSAGE}” p. 3\n${URL_OF_TIME}?utm_source=x&id=7`,
      {
        url: `${URL_OF_TIME}?id=7`,
        quote: PASSAGE,
        language: "en",
        locator: "p. 3",
        title: "OpenAI Used Kenyan Workers on Less Than $2 Per Hour",
      },
    ],
    [
      "passage and title behind a dash",
      `“${PASSAGE}” — The Ledger\n${URL_OF_TIME}`,
      { url: URL_OF_TIME, quote: PASSAGE, language: "en", title: "The Ledger" },
    ],
    [
      "the title of a window with its address",
      `The $2 Per Hour Workers | TIME\n${URL_OF_TIME}`,
      { url: URL_OF_TIME, title: "The $2 Per Hour Workers | TIME" },
    ],
    [
      "lines of a PDF",
      "Les travailleurs sont payés\nà la tâche et par\r\nla plateforme (p. 12–13)",
      { quote: "Les travailleurs sont payés à la tâche et par la plateforme", language: "fr", locator: "p. 12–13" },
    ],
    [
      "a time code in its own line",
      `“Nobody told us what it was for, or who it was for.”\n00:12:40`,
      { quote: "Nobody told us what it was for, or who it was for.", language: "en", locator: "00:12:40" },
    ],
    [
      "two passages in marks",
      "“We were tired” and “we were paid late”",
      { quote: "“We were tired” and “we were paid late”", language: "en" },
    ],
    [
      "an hour within a sentence",
      "They began at 6 and finished at 12:30",
      { quote: "They began at 6 and finished at 12:30", language: "en" },
    ],
    [
      "French marks",
      "« Ils sont payés à la tâche et non pas à l’heure »",
      { quote: "Ils sont payés à la tâche et non pas à l’heure", language: "fr" },
    ],
  ])("%s", (_, text, found) => {
    expect(pastedEvidence(text)).toEqual({ ...found, notes: [] });
  });

  it.each([
    ["text=were%20paid%20late", "were paid late", "from-fragment"],
    ["text=workers-,were%20paid,-late", "were paid", "from-fragment"],
    ["text=were%20paid,of%20the%20month", "were paid […] of the month", "cut"],
    ["text=one%2C%20two%2Dthree", "one, two-three", "from-fragment"],
    ["text=first&text=second", "first […] second", "cut"],
    ["text=100%", "100%", "from-fragment"],
  ])("a passage that the address names: %s", (directive, quote, note) => {
    const found = pastedEvidence(`https://example.org/a?b=1#:~:${directive}`);
    expect(found).toMatchObject({ url: "https://example.org/a?b=1", quote, notes: [note] });
    expect(pastedEvidence(`https://example.org/a#part-2:~:${directive}`)).toMatchObject({
      url: "https://example.org/a#part-2",
    });
  });

  it("the passage that was pasted, not the one in its address", () => {
    expect(pastedEvidence(`${PASSAGE}\nhttps://example.org/#:~:text=data%20labelers`)).toMatchObject({
      quote: PASSAGE,
      notes: [],
    });
  });

  it("a long passage, control characters and a second address, which are told", () => {
    expect(pastedEvidence("word ".repeat(51))).toMatchObject({ notes: ["long-quote"] });
    expect(pastedEvidence("The pay\u0000 was\u202e of two\u00ad dollars")).toMatchObject({
      quote: "The pay was of two dollars",
      notes: ["controls"],
    });
    expect(pastedEvidence("https://a.example/1 https://b.example/2")).toMatchObject({
      url: "https://a.example/1",
      notes: ["more-addresses"],
    });
  });

  it("keeps joiners that a script needs", () => {
    expect(pastedEvidence("می\u200cخواهم که کار کنم")).toMatchObject({
      quote: "می\u200cخواهم که کار کنم",
      language: "fa",
      notes: [],
    });
  });

  it("takes no address with a password", () => {
    expect(pastedEvidence("https://me:secret@example.org/")).not.toHaveProperty("url");
  });

  it.each([
    ["", "empty"],
    [" \n\u200b ", "empty"],
    ["<!DOCTYPE html><html><body>Hello</body></html>", "web-page"],
    ["<div><p>One</p><p>Two</p><p>Three</p></div>", "web-page"],
    ["a b ".repeat(3000), "too-long"],
    [`<html>${"x".repeat(5_000_000)}`, "web-page"],
    ["x".repeat(5_000_000), "too-long"],
  ])("nothing is taken of %.40s", (text, trouble) => {
    expect(pastedEvidence(text)).toEqual({ trouble });
  });

  it("comes to an end with the longest paste that it takes, whatever it repeats", () => {
    for (const piece of ["“", "https://", "(", "p. 1 ", "12:30 ", "- ", "<a "]) {
      expect(pastedEvidence(piece.repeat(Math.floor(10_000 / piece.length))), piece).toBeTypeOf("object");
    }
  });
});

describe("two addresses", () => {
  it.each([
    ["https://time.com/a/", "http://www.time.com/a"],
    ["https://time.com/a?utm_source=x&utm_medium=y", "https://time.com/a"],
    ["https://time.com/a?b=1&c=2#part", "https://time.com/a?c=2&b=1&fbclid=7"],
    ["https://TIME.com/a", "https://time.com/a#:~:text=x"],
    ["https://example.org/é", "https://example.org/%C3%A9"],
  ])("%s and %s lead to one page", (one, other) => {
    expect(sameAddress(one, other)).toBe(true);
  });

  it.each([
    ["https://time.com/a", "https://time.com/b"],
    ["https://time.com/a?id=1", "https://time.com/a?id=2"],
    ["https://time.com/A", "https://time.com/a"],
    ["none", "other"],
  ])("%s and %s do not", (one, other) => {
    expect(sameAddress(one, other)).toBe(false);
  });
});

describe("the likely language of a passage", () => {
  it.each([
    ["They were paid by the hour and had no contract.", "en"],
    ["Les travailleurs sont payés à la tâche et non pas à l’heure.", "fr"],
    ["Los trabajadores no tienen contrato y cobran por tarea.", "es"],
    ["Die Beschäftigten werden nach Stückzahl bezahlt und haben keinen Vertrag.", "de"],
    ["Os trabalhadores não têm contrato e são pagos por tarefa.", "pt"],
    ["I lavoratori non hanno un contratto e sono pagati a cottimo.", "it"],
    ["De arbeiders hebben geen contract en worden per taak betaald.", "nl"],
    ["Watu wengi wanafanya kazi hii kwa malipo ya chini katika ofisi za Nairobi.", "sw"],
    ["العمال لا يملكون عقود عمل", "ar"],
    ["工人没有合同", "zh"],
    ["労働者には契約がありません", "ja"],
    ["노동자들은 계약이 없습니다", "ko"],
    ["Рабочие не имеют договора", "ru"],
    ["Робітники не мають договору, їм платять", "uk"],
    ["श्रमिकों के पास कोई अनुबंध नहीं है", "hi"],
  ])("%s is in %s", (text, language) => {
    expect(likelyLanguage(text)).toBe(language);
  });

  it.each(["", "Sama", "1.32", "OK", "東 Dai-ichi Holdings Company Limited Tokyo"])("“%s” tells too little", text => {
    expect(likelyLanguage(text)).toBeNull();
  });
});
