/** The lock on a disk without links. */
import { readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test, vi } from "vitest";
import { folderLock } from "../../../src/cli/folder/folderLock.ts";
import { unfinished } from "../../../src/cli/folder/unfinished.ts";
import { newWriter } from "../../../src/cli/folder/writer.ts";
import { folder } from "../command.ts";

vi.mock("node:fs", async importOriginal => ({
  ...(await importOriginal<typeof import("node:fs")>()),
  linkSync: () => {
    throw Object.assign(new Error("EPERM: operation not permitted, link"), { code: "EPERM" });
  },
}));

test("a lock without links is held by one process, passed on, and taken from a process that has ended, even while taking it", async () => {
  const where = folder();
  const first = await folderLock(where, 0, () => {});
  if (!first.ok) throw new Error("Nobody else is there.");
  expect(await folderLock(where, 60, () => {})).toMatchObject({ ok: false, trouble: { code: "alive" } });
  first.value.release();
  expect(readdirSync(where)).toEqual([]);

  const [dead, alsoDead] = [newWriter(), newWriter()];
  const mark = (tag: string) => JSON.stringify({ tag, pid: 1, host: "here", since: "2026-11-27T10:00:00.000Z" });
  writeFileSync(path.join(where, ".lock.unfinished"), mark(dead.tag));
  writeFileSync(path.join(where, unfinished("taken", dead.tag)), mark(alsoDead.tag));
  dead.end();
  // A process that takes over from a dead holder has the lock, although the file of the lock does not say so yet.
  expect(await folderLock(where, 60, () => {})).toMatchObject({ ok: false });
  alsoDead.end();
  const taken = await folderLock(where, 60, () => {});
  expect(taken.ok).toBe(true);
  if (taken.ok) taken.value.release();
  expect(readdirSync(where)).toEqual([]);
});
