import { expect, test, vi } from "vitest";
import { root } from "../../build/root.ts";
import { instrumentedIn } from "./instrumentedIn.ts";
import { tryMutants } from "./tryMutants.ts";

vi.setConfig({ testTimeout: 300_000 });

test("of each mutant it is told whether tests notice it, it never ends, it lives, or nothing reaches it", async () => {
  const { codes, mutants } = await instrumentedIn(root, ["tests/fixtures/mutants/counted.ts"]);
  const { fates, reached, finished, broken } = await tryMutants({
    ...{ root, codes, mutants, tests: ["tests/fixtures/mutants/countedCases.ts"] },
    ...{ patience: 10, until: Date.now() + 240_000, processes: 1 },
  });
  expect([...broken]).toEqual([]);
  const told = Object.fromEntries(
    mutants.map(({ id, code, becomes }) => [
      `${code} → ${becomes}`,
      fates.get(id)?.fate ?? (finished.has(id) ? (reached.has(id) ? "lives" : "not reached") : "not tried"),
    ]),
  );
  expect(told).toMatchObject({
    // Reckoned while the file loads.
    '["one", "two"] → []': "killed",
    '"two" → ""': "killed",
    "count < to → false": "killed",
    "count += 1 → count -= 1": "late",
    "n > 5 → n <= 5": "killed",
    // Six is not tried.
    "n > 5 → n >= 5": "lives",
    '"nobody calls this" → ""': "not reached",
    // What was kept of the run without it hides none, and what it leaves behind kills no other.
    "n * n → n / n": "killed",
  });
  expect(Object.values(told)).not.toContain("not tried");
});
