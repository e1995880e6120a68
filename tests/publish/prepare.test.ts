/** One function decides whether a file may leave, for the page, `publish`, `bundle` and `draw`. */
import { describe, expect, it } from "vitest";
import { checkDossier } from "../../src/model/index.ts";
import { prepare } from "../../src/publish/index.ts";
import { redact } from "../../src/redact/index.ts";
import { galleryText } from "../gallery/gallery.ts";

const withheld = galleryText("withheld");
const prepared = (text: string) => prepare(text, checkDossier(text));

describe("whether a file may leave", () => {
  it("is answered by what is redacted of the text that was read", () => {
    const found = prepared(withheld);
    const made = redact(withheld);
    expect(found.kind === "ready" && found.published.text).toBe(made.ok && made.value.text);
  });

  it.each([
    ["a reference that leads nowhere", withheld.replace('"from": "retailer"', '"from": "retailor"')],
    ["no dossier", "{}"],
    ["no JSON", "{"],
    ["a list that is none", withheld.replace(/"links": \[/u, '"links": 7, "linksBefore": [')],
    ["the same field twice", withheld.replace('"title":', '"title": "Once", "title":')],
  ])("is no where there is %s", (_, text) => {
    expect(text).not.toBe(withheld);
    expect(prepared(text)).toEqual({ kind: "errors" });
  });

  it("is no where something private would be told, with the place", () => {
    expect(prepared(withheld.replace("Names that are known", "Names in the copy in the safe"))).toMatchObject({
      kind: "refused",
      refusals: [{ code: "private-told", pointer: "/title" }],
    });
  });

  it.each(["ready", "refused"])("says of a draft that it is one: %s", kind => {
    const draft = withheld.replace('"title":', '"status": "draft", "title":');
    const text = kind === "ready" ? draft : draft.replace("Names that are known", "Names in the copy in the safe");
    expect(prepared(text)).toMatchObject({ kind, isDraft: true });
  });
});
