import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { cardOf, findableOf } from "../../../../src/app/documents/files/cardOf.ts";
import { findables, loadFindables } from "../../../../src/app/documents/files/findables.ts";
import { loadLibrary } from "../../../../src/app/documents/files/library.ts";
import { openDossier } from "../../../../src/app/documents/files/openDossier.ts";
import {
  dutyMaterialOf,
  hasEvidence,
  hasMaterial,
  inquiryOf,
  isDated,
  isWritten,
} from "../../../../src/model/index.ts";
import { isPlaceShown, planes } from "../../../../src/schema/index.ts";

const folder = path.resolve(import.meta.dirname, "../../../../data/dossiers");
const { cards: library } = await loadLibrary();
await loadFindables();
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
    expect(dossier?.shortTitle ?? dossier?.title).toEqual(card.title);
  });

  it.each(ids)(
    "has on the card of %s every party that the model has: in the shaft, on other ways, or unplaced",
    async id => {
      const { blocks, hops, elsewhere, unplaced, groups, depth } = library.find(([other]) => other === id)![1];
      const { file } = (await openDossier(id))!;
      const { chain, groupChain } = inquiryOf(file!);
      const { parties } = file!.dossier;
      const live = parties.filter(
        (_, party) =>
          chain.live[party] &&
          (chain.layer[party]! >= 0 || (parties[party]!.placed === false && isPlaceShown(parties[party]!))),
      );
      expect([...blocks, ...elsewhere, ...unplaced].map(party => party.id).sort()).toEqual(
        live.map(party => party.id).sort(),
      );
      const own = groupChain(chain.groups[0]!);
      expect(depth).toEqual(own.depth);
      expect(groups).toBe(chain.groups.length);
      expect(blocks.map(block => block.id).sort()).toEqual(own.members.map(party => parties[party]!.id).sort());
      for (const { id, layer } of blocks) expect(layer).toBe(chain.layer[file!.partyAt.get(id)!]);
      // The workers stand at the foot, alone, and every layer has somebody.
      const last = Math.max(...blocks.map(({ layer }) => layer));
      expect(blocks.filter(({ layer }) => layer === last).map(({ look }) => look)).toEqual(["workers"]);
      expect(blocks.filter(({ look }) => look === "workers")).toHaveLength(1);
      expect(new Set(blocks.map(({ layer }) => layer)).size).toBe(last + 1);
      for (const { from, to } of hops) expect(from).toBeLessThan(to);
    },
  );

  it("says on a card of whom and of when it is, and no day where the file has none", () => {
    const facts = Object.fromEntries(
      library.map(([id, { blocks, groups, asOf }]) => [
        id,
        `${blocks.map(({ id, countries }) => `${id} ${countries.join("+")}`).join(", ")}; ${groups}, ${asOf}`,
      ]),
    );
    expect(facts).toMatchObject({
      "microsoft-voice-assistant":
        "microsoft US, chinese-platform CN, japanese-platform JP, spanish-subcontractor ES, micro-workers-france FR; 1, null",
      "openai-sama": "openai US, sama US, samasource-kenya-epz KE, labellers KE; 1, 2021-12",
    });
    expect(facts.flamanville).toMatch(/3, 2010-12$/);
  });

  it.each(ids)("has what %s is found by, and nothing private", id => {
    const text = readFileSync(path.join(folder, `${id}.dossier.json`), "utf8");
    const findable = findables().get(id)!;
    expect(findable).toEqual(JSON.parse(JSON.stringify(findableOf(text))));
    expect(findable.parties.length).toBeGreaterThan(1);
    expect(findable.countries.length).toBeGreaterThan(0);
    const withheld = { kind: "organisation", id: "hidden", name: "A recruiter", withheld: true };
    const dossier = JSON.parse(text);
    dossier.parties.push({ ...withheld, aliases: ["The recruiter"], private: { name: "Canary Ltd" } });
    const known = JSON.stringify([cardOf(JSON.stringify(dossier)), findableOf(JSON.stringify(dossier))]);
    expect(known).toContain("A recruiter");
    expect(known).not.toContain("Canary");
  });

  it("keeps of what registers call a party only what another dossier has as well", () => {
    const known = library.flatMap(([id, { blocks }]) =>
      blocks.flatMap(block => block.known.map(entry => `${id}: ${entry}`)),
    );
    expect(known.filter(entry => entry.startsWith("openai-sama: ")).length).toBeGreaterThan(0);
    for (const entry of known) {
      const [own, name] = entry.split(": ");
      expect(
        known.some(other => !other.startsWith(`${own}:`) && other.endsWith(`: ${name}`)),
        entry,
      ).toBe(true);
    }
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
          if (isWritten(trace) || trace.condition) expect(hasEvidence(material)).toBe(true);
          if (hasEvidence(material)) expect(hasMaterial(material)).toBe(true);
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
