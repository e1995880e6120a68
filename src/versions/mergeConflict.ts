import type { ListName } from "../schema/index.ts";

/**
 * Why somebody has to decide. `both-changed`: two values for one field. `taken-out`: one side took out what the other
 * changed. `still-needed`: one side took out what the other newly refers to. `two-things`: one id for two things.
 * `no-base`: nothing tells which side changed it.
 */
export type ConflictCode = "both-changed" | "taken-out" | "still-needed" | "two-things" | "no-base";

/** `both`, of two things with one id: theirs comes in with an id of its own. */
export type MergeAnswer = "mine" | "theirs" | "both";

export type MergeConflict = {
  /** Tells it from all others of the same three texts. */
  readonly key: string;
  readonly code: ConflictCode;
  readonly list: ListName | "head";
  /** Of the object; empty for the dossier itself. */
  readonly id: string;
  /** Down to what differs, as in a `VersionChange`; empty: the whole object. */
  readonly path: readonly string[];
  /** JSON; undefined where nothing stands there. */
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
  /** What is done. Unless somebody answered, mine stands; two things both stay. */
  readonly answer: MergeAnswer;
  /** The id under which theirs comes in; null where it does not. */
  readonly fresh: string | null;
  /** What comes or stays out with the answer: objects that refer to it. */
  readonly dependents: readonly { readonly list: ListName | "head"; readonly id: string }[];
};
