const UNRELEASED = /^## \[Unreleased\]\n+([\s\S]*?)(?=^## \[|(?![\s\S]))/mu;
const VERSION = /^## \[(\d+)\.(\d+)\.(\d+)\]/mu;

/**
 * The changelog with what was unreleased under a version.
 * @param version `1.2.0`: above that of the last release
 * @param day `2026-12-02`
 * @throws where the version is none or is not above the last one, and where nothing is unreleased
 */
export function releasedChangelog(changelog: string, version: string, day: string): string {
  const asked = /^(\d+)\.(\d+)\.(\d+)$/u.exec(version);
  if (!asked) throw new Error(`"${version}" is no version. Say, for instance: npm run release -- 1.2.0`);
  const last = VERSION.exec(changelog);
  const [now, before] = [asked, last].map(found => found?.slice(1).map(Number) ?? [-1]);
  const at = now!.findIndex((number, place) => number !== (before![place] ?? -1));
  if (at < 0 || now![at]! < (before![at] ?? -1))
    throw new Error(`${version} is not above ${last!.slice(1).join(".")}.`);
  const entries = UNRELEASED.exec(changelog)?.[1]?.trim() ?? "";
  if (entries === "") throw new Error("CHANGELOG.md has nothing under Unreleased.");
  return changelog
    .replace(UNRELEASED, () => `## [Unreleased]\n\n## [${version}] - ${day}\n\n${entries}\n\n`)
    .trimEnd()
    .concat("\n");
}
