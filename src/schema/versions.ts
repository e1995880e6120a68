/**
 * Versions of the format. Old files always open: each version after the first has a migration from the version before
 * it, and `tests/schema/versions.test.ts` fails for a migration without golden files.
 */

export type Version = {
  readonly major: number;
  /** Turns the parsed JSON of the version before into this version. Null for the first version. */
  readonly migrate: ((before: unknown) => unknown) | null;
};

export const versions: readonly Version[] = [{ major: 1, migrate: null }];

export const currentFormat = "deep-labor/1";

/** The major version that `format` names; null where it names none of ours. Minor versions only add fields. */
export function majorOf(format: unknown): number | null {
  if (typeof format !== "string") return null;
  const match = /^deep-labor\/([1-9]\d{0,8})(?:\.\d{1,9})*$/.exec(format);
  return match ? Number(match[1]) : null;
}

/** Migrates a parsed file of an older version to the newest of `known`. */
export function migrate(value: unknown, from: number, known: readonly Version[] = versions): unknown {
  let result = value;
  for (const version of known) if (version.major > from && version.migrate) result = version.migrate(result);
  return result;
}
