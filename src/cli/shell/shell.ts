/** What a command speaks through, what it asks of the machine, and what it ends with. */
import type { Terminal } from "./terminal.ts";

export type Shell = {
  readonly out: Terminal;
  readonly err: Terminal;
  /** To standard output, as it is. */
  readonly write: (content: string | Uint8Array) => void;
  /** A line on standard output. */
  readonly print: (text: string) => void;
  /** A line on standard error. */
  readonly complain: (text: string) => void;
  /** Standard input, piece by piece. */
  readonly input: () => Iterable<Uint8Array>;
  /** Asks at the terminal; null for an answer that never came. Null where nobody can be asked. */
  readonly ask: ((question: string) => Promise<string | null>) | null;
  /** The folder against which names of files are resolved, absolute. */
  readonly cwd: string;
  /** The folder of the built command, with its fonts in it and the scripts of an embed in `../embed`. */
  readonly home: string;
  readonly now: () => Date;
};

/** Fine; a file with errors, or one that cannot be published; wrong usage, or a file that cannot be opened or written. */
export const FINE = 0;
export const ERRORS = 1;
export const USAGE = 2;
