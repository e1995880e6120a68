import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkDossier, findingsOf, indexDossier, inquiryOf } from "../../src/model/index.ts";
import { planes } from "../../src/schema/index.ts";
import { capitalised, languages, narratorOf, tellFinding, tellFindingShort } from "../../src/text/index.ts";

const folder = new URL("../../data/dossiers/", import.meta.url);
const files = readdirSync(folder).filter(name => name.endsWith(".dossier.json"));

/** Every finding of a file, with its words. */
function toldOf(name: string, language: (typeof languages)[number]["code"]) {
  const { dossier } = checkDossier(readFileSync(new URL(name, folder), "utf8"));
  const inquiry = inquiryOf(indexDossier(dossier!, true), {});
  const narrator = narratorOf(dossier!, language);
  const findings = inquiry.chain.groups.flatMap(group => planes.flatMap(plane => findingsOf(inquiry, group, plane, 0)));
  return { narrator, findings };
}

describe.each(languages)("findings for a place that has named the workers, in $name", ({ code: language }) => {
  it.each(files)("%s: are the same sentences without the name in front", name => {
    const { narrator, findings } = toldOf(name, language);
    let shortened = 0;
    for (const finding of findings) {
      const full = tellFinding(narrator, finding);
      const short = tellFindingShort(narrator, finding);
      expect(short).toMatch(/^[\p{Lu}\d“«].*\.$/u);
      if (!("group" in finding.params)) {
        expect(short).toBe(full);
        continue;
      }
      const group = narrator.nameWithin(finding.params.group);
      expect(full.toLowerCase()).toMatch(/^[^:]*\s?:\s/u);
      expect(full.slice(0, group.length).toLowerCase()).toBe(group.toLowerCase());
      expect(short).toBe(capitalised(full.slice(group.length).replace(/^[\s:]+/u, "")));
      shortened += 1;
    }
    expect(shortened).toBeGreaterThan(0);
  });
});

it("a finding loses its group and keeps the rest", () => {
  const { narrator, findings } = toldOf("openai-sama.dossier.json", "en");
  const depth = findings.find(({ code }) => code === "depth")!;
  expect(tellFinding(narrator, depth)).toBe("Data labellers in Nairobi: 3 hops down from the top of the chain.");
  expect(tellFindingShort(narrator, depth)).toBe("3 hops down from the top of the chain.");
});
