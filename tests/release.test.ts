import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { promisedFiles } from "../scripts/promisedFiles.ts";
import { releasedChangelog } from "../scripts/releasedChangelog.ts";

const root = path.resolve(import.meta.dirname, "..");
const before = "# Changelog\n\n## [Unreleased]\n\n### Added\n\n- Read it.\n\n## [1.1.0] - 2026-12-01\n\n- Begun.\n";

describe("a release", () => {
  it("puts what was unreleased under its version and day, and leaves room for what comes", () => {
    expect(releasedChangelog(before, "1.2.0", "2027-01-02")).toBe(
      "# Changelog\n\n## [Unreleased]\n\n## [1.2.0] - 2027-01-02\n\n### Added\n\n- Read it.\n\n## [1.1.0] - 2026-12-01\n\n- Begun.\n",
    );
  });

  it("can be the first", () => {
    expect(releasedChangelog("## [Unreleased]\n\n- Begun.\n", "1.0.0", "2027-01-02")).toBe(
      "## [Unreleased]\n\n## [1.0.0] - 2027-01-02\n\n- Begun.\n",
    );
  });

  it.each([
    ["", "is no version"],
    ["1.2", "is no version"],
    ["1.1.0", "is not above"],
    ["1.0.9", "is not above"],
    ["0.9.9", "is not above"],
  ])("is refused as “%s”", (version, why) => {
    expect(() => releasedChangelog(before, version, "2027-01-02")).toThrow(why);
  });

  it("is refused where nothing is unreleased", () => {
    const done = releasedChangelog(before, "1.2.0", "2027-01-02");
    expect(() => releasedChangelog(done, "1.3.0", "2027-01-03")).toThrow("nothing under Unreleased");
  });
});

describe("what the package promises", () => {
  it("is known by paths: commands, what is imported, types and files", () => {
    const promised = promisedFiles(JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")));
    expect(promised).toContain("dist/cli/deep-labor.js");
    expect(promised).toContain("dist/library/deep-labor.d.ts");
    expect(promised).toContain("public/schema");
    expect(promised.filter(file => file.startsWith("!") || file.startsWith("./"))).toEqual([]);
    // What no build makes is there in any checkout.
    expect(promised.filter(file => !file.startsWith("dist/") && !existsSync(path.join(root, file)))).toEqual([]);
  });
});
