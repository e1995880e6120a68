/** What the chain view measures is what its sheet asks for: sizes of type by their name, paddings by their number. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { sheetWithTheme } from "../../build/sheetWithTheme.ts";
import { type ChainTypeName, chainSpace, chainType, denseType, type TypeSize } from "../../src/theme/index.ts";

const css = ["app/shell/page.css", "views/chain/chain.css"]
  .map(file => sheetWithTheme(readFileSync(path.resolve(import.meta.dirname, "../../src", file), "utf8")))
  .join("\n")
  .replaceAll(/\/\*.*?\*\//gsu, "");
/** px of a `rem`: 106.25 % of the browsers' default. */
const REM = 17;

/** What the sheet declares for exactly this selector, outside of `@media`; the last rule wins. */
function declared(selector: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  let depth = 0;
  for (const [, selectors, body, close] of css.matchAll(/([^{}]+)\{(?:([^{}]*)\})?|(\})/gu)) {
    if (close) depth -= 1;
    else if (body === undefined) depth += 1;
    else if (depth === 0 && selectors!.split(",").some(one => one.trim().replaceAll(/\s+/gu, " ") === selector))
      for (const [, name, value] of body.matchAll(/([\w-]+):\s*([^;]+);/gu)) found.set(name!, value!.trim());
  }
  if (found.size === 0) throw new Error(`the sheet has no rule for ${selector}`);
  return found;
}

const px = (value: string | undefined): number | undefined => {
  if (value === undefined) return undefined;
  if (value.endsWith("rem")) return Number.parseFloat(value) * REM;
  return Number.parseFloat(value);
};

/** The rules of its own first, then those that it inherits from. */
const types: Readonly<Record<ChainTypeName, readonly string[]>> = {
  "card-name": [".card-name"],
  "card-name-apart": [".card-box.is-apart .card-name", ".card-name"],
  "card-unknown": [".card-unknown"],
  country: [".country"],
  "card-line": [".card-line", ".card-box", ".plan"],
  "card-state": [".card-state"],
  "label-title": [".label-title"],
  "label-title-apart": [".hop-label.is-apart .label-title", ".label-title"],
  "label-notes": [".label-notes"],
  "border-name": [".border-name"],
  "layer-number": [".band .layer-number", ".layer-number"],
  "plan-heading": [".plan-heading", ".plan"],
  tag: [".column-head .tag", ".tag"],
  "mark-more": [".mark-more"],
  "overlay-number": [".overlay text", ".plan"],
  "workers-name": [".has-plate .is-chosen-group .card-name", ".card-name"],
  "card-pays": [".card-pays"],
  "label-price": [".label-price", ".label-title"],
  stub: [".stub"],
  "chain-span": [".chain-head p", ".chain-head", "strong"],
  "chain-for": [".chain-head"],
  "plate-name": [".plate-head .column-head", ".plate-head"],
  "plate-name-long": [".plate-head.is-long .column-head", ".plate-head.is-long", ".plate-head .column-head"],
  "plate-question": [".plate-head .column-question", ".plate-head"],
  "plate-note": [".plate-note", ".plan"],
  "said-source": [".said-source"],
  "plate-verdict": [".plate-verdict .verdict-words", ".verdict-words"],
  "plate-verdict-long": [".plate-verdict.is-long .verdict-words", ".plate-verdict .verdict-words", ".verdict-words"],
  "plate-condition": [".plate-verdict .verdict-condition", ".plate-verdict .verdict-words", ".verdict-words"],
  "plate-quote": [".plate-verdict .said-quote", ".plate-verdict .verdict-words"],
  "plate-unmet": [".verdict-unmet", ".plate-verdict .verdict-words"],
  thread: [".has-plate .column-head:not(.is-plate)"],
  "workers-name-deep": [".is-deep .is-chosen-group .card-name", ".has-plate .is-chosen-group .card-name", ".card-name"],
  "card-name-deep": [".is-deep .card-name", ".card-name"],
  "label-title-deep": [".is-deep .label-title", ".label-title"],
  "label-notes-deep": [".is-deep .label-notes", ".label-notes"],
  "plate-note-deep": [".is-deep .plate-note"],
  "said-source-deep": [".is-deep .said-source", ".said-source"],
};

describe("type in the chain view", () => {
  it.each(Object.entries(types) as [ChainTypeName, readonly string[]][])("is set alike for %s", (name, selectors) => {
    const rules = selectors.map(declared);
    const first = (property: string) => rules.map(rule => rule.get(property)).find(value => value !== undefined);
    const { cut, size, line, spacing = 0 }: TypeSize = chainType[name];
    expect(px(first("font-size"))).toBe(size);
    const height = first("line-height")!;
    expect(height.endsWith("px") ? px(height)! / size : Number(height)).toBeCloseTo(line, 6);
    expect(Number(first("font-weight") ?? 400)).toBe(cut === "sans-400" ? 400 : 600);
    expect(Number.parseFloat(first("letter-spacing") ?? "0")).toBe(spacing);
    expect(first("font-family")?.includes("Serif") ?? false).toBe(cut === "serif-600");
  });

  it("is never under 12 px", () => {
    for (const { size } of Object.values(chainType)) expect(size).toBeGreaterThanOrEqual(12);
    expect(denseType.size).toBe(12);
    expect(px(declared(".plan-threads.is-dense .verdict-box").get("font-size"))).toBe(denseType.size);
    expect(px(declared(".plan-threads.is-dense .column-head").get("font-size"))).toBe(denseType.size);
    expect(px(declared(".plan-threads.is-dense .knot-note").get("font-size"))).toBe(denseType.size);
  });
});

describe("room round the words of the chain view", () => {
  const { card, country, state, label, verdict, tag, plate, pays, stub } = chainSpace;
  it.each<readonly [selector: string, property: string, value: string]>([
    [".card-box", "padding", `${card.block}px ${card.inline}px ${card.block}px`],
    [".card-box", "border", `${card.border}px solid var(--edge)`],
    [".card-box", "border-radius", `${card.radius}px`],
    [".card-box.is-unknown", "border", `${card.strongBorder}px dotted var(--quiet)`],
    [".card-box.is-unplaced", "border", `${card.strongBorder}px dashed var(--quiet)`],
    [".card-box.is-workers:not(.is-chosen-group)", "border", `${card.strongBorder}px solid var(--ground)`],
    [".card-box.is-workers.is-apart", "border", `${card.border}px solid var(--ground)`],
    [".card-box.is-workers-fold", "border", `${card.border}px solid var(--ground)`],
    [".card-head", "gap", `${card.gap.row}px ${card.gap.column}px`],
    [".card-name", "flex", `1 1 ${card.nameLeast / REM}rem`],
    [".card-line", "margin-top", `${card.line}px`],
    [".countries", "gap", `${country.gap}px`],
    [".country", "padding", `${country.block}px ${country.inline}px`],
    [".country", "border", `${country.border}px solid var(--edge)`],
    [".country", "border-radius", `${country.radius}px`],
    [".card-state", "gap", `${state.gap}px`],
    [".card-state", "margin-top", `${state.margin}px`],
    [".card-state", "padding-top", `${state.padding}px`],
    [".card-state", "border-top", `${state.border}px solid var(--rule)`],
    [".label-title", "gap", `${label.gap}px`],
    [".label-notes", "min-height", `${label.notesLeast}px`],
    [".verdict-condition", "margin-top", `${verdict.margin}px`],
    [".verdict-condition", "padding-top", `${verdict.padding}px`],
    [".verdict-condition", "border-top", `${verdict.border}px solid var(--edge)`],
    [".verdict-see", "min-height", `${verdict.see}px`],
    [".verdict-see", "margin-top", `${verdict.seeMargin}px`],
    [".has-plate .card-box", "padding-block", `${plate.card}px`],
    [".has-plate .is-chosen-group", "padding-block", `${plate.workers.top}px ${plate.workers.bottom}px`],
    [".is-deep .card-box", "padding-block", `${plate.deep.card}px`],
    [".is-deep .is-chosen-group", "padding-block", `${plate.deep.workers}px`],
    [".has-plate .hop-label", "min-height", `${plate.label.least}px`],
    [".has-plate .hop-label", "padding-top", `${plate.label.top}px`],
    [".label-price", "margin-inline-end", `${plate.label.price}em`],
    [".plate-head", "padding", `${plate.head.top}px ${plate.head.right}px 0 ${plate.head.left}px`],
    [".chain-head", "padding-block", `${plate.chainHead.top}px ${plate.chainHead.bottom}px`],
    [".plate-entry + .plate-entry", "margin-top", `${plate.entries}px`],
    [".verdict-unmet", "margin-top", `${plate.unmet}px`],
    [".card-pays", "margin-top", `${pays.margin}px`],
    [".card-pays", "border-top", `${pays.border}px solid var(--rule)`],
    [".card-pays", "padding-top", `${pays.padding}px`],
    [".is-deep .card-pays", "margin-top", `${plate.deep.pays.margin}px`],
    [".is-deep .card-pays", "padding-top", `${plate.deep.pays.padding}px`],
    [".stub > span", "padding", `${stub.block}px ${stub.inline}px`],
    [".stub > span", "border", `${stub.border}px dashed var(--edge)`],
    [".stub > span", "border-radius", `${stub.radius}px`],
    [".stub > span", "min-height", `${stub.least}px`],
    [".tag", "border", `${tag.border}px solid currentcolor`],
    [".tag", "border-radius", `${tag.radius}px`],
    [".column-head .tag", "margin", `${tag.margin}px 0 0`],
    [".column-head .tag", "padding-inline", `${tag.inline}px`],
  ])("is the same: %s { %s }", (selector, property, value) => {
    expect(declared(selector).get(property)).toBe(value);
  });
});
