/** Pins, as files hold them. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pinsOfDossier } from "../../../src/app/network/pinsOfDossier.ts";
import { parsePins, pinsText, withPins } from "../../../src/app/network/pinsText.ts";
import { parseDossier, starterText } from "../../../src/schema/index.ts";

const key = fc.tuple(fc.stringMatching(/^[a-z]{1,6}$/), fc.stringMatching(/^[a-z]{1,6}$/)).map(([a, b]) => `${a}/${b}`);
const place = fc.record({ x: fc.integer({ min: -9999, max: 9999 }), y: fc.integer({ min: -9999, max: 9999 }) });

describe("a file of places", () => {
  it("is read as it was written, in order of its keys", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(key, place), { minLength: 1, selector: ([one]) => one }), pins => {
        const text = pinsText(new Map(pins));
        const read = parsePins(text);
        expect(read.ok && new Map(read.value)).toEqual(new Map(pins));
        expect(pinsText(new Map(pins.toReversed()))).toBe(text);
      }),
    );
  });

  it.each([
    ["no JSON", "{", "no-json"],
    ["a dossier", '{"format": "deep-labor/1"}', "other-format"],
    ["a list", "[1]", "other-format"],
    ["no place that is one", '{"format": "deep-labor-places/1", "pins": {"a/b": {"x": "1", "y": null}}}', "none"],
  ])("says of %s what it is not", (_, text, trouble) => {
    expect(parsePins(text)).toEqual({ ok: false, trouble });
  });
});

describe("places in a dossier", () => {
  const text = starterText("my-chain", "en");
  const { dossier } = parseDossier(text);
  const party = dossier!.parties[0]!.id;

  it("come back from its text, which is otherwise as it was", () => {
    const written = withPins(
      text,
      "my-chain",
      new Map([
        [`my-chain/${party}`, { x: 10, y: -20 }],
        ["other/x", { x: 1, y: 1 }],
      ]),
    );
    const again = parseDossier(written).dossier!;
    expect(pinsOfDossier("my-chain", again)).toEqual(new Map([[`my-chain/${party}`, { x: 10, y: -20 }]]));
    const { views: _, ...rest } = JSON.parse(written);
    expect(rest).toEqual(JSON.parse(text));
  });

  it("of parties that it does not have are left aside, and so is what is no place", () => {
    const odd = { ...dossier!, views: { network: { pins: { nobody: { x: 1, y: 1 }, [party]: { x: "left" } } } } };
    expect(pinsOfDossier("my-chain", odd)).toEqual(new Map());
    expect(pinsOfDossier("my-chain", { ...dossier!, views: { network: 7 } })).toEqual(new Map());
  });
});
