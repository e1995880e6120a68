/**
 * Where a price is not known, no surface that shows the money gives it an end: neither a wall, nor a scale that is made
 * by other amounts, nor a word. Read from the files and pages as they are written.
 */

import svgPath from "svgpath";
import { describe, expect, it, vi } from "vitest";
import { viewPage } from "../../../src/publish/viewPage.tsx";
import type { Money } from "../../../src/schema/index.ts";
import { languages } from "../../../src/text/index.ts";
import { palettes } from "../../../src/theme/index.ts";
import { figuresAt, viewSocialOf, viewSvgOf } from "../../../src/views/index.ts";
import { draw } from "../../model/drawing.ts";
import { askedOf, inquiryInto } from "../chain/chainCases.ts";

vi.setConfig({ testTimeout: 120_000 });

const amount = (id: string, payer: string, payee: string, of: Money["amount"]): Money => ({
  ...{ id, payer, payee, amount: of, currency: "USD", unit: "hour", verification: "reported", evidence: [] },
  kind: payee === "w" ? "worker-pay" : "contract-price",
});
const first = amount("first", "c", "a", 10);
const last = amount("last", "a", "b", 8);
const pay = amount("pay", "b", "w", 2);
const more = amount("more", "b", "w", { min: 2, max: 4 });

type Case = { readonly money: readonly Money[]; readonly unknown: number; readonly isPayUnknown?: true };
const cases: Readonly<Record<string, Case>> = {
  "all known": { money: [first, last, pay], unknown: 0 },
  "no price known, one pay": { money: [pay], unknown: 2 },
  "no price known, two accounts of the pay": { money: [pay, more], unknown: 2 },
  "nothing known": { money: [], unknown: 2, isPayUnknown: true },
  "only the first": { money: [first, pay], unknown: 1 },
  "only the last": { money: [last, pay], unknown: 1 },
  "only prices": { money: [first, last], unknown: 0, isPayUnknown: true },
  "a first with an open top": { money: [{ ...first, amount: { min: 10 } }, last, pay], unknown: 0 },
  "a last with an open top, no first": { money: [{ ...last, amount: { min: 8 } }, pay], unknown: 1 },
  "a pay with an open top, no price": { money: [{ ...pay, amount: { min: 2 } }, more], unknown: 2 },
};

type Wall = {
  readonly x: number;
  readonly top: number;
  readonly foot: number;
  readonly isOfAmount: boolean;
  /** Is it a line of a scale? */
  readonly isTick: boolean;
};

type Lines = {
  /** px of upright lines and sides of outlines, from the left edge of the picture. */
  readonly walls: readonly Wall[];
  /** px of the right ends of the bars of amounts. */
  readonly ends: readonly number[];
  readonly marks: readonly { readonly x: number; readonly y: number }[];
};

const TAG = /<(\/?)([a-z]+)((?:[^>"]|"[^"]*")*?)(\/?)>|([^<]+)/gu;
const ATTRIBUTE = /([\w-]+)="([^"]*)"/gu;

/** Reads a picture, an element after the other; what is drawn by reference or turned is not in these pictures. */
function linesIn(svg: string): Lines {
  const walls: Wall[] = [];
  const ends: number[] = [];
  const marks: { x: number; y: number }[] = [];
  const groups: { x: number; y: number; isAmount: boolean }[] = [{ x: 0, y: 0, isAmount: false }];
  let written = { x: 0, y: 0 };
  for (const [, closing, name, inside, empty, words] of svg.matchAll(TAG)) {
    const around = groups.at(-1)!;
    if (words !== undefined) {
      if (words.trim() === "?") marks.push(written);
      continue;
    }
    if (closing) {
      groups.pop();
      continue;
    }
    const attributes = new Map([...inside!.matchAll(ATTRIBUTE)].map(([, key, value]) => [key!, value!]));
    const of = (key: string): number => Number(attributes.get(key) ?? 0);
    const shift = /translate\(([-\d.]+)[ ,]*([-\d.]*)/u.exec(attributes.get("transform") ?? "");
    const at = { x: around.x + Number(shift?.[1] ?? 0), y: around.y + Number(shift?.[2] ?? 0) };
    const isAmount = around.isAmount || /money-(?:first|last|pay|more)$|brief$/u.test(attributes.get("id") ?? "");
    if (!empty) groups.push({ ...at, isAmount });
    const isStroked = !["none", undefined].includes(attributes.get("stroke"));
    if (name === "text") written = { x: at.x + of("x"), y: at.y + of("y") };
    if (name === "tspan" && attributes.has("x")) written = { x: at.x + of("x"), y: at.y + of("y") };
    const wallAt = (x: number, from: number, to: number) => {
      const isTick = attributes.get("stroke-width") === "0.5";
      walls.push({ x, top: Math.min(from, to), foot: Math.max(from, to), isOfAmount: around.isAmount, isTick });
    };
    if (name === "rect") {
      const [x, y, width, height] = [at.x + of("x"), at.y + of("y"), of("width"), of("height")];
      if (isStroked) for (const side of [x, x + width]) wallAt(side, y, y + height);
      else if (isAmount) ends.push(x + width);
    }
    if (name === "path")
      svgPath(attributes.get("d") ?? "")
        .abs()
        .iterate((segment, _, x, y) => {
          if (segment[0] !== "V") return;
          wallAt(at.x + x, at.y + y, at.y + Number(segment[1]));
        });
  }
  return { walls, ends, marks };
}

const wordsIn = (svg: string): string => svg.replaceAll(/<[^>]+>/gu, "").replaceAll("&#x27;", "'");

const links = { index: "index.html", table: "table.html", svg: "money.svg", latest: null };

describe.each(languages.map(({ code }) => code))("in %s, an unknown price", language => {
  const sentences = { en: /no maximum of/, fr: /aucun maximum/ }[language as "en" | "fr"];
  const missing = { en: "not documented", fr: "non documenté" }[language as "en" | "fr"];

  it.each(Object.entries(cases))("has no end: %s", (_, { money, unknown, isPayUnknown }) => {
    const inquiry = inquiryInto(JSON.stringify(draw("c > a > b > [w]", { money: [...money] })));
    const asked = askedOf(inquiry, language);
    const open = unknown + (isPayUnknown ? 1 : 0);
    const page = viewPage({
      ...{ inquiry, view: "money", language, links, script: "", token: "t", version: 1 },
      head: () => [],
    });
    const surfaces: Readonly<Record<string, readonly string[]>> = {
      ...Object.fromEntries(
        [1280, 390].flatMap(width =>
          (["light", "dark", "print"] as const).map(palette => {
            const svg = viewSvgOf("money", { ...asked, width, palette: palettes[palette] });
            return [`${palette} file of ${width} px`, [svg]];
          }),
        ),
      ),
      published: page.match(/<svg[\s\S]*?<\/svg>/gu) ?? [],
    };
    for (const [name, drawings] of Object.entries(surfaces)) {
      expect(drawings.length, name).toBeGreaterThan(0);
      for (const drawing of drawings) {
        const { walls, ends, marks } = linesIn(drawing);
        expect(marks, name).toHaveLength(open);
        for (const { x, y } of marks) {
          const inTheWay = walls.filter(wall => wall.x > x - 60 && wall.top <= y && wall.foot >= y - 20);
          expect(inTheWay, `${name}: a wall at the open end`).toEqual([]);
          expect(Math.max(0, ...ends), `${name}: something known reaches as far as what is not`).toBeLessThan(x);
        }
      }
    }
    for (const width of [1200, 358]) {
      const { finding, notes, words, tables } = figuresAt("money", asked)(width);
      expect(sentences.test(finding), finding).toBe(unknown > 0);
      expect(sentences.test(notes.join(" "))).toBe(open > 0);
      expect(words.filter(line => line.includes(missing))).toHaveLength(open);
      expect(tables[0]!.rows.filter(row => row.includes(missing))).toHaveLength(open);
    }
    // The picture beside a link has the chain, and of the money words alone.
    const card = viewSocialOf("money", asked);
    expect(linesIn(card).marks).toEqual([]);
    expect(wordsIn(card)).not.toMatch(/US\$0|0 \$US/);
  });

  it("has no scale of other amounts beside it, and one amount alone has none", () => {
    const said = (name: string) => {
      const inquiry = inquiryInto(JSON.stringify(draw("c > a > b > [w]", { money: [...cases[name]!.money] })));
      return viewSvgOf("money", askedOf(inquiry, language));
    };
    const nought = /US\$0(?![.\d])|(?<!\d)0\s\$US/u;
    expect(wordsIn(said("only the first"))).toMatch(nought);
    expect(wordsIn(said("no price known, two accounts of the pay"))).toMatch(nought);
    expect(wordsIn(said("no price known, one pay"))).not.toMatch(nought);
    expect(wordsIn(said("nothing known"))).not.toMatch(nought);
    // Accounts of the pay are set against each other, on less than half of the room.
    const { ends, marks } = linesIn(said("no price known, two accounts of the pay"));
    const left = Math.min(...ends.filter(end => end > 300));
    expect(Math.max(...ends) - left).toBeLessThan((marks[0]!.x - left) / 2);
  });
});

describe("a bound that is not known at the top", () => {
  it.each(["a first with an open top", "a last with an open top, no first"])("has no wall: %s", name => {
    const { money } = cases[name]!;
    const inquiry = inquiryInto(JSON.stringify(draw("c > a > b > [w]", { money: [...money] })));
    for (const width of [1280, 390]) {
      const svg = viewSvgOf("money", { ...askedOf(inquiry, "en"), width });
      const { walls, ends } = linesIn(svg);
      const ticks = walls.filter(({ isTick }) => isTick);
      expect(ticks.length).toBeGreaterThan(0);
      const end = Math.max(...ticks.map(({ x }) => x));
      // The bar goes on beyond the scale, and nothing closes it there.
      expect(Math.max(...ends)).toBeGreaterThan(end + 10);
      expect(walls.filter(({ x, isOfAmount }) => isOfAmount && x > end + 1)).toEqual([]);
    }
  });
});
