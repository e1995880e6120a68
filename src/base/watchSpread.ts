/** Words in a font, and how wide they are in it where a picture was laid out. */
export type Sample = {
  /** As in the CSS property `font-family`, and a weight. */
  readonly family: string;
  readonly weight: number;
  readonly words: string;
  /** px, at a size of 100 px. */
  readonly width: number;
};

/** So little more is the rounding of an engine. */
const EXACT = 1.015;
/** Words that are drawn wider than the sample are so by a little more or less, by their letters. */
const MARGIN = 1.04;

/**
 * Watches how much wider words are drawn on this page than a picture was laid out for: the font may be missing, or the
 * reader asks for more room between letters and words.
 * @param tell is told the factor, 1 where it is none, whenever it has changed; the first time before this returns
 * @returns what ends it
 */
export function watchSpread(page: Document, samples: readonly Sample[], tell: (spread: number) => void): () => void {
  const box = page.createElement("div");
  box.setAttribute("aria-hidden", "true");
  box.setAttribute("data-samples", "");
  box.style.cssText =
    "position:absolute;inset-inline-start:0;top:0;width:0;height:0;overflow:hidden;visibility:hidden;contain:strict";
  const spans = samples.map(({ family, weight, words }) => {
    const span = page.createElement("span");
    span.textContent = words;
    span.style.cssText = `position:absolute;white-space:nowrap;font:${weight} 100px ${family};font-kerning:none;font-variant-ligatures:none`;
    box.appendChild(span);
    return span;
  });
  page.body.appendChild(box);
  let told = 0;
  const look = () => {
    const widest = Math.max(...spans.map((span, place) => span.offsetWidth / samples[place]!.width));
    const spread = widest <= EXACT ? 1 : Math.round(widest * MARGIN * 100) / 100;
    if (spread === told) return;
    told = spread;
    tell(spread);
  };
  look();
  // A font that comes, and a style of the reader's, change the sizes of the samples.
  const Observer = page.defaultView?.ResizeObserver;
  const observer = Observer ? new Observer(look) : null;
  for (const span of spans) observer?.observe(span);
  return () => {
    observer?.disconnect();
    box.remove();
  };
}
