/** What a process that tries mutants is given, and what it tells, line by line. */

export type MutantJob = {
  /** The code with its switches, by the whole path of its file. */
  readonly codes: Readonly<Record<string, string>>;
  /** Ids of mutants. */
  readonly mutants: readonly string[];
  /** Whole paths. */
  readonly tests: readonly string[];
  /** The file to which the process writes a `MutantNews` a line. */
  readonly news: string;
  /** The most seconds of each file of tests that one mutant is given, and once more with the file loaded anew. */
  readonly patience: number;
  /** ms since 1970 after which no other mutant is tried. */
  readonly until: number;
};

/** `late`: it goes on for ever, which somebody would notice. */
export type MutantFate = "killed" | "late";

export type MutantNews =
  | { readonly kind: "trying"; readonly id: string }
  /** A test as it is, without a mutant. */
  | { readonly kind: "running"; readonly test: string }
  /** By which test. */
  | { readonly kind: "fate"; readonly id: string; readonly fate: MutantFate; readonly by: string }
  /** The mutants that the tests of a file reach. */
  | { readonly kind: "reached"; readonly test: string; readonly ids: readonly string[] }
  /** A test that fails without any change, or a file that does not load. */
  | { readonly kind: "broken"; readonly test: string; readonly why: string }
  /** Mutants that are gone through with all files; those that are not dead live. */
  | { readonly kind: "finished"; readonly ids: readonly string[] }
  | { readonly kind: "done" };

/** The environment variable that names the file with the job. */
export const JOB = "DEEP_LABOR_MUTANTS";
