/** What a command speaks through, and what it ends with. */
import type { Language } from "../text/index.ts";
import type { Given } from "./files.ts";
import type { Terminal } from "./terminal.ts";

export type Shell = {
  readonly out: Terminal;
  readonly err: Terminal;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
  /** Says why a file could not be opened. */
  readonly complainOf: (given: Extract<Given, { trouble: string }>, language: Language) => void;
};

/** Fine; a file with errors, or one that cannot be published; wrong usage, or a file that cannot be opened or written. */
export const FINE = 0;
export const ERRORS = 1;
export const USAGE = 2;
