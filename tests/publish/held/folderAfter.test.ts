/** The next version made in a page is what the command writes on a disk, byte for byte, whatever stood there. */
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { writeFolder } from "../../../src/cli/folder/writeFolder.ts";
import { folderAfter, heldFolder, heldZip, placeInFolder, publishPlan } from "../../../src/publish/index.ts";
import { redact } from "../../../src/redact/index.ts";
import { chainSvgOf, socialSvgOf } from "../../../src/views/index.ts";
import { folder, small, textOf } from "../../cli/command.ts";

const token = "AB12cd34ef";
const scripts = { inPage: "/* page */", loader: 'const known = "%PUBLISHED%";' };
const published = (file: unknown) => {
  const made = redact(textOf(file));
  if (!made.ok) throw new Error("the file of this test may leave");
  return made.value.dossier;
};
const png = (mark: number) => (svg: string) => new Uint8Array([0x89, 0x50, 0x4e, 0x47, mark, svg.length & 0xff]);
const request = (file: unknown, mark = 1) => ({
  ...{ dossier: published(file), token, languages: ["en"] as const, base: null, scripts },
  pictures: { svg: chainSvgOf, social: socialSvgOf, png: png(mark) },
});
const filesIn = (where: string): ReadonlyMap<string, Uint8Array> =>
  new Map(
    readdirSync(where, { recursive: true, encoding: "utf8" })
      .filter(name => statSync(path.join(where, name)).isFile())
      .sort()
      .map(name => [name, new Uint8Array(readFileSync(path.join(where, name)))]),
  );
/** What the page makes of a folder, and what the command writes into it on a disk. */
function both(where: string, file: unknown, withdraw: readonly number[] = [], mark = 1) {
  const zip = zipSync(Object.fromEntries([...filesIn(where)].map(([name, bytes]) => [`site/${name}`, bytes])));
  const held = heldZip(zip);
  const before = held.ok ? held.value : { files: new Map<string, Uint8Array>(), held: new Map() };
  const place = placeInFolder(before, token);
  const planned = publishPlan(request(file, mark), place, withdraw, "2026-12-01");
  if (!planned.ok) throw new Error(JSON.stringify(planned.trouble));
  const { made, withdrawn, restored, lineEnds } = planned.value;
  const page = folderAfter(before.files, token, place, planned.value);
  writeFolder(where, token, made, { withdrawn, isRestored: restored !== null, lineEnds });
  return { page, disk: filesIn(where), made };
}
const sorted = (files: ReadonlyMap<string, Uint8Array>) => [...files].sort(([a], [b]) => (a < b ? -1 : 1));
const changed = { ...small, title: "A small chain, told anew" };

describe("a folder that is published to again in a page", () => {
  test("is the folder of the command, for the first version, the second, none, and one that is withdrawn", () => {
    const where = folder();
    const first = both(where, small);
    expect(sorted(first.page)).toEqual(sorted(first.disk));
    writeFileSync(path.join(where, ".htaccess"), "# ours");
    const second = both(where, changed);
    expect(sorted(second.page)).toEqual(sorted(second.disk));
    expect([second.made.version, second.made.isNew]).toEqual([2, true]);
    // Every byte of the first version is what it was.
    const one = (files: ReadonlyMap<string, Uint8Array>) => sorted(files).filter(([name]) => name.includes("/1/"));
    expect(one(second.page)).toEqual(one(first.page));
    expect(new TextDecoder().decode(second.page.get(".htaccess"))).toBe("# ours");
    expect(new TextDecoder().decode(second.page.get(`e/${token}/data.json`))).toContain("told anew");
    // Another day, and another machine that draws other pixels of the same picture.
    const third = both(where, { ...changed, updated: "2026-12-01", private: { note: "Ask again." } }, [], 2);
    expect(third.made.isNew).toBe(false);
    expect(sorted(third.page)).toEqual(sorted(second.page));
    expect(sorted(third.disk)).toEqual(sorted(second.page));
    const fourth = both(where, { ...changed, subtitle: "Once more" }, [1]);
    expect(sorted(fourth.page)).toEqual(sorted(fourth.disk));
    expect(fourth.page.has(`e/${token}/1/data.json`)).toBe(false);
  });

  test("is refused where a version is not what it was, where it is no folder of ours, and no ZIP", () => {
    const where = folder();
    both(where, small);
    const files = new Map(filesIn(where));
    files.set(`e/${token}/1/data.csv`, new Uint8Array([1]));
    const held = heldFolder(files);
    if (!held.ok) throw new Error(held.trouble);
    expect(held.value.held.get(token)).toBe("small");
    const planned = publishPlan(request(changed), placeInFolder(held.value, token), [], "2026-12-01");
    expect(planned.ok ? null : planned.trouble.map(({ version }) => version)).toEqual([1]);
    expect(heldZip(zipSync({ "a.txt": new Uint8Array([1]) }))).toEqual({ ok: false, trouble: "foreign" });
    expect(heldZip(new Uint8Array([1, 2, 3]))).toEqual({ ok: false, trouble: "no-zip" });
  });
});
