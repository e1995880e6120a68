/**
 * A newsroom's own colours and type. Authors set `--deep-labor-*` on the element or on anything round it; the loader
 * passes them into the frame, where they stand on the root: the colours in place of the page's own.
 */
import { houseColours } from "../theme/index.ts";

/** Font families. The frame loads none, so they have to be on the reader's machine. */
export const houseFonts = ["font", "heading-font"] as const;

export type HouseStyleName = (typeof houseColours)[number] | (typeof houseFonts)[number];
export type HouseStyle = Readonly<Partial<Record<HouseStyleName, string>>>;

const names: readonly HouseStyleName[] = [...houseColours, ...houseFonts];
const isFont = (name: HouseStyleName): boolean => houseFonts.some(font => font === name);

/** A colour with only numbers and units inside its brackets: no `url()` and no `var()`, so it loads nothing. */
const COLOUR =
  /^(#[0-9a-f]{3,8}|[a-z]{3,30}|(rgb|rgba|hsl|hsla|hwb|lab|lch|oklab|oklch|color)\(([a-z0-9-]+ )?[-+0-9a-z.,%/ ]{1,80}\))$/i;
const FAMILIES = /^[\p{L}\p{N} ,'"_-]{1,200}$/u;

/** Whether a name may have this value: a colour, or names of fonts. */
export const isHouseValue = (name: HouseStyleName, value: string): boolean =>
  isFont(name) ? FAMILIES.test(value) : COLOUR.test(value);

const pick = (valueFor: (name: HouseStyleName) => unknown): HouseStyle => {
  const style: Partial<Record<HouseStyleName, string>> = {};
  for (const name of names) {
    const value = valueFor(name);
    if (typeof value === "string" && isHouseValue(name, value)) style[name] = value;
  }
  return style;
};

/** The known names with allowed values; everything else is ignored. */
export const houseStyleIn = (value: unknown): HouseStyle =>
  typeof value === "object" && value !== null ? pick(name => (value as Record<string, unknown>)[name]) : {};

/** Reads a style from the hash of an address, `#?ink=rgb(0%2C0%2C0)&font=Georgia`. */
export function houseStyleOfHash(hash: string): HouseStyle {
  const query = new URLSearchParams(hash.replace(/^#\??/, ""));
  return pick(name => query.get(name));
}

/** Writes a style as a hash without "#"; empty if nothing is set. The hash is used because no host receives it. */
export function hashOfHouseStyle(style: HouseStyle): string {
  const params = new URLSearchParams();
  for (const name of names) if (style[name] !== undefined) params.set(name, style[name]);
  const text = params.toString();
  return text && `?${text}`;
}

/**
 * The style that is set at an element.
 * @param probe an element within it whose `color` may be changed: with it the browser resolves colours such as
 * `color-mix(…)` or `currentColor`
 */
export function houseStyleAt(element: Element, probe: HTMLElement): HouseStyle {
  const set = getComputedStyle(element);
  const resolved = getComputedStyle(probe);
  return pick(name => {
    const value = set.getPropertyValue(`--deep-labor-${name}`).trim();
    if (value === "" || isFont(name)) return value;
    probe.style.color = "";
    probe.style.color = value;
    return probe.style.color === "" ? "" : resolved.color;
  });
}

/** Sets a style on the root of the frame, in place of the one before and of the page's own colours. */
export function applyHouseStyle(root: HTMLElement, style: HouseStyle): void {
  // A property without a value is removed.
  for (const name of names) root.style.setProperty(`--${name}`, style[name] || "");
}
