/** What an editor says about a dossier, from the service behind VS Code's JSON, with the settings of this folder. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { getLanguageService, TextDocument } from "vscode-json-languageservice";
import { starterText } from "../../src/schema/index.ts";

const root = path.resolve(import.meta.dirname, "../..");
const home = pathToFileURL(`${root}/`);

type Settings = { readonly "json.schemas": readonly { readonly fileMatch: string[]; readonly url: string }[] };
const settings: Settings = JSON.parse(readFileSync(path.join(root, ".vscode/settings.json"), "utf8"));

/**
 * An editor in the folder of the project. @returns what it says about a text in that place, and what it loaded for it
 */
async function editorOn(place: string, text: string) {
  const loaded: string[] = [];
  const service = getLanguageService({
    workspaceContext: { resolveRelativePath: (relative, from) => new URL(relative, from).href },
    schemaRequestService: async address => {
      loaded.push(address);
      if (!address.startsWith("file:")) throw new Error(`There is no network here: ${address}`);
      return readFileSync(new URL(address), "utf8");
    },
  });
  // VS Code reads its settings like this: an address that begins with a dot lies in the open folder.
  const schemas = settings["json.schemas"].map(({ fileMatch, url }) => ({ fileMatch, uri: new URL(url, home).href }));
  service.configure({ validate: true, schemas });
  const document = TextDocument.create(new URL(place, home).href, "json", 1, text);
  const parsed = service.parseJSONDocument(document);
  const found = await service.doValidation(document, parsed);
  const hover = await service.doHover(document, document.positionAt(text.indexOf('"format"') + 2), parsed);
  return { found: found.map(({ message }) => message), hover: JSON.stringify(hover?.contents), loaded };
}

describe("an editor in this folder", () => {
  const text = starterText("my-chain", "2024-05-01");

  test.each(["my-chain.dossier.json", "stories/my-chain.dossier.json", "stories/2026/another-name.dossier.json"])(
    "explains a new dossier at %s, and asks no network",
    async place => {
      const { found, hover, loaded } = await editorOn(place, text);
      expect(found).toEqual([]);
      expect(hover).toContain("Name and version of the format");
      expect(loaded.map(address => new URL(address).href)).toEqual([
        new URL("public/schema/dossier-1.draft-07.schema.json", home).href,
      ]);
    },
  );

  test.each(readdirSync(path.join(root, "data/dossiers")))("explains %s, and finds nothing wrong in it", async file => {
    const place = `data/dossiers/${file}`;
    const { found, hover } = await editorOn(place, readFileSync(path.join(root, place), "utf8"));
    expect(found).toEqual([]);
    expect(hover).toContain("Name and version of the format");
  });

  test("finds what is wrong in it", async () => {
    const { found } = await editorOn("stories/my-chain.dossier.json", text.replace('"organisation"', '"organization"'));
    expect(found.join(" ")).toContain("Value is not accepted");
  });

  test("is told nothing any more where a file names a schema that is not there: so a new one names none", async () => {
    const { found, hover } = await editorOn(
      "stories/my-chain.dossier.json",
      text.replace("{", '{\n  "$schema": "./public/schema/dossier-1.draft-07.schema.json",'),
    );
    expect(found.join(" ")).toContain("Unable to load schema");
    expect(hover).not.toContain("Name and version of the format");
  });
});
