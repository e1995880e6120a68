/** What a comparison says, as codes and traces. */
import type { Duty, Plane, Verification } from "../../schema/index.ts";
import type { GroupTrace } from "../inquiryOf.ts";
import type { Both, Compared } from "./compared.ts";
import type { Likeness } from "./likenessOf.ts";
import type { SideFacts } from "./sideFactsOf.ts";

/** What of the same dossier differs between the sides. */
export type Turned = "workers" | "date" | "known" | "world" | "floor" | "plane";

/** What is compared of a duty. */
export type Aspect = "verdict" | "distance" | "condition";

/**
 * `same`, `differ`: both have something written. `open`: so they have, but whether it is the same cannot be told.
 * `first`, `second`: only that side has something written; `neither`: none has.
 */
export type DutyOutcome = "same" | "differ" | "open" | "first" | "second" | "neither";

export type DutyComparison = {
  readonly duty: Duty;
  /** What each side says; null where its file does not know the duty, or has no workers to ask for. */
  readonly traces: Both<GroupTrace | null>;
  readonly outcome: DutyOutcome;
  /** What is compared, where both have something written. */
  readonly aspects: readonly { readonly aspect: Aspect; readonly likeness: Likeness }[];
};

/** Each is a sentence for readers. Where sides are named, the order is that of the comparison. */
export type Limit =
  /** Both sides are one and the same. */
  | { readonly code: "self" }
  /** A side has no workers on its day, so that no duty can be asked about. */
  | { readonly code: "no-workers"; readonly of: Both<boolean> }
  /** Each is shown on its own day, as a `Date`; null where a file is undated. */
  | { readonly code: "dates"; readonly dates: Both<string | null> }
  | { readonly code: "known"; readonly dates: Both<string | null> }
  | { readonly code: "planes"; readonly planes: Both<Plane> }
  | { readonly code: "floors"; readonly floors: Both<Verification | null> }
  /** The chains stand in different countries, so that different laws speak of the same duty. */
  | { readonly code: "countries"; readonly countries: Both<readonly string[]> }
  /** A chain that is short on record may be longer in fact. */
  | { readonly code: "short" }
  /** Parties of unknown position may stand in a chain too. */
  | { readonly code: "unplaced"; readonly unplaced: Both<SideFacts["unplaced"]> }
  /** One chain is less well verified at its weakest hop, or rests on fewer origins, than the other; or both on one. */
  | { readonly code: "verification"; readonly weakest: Both<Verification>; readonly origins: Both<number> }
  /** On so many duties only one side has anything written, which tells what was looked into and not what is so. */
  | { readonly code: "one-sided"; readonly first: number; readonly second: number }
  /** On so many duties the files do not say whether it is the same. */
  | { readonly code: "open"; readonly count: number }
  /** Verdicts that another reading of a file would change: so many on each side. */
  | { readonly code: "readings"; readonly counts: Both<number> }
  /** Parts of a file could not be read. */
  | { readonly code: "left-out"; readonly of: Both<boolean> };

export type Comparison = {
  readonly sides: Both<Compared>;
  readonly facts: Both<SideFacts>;
  /** Both sides are readings of one dossier. */
  readonly isOneDossier: boolean;
  /** What differs between two readings of one dossier, in this order; empty where they are one and the same. */
  readonly turned: readonly Turned[];
  /** Both sides are one and the same. */
  readonly isSelf: boolean;
  readonly depth: Likeness;
  readonly between: Likeness;
  readonly borders: Likeness;
  /** The fourteen, then the own duties of the files. An own duty is one duty only where both files say the same of it. */
  readonly duties: readonly DutyComparison[];
  readonly limits: readonly Limit[];
};
