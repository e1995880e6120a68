/** The scripts of an embed as they are built, which run on other people's pages and on old telephones. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { type ESTree, parseSync } from "vite";
import { describe, expect, test } from "vitest";
import { checkEmbedSize } from "../../scripts/checkEmbedSize.ts";

const folder = path.resolve(import.meta.dirname, "../../dist/embed");

const scriptOf = (name: string): string => {
  const file = path.join(folder, `${name}.js`);
  if (!existsSync(file)) throw new Error("The scripts of an embed are not built: `npm run build` first.");
  return readFileSync(file, "utf8");
};

const nodesOf = (source: string): ESTree.Node[] => {
  const { program, errors } = parseSync("script.js", source, { sourceType: "script" });
  expect(errors).toEqual([]);
  const nodes: ESTree.Node[] = [];
  const waiting: unknown[] = [program];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (typeof next !== "object" || next === null) continue;
    if ("type" in next) nodes.push(next as ESTree.Node);
    waiting.push(...Object.values(next));
  }
  return nodes;
};

/** Syntax that came into the language after 2019. */
const isNewer = (node: ESTree.Node): boolean =>
  ["ChainExpression", "PropertyDefinition", "PrivateIdentifier", "StaticBlock", "ImportExpression"].includes(
    node.type,
  ) ||
  (node.type === "LogicalExpression" && node.operator === "??") ||
  (node.type === "AssignmentExpression" && /^(\?\?|&&|\|\|)=$/.test(node.operator)) ||
  (node.type === "Literal" && typeof node.value === "bigint");

describe.each(["loader", "page"])("the built %s", name => {
  test("is a classic script that leaves no name behind", () => {
    const { program } = parseSync("script.js", scriptOf(name), { sourceType: "script" });
    expect(program.body.map(({ type }) => type)).toEqual(["ExpressionStatement"]);
  });

  test("is written in the language of 2019", () => {
    expect(
      nodesOf(scriptOf(name))
        .filter(isNewer)
        .map(({ type }) => type),
    ).toEqual([]);
  });

  test("asks for nothing, stores nothing, and makes no code or markup of text", () => {
    const named = new Set(nodesOf(scriptOf(name)).flatMap(node => (node.type === "Identifier" ? [node.name] : [])));
    for (const forbidden of [
      ...["fetch", "XMLHttpRequest", "WebSocket", "EventSource", "sendBeacon", "Image", "Worker", "importScripts"],
      ...["localStorage", "sessionStorage", "indexedDB", "cookie", "cookieStore", "caches"],
      ...["eval", "Function", "innerHTML", "outerHTML", "insertAdjacentHTML", "srcdoc", "DOMParser"],
      ...["console", "alert", "opener"],
    ])
      expect(named, forbidden).not.toContain(forbidden);
  });
});

test("they are no larger than they may be", () => {
  expect(checkEmbedSize(folder)).toMatch(/loader \d\.\d kB, page \d+\.\d kB/);
});
