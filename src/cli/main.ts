/** The command `deep-labor`. It binds `run` to the process, which nothing else knows. */
import { readSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { provideMessages } from "../text/index.ts";
import { run } from "./run.ts";
import { FINE } from "./shell/shell.ts";
import { terminalOf } from "./shell/terminal.ts";

const { env, stderr, stdin, stdout } = process;

function* input(): Generator<Uint8Array> {
  const piece = Buffer.alloc(1 << 16);
  for (;;) {
    let read = 0;
    try {
      read = readSync(0, piece, 0, piece.length, null);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // EAGAIN: a terminal or pipe has nothing yet. EOF: Windows reports the end of input so.
      if (code === "EAGAIN") continue;
      if (code !== "EOF") throw error;
    }
    if (read === 0) return;
    yield Buffer.from(piece.subarray(0, read));
  }
}

function ask(question: string): Promise<string | null> {
  const lines = createInterface({ input: stdin, output: stdout });
  return new Promise(resolve => {
    lines.on("close", () => resolve(null));
    lines.question(question, answer => {
      resolve(answer);
      lines.close();
    });
  });
}

// It is no error when a reader closes the pipe early (`| head`).
stdout.on("error", error => {
  if ((error as NodeJS.ErrnoException).code !== "EPIPE") throw error;
  process.exit(FINE);
});
provideMessages();
process.exitCode = await run(process.argv.slice(2), {
  out: terminalOf(stdout, env),
  err: terminalOf(stderr, env),
  // What a reader has not taken yet stays in memory, so whoever writes much is told to wait.
  write: content => (stdout.write(content) ? undefined : new Promise(taken => stdout.once("drain", taken))),
  print: text => void stdout.write(`${text}\n`),
  complain: text => void stderr.write(`${text}\n`),
  input,
  // Questions are asked only where a person reads them and can answer.
  ask: stdin.isTTY && stdout.isTTY ? ask : null,
  cwd: process.cwd(),
  home: path.dirname(fileURLToPath(import.meta.url)),
  now: () => new Date(),
});
