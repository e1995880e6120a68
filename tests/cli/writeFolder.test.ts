/** What stands in the folder when the machine stops at any step of writing. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test, vi } from "vitest";
import { writeFolder } from "../../src/cli/writeFolder.ts";
import type { PublishedFolder } from "../../src/publish/index.ts";
import { sumsOf } from "../../src/publish/sums.ts";
import { folder } from "./command.ts";

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

/** A version whose files say which one they are of, and in which place. */
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
  const { outFolder } = await import("../../src/cli/outFolder.ts");
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
