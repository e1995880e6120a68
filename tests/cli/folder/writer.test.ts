import { spawn } from "node:child_process";
import { readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Writable } from "node:stream";
import { expect, test } from "vitest";
import { folderLock, LOCK } from "../../../src/cli/folder/folderLock.ts";
import { isWriterTag, newWriter, writerState } from "../../../src/cli/folder/writer.ts";
import { folder } from "../command.ts";

test("a writer is alive until it ends, and no two of one process are one", () => {
  const [one, two] = [newWriter(), newWriter()];
  expect(one.tag).not.toBe(two.tag);
  for (const { tag } of [one, two]) {
    expect(isWriterTag(tag)).toBe(true);
    expect(writerState(tag)).toBe("alive");
  }
  one.end();
  expect([writerState(one.tag), writerState(two.tag)]).toEqual(["dead", "alive"]);
  two.end();
});

test("a process is told from another that has its number later, from one that has ended, and from another machine’s", async () => {
  const child = spawn("/bin/sh", ["-c", "exec sleep 60"]);
  const { tag, end } = newWriter();
  end();
  const [machine, , start, random] = tag.split("-") as [string, string, string, string];
  const startOf = (pid: number) =>
    readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /su, "")
      .split(" ")[19];
  const hasProc = start !== "x";
  const its = hasProc ? start.slice(0, 8) + startOf(child.pid!) : "x";
  const tagOf = (pid: number, from: string, at = machine) => [at, pid, from, random].join("-");
  expect(writerState(tagOf(child.pid!, its))).toBe("alive");
  if (hasProc) expect(writerState(tagOf(child.pid!, `${its}0`)), "the number was given again").toBe("dead");
  expect(writerState(tagOf(child.pid!, its, "00000000"))).toBe("elsewhere");
  const closed = new Promise(resolve => child.on("close", resolve));
  child.kill("SIGKILL");
  await closed;
  expect(writerState(tagOf(child.pid!, its))).toBe("dead");
});

test("a process that has ended and was not fetched by the one that started it holds nothing", async () => {
  // The shell gives way to a program that never asks after its child; the child ends only after that, when told to by
  // its own pipe, since a shell that is still there fetches it.
  const parent = spawn("/bin/sh", ["-c", "read line <&3 & echo $!; exec sleep 60"], {
    stdio: ["ignore", "pipe", "ignore", "pipe"],
  });
  const pid = await new Promise<number>(resolve => parent.stdout!.once("data", bytes => resolve(Number(bytes))));
  const { tag, end } = newWriter();
  end();
  const [machine, , start, random] = tag.split("-");
  if (start !== "x") {
    const state = () =>
      readFileSync(`/proc/${pid}/stat`, "utf8")
        .replace(/^.*\) /su, "")
        .slice(0, 1);
    const patient = { timeout: 20_000 };
    await expect.poll(() => readFileSync(`/proc/${parent.pid}/comm`, "utf8").trim(), patient).toBe("sleep");
    (parent.stdio[3] as Writable).end("\n");
    await expect.poll(state, patient).toBe("Z");
    expect(writerState([machine, pid, start, random].join("-"))).toBe("dead");
  }
  parent.kill("SIGKILL");
});

test("a lock that was cut off while it was written is waited for at first, and taken when it stays so", async () => {
  const where = folder();
  writeFileSync(path.join(where, LOCK), '{"tag":');
  expect(await folderLock(where, 100, () => {})).toMatchObject({ ok: false, trouble: { pid: 0, host: "" } });
  const old = new Date(Date.now() - 60_000);
  utimesSync(path.join(where, LOCK), old, old);
  const taken = await folderLock(where, 100, () => {});
  expect(taken.ok).toBe(true);
  if (taken.ok) taken.value.release();
  expect(readdirSync(where)).toEqual([]);
});
