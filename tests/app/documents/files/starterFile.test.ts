import { describe, expect, it } from "vitest";
import { starterFile } from "../../../../src/app/documents/files/starterFile.ts";
import { starterText } from "../../../../src/schema/index.ts";

// The day where the reader is, shortly before midnight.
const now = new Date(2024, 4, 1, 23, 59);

describe("the file with which a chain is begun", () => {
  it("is the one that `deep-labor new` writes, with the reader's day", () => {
    expect(starterFile("my-chain", now)).toEqual({
      ok: true,
      value: { name: "my-chain.dossier.json", text: starterText("my-chain", "2024-05-01") },
    });
  });

  it.each([
    ["Ma chaîne", "ma-chaine"],
    ["-a--b-", "a-b"],
    ["Œuvre №5", "uvre-no5"],
    ["…", ""],
    ["../etc", "etc"],
  ])("is not made for %s, and the nearest id is %s", (id, near) => {
    expect(starterFile(id, now)).toEqual({ ok: false, trouble: { near } });
  });
});
