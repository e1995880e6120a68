/**
 * A process that publishes whenever it is told to, on a slow disk: each `fsync` takes up to `delay` ms. `workers.ts`
 * builds and starts it, sends it one order a line, and reads one answer a line.
 */
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import path from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { folderLock } from "../../src/cli/folder/folderLock.ts";
import { VersionTaken, writeFolder } from "../../src/cli/folder/writeFolder.ts";
import { publish } from "../../src/cli/publish/publish.ts";
import { publishOptions } from "../../src/cli/publish/publishOptions.ts";
import { terminalOf } from "../../src/cli/shell/terminal.ts";
import { argumentsOf } from "../../src/cli/shell/usage.ts";
import { sumsOf } from "../../src/publish/sums.ts";
import { provideMessages } from "../../src/text/index.ts";

export type Order = { readonly seed: number; readonly delay: number } & (
  | { readonly kind: "publish"; readonly words: readonly string[] }
  /** Publishes version 1, whose files say a word, without a lock. */
  | {
      readonly kind: "write";
      readonly folder: string;
      readonly token: string;
      readonly word: string;
      readonly files: number;
    }
  /**
   * Takes the lock, writes its name into a file that must not exist yet, waits, and removes it; or dies while it has
   * the lock.
   */
  | { readonly kind: "lock"; readonly folder: string; readonly turns: number; readonly dies: boolean }
);
export type Answer = { readonly code: number; readonly out: string; readonly err: string };

let state = 1;
/** From 0 to 1, by the seed of the order (Lehmer). */
const random = (): number => {
  state = (state * 48_271) % 2_147_483_647;
  return state / 2_147_483_647;
};
const sleep = (ms: number) => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);

let delay = 0;
// No machine loses its power here; what matters is how long it takes.
fs.fsyncSync = () => sleep(random() * delay);
syncBuiltinESMExports();
provideMessages();

const bytes = (text: string) => new TextEncoder().encode(text);

function write({ folder, token, word, files }: Extract<Order, { kind: "write" }>): Answer {
  const placed = (prefix: string) => {
    const all = new Map(Array.from({ length: files }, (_, at) => [`${at}.txt`, bytes(`${word} `.repeat(1000))]));
    all.set("SHA256SUMS", bytes(sumsOf(all)));
    return new Map([...all].map(([name, content]) => [prefix + name, content]));
  };
  try {
    writeFolder(folder, token, {
      version: 1,
      isNew: true,
      numbered: placed(`e/${token}/1/`),
      latest: placed(`e/${token}/`),
    });
  } catch (error) {
    return { code: error instanceof VersionTaken ? 3 : 2, out: "", err: String(error) };
  }
  return { code: 0, out: "", err: "" };
}

async function turns({ folder, turns: count, dies }: Extract<Order, { kind: "lock" }>): Promise<Answer> {
  const mine = `${folder}/within`;
  for (let turn = 0; turn < count; turn += 1) {
    const lock = await folderLock(folder, 60_000, () => {});
    if (!lock.ok) return { code: 2, out: "", err: JSON.stringify(lock.trouble) };
    if (dies && turn === count - 1) process.kill(process.pid, "SIGKILL");
    // Fails if another process is inside.
    fs.writeFileSync(mine, String(process.pid), { flag: "wx" });
    sleep(random() * delay);
    fs.rmSync(mine);
    lock.value.release();
  }
  return { code: 0, out: "", err: "" };
}

async function published(words: readonly string[]): Promise<Answer> {
  const said: [out: string[], err: string[]] = [[], []];
  const plain = terminalOf({}, {});
  const code = await publish(argumentsOf(words, publishOptions), "en", {
    out: plain,
    err: plain,
    write: text => void said[0].push(String(text)),
    print: text => void said[0].push(text),
    complain: text => void said[1].push(text),
    input: () => [],
    ask: null,
    cwd: process.cwd(),
    home: path.dirname(fileURLToPath(import.meta.url)),
    now: () => new Date(),
  });
  return { code, out: said[0].join("\n"), err: said[1].join("\n") };
}

async function done(order: Order): Promise<Answer> {
  state = (order.seed % 2_147_483_646) + 1;
  delay = order.delay;
  if (order.kind === "publish") return published(order.words);
  return order.kind === "write" ? write(order) : turns(order);
}

createInterface({ input: process.stdin }).on("line", line => {
  done(JSON.parse(line) as Order)
    .catch((error: unknown): Answer => ({ code: -1, out: "", err: String(error) }))
    .then(answer => process.stdout.write(`${JSON.stringify(answer)}\n`));
});
