import fc from "fast-check";
import { describe, expect, test } from "vitest";
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

const nothing: Heard = { pym: null, wordpress: null, resizer: null, isOpenResizer: false };
const size = { width: 390, height: 812 };
const always = [
  { sentinel: "amp", type: "embed-size", height: 812 },
  { "datawrapper-height": { AB12cd34: 812 } },
] as const;

describe("a framed page", () => {
  test("tells a host of which it knows nothing its height in the two usual forms and no other", () => {
    expect(messagesOf(size, nothing, "AB12cd34", false)).toEqual(always);
    expect(messagesOf(size, nothing, "AB12cd34", true)).toEqual(always);
    expect(messagesOf(size, nothing, null, false)).toEqual([always[0]]);
  });

  test.each<[what: string, heard: Partial<Heard>, sent: unknown]>([
    ["pym", { pym: "chain" }, "pymxPYMxchainxPYMxheightxPYMx812"],
    ["WordPress", { wordpress: "AbC123" }, { message: "height", value: 812, secret: "AbC123" }],
    [
      "iframe-resizer, at first",
      { resizer: { id: "a", isAuto: true, isGreeted: false } },
      "[iFrameSizer]a:812:390:init",
    ],
    [
      "iframe-resizer",
      { resizer: { id: "a", isAuto: true, isGreeted: true } },
      "[iFrameSizer]a:812:390:resizeObserver",
    ],
    ["@open-iframe-resizer", { isOpenResizer: true }, { type: "iframe-resized", width: 390, height: 812 }],
  ])("tells it besides in the form of %s, where that was heard", (_, heard, sent) => {
    expect(messagesOf(size, { ...nothing, ...heard }, "AB12cd34", false)).toEqual([...always, sent]);
  });

  test("tells an iframe-resizer that asked not to be told only when it asks", () => {
    const heard: Heard = { ...nothing, resizer: { id: "a", isAuto: false, isGreeted: true } };
    expect(messagesOf(size, heard, "AB12cd34", false)).toEqual(always);
    expect(messagesOf(size, heard, "AB12cd34", true)).toHaveLength(3);
  });

  test.each<[search: string, hash: string, heard: Partial<Heard>]>([
    ["", "", {}],
    ["?initialWidth=390&childId=chain-1&parentTitle=x", "", { pym: "chain-1" }],
    ["?childId=", "", {}],
    ["?childId=a%20b", "", {}],
    ["?childId=axPYMxheight", "", {}],
    ["?childId=%3Cscript%3E", "", {}],
    ["", "#?secret=AbC123", { wordpress: "AbC123" }],
    ["", "#?ink=%23000#?secret=AbC123", { wordpress: "AbC123" }],
    ["", "#?secret=first#?secret=last", { wordpress: "last" }],
    ["", "#?secret=a'b", {}],
    ["", "#nosecret=AbC123", {}],
    ["?secret=AbC123", "", {}],
  ])("hears in the address %s %s", (search, hash, heard) => {
    expect(heardInAddress({ search, hash })).toEqual({ ...nothing, ...heard });
  });

  test.each<[data: unknown, heard: Partial<Heard>]>([
    [pleaseSize, {}],
    ["pymxPYMxchainxPYMxwidthxPYMx390", { pym: "chain" }],
    [
      "[iFrameSizer]frame0:8:false:false:32:true:true:null:bodyOffset",
      { resizer: { id: "frame0", isAuto: true, isGreeted: false } },
    ],
    [
      "[iFrameSizer]frame0:8:false:false:32:true:false:null:bodyOffset",
      { resizer: { id: "frame0", isAuto: false, isGreeted: false } },
    ],
    [
      "[iFrameSizer]ID:0:false:false:32:true:true::auto:::0:false:child",
      { resizer: { id: "ID", isAuto: true, isGreeted: false } },
    ],
    [{ type: "iframe-child-init" }, { isOpenResizer: true }],
    [{ message: "ready", secret: "AbC123" }, { wordpress: "AbC123" }],
  ])("hears in a message %j, and answers", (data, heard) => {
    expect(heardIn(data, nothing)).toEqual({ ...nothing, ...heard });
  });

  test.each<unknown>([
    null,
    undefined,
    7,
    "",
    "pym",
    "pymxPYMxchainxPYMxviewport-iframe-positionxPYMx1 2 3 4",
    "pymxPYMxa bxPYMxwidthxPYMx390",
    "[iFrameSizer]",
    "[iFrameSizer]resize",
    "[iFrameSizer]frame0:812:390:init",
    "[iFrameSizer]<b>:8:false:false:32:true:true",
    "[iFrameResizerChild]Ready",
    { type: "iframe-get-child-dimensions" },
    { sentinel: "amp", type: "embed-size-changed", height: 3 },
    { sentinel: "amp", type: "send-embed-state" },
    { message: "ready" },
    { message: "ready", secret: "<b>" },
    { message: "height", secret: "AbC123", value: 3 },
    { type: "deep-labor-style", style: {} },
    [],
    '{"context":"iframe.resize"}',
  ])("has nothing to say to %j", data => {
    expect(heardIn(data, nothing)).toBeNull();
  });

  test("greets an iframe-resizer once, and goes on when it asks again", () => {
    const init = "[iFrameSizer]frame0:8:false:false:32:true:true:null:bodyOffset";
    const after = greeted(heardIn(init, nothing)!);
    expect(messagesOf(size, after, null, false)[1]).toBe("[iFrameSizer]frame0:812:390:resizeObserver");
    expect(heardIn(init, after)).toEqual(after);
    expect(heardIn("[iFrameSizer]resize", after)).toEqual(after);
    expect(greeted(nothing)).toEqual(nothing);
  });
});

describe("whatever a host sends", () => {
  const pieces = fc.constantFrom(
    "pym",
    "xPYMx",
    "[iFrameSizer]",
    ":",
    "true",
    "width",
    "a",
    "<b>",
    "resize",
    "\n",
    "é",
  );
  const said = fc.oneof(
    fc.anything(),
    fc.array(pieces, { maxLength: 12 }).map(parts => parts.join("")),
    fc.record(
      {
        type: fc.constantFrom("iframe-child-init", "embed-size", "frames-init"),
        sentinel: fc.constantFrom("amp", "x"),
        message: fc.constantFrom("ready", "height"),
        secret: fc.anything(),
        height: fc.anything(),
      },
      { requiredKeys: [] },
    ),
  );

  test("is no trouble, and nothing of it comes back but a plain name", () => {
    fc.assert(
      fc.property(fc.array(said, { maxLength: 5 }), all => {
        let heard = nothing;
        for (const data of all) heard = heardIn(data, heard) ?? heard;
        for (const message of messagesOf(size, heard, null, true)) {
          const text = JSON.stringify(message);
          expect(text).toMatch(/^[\w.:"{},[\]-]+$/);
          expect(text).toContain("812");
        }
        for (const data of all) {
          const height = heightIn(data);
          if (height !== null) expect(Number.isInteger(height) && height >= 40 && height <= 100_000).toBe(true);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

test("WordPress alone is asked to go to an address, under the secret that it gave", () => {
  const address = "https://embeds.test/e/AB12cd34/?duty=pay-wage";
  expect(linkMessage(address, { ...nothing, wordpress: "AbC123" })).toEqual({
    message: "link",
    value: address,
    secret: "AbC123",
  });
  expect(linkMessage(address, { ...nothing, pym: "chain", isOpenResizer: true })).toBeNull();
});

describe("the page round a frame", () => {
  test.each<[data: unknown, height: number | null]>([
    [{ sentinel: "amp", type: "embed-size", height: 812 }, 812],
    [{ sentinel: "amp", type: "embed-size", height: 812.2 }, 813],
    [{ sentinel: "amp", type: "embed-size", height: 3 }, 40],
    [{ sentinel: "amp", type: "embed-size", height: -3 }, 40],
    [{ sentinel: "amp", type: "embed-size", height: 1e9 }, 100_000],
    [{ sentinel: "amp", type: "embed-size", height: Number.NaN }, null],
    [{ sentinel: "amp", type: "embed-size", height: Number.POSITIVE_INFINITY }, null],
    [{ sentinel: "amp", type: "embed-size", height: "812" }, null],
    [{ sentinel: "amp", type: "embed-size", height: { valueOf: () => 812 } }, null],
    [{ type: "embed-size", height: 812 }, null],
    [{ "datawrapper-height": { AB12cd34: 812 } }, null],
    ["pymxPYMxchainxPYMxheightxPYMx812", null],
    [null, null],
  ])("takes %j for %s px", (data, height) => {
    expect(heightIn(data)).toBe(height);
  });
});
