/** What a reader sees of a dossier before scrolling, and how high its embed is in an article. */
import { describe, expect, it, vi } from "vitest";
import { embedAim, embedAims, embedWindowOf } from "../../scripts/embedWindowOf.ts";
import { bandAim, firstWindowAims, firstWindowOf, firstWindows } from "../../scripts/firstWindowOf.ts";
import { galleryText } from "../gallery/gallery.ts";
import { shipped } from "../views/chain/chainCases.ts";
import { hasBrowser } from "./browser.ts";
import { folder, framedIn, openNewsrooms, visitNewsroom } from "./newsroom.ts";
import { shippedIds } from "./shippedIds.ts";
import { serveForVisits, visit } from "./visit.ts";

vi.setConfig({ testTimeout: 60_000 });

serveForVisits();
openNewsrooms();

/** The dossiers of the gallery that crowd the page. */
const crowded = ["fourteen-duties", "long-names", "many-groups", "two-hundred-parties"];
/** Its title alone has 26 words, and its names as many lines as others have cards; nothing of it is cut. */
const WORDY = "long-names";
const HOPS = 5;

describe.skipIf(!hasBrowser).each(firstWindows)("the first window of a $name", ({ name, width, height }) => {
  const aims = firstWindowAims[name];
  const open = { viewport: { width, height } };

  it.each(shippedIds)("%s shows title, standfirst and picture, and little before it", async id => {
    const { result, sins } = await visit(`?dossier=${id}`, firstWindowOf, open);
    expect(sins).toEqual([]);
    expect(result.bandTop!).toBeLessThanOrEqual(bandAim(aims.bandTop, result));
    expect(result.firstCardBottom!).toBeLessThanOrEqual(height);
    if (name === "desk" && result.layers - 1 <= HOPS) expect(result.workersBottom!).toBeLessThanOrEqual(height);
    expect(result.words).toBeLessThanOrEqual(aims.words);
    expect(result.controls).toBeLessThanOrEqual(aims.controls);
    expect(result.sideways).toBe(0);
  });

  it.each(crowded)("%s of the gallery does so as well", async id => {
    const { result } = await visit(`?src=gallery/${id}.dossier.json`, firstWindowOf, {
      ...open,
      prepare: page =>
        page.route("**/gallery/*.dossier.json", route =>
          route.fulfill({ contentType: "application/json", body: galleryText(id) }),
        ),
    });
    expect(result.bandTop!).toBeLessThanOrEqual(bandAim(aims.bandTop, result));
    expect(result.firstCardBottom!).toBeLessThanOrEqual(height);
    if (name === "desk" && id !== WORDY) expect(result.workersBottom!).toBeLessThanOrEqual(height);
    if (id !== WORDY) expect(result.words).toBeLessThanOrEqual(aims.words);
    expect(result.controls).toBeLessThanOrEqual(aims.controls);
    expect(result.sideways).toBe(0);
  });
});

describe.skipIf(!hasBrowser).each(embedAims)("an embed in a frame of $width px", ({ width, each }) => {
  it.each(shippedIds)("of %s is as low as it says little, and its verdict stands where no host cuts", async id => {
    const { result, sins } = await visitNewsroom("an article", async page => embedWindowOf(await framedIn(page)), {
      viewport: { width, height: 900 },
      options: { bypassCSP: true },
      dossier: shipped.get(id)!,
      html: `<!doctype html><body style="margin:0"><iframe src="${folder}" style="width:100%;height:300px;border:0"></iframe>`,
    });
    expect(sins).toEqual([]);
    expect(result.height).toBeLessThanOrEqual(embedAim(each, result));
    expect(result.firstCard).toBeLessThanOrEqual(260);
    // WordPress shows a thousand px of a frame.
    expect(result.verdict).toBeLessThanOrEqual(1000);
    expect(result.sideways).toBe(0);
  });
});
