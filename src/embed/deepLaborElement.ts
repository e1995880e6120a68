/** The element `<deep-labor>`: a frame that has the height of its content, and the colours and type of the article. */
import { folderOf, frameAddress, sourceOf } from "./frameAddress.ts";
import { heightAt, parseHeights } from "./heights.ts";
import { heightIn } from "./hostMessages.ts";
import { hashOfHouseStyle, houseStyleAt } from "./houseStyle.ts";
import { parameterNames } from "./parameters.ts";
import { heightsFor, type Published, titleFor } from "./published.ts";

const TAG = "deep-labor";

/** No `allow-same-origin`: what is framed can do nothing to the page, wherever the two lie. */
const SANDBOX = "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads";

/** Where no height is known. */
const USUAL_HEIGHT = 640;
/**
 * As wide as the element, whatever that is. Where it depends on how wide it would like to be, since what is round it shrinks
 * to fit, it says 640 px, or the window, and that it can do with less.
 */
const FRAME = "display:block;border:0;width:640px;width:min(640px,100vw);min-width:100%;max-width:100%";
/** px, beside a long text that would take all that it can get: below it an embed would have to be scrolled sideways. */
const LEAST_WIDTH = 240;
/** Of the column on a sheet of paper. */
const PAPER_WIDTH = 640;
/** In ms, between two looks at the article’s colours. */
const STYLE_PAUSE = 100;
/** By which pages say on their root that they are dark. */
const schemeAttributes = ["class", "data-theme", "data-mode", "data-color-mode", "data-color-scheme", "data-bs-theme"];

/** A `<deep-labor>` that stands in the page. */
type Embed = {
  readonly resize: (height: number) => void;
  readonly restyle: () => void;
  /** Makes room for what is printed, and gives it back. */
  readonly print: (isOnPaper: boolean) => void;
  /** Something was said at the element. */
  readonly change: () => void;
  readonly isFrom: (event: MessageEvent) => boolean;
  readonly leave: () => void;
};

export type DeepLaborClass = CustomElementConstructor & {
  /** Tells what was published in a folder. Every loader on a page does, whichever of them came first. */
  readonly tell?: (folder: string, published: Published) => void;
};

/** Defines the element, once in a page. */
export function deepLaborElement(): DeepLaborClass {
  const defined = customElements.get(TAG) as DeepLaborClass | undefined;
  if (defined) return defined;

  const folders = new Map<string, Published>();
  const embeds = new Map<Element, Embed>();

  class DeepLabor extends HTMLElement {
    static readonly observedAttributes = ["src", "title", "heights", "style", "class", ...parameterNames];
    static tell(folder: string, published: Published) {
      folders.set(folder, published);
      for (const embed of embeds.values()) embed.change();
    }
    connectedCallback() {
      // Only now is there a body for certain; who is watched already is watched once.
      for (const root of [document.documentElement, document.body])
        watch.observe(root, { attributeFilter: schemeAttributes });
      if (!embeds.has(this)) embeds.set(this, embedIn(this, folders));
    }
    disconnectedCallback() {
      embeds.get(this)?.leave();
      embeds.delete(this);
    }
    attributeChangedCallback() {
      embeds.get(this)?.change();
    }
  }
  const each = (what: (embed: Embed) => void) => () => embeds.forEach(what);
  addEventListener("message", event => {
    const height = heightIn(event.data);
    if (height === null) return;
    for (const embed of embeds.values()) if (embed.isFrom(event)) embed.resize(height);
  });
  addEventListener(
    "beforeprint",
    each(embed => embed.print(true)),
  );
  addEventListener(
    "afterprint",
    each(embed => embed.print(false)),
  );
  // Where a page turns dark: by the system, or by an attribute of its own.
  let isDue = false;
  const restyle = () => {
    // Some pages change a class at every step of scrolling.
    if (!isDue)
      setTimeout(() => {
        isDue = false;
        each(embed => embed.restyle())();
      }, STYLE_PAUSE);
    isDue = true;
  };
  matchMedia("(prefers-color-scheme: dark)").addEventListener?.("change", restyle);
  const watch = new MutationObserver(restyle);
  // Last, since the elements that stand in the page come to life here.
  customElements.define(TAG, DeepLabor);
  return DeepLabor;
}

function embedIn(host: HTMLElement, folders: ReadonlyMap<string, Published>): Embed {
  const shadow = host.shadowRoot ?? host.attachShadow({ mode: "open" });
  while (shadow.firstChild) shadow.firstChild.remove();
  const probe = document.createElement("span");
  probe.style.cssText = `display:block;width:${LEAST_WIDTH}px;max-width:100%`;
  shadow.appendChild(probe);
  // What stands within the element is for those without scripts, and for a mistake in its address.
  const within = document.createElement("slot");
  const ownStyle = styleOfHost(host, shadow);
  ownStyle(false);
  /** The room that the markup keeps, by a `min-height`. */
  const kept = host.clientHeight;

  let frame: HTMLIFrameElement | null = null;
  /** Whether the page in the frame has spoken: what is said to it before is lost. */
  let isThere = false;
  let address: string | null = null;
  let origin = "";
  /** What the frame was told, and what it should have. */
  let styleTold = "";
  let height: number | null = null;
  let isWaiting = false;

  const published = (): Published | null => {
    const source = sourceOf(host.getAttribute("src"), document.baseURI);
    return source && (folders.get(folderOf(source)) ?? null);
  };
  const heights = () => {
    const own = parseHeights(host.getAttribute("heights"));
    return own.length > 0 ? own : heightsFor(published(), host.getAttribute("lang"));
  };
  const setHeight = (px: number) => {
    if (frame) frame.style.height = `${px}px`;
  };
  /** Until the height is told, the room for what is known of it. */
  const reserve = () =>
    // What has no width yet, such as a panel that is closed, would be given the height of the narrowest.
    setHeight(height ?? ((host.clientWidth && heightAt(heights(), host.clientWidth)) || kept || USUAL_HEIGHT));

  const restyle = () => {
    if (!frame || !isThere) return;
    const style = houseStyleAt(host, probe);
    const now = hashOfHouseStyle(style);
    if (now === styleTold) return;
    styleTold = now;
    // The frame is of no origin that could be named. What it is sent are colours.
    frame.contentWindow?.postMessage({ type: "deep-labor-style", style }, "*");
  };

  /** A new frame and no new address in the old one: that would be a step in the reader's history. */
  const reframe = (source: URL | null) => {
    frame?.remove();
    frame = null;
    isThere = false;
    if (!source) {
      shadow.appendChild(within);
      return;
    }
    within.remove();
    frame = document.createElement("iframe");
    frame.setAttribute("sandbox", SANDBOX);
    frame.loading = "lazy";
    frame.referrerPolicy = "no-referrer";
    frame.style.cssText = FRAME;
    styleTold = hashOfHouseStyle(houseStyleAt(host, probe));
    frame.src = styleTold ? `${source.href.replace(/#.*/, "")}#${styleTold}` : source.href;
    origin = source.origin;
  };

  const render = () => {
    isWaiting = false;
    if (!host.isConnected) return;
    const attribute = (name: string) => host.getAttribute(name);
    const source = sourceOf(attribute("src"), document.baseURI);
    const url = source && frameAddress(source, published(), attribute);
    const next = url?.href ?? "";
    if (next !== address) {
      address = next;
      reframe(url);
    }
    if (!frame) return;
    frame.title = host.title || titleFor(published(), attribute("lang")) || "Deep Labor";
    frame.style.colorScheme = schemeOf(attribute("theme"), attribute("dark"));
    reserve();
    if (!frame.isConnected) shadow.appendChild(frame);
    restyle();
  };

  render();
  // In a frame of its own: what changes a size while sizes are told makes browsers report an error to the page.
  const watch = typeof ResizeObserver === "function" ? new ResizeObserver(() => requestAnimationFrame(reserve)) : null;
  watch?.observe(host);
  return {
    isFrom: ({ source, origin: from }) =>
      frame !== null && source === frame.contentWindow && (from === "null" || from === origin),
    resize: told => {
      if (height === null) ownStyle(true);
      height = told;
      setHeight(told);
      isThere = true;
      restyle();
    },
    restyle,
    print: isOnPaper => {
      if (frame) frame.loading = "eager";
      reserve();
      if (isOnPaper) setHeight(Math.max(host.clientHeight, heightAt(heights(), PAPER_WIDTH) ?? 0));
    },
    change: () => {
      // Frameworks say one attribute after the other.
      if (!isWaiting) Promise.resolve().then(render);
      isWaiting = true;
    },
    leave: () => watch?.disconnect(),
  };
}

/** What is framed in another scheme than its own would be given an opaque ground. */
const schemeOf = (theme: string | null, dark: string | null): string => {
  const asked = theme || dark;
  if (asked === "auto") return "light dark";
  return asked === "dark" || (!theme && dark !== null && /^(|1|true|on|yes)$/.test(dark)) ? "dark" : "light";
};

/**
 * How the host stands in the article: as a block, with the room that its `style` keeps for it until its height is known.
 * The page's markup is left alone where the browser allows it, so that a framework finds what it wrote.
 */
function styleOfHost(host: HTMLElement, shadow: ShadowRoot): (isSized: boolean) => void {
  const floor = `min(100%,${LEAST_WIDTH}px)`;
  const rule = (isSized: boolean) =>
    `:host{display:block;min-width:${floor};break-inside:avoid}:host([hidden]){display:none}${isSized ? ":host{min-height:0!important}" : ""}`;
  if ("adoptedStyleSheets" in shadow) {
    const sheet = new CSSStyleSheet();
    shadow.adoptedStyleSheets = [sheet];
    return isSized => sheet.replaceSync(rule(isSized));
  }
  return isSized => {
    host.style.display = "block";
    host.style.minWidth = floor;
    if (isSized) host.style.minHeight = "0";
  };
}
