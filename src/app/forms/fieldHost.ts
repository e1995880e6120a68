import type { Path, Problem } from "../../schema/index.ts";

/** What a blank needs of the object it stands in; also of a small object within one. */
export type FieldHost = {
  /** The list of the object; `head` is the dossier itself. */
  readonly list: string;
  /** Whether it stands within the object that is open. */
  readonly isInner: boolean;
  readonly value: Readonly<Record<string, unknown>>;
  /** With their paths within the object. */
  readonly problems: readonly (Problem & { readonly within: Path })[];
  /** Whether what stands in the blank waits to enter the file, since the format does not take it yet. */
  readonly isWaiting: (path: Path) => boolean;
  /** What stands against what waits in this blank, where that is known. */
  readonly whyWaiting: (path: Path) => Problem | null;
  readonly write: (path: Path, value: unknown) => void;
  /** What is typed in a field and cannot be read. */
  readonly rawAt: (path: Path) => string | null;
  readonly keepRaw: (path: Path, raw: string | null) => void;
};
