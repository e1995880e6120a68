import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { cardOf, partyNamesOf } from "../../../src/app/files/cardOf.ts";
import { library } from "../../../src/app/files/library.ts";
import { openDossier } from "../../../src/app/files/openDossier.ts";
import { partyNames } from "../../../src/app/files/partyNames.ts";
import { sayPicture } from "../../../src/app/home/ChainPicture.tsx";
import { dutyMaterialOf, hasGrounds, hasMaterial, inquiryOf, isDated, isWritten } from "../../../src/model/index.ts";
import { planes } from "../../../src/schema/index.ts";

const folder = path.resolve(import.meta.dirname, "../../../data/dossiers");
const ids = library.map(([id]) => id);

describe("the library", () => {
  it("holds every dossier of the folder once", () => {
    const files = readdirSync(folder).filter(file => file.endsWith(".dossier.json"));
    expect([...ids].sort()).toEqual(files.map(file => file.replace(".dossier.json", "")).sort());
  });

  it("knows nothing of what is not in it", () => {
    for (const id of ["nowhere", "__proto__", ""]) expect(openDossier(id)).toBeNull();
  });

  it.each(ids)("opens %s as the file its card speaks of", async id => {
    const card = library.find(([other]) => other === id)![1];
    const { dossier, leftOut, problems } = (await openDossier(id))!;
    expect(leftOut).toEqual([]);
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(dossier?.title).toEqual(card.title);
    expect(card.clients.map(client => client.id)).toEqual(
      dossier?.parties.flatMap(({ id: party }) => (dossier.clients?.includes(party) ? [party] : [])),
    );
  });

  it.each(ids)("draws on the card of %s what the model knows: every party once, every hop once", async id => {
    const { picture } = library.find(([other]) => other === id)![1];
    const { file } = (await openDossier(id))!;
    const { chain } = inquiryOf(file!);
    const { parties } = file!.dossier;
    const placed = parties.filter((_, party) => chain.live[party] && chain.layer[party]! >= 0);
    const hops = [...picture.hops, ...picture.returns];
    // None of them has so many like parties that they are folded.
    expect(picture.boxes).toHaveLength(placed.length);
    expect(hops).toHaveLength(chain.hopFrom.length);
    expect(picture.bands).toBe(new Set(chain.layer.filter(layer => layer >= 0)).size);
    expect(picture.boxes.filter(({ look }) => look === "workers")).toHaveLength(
      placed.filter(({ kind }) => kind === "worker-group" || kind === "household").length,
    );
    expect(picture.beside).toHaveLength(
      parties.filter(({ placed: isPlaced }, party) => chain.live[party] && isPlaced === false).length,
    );
    for (const [from, to] of picture.hops) expect(picture.boxes[from!]!.band).toBeLessThan(picture.boxes[to!]!.band);
    for (const language of ["en", "fr"] as const) expect(sayPicture(language, picture)).toMatch(/\.$/);
  });

  it("says on a card how many parties there are at least, and no day where the file has none", () => {
    const facts = Object.fromEntries(
      library.map(([id, { parties, groups, countries, asOf }]) => [
        id,
        `${parties.isOpen ? "at least " : ""}${parties.count}, ${groups}, ${countries.join(" ")}, ${asOf}`,
      ]),
    );
    expect(facts).toMatchObject({
      "microsoft-voice-assistant": "at least 6, 1, US CN JP ES FR, null",
      "openai-sama": "4, 1, US KE, 2021-12",
      flamanville: "10, 3, FR RO CY IE, 2010-12",
    });
  });

  it.each(ids)("has the names of the parties of %s for the search, and nothing private", id => {
    const text = readFileSync(path.join(folder, `${id}.dossier.json`), "utf8");
    const names = partyNames.get(id)!;
    expect(names).toEqual(partyNamesOf(text));
    expect(names.length).toBeGreaterThan(1);
    const withheld = { kind: "organisation", id: "hidden", name: "A recruiter", withheld: true };
    const dossier = JSON.parse(text);
    dossier.parties.push({ ...withheld, aliases: ["The recruiter"], private: { name: "Canary Ltd" } });
    const known = JSON.stringify([cardOf(JSON.stringify(dossier)), partyNamesOf(JSON.stringify(dossier))]);
    expect(known).toContain("A recruiter");
    expect(known).not.toContain("Canary");
  });

  it("ships no file that cannot be read as a whole", () => {
    expect(() => cardOf("{}")).toThrow(/cannot be read/);
  });

  it.each(ids)("shows every statement of %s that counts, and each once", async id => {
    const { file } = (await openDossier(id))!;
    const inquiry = inquiryOf(file!);
    for (const group of inquiry.chain.groups)
      for (const duty of file!.duties)
        for (const plane of planes) {
          const material = dutyMaterialOf(inquiry, group, duty, plane);
          const { counted, outside, beside, notNow, trace } = material;
          expect(counted.map(assertion => assertion.id)).toEqual(trace.restsOn.assertions);
          const shown = [...counted, ...outside, ...beside, ...notNow].map(assertion => assertion.id);
          expect(new Set(shown).size).toBe(shown.length);
          if (isWritten(trace) || trace.condition) expect(hasGrounds(material)).toBe(true);
          if (hasGrounds(material)) expect(hasMaterial(material)).toBe(true);
        }
  });
});

describe("the days of a dossier", () => {
  it.each([
    ["microsoft-voice-assistant", false],
    ["openai-sama", true],
  ])("%s is dated: %s", async (id, dated) => {
    const { dossier } = (await openDossier(id))!;
    expect(isDated(dossier!)).toBe(dated);
  });
});
