/** A page shows its library to anybody: one that holds what must not leave is not built. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { mustBePublic } from "../build/libraryIn.ts";

const folder = path.resolve(import.meta.dirname, "../data/dossiers");
const text = readFileSync(path.join(folder, "openai-sama.dossier.json"), "utf8");
const dossier = JSON.parse(text);

describe("a library", () => {
  it.each(readdirSync(folder))("is built with %s", file => {
    expect(() => mustBePublic(file, readFileSync(path.join(folder, file), "utf8"))).not.toThrow();
  });

  it.each([
    ["private notes of the dossier", { ...dossier, private: "call her on Sunday" }, "private"],
    [
      "private notes of a source",
      { ...dossier, sources: [{ ...dossier.sources[0], private: { name: "N" } }] },
      "private",
    ],
    [
      "a party whose name is withheld",
      { ...dossier, parties: [{ ...dossier.parties[0], withheld: true }, ...dossier.parties.slice(1)] },
      "withheld",
    ],
  ])("is not built with %s", (_name, file, word) => {
    expect(() => mustBePublic("mine.dossier.json", JSON.stringify(file))).toThrow(`mine.dossier.json holds “${word}”`);
  });
});
