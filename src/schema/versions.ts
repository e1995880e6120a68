/**
 * Versions of the format. An old file always opens: each version after the first brings the migration from the one
 * before it, and `tests/schema/versions.test.ts` fails for a migration without its golden files.
 */

export type Version = {
  readonly major: number;
  /** From a file of the version before, as parsed JSON, to one of this version. Null for the first version. */
  readonly migrate: ((before: unknown) => unknown) | null;
};

export const versions: readonly Version[] = [{ major: 1, migrate: null }];

export const currentFormat = "deep-labor/1";

/** The major version a `format` names: null where it is none of ours. Minor versions only add fields. */
export function majorOf(format: unknown): number | null {
  if (typeof format !== "string") return null;
  const match = /^deep-labor\/([1-9]\d{0,8})(?:\.\d{1,9})*$/.exec(format);
  return match ? Number(match[1]) : null;
}

/** Brings a parsed file of an older version up to the newest of `known`. */
export function migrate(value: unknown, from: number, known: readonly Version[] = versions): unknown {
  let result = value;
  for (const version of known) if (version.major > from && version.migrate) result = version.migrate(result);
  return result;
}
