/** How high an embed is within a frame, and how high it may be. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Frame } from "playwright-core";

/**
 * The px of width that are measured, as on a phone and in a column of an article, and the most px of height for each
 * card, for each label of a hop, and once for all the words round the picture. OpenAI’s four cards and three hops thus
 * take at most 800 and 640 px.
 */
export const embedAims = [
  { width: 360, each: 100 },
  { width: 640, each: 80 },
] as const;

export type EmbedWindow = {
  /** px */
  readonly height: number;
  /** px from the top to the first card. */
  readonly firstCard: number;
  /** px from the top to the end of the verdict for the workers. */
  readonly verdict: number;
  readonly cards: number;
  readonly hops: number;
  /** px by which it scrolls sideways. */
  readonly sideways: number;
};

/** The most px of height. */
export const embedAim = (each: number, { cards, hops }: EmbedWindow): number => each * (cards + hops + 1);

const faces = (
  [
    ["Source Sans 3", "source-sans-3", 400],
    ["Source Sans 3", "source-sans-3", 600],
    ["Source Serif 4", "source-serif-4", 600],
  ] as const
).map(([family, name, weight]) => ({ family, weight, file: `${name}/files/${name}-latin-${weight}-normal.woff2` }));

/**
 * Measures an embed in the type in which the product is set: a reader’s own is up to a fifth wider.
 * @param frame in a context that bypasses the page’s policy, so that the type can be brought into it
 */
export async function embedWindowOf(frame: Frame): Promise<EmbedWindow> {
  const { resolve } = createRequire(import.meta.url);
  const rules = faces.map(({ family, weight, file }) => {
    const bytes = readFileSync(resolve(`@fontsource/${file}`)).toString("base64");
    return `@font-face{font-family:"${family}";font-weight:${weight};src:url(data:font/woff2;base64,${bytes})}`;
  });
  await frame.addStyleTag({ content: rules.join("") });
  return frame.evaluate(async () => {
    await Promise.all([...document.fonts].map(face => face.load()));
    const root = document.documentElement;
    const seen = (selector: string) =>
      [...document.querySelectorAll(`.look:not([hidden]) ${selector}`)].filter(one => one.checkVisibility());
    const [card] = seen(".card");
    const [verdict] = seen(".end .verdict");
    return {
      height: Math.ceil(root.getBoundingClientRect().height),
      firstCard: Math.round(card?.getBoundingClientRect().top ?? 0),
      verdict: Math.round(verdict?.getBoundingClientRect().bottom ?? 0),
      cards: seen(".card").length,
      hops: seen(".hop").length,
      sideways: Math.max(0, root.scrollWidth - root.clientWidth),
    };
  });
}
