/** What the first window of a page with a picture shows, and what stands before the picture. */
import type { Page } from "playwright-core";

/** The windows that are measured: a laptop and a phone. */
export const firstWindows = [
  { name: "desk", width: 1280, height: 800 },
  { name: "phone", width: 390, height: 844 },
] as const;

/** All numbers are px from the top of the page, unless they are counts; null where there is no such part. */
export type FirstWindow = {
  readonly title: string;
  readonly titleLines: number;
  /** px of one line of the title. */
  readonly titleLine: number;
  readonly bandTop: number | null;
  readonly firstCardBottom: number | null;
  readonly workersBottom: number | null;
  /** The number of layers, and with that the hops. */
  readonly layers: number;
  /** Words that are seen before the first card. */
  readonly words: number;
  /** Links, buttons and fields that can be reached before the first card. */
  readonly controls: number;
  /** px by which the page scrolls sideways. */
  readonly sideways: number;
};

/** The most px and counts before the picture, with a title of two lines; each further line adds its height. */
export const firstWindowAims = {
  desk: { bandTop: 260, words: 110, controls: 13 },
  phone: { bandTop: 320, words: 60, controls: 5 },
} as const;

/** What a link to skip, the product's name and the heads of threads say is not counted. */
const UNCOUNTED = ".skip, .brand, .column-head, .sr";

/** Measures the page as it stands. */
export const firstWindowOf = (page: Page): Promise<FirstWindow> =>
  page.evaluate(uncounted => {
    const topOf = (element: Element | null) =>
      element ? Math.round(element.getBoundingClientRect().top + window.scrollY) : null;
    const bottomOf = (element: Element | null) =>
      element ? Math.round(element.getBoundingClientRect().bottom + window.scrollY) : null;
    const isSeen = (element: Element) => {
      if (!element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })) return false;
      const { width, height } = element.getBoundingClientRect();
      return width > 1 && height > 1;
    };
    const title = document.querySelector("h1");
    const style = title && getComputedStyle(title);
    const titleLine = style ? Number.parseFloat(style.lineHeight) : 0;
    const picture = document.querySelector("#picture");
    const layers = [...(picture?.querySelectorAll("[data-layer]:is(.band, .flow-band)") ?? [])];
    const cards = [...(picture?.querySelectorAll(".card-box") ?? [])];
    const [card] = cards;
    const isBefore = (node: Node) =>
      !card || Boolean(card.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_PRECEDING);
    let words = 0;
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text && isBefore(text); text = texts.nextNode()) {
      const parent = text.parentElement!;
      if (parent.closest(`${uncounted}, script, style, .band, .flow-gutter`) || !isSeen(parent)) continue;
      words += text.textContent!.match(/[\p{L}\p{N}][\p{L}\p{N}’'.,-]*/gu)?.length ?? 0;
    }
    const controls = [
      ...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']"),
    ].filter(
      element =>
        isBefore(element) &&
        !element.closest(`${uncounted}, .hop-label`) &&
        // A row of cards that can be swept is no control.
        !element.matches(".flow-row") &&
        !(element as HTMLElement).hidden &&
        isSeen(element),
    );
    const { scrollWidth, clientWidth } = document.documentElement;
    return {
      title: title?.textContent ?? "",
      titleLines: title && titleLine > 0 ? Math.round(title.getBoundingClientRect().height / titleLine) : 0,
      titleLine,
      bandTop: topOf(layers[0] ?? null),
      firstCardBottom: bottomOf(card ?? null),
      workersBottom: bottomOf(picture?.querySelector(".card-box.is-chosen-group") ?? null),
      layers: layers.length,
      words,
      controls: controls.length,
      sideways: Math.max(0, scrollWidth - clientWidth),
    };
  }, UNCOUNTED);

/** The highest place at which the first band may begin, given how many lines the title takes. */
export const bandAim = (aim: number, { titleLines, titleLine }: FirstWindow): number =>
  aim + Math.max(0, titleLines - 2) * titleLine;
