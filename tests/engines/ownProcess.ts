import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";

const groups = new Set<number>();

const killGroup = (group: number): void => {
  groups.delete(group);
  try {
    process.kill(-group, "SIGKILL");
  } catch {
    // All of it has ended.
  }
};

// Also where a run is broken off, nothing is left behind.
process.on("exit", () => {
  for (const group of groups) killGroup(group);
});

/** A process with all that it starts, which ends with this one at the latest. */
export class OwnProcess {
  readonly child: ChildProcess;

  constructor(program: string, args: readonly string[], options: SpawnOptions) {
    // A group of its own, so that all of it can be killed at once.
    this.child = spawn(program, args, { ...options, detached: true });
    // Told by `exited`, and by whoever waits for it to answer.
    this.child.on("error", () => {});
    if (this.child.pid !== undefined) groups.add(this.child.pid);
  }

  get group(): number {
    return this.child.pid!;
  }

  /** Kills it with all that it started. */
  async kill(): Promise<void> {
    const { child } = this;
    if (child.pid === undefined) return;
    const isOver = child.exitCode !== null || child.signalCode !== null;
    const ended = isOver ? null : new Promise(resolve => child.once("exit", resolve));
    killGroup(child.pid);
    await ended;
  }
}
