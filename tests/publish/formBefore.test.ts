/** A folder that an earlier release published gets no new version for the form of its data alone. */
import { describe, expect, it } from "vitest";
import { type FolderRequest, publishFolder, SUMS } from "../../src/publish/index.ts";
import { redact } from "../../src/redact/index.ts";
import { type Dossier, parseDossier } from "../../src/schema/index.ts";
import { chainSvgOf, socialSvgOf } from "../../src/views/index.ts";
import { smallFile } from "../redact/refusedFiles.ts";

const dossierOf = (text: string): Dossier => parseDossier(text).dossier!;
const published = (more: object = {}): Dossier => {
  const made = redact(smallFile({ link: { evidence: ["report", "report", "talk-in-may"] }, more: { ...more } }));
  if (!made.ok) throw new Error(JSON.stringify(made.trouble));
  return made.value.dossier;
};
/** As an earlier release wrote it: objects that say no more than a text, a source twice, a schema of the desk. */
function inFormBefore(now: Dossier): Dossier {
  const file = JSON.parse(JSON.stringify(now));
  file.$schema = "https://desk.example/schema.json";
  file.parties[0].roles = [{ function: "client" }];
  file.links[0].evidence = [{ source: "report" }, "source-1", { source: "source-1" }];
  file.views = { network: {} };
  return dossierOf(JSON.stringify(file));
}
const withRole = {
  parties: JSON.parse(smallFile()).parties.map((party: object, at: number) =>
    at === 0 ? { ...party, roles: ["client"] } : party,
  ),
};

const requestOf = (dossier: Dossier): FolderRequest => ({
  ...{ dossier, token: "AB12cd34", languages: ["en"], base: null },
  scripts: { inPage: "document.title;", loader: 'const known = "%PUBLISHED%";' },
  pictures: { svg: chainSvgOf, social: socialSvgOf, png: null },
});
const at = (name: string) => `e/AB12cd34/1/${name}`;
const textIn = (files: ReadonlyMap<string, Uint8Array>, name: string) => new TextDecoder().decode(files.get(at(name)));

describe("publishing again what an earlier release published", () => {
  const now = published(withRole);
  const first = publishFolder(requestOf(inFormBefore(now)), { versions: [], sums: null });
  const held = { versions: [1], sums: textIn(first.numbered, SUMS), data: textIn(first.numbered, "data.json") };

  it("makes no new version where only the form is another, and changes no byte of it", () => {
    expect(held.data).not.toBe(
      textIn(publishFolder(requestOf(now), { versions: [], sums: null }).numbered, "data.json"),
    );
    const again = publishFolder(requestOf(now), held);
    expect([again.isNew, again.version]).toEqual([false, 1]);
    expect([...again.numbered]).toEqual([...first.numbered]);
    expect([...again.latest]).toEqual([...first.latest]);
  });

  it("makes one where a word is another", () => {
    expect(publishFolder(requestOf({ ...now, title: "Another chain" }), held)).toMatchObject({
      isNew: true,
      version: 2,
    });
  });

  it("makes one where a source is cited that was not", () => {
    const links = now.links.map((link, place) => (place === 0 ? { ...link, evidence: ["report"] } : link));
    expect(publishFolder(requestOf({ ...now, links }), held).isNew).toBe(true);
  });

  it("makes one where the pages are made otherwise", () => {
    const request = { ...requestOf(now), scripts: { inPage: "other;", loader: 'const known = "%PUBLISHED%";' } };
    expect(publishFolder(request, held).isNew).toBe(true);
  });

  it.each(["", "{}", "no json"])("makes one where the data of the last cannot be read: “%s”", data => {
    expect(publishFolder(requestOf(now), { ...held, data }).isNew).toBe(true);
  });
});
