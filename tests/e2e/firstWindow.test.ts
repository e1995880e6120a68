/** What a reader sees of a dossier before scrolling. */
import { describe, expect, it, vi } from "vitest";
import { firstWindowOf, firstWindows } from "../../scripts/firstWindowOf.ts";
import { hasBrowser } from "./browser.ts";
import { shippedIds } from "./shippedIds.ts";
import { serveForVisits, visit } from "./visit.ts";

vi.setConfig({ testTimeout: 60_000 });

serveForVisits();

describe.skipIf(!hasBrowser).each(firstWindows)("the first window of a $name", ({ width, height }) => {
  it.each(shippedIds)("%s has a picture with the workers at its foot, and scrolls one way", async id => {
    const { result, sins } = await visit(`?dossier=${id}`, firstWindowOf, { viewport: { width, height } });
    expect(sins).toEqual([]);
    expect(result.bandTop).not.toBeNull();
    expect(result.workersBottom!).toBeGreaterThan(result.firstCardBottom!);
    expect(result.sideways).toBe(0);
  });
});
