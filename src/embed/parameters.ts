/** What the address of an embed asks for: the flags that Datawrapper's embeds know, under their names, and our own. */
import type { Plane } from "../schema/index.ts";

const themes = ["light", "dark", "auto"] as const;
const directions = ["ltr", "rtl", "auto"] as const;
const planes = ["legal", "promised", "practical"] as const satisfies readonly Plane[];
const views = ["chain", "table"] as const;

export type EmbedTheme = (typeof themes)[number];
export type EmbedDirection = (typeof directions)[number];
export type EmbedView = (typeof views)[number];

/** `null`: not asked for, so the page has its own way. */
export type EmbedParameters = {
  /** Of the page that is shown; it was chosen by its address, and is said here for those who build another one. */
  readonly lang: string | null;
  readonly dir: EmbedDirection | null;
  /** `auto` follows the reader’s system. `dark=true|false|auto` says the same; of both, `theme` counts. */
  readonly theme: EmbedTheme | null;
  /** An id, and so are `workers`, `step` and `focus`: whether the file has it is for those who have the file. */
  readonly duty: string | null;
  readonly workers: string | null;
  readonly plane: Plane | null;
  /** Step of the story. */
  readonly step: string | null;
  /** The party or the hop that is opened. */
  readonly focus: string | null;
  readonly view: EmbedView | null;
  /** Without headline and foot. */
  readonly plain: boolean;
  /** Nothing to press: a picture. */
  readonly static: boolean;
  /** No paper of its own: the article’s shows through. */
  readonly transparent: boolean;
  /** Keeps to the height it is given and scrolls in it, instead of asking for the height of its content. */
  readonly fitchart: boolean;
  readonly logo: boolean | null;
  /** What is sought in the table. */
  readonly search: string | null;
};

/** Every name, in the order of the documentation. */
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
  "dark",
  "plain",
  "static",
  "transparent",
  "fitchart",
  "logo",
  "search",
] as const;

const LANGUAGE = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i;
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const LONGEST = 200;

const oneOf = <Code extends string>(codes: readonly Code[], value: string | null): Code | null =>
  codes.find(code => code === value) ?? null;

const ofForm = (form: RegExp, value: string | null): string | null =>
  value !== null && value.length <= LONGEST && form.test(value) ? value : null;

/** A flag may stand alone: `?plain`. */
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
 * Reads the query of an embed's address. Names that are not known and values that cannot be are as if they were not
 * there; of a name that stands twice the first counts.
 * @param search `location.search`, with or without its "?"
 */
export function parseParameters(search: string): EmbedParameters {
  const query = new URLSearchParams(search);
  const value = (name: (typeof parameterNames)[number]): string | null => query.get(name);
  const id = (name: "duty" | "workers" | "step" | "focus"): string | null => ofForm(ID, value(name));
  return {
    lang: ofForm(LANGUAGE, value("lang")),
    dir: oneOf(directions, value("dir")),
    theme: oneOf(themes, value("theme")) ?? dark(value("dark")),
    duty: id("duty"),
    workers: id("workers"),
    plane: oneOf(planes, value("plane")),
    step: id("step"),
    focus: id("focus"),
    view: oneOf(views, value("view")),
    plain: flag(value("plain")) === true,
    static: flag(value("static")) === true,
    transparent: flag(value("transparent")) === true,
    fitchart: flag(value("fitchart")) === true,
    logo: flag(value("logo")),
    search: ofForm(/\S/, value("search")),
  };
}
