import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Severity } from "../../../src/schema/index.ts";
import { languages, say, sayProblemCount, sayProblemTurns } from "../../../src/text/index.ts";
import { firstSeed } from "../../scope.ts";

const severities: readonly Severity[] = ["error", "warning", "notice"];
const of = (...all: readonly Severity[]) => all.map(severity => ({ severity }));

describe("how many problems there are", () => {
  it("is told by the word of each severity", () => {
    expect(sayProblemCount("en", of("notice", "error", "notice"))).toBe("1 error and 2 notices");
    expect(sayProblemCount("en", of("warning"))).toBe("1 warning");
    expect(sayProblemCount("en", [])).toBe("No problems");
    expect(sayProblemCount("fr", of("notice", "error", "notice"))).toBe("1 erreur et 2 remarques");
  });

  it.each(languages.map(({ code }) => code))(
    "has the words with which `check` and the page tell the same (%s)",
    language => {
      fc.assert(
        fc.property(fc.array(fc.constantFrom(...severities), { minLength: 1, maxLength: 30 }), all => {
          const told = sayProblemCount(language, of(...all));
          for (const severity of severities) {
            const count = all.filter(one => one === severity).length;
            const elsewhere = say(language, `page.problems.${severity}`, { count }).replace(/\s?:.*$/su, "");
            expect(told.includes(elsewhere), `${told}: ${elsewhere}`).toBe(count > 0);
            expect(elsewhere).toContain(say(language, `severity.${severity}`));
          }
        }),
        { seed: firstSeed, numRuns: 60 },
      );
    },
  );

  it.each(languages.map(({ code }) => code))("that come or go are called by their severity (%s)", language => {
    for (const severity of severities) {
      const problem = { severity, code: "no-evidence", found: "", params: {}, pointer: "/links/0/evidence", path: [] };
      for (const line of sayProblemTurns(language, { come: [problem as never], go: [problem as never] }))
        expect(line.split(":")[0]).toContain(say(language, `severity.${severity}`));
    }
  });
});
