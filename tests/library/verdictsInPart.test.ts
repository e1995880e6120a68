/** Each verdict that rests on a part of a duty says so: in the model, in the library and in the command's JSON. */
import { expect, it } from "vitest";
import { sayTrace, traceDuty } from "../../src/library/index.ts";
import { inquiryOf } from "../../src/model/index.ts";
import type { Assertion, Verdict } from "../../src/schema/index.ts";
import { deepLabor, textOf } from "../cli/command.ts";
import { draw, fileOf } from "../model/drawing.ts";

type Case = {
  readonly drawing: string;
  readonly says: readonly string[];
  readonly plane?: "legal" | "promised";
  readonly beside?: readonly string[];
};

/** For each verdict a chain in which it rests on statements; null where it rests on none. */
const cases: Readonly<Record<Verdict, Case | null>> = {
  answered: { drawing: "c > [w]", says: ["c holds pay-wage"] },
  "shifted-to-workers": { drawing: "c > [w]", says: ["w holds pay-wage"] },
  contested: { drawing: "c > [w]", says: ["c holds pay-wage", "c disclaims pay-wage"] },
  "answered-outside": { drawing: "c > [w]", says: ["p holds pay-wage"], beside: ["p"] },
  excluded: { drawing: "c > [w]", says: ["c excluded pay-wage by law (documented)"], plane: "legal" },
  lost: { drawing: "c > [w]", says: ["c disclaims pay-wage (documented)"] },
  "not-applicable": { drawing: "c > [w]", says: ["c not-applicable pay-wage (documented)"] },
  undocumented: null,
  "no-chain": null,
};

const dossierOf = ({ drawing, says, beside = [] }: Case, extent: Pick<Assertion, "extent">) =>
  fileOf(
    draw(drawing, {
      parties: Object.fromEntries(beside.map(id => [id, {}])),
      says: says.map(line => [
        line,
        { ...extent, ...(line.includes("by law") ? { jurisdiction: "FR", provision: "Article 1" } : {}) },
      ]),
    }),
  ).dossier;

const made = Object.entries(cases).flatMap(([verdict, one]) => (one ? [[verdict as Verdict, one] as const] : []));

it.each(made)("%s", async (verdict, one) => {
  const question = { duty: "pay-wage", plane: one.plane ?? "promised" };
  for (const [fields, extent] of [
    [{ extent: "the night bonus" }, "part"],
    [{}, "whole"],
  ] as const) {
    const dossier = dossierOf(one, fields);
    const { chain, trace } = inquiryOf(fileOf(dossier));
    const own = trace(chain.groups[0]!, question.duty, question.plane);
    const ofLibrary = traceDuty(dossier, question);
    const { out } = await deepLabor(["trace", "-", "--json"], { input: textOf(dossier) });
    const [answer] = JSON.parse(out) as {
      traces: { duty: string; plane: string; verdict: string; extent: string }[];
    }[];
    const ofCommand = answer!.traces.find(told => told.duty === question.duty && told.plane === question.plane)!;
    for (const told of [own, ofLibrary, ofCommand])
      expect({ verdict: told.verdict, extent: told.extent }).toEqual({ verdict, extent });
    for (const language of ["en", "fr"] as const)
      expect(sayTrace(dossier, question, language).short.includes(language === "en" ? "in part" : "en partie")).toBe(
        extent === "part",
      );
  }
});
