/** What a command needs of its surroundings, and its exit codes. */
import type { Terminal } from "./terminal.ts";

export type Shell = {
  readonly out: Terminal;
  readonly err: Terminal;
  /** Writes content to standard output as it is. Whoever writes much awaits that the reader has taken it. */
  readonly write: (content: string | Uint8Array) => void | Promise<void>;
  /** Prints a line on standard output. */
  readonly print: (text: string) => void;
  /** Prints a line on standard error. */
  readonly complain: (text: string) => void;
  /** Reads standard input, piece by piece. */
  readonly input: () => Iterable<Uint8Array>;
  /** Asks at the terminal and returns the answer, or null if none comes. It is null where nobody can be asked. */
  readonly ask: ((question: string) => Promise<string | null>) | null;
  /** The absolute path of the folder against which names of files are resolved. */
  readonly cwd: string;
  /** The folder of the built command. Its fonts are in it, and the scripts of an embed are in `../embed`. */
  readonly home: string;
  readonly now: () => Date;
};

/**
 * The exit codes. `ERRORS`: a file has errors or cannot be published; `USAGE`: the usage is wrong, or a file cannot be
 * opened or written.
 */
export const FINE = 0;
export const ERRORS = 1;
export const USAGE = 2;
