/** The element `<deep-labor>`: a frame with the height of its content, and the colours and type of the article. */
import { folderOf, frameAddress, sourceOf } from "./frameAddress.ts";
import { heightAt, parseHeights } from "./heights.ts";
import { heightIn } from "./hostMessages.ts";
import { hashOfHouseStyle, houseStyleAt } from "./houseStyle.ts";
import { parameterNames } from "./parameters.ts";
import { heightsFor, type PublishedFacts, titleFor } from "./published.ts";

const TAG = "deep-labor";

/** Without `allow-same-origin` the framed page can do nothing to the article, wherever the two are hosted. */
const SANDBOX = "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads";

/** px, where no height is known. */
const USUAL_HEIGHT = 640;
/**
 * The frame is as wide as the element. Where the element's width depends on its content, because its surroundings
 * shrink to fit, the frame asks for 640 px, or the width of the window, and accepts less.
 */
const FRAME = "display:block;border:0;width:640px;width:min(640px,100vw);min-width:100%;max-width:100%";
/**
 * px that are kept beside a long text that would take all the room: in less, an embed would have to be scrolled
 * sideways.
 */
const LEAST_WIDTH = 240;
/** px of the column on paper. */
const PAPER_WIDTH = 640;
/** ms between two checks of the article’s colours. */
const STYLE_PAUSE = 100;
/** The attributes by which pages say on their root that they are dark. */
const schemeAttributes = ["class", "data-theme", "data-mode", "data-color-mode", "data-color-scheme", "data-bs-theme"];

/** A `<deep-labor>` in the page. */
type Embed = {
  readonly resize: (height: number) => void;
  readonly restyle: () => void;
  /** Makes room for printing, and gives it back. */
  readonly print: (isOnPaper: boolean) => void;
  /** Called when an attribute of the element has changed. */
  readonly change: () => void;
  readonly isFrom: (event: MessageEvent) => boolean;
  readonly leave: () => void;
};

export type DeepLaborClass = CustomElementConstructor & {
  /** Tells what is published in a folder. Every loader on a page calls this, whichever came first. */
  readonly tell?: (folder: string, published: PublishedFacts) => void;
};

/** Defines the element, once in a page. */
export function deepLaborElement(): DeepLaborClass {
  const defined = customElements.get(TAG) as DeepLaborClass | undefined;
  if (defined) return defined;

  const folders = new Map<string, PublishedFacts>();
  const embeds = new Map<Element, Embed>();

  class DeepLabor extends HTMLElement {
    static readonly observedAttributes = ["src", "title", "heights", "style", "class", ...parameterNames];
    static tell(folder: string, published: PublishedFacts) {
      folders.set(folder, published);
      for (const embed of embeds.values()) embed.change();
    }
    connectedCallback() {
      // Only now there is certainly a body. Observing an element twice has no effect.
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
  // A page becomes dark by the system's setting, or by an attribute of its own.
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
  // This comes last, because it upgrades the elements that are already in the page.
  customElements.define(TAG, DeepLabor);
  return DeepLabor;
}

function embedIn(host: HTMLElement, folders: ReadonlyMap<string, PublishedFacts>): Embed {
  const shadow = host.shadowRoot ?? host.attachShadow({ mode: "open" });
  while (shadow.firstChild) shadow.firstChild.remove();
  const probe = document.createElement("span");
  probe.style.cssText = `display:block;width:${LEAST_WIDTH}px;max-width:100%`;
  shadow.appendChild(probe);
  // The content of the element is shown where there are no scripts, and where its address is wrong.
  const within = document.createElement("slot");
  const ownStyle = styleOfHost(host, shadow);
  ownStyle(false);
  /** The room that the markup keeps by a `min-height`. */
  const kept = host.clientHeight;

  let frame: HTMLIFrameElement | null = null;
  /** Whether the framed page has spoken: anything sent to it before is lost. */
  let isThere = false;
  let address: string | null = null;
  let origin = "";
  /** The style that the frame was told, and the style that it should have. */
  let styleTold = "";
  let height: number | null = null;
  let isWaiting = false;

  const published = (): PublishedFacts | null => {
    const source = sourceOf(host.getAttribute("src"), document.baseURI);
    return source && (folders.get(folderOf(source)) ?? null);
  };
  const heights = () => {
    const ofElement = parseHeights(host.getAttribute("heights"));
    return ofElement.length > 0 ? ofElement : heightsFor(published(), host.getAttribute("lang"));
  };
  const setHeight = (px: number) => {
    if (frame) frame.style.height = `${px}px`;
  };
  /** Keeps room by the known heights, until the frame reports its own. */
  const reserve = () =>
    // An element without a width, such as a closed panel, would otherwise get the height of the narrowest width.
    setHeight(height ?? ((host.clientWidth && heightAt(heights(), host.clientWidth)) || kept || USUAL_HEIGHT));

  const restyle = () => {
    if (!frame || !isThere) return;
    const style = houseStyleAt(host, probe);
    const now = hashOfHouseStyle(style);
    if (now === styleTold) return;
    styleTold = now;
    // The frame's origin is opaque and cannot be named. The message contains only colours and fonts.
    frame.contentWindow?.postMessage({ type: "deep-labor-style", style }, "*");
  };

  /** Makes a new frame. A new address in the old frame would be a step in the reader's history. */
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
  // Waits for the next frame: browsers report an error if a size changes while sizes are being reported.
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
      // Frameworks set one attribute after the other.
      if (!isWaiting) Promise.resolve().then(render);
      isWaiting = true;
    },
    leave: () => watch?.disconnect(),
  };
}

/** The colour scheme of the frame. Browsers put an opaque ground behind content of another scheme. */
const schemeOf = (theme: string | null, dark: string | null): string => {
  const wanted = theme || dark;
  if (wanted === "auto") return "light dark";
  return wanted === "dark" || (!theme && dark !== null && /^(|1|true|on|yes)$/.test(dark)) ? "dark" : "light";
};

/**
 * Styles the element as a block, with the room that its `style` keeps until its height is known. Where the browser
 * allows it, the page's markup is left alone, so that frameworks find what they wrote.
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
