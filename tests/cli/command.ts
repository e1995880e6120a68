/** Runs the command for tests: in this process, except where a test is about processes. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";
import { run } from "../../src/cli/run.ts";
import type { Shell } from "../../src/cli/shell/shell.ts";
import { terminalOf } from "../../src/cli/shell/terminal.ts";

export const root = path.resolve(import.meta.dirname, "../..");
/**
 * The fonts lie beside the command, and the scripts of an embed in the next folder: in this process they are read there
 * too.
 */
const home = path.join(root, "dist/cli");
export const built = path.join(home, "deep-labor.js");

export type Ran = { readonly code: number | null; readonly out: string; readonly err: string };

type Options = {
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  /** All other variables of this process are kept from the command. */
  readonly env?: NodeJS.ProcessEnv;
};

const bytesOf = (content: string | Uint8Array): Buffer =>
  typeof content === "string" ? Buffer.from(content, "utf8") : Buffer.from(content);

type HereOptions = Options & {
  readonly ask?: Shell["ask"];
  /** What the command writes to: no terminal, unless one is given. */
  readonly terminal?: { readonly isTTY: boolean; readonly columns: number };
};

/** Runs the command in this process. Parallel runs do not meet: each has its own folder, streams and environment. */
export async function deepLabor(
  words: readonly string[],
  { cwd = root, input = "", env = {}, ask = null, terminal = { isTTY: false, columns: 0 } }: HereOptions = {},
): Promise<Ran> {
  const said: Record<"out" | "err", Buffer[]> = { out: [], err: [] };
  const shown = terminalOf(terminal, env);
  const code = await run(words, {
    out: shown,
    err: shown,
    write: content => void said.out.push(bytesOf(content)),
    print: text => void said.out.push(bytesOf(`${text}\n`)),
    complain: text => void said.err.push(bytesOf(`${text}\n`)),
    input: () => [bytesOf(input)],
    ask,
    cwd,
    home,
    now: () => new Date(),
  });
  return { code, out: Buffer.concat(said.out).toString("utf8"), err: Buffer.concat(said.err).toString("utf8") };
}

/** Runs the built command as a shell would, without a terminal. */
export function builtDeepLabor(words: readonly string[], options: Options = {}): Ran {
  const env = { ...process.env, ...options.env };
  if (!options.env?.FORCE_COLOR) delete env.FORCE_COLOR;
  const { status, stdout, stderr } = spawnSync(process.execPath, [built, ...words], {
    cwd: options.cwd ?? root,
    env,
    maxBuffer: 1e9,
    ...(options.input === undefined ? {} : { input: options.input }),
  });
  return { code: status, out: stdout.toString("utf8"), err: stderr.toString("utf8") };
}

/** A folder for one test, which is deleted after it. */
export function folder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const made = mkdtempSync(path.join(tmpdir(), "deep labor "));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(made, name), content);
  return made;
}

/**
 * A small dossier: a client, a contractor, two groups, one statement; and two readings of how the second group is
 * reached.
 */
export const small = {
  format: "deep-labor/1",
  id: "small",
  title: "A small chain",
  language: "en",
  updated: "2024-05-01",
  asOf: "2023-06",
  clients: ["client"],
  parties: [
    { id: "client", kind: "organisation", name: "Client" },
    { id: "contractor", kind: "organisation", name: "Contractor" },
    { id: "packers", kind: "worker-group", name: "Packers" },
    { id: "drivers", kind: "worker-group", name: "Drivers" },
  ],
  links: [
    {
      id: "orders",
      type: "commissions",
      from: "client",
      to: "contractor",
      verification: "documented",
      evidence: ["contract"],
    },
    {
      id: "hires",
      type: "engages",
      from: "contractor",
      to: "packers",
      verification: "reported",
      evidence: ["contract"],
    },
    {
      id: "drives-by-contractor",
      type: "engages",
      from: "contractor",
      to: "drivers",
      hypotheses: ["by-contractor"],
      verification: "reported",
      evidence: ["contract"],
    },
    {
      id: "drives-by-client",
      type: "engages",
      from: "client",
      to: "drivers",
      hypotheses: ["by-client"],
      verification: "reported",
      evidence: ["contract"],
    },
  ],
  assertions: [
    {
      id: "pays",
      party: "contractor",
      duty: "pay-wage",
      position: "holds",
      basis: "contract",
      verification: "documented",
      evidence: ["contract"],
    },
    {
      id: "refuses",
      party: "client",
      duty: "pay-wage",
      position: "disclaims",
      basis: "statement",
      verification: "documented",
      evidence: ["contract"],
    },
  ],
  hypotheses: [
    { id: "by-contractor", set: "drivers", label: "The contractor engages the drivers", default: true },
    { id: "by-client", set: "drivers", label: "The client engages the drivers" },
  ],
  sources: [{ id: "contract", type: "contract", title: "The contract" }],
};

export const textOf = (dossier: unknown): string => JSON.stringify(dossier, null, 2);
