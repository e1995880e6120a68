/** What the Publish panel finds out before it shows anything. */
import { describe, expect, it } from "vitest";
import { readDossier } from "../../../src/app/documents/files/readDossier.ts";
import { dossierPlace } from "../../../src/app/page/address/place.ts";
import { openingOf } from "../../../src/app/publish/openingOf.ts";
import { valueText } from "../../../src/app/publish/valueText.ts";
import { inquiryInto, prepare } from "../../../src/publish/index.ts";
import { galleryText } from "../../gallery/gallery.ts";

describe("how an embed opens at first", () => {
  const inquiry = (text: string) => {
    const found = prepare(text, readDossier(text));
    if (found.kind !== "ready") throw new Error("this file may leave");
    return inquiryInto(found.published.dossier);
  };

  it("is as the reader sees the dossier, as far as the published file has it", () => {
    const story = inquiry(galleryText("story"));
    const { story: steps } = story.file.dossier;
    const step = steps[0]!.id;
    expect(openingOf(dossierPlace({ kind: "own", key: "" }, { plane: "promised", step }), story)).toMatchObject({
      plane: "promised",
      step,
    });
  });

  it("leaves aside ids that do not leave, and duties on which nothing is written", () => {
    const wanted = { workers: "pickers", duty: "grievance-remedy", step: "none" };
    const place = dossierPlace({ kind: "own", key: "" }, wanted);
    expect(openingOf(place, inquiry(galleryText("withheld")))).toEqual({
      workers: null,
      plane: null,
      duty: null,
      step: null,
      show: [],
    });
  });
});

it.each([
  ["a text", "a text"],
  [{ name: "kept elsewhere", since: 2020 }, "name: kept elsewhere\nsince: 2020"],
  [["EE", "LV"], "EE, LV"],
  [{ at: { min: 1 } }, '{\n  "at": {\n    "min": 1\n  }\n}'],
  ["Lantern \u202edtl", "Lantern ‹U+202E›dtl"],
  ["x".repeat(700), `${"x".repeat(600)}…`],
])("shows a value as its author reads it: %j", (value, shown) => {
  expect(valueText(value)).toBe(shown);
});
