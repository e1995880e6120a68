import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { library } from "../../src/app/library.ts";
import { openDossier } from "../../src/app/openDossier.ts";
import { dutyMaterialOf, hasMaterial, inquiryOf, isDated, isTold, isWritten } from "../../src/model/index.ts";
import { planes } from "../../src/schema/index.ts";

const folder = path.resolve(import.meta.dirname, "../../data/dossiers");
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
          if (isWritten(trace) || trace.condition) expect(isTold(material)).toBe(true);
          if (isTold(material)) expect(hasMaterial(material)).toBe(true);
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
