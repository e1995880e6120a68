/** What is told beside writing, against what publishing says of the same file. */
import { describe, expect, it, vi } from "vitest";
import { fileOf, leaveCheck, leavingOf, setField } from "../../src/edit/index.ts";
import { redact } from "../../src/redact/index.ts";
import { parseDossier } from "../../src/schema/index.ts";
import { sayDifference, sayWhatWouldStop } from "../../src/text/index.ts";
import { randomOf } from "../bench/generateChain.ts";
import { canaryDossier } from "../redact/canaryDossier.ts";
import { randomSecrets } from "../redact/randomSecrets.ts";
import { refusedFiles, smallFile } from "../redact/refusedFiles.ts";
import { firstSeed, tried } from "../scope.ts";

vi.setConfig({ testTimeout: 120_000 });

const toldOf = (text: string, check = leaveCheck()) => check.whatWouldStop(parseDossier(text), fileOf(text)!);

function expectAsPublished(text: string, check: ReturnType<typeof leaveCheck>, what: string): void {
  const told = toldOf(text, check);
  const made = redact(text);
  if (!made.ok) expect(told.refusals, what).toEqual(made.trouble);
  else {
    expect(told.refusals, what).toEqual([]);
    expect(told.differences, what).toEqual(made.value.differences);
    expect(told.items, what).toEqual(made.value.items);
  }
}

describe("what would stop publishing", () => {
  it.each(refusedFiles)("is what publishing says: %s", (name, text) => {
    expectAsPublished(text, leaveCheck(), name);
  });

  it("is so while one goes on writing, with one check for the whole time", () => {
    for (let seed = firstSeed; seed < firstSeed + tried(6, 200); seed += 1) {
      const random = randomOf(seed);
      const check = leaveCheck();
      const file = structuredClone(randomSecrets(seed)) as Record<string, Record<string, unknown>[]>;
      for (let key = 0; key < 6; key += 1) {
        const parties = file.parties!;
        const party = parties[Math.floor(random() * parties.length)]!;
        const words = ["Otieno", "Mary Wanjiku", "the coast", "+254 712 345 678"].slice(
          0,
          1 + Math.floor(random() * 4),
        );
        if (random() < 0.5) party.private = { note: words.join(", ") };
        else party.description = words.join(" and ");
        expectAsPublished(JSON.stringify(file), check, `seed ${seed}, key ${key}`);
      }
    }
  });

  it("is nothing but the errors of a file that has some", () => {
    const text = smallFile({ link: { verification: "sure" } });
    const { refusals, items } = toldOf(text);
    expect(refusals.map(({ code }) => code)).toContain("has-error");
    expect(items).toEqual([]);
    expect(sayWhatWouldStop("en", refusals)[0]).toMatch(/^Before publishing, \d+ errors? of the file ha/u);
  });
});

describe("what does not leave of an object", () => {
  const text = smallFile({ firm: { private: { name: "Kazi Recruiters" }, url: "https://example.org/kazi" } });
  const file = fileOf(text)!;

  it("is told with its reason", () => {
    const told = toldOf(text);
    const firm = leavingOf(told, file, { list: "parties", id: "middle-firm" })!;
    expect(firm.code).toBe("changes");
    const words = firm.gone.map(({ path, code }) => `${path.join("/")}: ${sayDifference("en", code)}`);
    expect(words).toContain("private: private: never leaves");
    expect(words).toContain("url: the party is withheld: this does not leave");
    const client = leavingOf(told, file, { list: "parties", id: "client" })!;
    expect(client).toEqual({ code: "stays", gone: [], refusals: [] });
    expect(leavingOf(told, file, { list: "parties", id: "other" })).toBeNull();
  });

  it("is told at both ends: where it is private, and where it can be read", () => {
    const leaking = setField(text, { list: "links", id: "l1" }, ["remark"], "Handled by Kazi Recruiters.");
    const told = toldOf(leaking);
    const at = (list: "links" | "parties", id: string) =>
      leavingOf(told, fileOf(leaking)!, { list, id })!.refusals.map(({ code }) => code);
    expect(at("links", "l1")).toEqual(["private-told"]);
    expect(at("parties", "middle-firm")).toEqual(["private-told"]);
    expect(at("parties", "workers")).toEqual([]);
    const lines = sayWhatWouldStop("en", told.refusals);
    expect(lines[0]).toBe("Publishing would stop at 1 place.");
    expect(lines[1]).toContain("Kazi");
  });

  it("has words for everything that can stay behind", () => {
    const { text: whole } = canaryDossier();
    const told = toldOf(whole);
    expect(told.differences.length).toBeGreaterThan(20);
    for (const language of ["en", "fr"] as const)
      for (const list of ["parties", "sources", "quotes", "links"] as const)
        for (const item of fileOf(whole)![list] as { id: string }[]) {
          const leaving = leavingOf(told, fileOf(whole)!, { list, id: item.id })!;
          for (const { code } of leaving.gone) expect(sayDifference(language, code)).toMatch(/\p{L}{3}/u);
        }
    const head = leavingOf(told, fileOf(whole)!, { list: "head" })!;
    expect(head.gone.map(({ path }) => path[0])).toContain("private");
    expect(sayWhatWouldStop("fr", [])).toEqual(["Rien dans le fichier n’arrêterait la publication."]);
  });
});
