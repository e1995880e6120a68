/**
 * What other pages send to an embed and write into its address, in any order: nothing throws, and nothing of it comes
 * back or takes effect but plain names, colours, fonts and numbers within bounds.
 */
import { expect, test } from "vitest";
import { frameAddress, sourceOf } from "../../src/embed/frameAddress.ts";
import { parseHeights } from "../../src/embed/heights.ts";
import {
  greeted,
  type Heard,
  heardIn,
  heardInAddress,
  heightIn,
  linkMessage,
  messagesOf,
  pleaseSize,
} from "../../src/embed/hostMessages.ts";
import { hashOfHouseStyle, houseStyleIn, houseStyleOfHash } from "../../src/embed/houseStyle.ts";
import { parameterNames, parseParameters } from "../../src/embed/parameters.ts";
import { extent } from "../scope.ts";
import { type Chance, fuzz, isOne } from "./fuzz.ts";
import { mutatedJson, mutatedText } from "./mutated.ts";

/** Messages that hosts do send, and those of our own frames. */
const MESSAGES: readonly unknown[] = [
  pleaseSize,
  "pymxPYMxchainxPYMxwidthxPYMx390",
  "[iFrameSizer]frame0:8:false:false:32:true:true:null:bodyOffset",
  "[iFrameSizer]ID:0:false:false:32:true:true::auto:::0:false:child",
  "[iFrameSizer]resize",
  "[iFrameResizerChild]Ready",
  { type: "iframe-child-init" },
  { type: "iframe-get-child-dimensions" },
  { message: "ready", secret: "AbC123" },
  { sentinel: "amp", type: "embed-size", height: 812 },
  { "datawrapper-height": { AB12cd34: 812 } },
  { type: "deep-labor-style", style: { ink: "rgb(0, 0, 0)", font: "Georgia, serif", paper: "#fff" } },
  { type: "deep-labor-style", style: { ink: "url(http://a.example)", font: "a;}b{", "on-ground": "var(--x)" } },
];
const ADDRESSES: readonly string[] = [
  "?initialWidth=390&childId=chain-1&parentTitle=x&plane=legal&duty=pay-wage&theme=dark&step=3",
  "?view=table&workers=nairobi&plain&static=1&focus=sama&fitchart=on&logo=off&dir=rtl&lang=fr",
  "#?ink=%23000&font=Georgia#?secret=AbC123",
  "?utm_source=x#?paper=rgb(0%2C0%2C0)",
];
const SOURCES: readonly string[] = [
  "https://charts.example.org/e/AB12cd34/",
  "../e/AB12cd34/index.html?a=b#c",
  "javascript:alert(1)",
  "//a.example/e/x/",
  "data:text/html,<script>alert(1)</script>",
];

const DIRTY = /[<>"'`\u0000-\u001f\u007f;{}\\]|url|expression|javascript|@import/iu;

const messageBy = (chance: Chance): unknown => {
  const one = chance.pick(MESSAGES);
  if (chance.random() < 0.3) return one;
  if (typeof one === "string") return mutatedText(one, chance);
  const [value] = mutatedJson([one], chance) as unknown[];
  return value;
};

test(`whatever a host sends, an embed answers with plain names or not at all (${extent})`, async () => {
  let answered = 0;
  const { executions } = await fuzz("messages", 4_000, (chance, note) => {
    const address = mutatedText(chance.pick(ADDRESSES), chance);
    const at = address.indexOf("#");
    const [search, hash] = at < 0 ? [address, ""] : [address.slice(0, at), address.slice(at)];
    const sent = Array.from({ length: chance.below(6) }, () => messageBy(chance));
    note({ address, sent });
    let heard: Heard = heardInAddress({ search, hash });
    for (const message of sent) {
      heard = heardIn(message, heard) ?? heard;
      if (chance.random() < 0.3) heard = greeted(heard);
      const height = heightIn(message);
      if (height !== null) expect(Number.isInteger(height) && height >= 40 && height <= 100_000).toBe(true);
      for (const style of [houseStyleIn(message), houseStyleIn((message as { style?: unknown } | null)?.style)])
        for (const [name, value] of Object.entries(style)) {
          expect(value.replaceAll(/['"]/gu, "")).not.toMatch(DIRTY);
          expect(houseStyleOfHash(`#${hashOfHouseStyle(style)}`)).toHaveProperty(name, value);
        }
    }
    const size = { width: chance.below(2_000), height: 1 + chance.below(90_000) };
    const answers = [
      ...messagesOf(size, heard, chance.pick(["AB12cd34", null]), chance.random() < 0.5),
      linkMessage("https://embeds.test/e/AB12cd34/", heard),
    ].filter(answer => answer !== null);
    for (const answer of answers) expect(JSON.stringify(answer)).toMatch(/^[\w.:"{},[\]/-]+$/u);
    if (answers.length > 2) answered += 1;
    const asked = parseParameters(search);
    for (const value of Object.values(asked).flat())
      expect(value === null || typeof value === "boolean" || /^[a-z0-9-]{1,200}$/u.test(value)).toBe(true);
    for (const value of Object.values(houseStyleOfHash(hash)))
      expect(value.replaceAll(/['"]/gu, "")).not.toMatch(DIRTY);
    for (const [width, height] of parseHeights(address))
      expect(Number.isFinite(width) && Number.isFinite(height)).toBe(true);
    const source = sourceOf(mutatedText(chance.pick(SOURCES), chance), "https://news.example/a/");
    if (!source) return;
    expect(source.protocol).toMatch(/^https?:$/u);
    const attributes = new Map(parameterNames.map(name => [name, chance.random() < 0.2 ? address : null] as const));
    const framed = frameAddress(source, null, name => attributes.get(name as (typeof parameterNames)[number]) ?? null);
    expect(framed.origin).toBe(source.origin);
  });
  if (!isOne) expect(answered).toBeGreaterThan(executions / 20);
});
