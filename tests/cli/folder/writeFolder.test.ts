/** What the folder contains when the machine stops at any step of writing. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test, vi } from "vitest";
import { heldPlace } from "../../../src/cli/folder/heldPlace.ts";
import { recoverFolder, VersionTaken, writeFolder } from "../../../src/cli/folder/writeFolder.ts";
import { newWriter } from "../../../src/cli/folder/writer.ts";
import { type PublishedFolder, withdrawnVersion } from "../../../src/publish/index.ts";
import { sumsOf } from "../../../src/publish/sums.ts";
import { folder } from "../command.ts";
import { troublesOf } from "../wholeness.ts";

const machine = vi.hoisted(() => ({ stepsLeft: Number.POSITIVE_INFINITY, steps: 0 }));

vi.mock("node:fs", async importOriginal => {
  const fs = await importOriginal<typeof import("node:fs")>();
  const stopping = Object.fromEntries(
    (["openSync", "writeSync", "fsyncSync", "renameSync", "mkdirSync", "rmSync"] as const).map(name => [
      name,
      (...given: unknown[]) => {
        machine.steps += 1;
        machine.stepsLeft -= 1;
        if (machine.stepsLeft < 0) throw new Error("stopped");
        return (fs[name] as (...all: unknown[]) => unknown)(...given);
      },
    ]),
  );
  return { ...fs, ...stopping };
});

const token = "AB12cd34";
const names = ["index.html", "table.html", "data.json"];
const bytes = (text: string) => new TextEncoder().encode(text);

/** A version whose files say to which version and place they belong. */
function version(number: number, files = names): PublishedFolder {
  const placed = (prefix: string, word: string) => {
    const all = new Map(files.map(name => [name, bytes(`${name} ${word} ${number} `.repeat(500))]));
    all.set("SHA256SUMS", bytes(sumsOf(all)));
    return new Map([...all].map(([name, content]) => [prefix + name, content]));
  };
  return {
    version: number,
    isNew: true,
    numbered: placed(`e/${token}/${number}/`, "version"),
    latest: placed(`e/${token}/`, "latest"),
  };
}

const holds = (where: string, files: ReadonlyMap<string, Uint8Array>): boolean =>
  [...files].every(([name, content]) => Buffer.compare(readFileSync(path.join(where, name)), content) === 0);

test("a version is whole or not there, a file of the latest old or new, and the next run completes it", () => {
  const [first, second] = [version(1, [...names, "index.fr.html"]), version(2)];
  for (let stop = 0; ; stop += 1) {
    const where = folder();
    machine.stepsLeft = Number.POSITIVE_INFINITY;
    writeFolder(where, token, first);
    expect(holds(where, first.numbered) && holds(where, first.latest)).toBe(true);

    machine.stepsLeft = stop;
    let isDone = true;
    try {
      writeFolder(where, token, second);
    } catch {
      isDone = false;
    }
    machine.stepsLeft = Number.POSITIVE_INFINITY;
    expect(holds(where, first.numbered), `step ${stop}`).toBe(true);
    if (existsSync(path.join(where, `e/${token}/2`))) expect(holds(where, second.numbered), `step ${stop}`).toBe(true);
    else expect(holds(where, first.latest), `step ${stop}: the numbered version comes first`).toBe(true);
    for (const name of names) {
      const at = `e/${token}/${name}`;
      const found = readFileSync(path.join(where, at));
      const isOne = [first, second].some(one => Buffer.compare(found, one.latest.get(at)!) === 0);
      expect(isOne, `step ${stop} ${name}`).toBe(true);
    }

    writeFolder(where, token, second);
    expect(holds(where, second.numbered) && holds(where, second.latest)).toBe(true);
    expect(readdirSync(path.join(where, "e", token)).sort()).toEqual(["1", "2", "SHA256SUMS", ...names].sort());
    if (isDone) {
      expect(stop, "the machine was stopped at many steps").toBeGreaterThan(30);
      return;
    }
  }
});

test("a first publication that stops leaves a folder that the next run takes for its own", async () => {
  const { outFolder } = await import("../../../src/cli/folder/outFolder.ts");
  const first = version(1);
  for (let stop = 0; ; stop += 1) {
    const where = path.join(folder(), "site");
    machine.stepsLeft = stop;
    let isDone = true;
    try {
      writeFolder(where, token, first);
    } catch {
      isDone = false;
    }
    machine.stepsLeft = Number.POSITIVE_INFINITY;
    const found = outFolder(where);
    expect(found.ok, `step ${stop}`).toBe(true);
    if (!existsSync(path.join(where, `e/${token}/1`))) expect(found.ok && found.value.held.size).toBe(0);
    writeFolder(where, token, first);
    expect(holds(where, first.numbered) && holds(where, first.latest)).toBe(true);
    if (isDone) return;
  }
});

const notice = withdrawnVersion({
  version: 1,
  day: "2026-11-27",
  names: [...names, "index.fr.html"],
  language: "en",
  token,
  scripts: { inPage: "document.title;", loader: 'const known = "%PUBLISHED%";' },
});
const isNotice = (where: string) =>
  holds(where, new Map([...notice].map(([name, content]) => [`e/${token}/1/${name}`, content])));

test("a version is there as it was or withdrawn, never in part, and the next run ends what was begun", () => {
  const first = version(1, [...names, "index.fr.html"]);
  const [second, third] = [version(2), version(3)];
  let withoutName = 0;
  for (let stop = 0; ; stop += 1) {
    const where = folder();
    const place = path.join(where, "e", token);
    machine.stepsLeft = Number.POSITIVE_INFINITY;
    for (const one of [first, second]) writeFolder(where, token, one);

    machine.stepsLeft = stop;
    let isDone = true;
    try {
      writeFolder(where, token, third, { withdrawn: new Map([[1, notice]]), isRestored: false, lineEnds: new Map() });
    } catch {
      isDone = false;
    }
    machine.stepsLeft = Number.POSITIVE_INFINITY;
    const own = path.join(place, "1");
    if (!existsSync(own)) withoutName += 1;
    else if (existsSync(path.join(own, "withdrawn.json"))) {
      expect(isNotice(where), `step ${stop}`).toBe(true);
      expect(troublesOf(own), `step ${stop}`).toEqual([]);
    } else {
      expect(holds(where, first.numbered), `step ${stop}`).toBe(true);
      expect(troublesOf(own), `step ${stop}`).toEqual([]);
    }
    expect(holds(where, second.numbered), `step ${stop}`).toBe(true);
    if (existsSync(path.join(place, "3"))) expect(isNotice(where), `step ${stop}: withdrawn first`).toBe(true);

    // A run that only reads finds each version whole, wherever it lies.
    const [seen] = heldPlace(where, token).versions;
    expect([seen!.isThere, seen!.damages], `step ${stop}`).toEqual([true, []]);
    recoverFolder(where, token);
    expect(existsSync(own), `step ${stop}`).toBe(true);
    expect(heldPlace(where, token).versions[0], `step ${stop}`).toEqual(seen);
    expect(
      readdirSync(place).filter(name => name.startsWith(".")),
      `step ${stop}: nothing of what was withdrawn stays beside it`,
    ).toEqual([]);

    writeFolder(where, token, third, { withdrawn: new Map([[1, notice]]), isRestored: false, lineEnds: new Map() });
    expect(isNotice(where) && holds(where, third.numbered) && holds(where, third.latest)).toBe(true);
    if (isDone) {
      expect(withoutName, "it was stopped between the two steps too").toBeGreaterThan(0);
      return;
    }
  }
});

test("a damaged version is as it was found or restored, at whatever step the machine stops", () => {
  const first = version(1);
  for (let stop = 0; ; stop += 1) {
    const where = folder();
    const own = path.join(where, `e/${token}/1`);
    machine.stepsLeft = Number.POSITIVE_INFINITY;
    writeFolder(where, token, first);
    writeFileSync(path.join(own, "table.html"), "changed");
    machine.stepsLeft = stop;
    let isDone = true;
    try {
      writeFolder(where, token, first, { withdrawn: new Map(), isRestored: true, lineEnds: new Map() });
    } catch {
      isDone = false;
    }
    machine.stepsLeft = Number.POSITIVE_INFINITY;
    recoverFolder(where, token);
    const found = readFileSync(path.join(own, "table.html"), "utf8");
    if (found === "changed") expect(troublesOf(own), `step ${stop}`).toEqual(["table.html differs"]);
    else expect(holds(where, first.numbered), `step ${stop}`).toBe(true);
    if (isDone) {
      expect(holds(where, first.numbered)).toBe(true);
      expect(stop, "the machine was stopped at many steps").toBeGreaterThan(15);
      return;
    }
  }
});

test("a version that somebody else has made meanwhile is left as it is, an empty folder too", () => {
  const where = folder();
  const place = path.join(where, "e", token);
  writeFolder(where, token, version(1));
  const different = new Map([...version(2).numbered].map(([name, content]) => [name.replace("/2/", "/1/"), content]));
  expect(() => writeFolder(where, token, { ...version(2), version: 1, numbered: different })).toThrow(VersionTaken);
  expect(holds(where, version(1).numbered)).toBe(true);
  mkdirSync(path.join(place, "2"));
  expect(() => writeFolder(where, token, version(2))).toThrow(VersionTaken);
  expect(readdirSync(path.join(place, "2"))).toEqual([]);
});

test("files begun by a writer that still runs stay, and are removed once it has ended", () => {
  const where = folder();
  const place = path.join(where, "e", token);
  writeFolder(where, token, version(1));
  const child = spawnSync(process.execPath, ["-e", "process.stdout.write(String(process.pid))"]);
  const { tag, end } = newWriter();
  const ended = tag.replace(`-${process.pid}-`, `-${child.stdout.toString()}-`);
  const begun = [`.2.${tag}.unfinished`, `.2.${ended}.unfinished`, ".3.unfinished"];
  for (const name of begun) {
    mkdirSync(path.join(place, name));
    writeFileSync(path.join(place, name, "index.html"), "half");
  }
  writeFolder(where, token, version(1));
  expect(readdirSync(place).filter(name => name.startsWith("."))).toEqual([begun[0]]);
  end();
  writeFolder(where, token, version(1));
  expect(readdirSync(place).filter(name => name.startsWith("."))).toEqual([]);
});
