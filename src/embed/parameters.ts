/**
 * The parameters in the address of an embed: the flags that Datawrapper's embeds know, under the same names, and our
 * own.
 */
import type { OverlayFamily, Plane } from "../schema/index.ts";

const themes = ["light", "dark", "auto"] as const;
const directions = ["ltr", "rtl", "auto"] as const;
const planes = ["legal", "promised", "practical"] as const satisfies readonly Plane[];
/** The views beside the first two have pages of their own, where the folder has them. */
const views = ["chain", "table", "money", "time", "map", "evidence"] as const;

/** As in the address of the page, in whose order they count. */
const families = ["money", "data", "instructions", "ownership"] as const satisfies readonly OverlayFamily[];

export type EmbedTheme = (typeof themes)[number];
export type EmbedDirection = (typeof directions)[number];
export type EmbedView = (typeof views)[number];

/** `null` means that the address does not ask for it, so the page decides. */
export type EmbedParameters = {
  readonly dir: EmbedDirection | null;
  /** `auto` follows the reader’s system. `dark=true|false|auto` says the same; if both are given, `theme` counts. */
  readonly theme: EmbedTheme | null;
  /** An id, as are `workers`, `step` and `focus`. Whether the file has it is checked by whoever has the file. */
  readonly duty: string | null;
  readonly workers: string | null;
  readonly plane: Plane | null;
  /** A step of the story. */
  readonly step: string | null;
  /** The party or the hop whose evidence is open. */
  readonly focus: string | null;
  readonly view: EmbedView | null;
  /** The families of relations beside the hops that are drawn as lines: `?show=money,ownership`. */
  readonly show: readonly OverlayFamily[] | null;
  /** Without headline and footer. */
  readonly plain: boolean;
  /** A picture with nothing to press. */
  readonly static: boolean;
  /** Without a ground of its own, so that the article’s shows through. */
  readonly transparent: boolean;
  /** Keeps the height that it is given and scrolls, instead of asking for the height of its content. */
  readonly fitchart: boolean;
  readonly logo: boolean | null;
};

/** All names, in the order of the documentation. `lang` chooses the file of the page (`frameAddress.ts`). */
export const parameterNames = [
  "lang",
  "dir",
  "theme",
  "duty",
  "workers",
  "plane",
  "step",
  "focus",
  "view",
  "show",
  "dark",
  "plain",
  "static",
  "transparent",
  "fitchart",
  "logo",
] as const;

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const LONGEST = 200;

const oneOf = <Code extends string>(codes: readonly Code[], value: string | null): Code | null =>
  codes.find(code => code === value) || null;

const idOf = (value: string | null): string | null =>
  value !== null && value.length <= LONGEST && ID.test(value) ? value : null;

/** The families among these texts, each once, in their own order. */
export const familiesIn = (value: string): readonly OverlayFamily[] => {
  const asked = value.split(",");
  return families.filter(family => asked.indexOf(family) >= 0);
};

/** A flag may stand alone, as in `?plain`. */
const flag = (value: string | null): boolean | null => {
  if (value === null) return null;
  if (/^(|1|true|on|yes)$/i.test(value)) return true;
  return /^(0|false|off|no)$/i.test(value) ? false : null;
};

const dark = (value: string | null): EmbedTheme | null => {
  if (value === "auto") return "auto";
  const isDark = flag(value);
  return isDark === null ? null : isDark ? "dark" : "light";
};

/**
 * Reads the query of an embed's address. Unknown names and invalid values are ignored; of a name that is given twice,
 * the first value counts.
 * @param search `location.search`, with or without its "?"
 */
export function parseParameters(search: string): EmbedParameters {
  const query = new URLSearchParams(search);
  const value = (name: (typeof parameterNames)[number]): string | null => query.get(name);
  const show = value("show");
  const id = (name: "duty" | "workers" | "step" | "focus"): string | null => idOf(value(name));
  return {
    dir: oneOf(directions, value("dir")),
    theme: oneOf(themes, value("theme")) || dark(value("dark")),
    duty: id("duty"),
    workers: id("workers"),
    plane: oneOf(planes, value("plane")),
    step: id("step"),
    focus: id("focus"),
    view: oneOf(views, value("view")),
    show: show === null ? null : familiesIn(show),
    plain: flag(value("plain")) === true,
    static: flag(value("static")) === true,
    transparent: flag(value("transparent")) === true,
    fitchart: flag(value("fitchart")) === true,
    logo: flag(value("logo")),
  };
}
