import { expect, it } from "vitest";
import { embedHashes, ownWords } from "../../src/publish/index.ts";
import { codeLists } from "../../src/schema/index.ts";
import { languages } from "../../src/text/index.ts";

it("knows every word that the product says by itself: messages, codes and what explains them, scripts", () => {
  const words = ownWords({ inPage: "the script of the page", loader: "the loader" });
  for (const { messages } of languages) expect(words).toContain(JSON.stringify(messages["publish.files"]));
  for (const { codes } of Object.values(codeLists))
    for (const { label, definition } of codes.values())
      for (const said of [...Object.values(label), ...Object.values(definition)]) expect(words).toContain(said);
  expect(words).toContain("the script of the page");
  expect(words).toContain("the loader");
});

it("names what a page has to allow to show an embed", () => {
  const { script, style } = embedHashes("document.title;");
  expect(script).toMatch(/^'sha256-[A-Za-z0-9+/]{43}='$/);
  expect(style).toMatch(/^'sha256-[A-Za-z0-9+/]{43}='$/);
  expect(embedHashes("document.title; ").script).not.toBe(script);
});
