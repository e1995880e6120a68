/** docs/writing.md names what stands in the editor, by the words that stand there. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "..");
const guide = readFileSync(path.join(root, "docs/writing.md"), "utf8");
const messages = JSON.parse(readFileSync(path.join(root, "data/languages/en/messages.json"), "utf8")) as Record<
  string,
  string
>;
const keyTable = readFileSync(path.join(root, "src/app/writing/edit/KeyTable.tsx"), "utf8");

test("every word in italics is one that the page says", () => {
  const said = new Set(Object.values(messages));
  const named = [...guide.matchAll(/(?<!\*)\*([^*\n]+)\*(?!\*)|\*\*\*([^*\n]+)\*\*\*/gu)].map(one => one[1] ?? one[2]!);
  expect(named.length).toBeGreaterThan(30);
  const parts = [...said].join("\n");
  expect(named.filter(words => !said.has(words) && !parts.includes(`{${words}}`))).toEqual([]);
});

test("its table of keys is that of the editor", () => {
  const keys = [...keyTable.matchAll(/^ {2}\["([^"]+)", "([^"]+)"\],$/gmu)].map(
    ([, key, act]) => `| ${key} | ${messages[`edit.key.${act}`]} |`,
  );
  expect(keys.length).toBeGreaterThan(10);
  const shown = guide.slice(guide.indexOf("| key | does |")).split("\n\n")[0]!.split("\n").slice(2);
  expect(shown).toEqual(keys);
});
