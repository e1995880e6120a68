import { describe, expect, it } from "vitest";
import en from "../../../data/languages/en/messages.json";
import { previewOf, speakersOwn } from "../../../src/model/index.ts";
import type { JsonObject } from "../../../src/schema/index.ts";
import { type Language, type PreviewTold, sayPreview, saySpeakersOwn } from "../../../src/text/index.ts";
import { draw, fileOf } from "../../model/drawing.ts";

const { dossier } = fileOf(
  draw("openai > sama > [w], openai > [v]", {
    parties: {
      openai: { name: "OpenAI" },
      sama: { name: "Sama" },
      w: { name: "Data labellers", country: "KE" },
      v: { name: "Taskers", country: "PH" },
    },
  }),
);
const said = { party: "sama", duty: "health-safety", position: "holds", basis: "statement" };
const preview = (fields: JsonObject) => previewOf(dossier, true, {}, { ...said, ...fields })!;
const told = (fields: JsonObject, language: Language = "en") => sayPreview(language, preview(fields));

describe("the sentence that a statement makes", () => {
  it("is the one that readers see, with whether it decides anything", () => {
    expect(told({})).toEqual({
      sentence: "Sama says it answers for “Health & safety” (unverified, no evidence given).",
      notes: ["Counts in contracts, policies and statements, for Data labellers."],
    });
    expect(told({ saidBy: ["openai"] }).notes).toEqual([
      "Shown, and decides nothing: said by OpenAI about Sama, and a promise is the party’s own.",
    ]);
    expect(told({ end: "2019" }, "fr").notes).toEqual(["Montré, sans rien décider\u00a0: hors de la date montrée."]);
  });

  it("tells what a law would reach", () => {
    const { notes } = told({ party: "openai", basis: "law", jurisdiction: "KE", provision: "Act, s. 1" });
    expect(notes).toEqual([
      "Counts in law, for Data labellers and Taskers.",
      "As written it reaches Taskers too, in another country than this law (Kenya): name the workers whom it covers.",
    ]);
  });

  it("is offered as the speaker's own", () => {
    const own = previewOf(dossier, true, {}, speakersOwn(dossier, { ...said, saidBy: ["openai"] })!)!;
    expect(saySpeakersOwn("en", own)).toMatch(/^As OpenAI’s own statement: OpenAI says .+ Sama/u);
    expect(saySpeakersOwn("fr", own)).toMatch(/^En son propre nom \(OpenAI\)\u00a0: /u);
  });

  it("has words for every reason, in both languages", () => {
    const reasons = Object.keys(en).flatMap(key => /^edit\.honest\.why\.(.+)$/u.exec(key)?.[1] ?? []);
    expect(reasons).toHaveLength(12);
    for (const language of ["en", "fr"] as const)
      for (const reason of reasons) {
        const beside = [{ group: "w", reasons: [reason] as PreviewTold["beside"][number]["reasons"] }];
        const { notes } = sayPreview(language, { ...preview({ saidBy: ["openai"] }), beside });
        expect(notes).toHaveLength(1);
        expect(notes[0]).not.toMatch(/undefined/u);
      }
  });
});
