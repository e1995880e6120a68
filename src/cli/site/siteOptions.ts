/** The arguments of `site`, checked before anything is read or written. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { baseAddress, type SiteColoursTrouble, siteColours } from "../../publish/index.ts";
import { type Language, languages, sayNumber } from "../../text/index.ts";
import { houseColours } from "../../theme/index.ts";
import type { Shell } from "../shell/shell.ts";
import { type Arguments, oneOf, WrongUsage } from "../shell/usage.ts";

const text = { type: "string" } as const;
const flag = { type: "boolean" } as const;

export const siteOptions = {
  out: text,
  name: text,
  about: text,
  colors: text,
  lang: text,
  base: text,
  draft: flag,
  "no-correction": flag,
  "leave-named": flag,
  help: { type: "boolean", short: "h" },
} as const;

export type SiteQuestion = {
  /** The folder of the dossiers, as it was named. */
  readonly folder: string;
  readonly out: string;
  readonly name: string;
  readonly about: readonly string[];
  /** As CSS. */
  readonly colours: string;
  /** All languages, the one of the root first. */
  readonly languages: readonly Language[];
  readonly base: string | null;
  readonly isDraftAllowed: boolean;
  readonly isWithoutCorrection: boolean;
  readonly isNamedLeft: boolean;
};

/** Letters of a name, which stands above every page, and of what the site says of itself above its picture. */
const [LONGEST_NAME, LONGEST_ABOUT] = [60, 700];
/** What a site is called that has no name of its own. */
const USUAL_NAME = "Deep Labor";

const oneLine = (words: string): string => words.replaceAll(/\s+/gu, " ").trim();

/** @throws WrongUsage */
function nameOf(value: string | undefined): string {
  if (value === undefined) return USUAL_NAME;
  const name = oneLine(value);
  if (name === "") throw new WrongUsage("cli.site.name-empty");
  if (name.length > LONGEST_NAME)
    throw new WrongUsage("cli.site.name-long", { letters: name.length, most: LONGEST_NAME });
  return name;
}

/** A text, or the file that has it, which ends in .md or .txt. @throws WrongUsage */
function aboutOf(value: string | undefined, { cwd }: Pick<Shell, "cwd">): readonly string[] {
  if (value === undefined) return [];
  let written = value;
  if (/\.(?:md|txt)$/iu.test(value))
    try {
      written = readFileSync(path.resolve(cwd, value), "utf8");
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      throw new WrongUsage("cli.file.unreadable", { file: value, detail: code ?? message });
    }
  const paragraphs = written
    .split(/\n\s*\n/u)
    .map(oneLine)
    .filter(Boolean);
  if (paragraphs.length === 0) throw new WrongUsage("cli.site.about-empty");
  const letters = paragraphs.join(" ").length;
  if (letters > LONGEST_ABOUT) throw new WrongUsage("cli.site.about-long", { letters, most: LONGEST_ABOUT });
  return paragraphs;
}

function troubleWith(trouble: SiteColoursTrouble): WrongUsage {
  switch (trouble.code) {
    case "form":
      return new WrongUsage("cli.site.colors-form", { part: trouble.part });
    case "name":
      return new WrongUsage("cli.site.colors-name", { name: trouble.name, names: houseColours });
    case "value":
      return new WrongUsage("cli.site.colors-value", { name: trouble.name, value: trouble.value });
    case "contrast":
      return new WrongUsage(`cli.site.colors-contrast.${trouble.theme}`, {
        name: trouble.name,
        on: trouble.on,
        contrast: sayNumber("en", Math.floor(trouble.contrast * 100) / 100),
        least: sayNumber("en", trouble.least),
      });
  }
}

/** @throws WrongUsage */
function coloursOf(value: string | undefined): string {
  const made = siteColours(value ?? "");
  if (!made.ok) throw troubleWith(made.trouble);
  return made.value;
}

/** @throws WrongUsage */
export function siteQuestion(args: Arguments, shell: Shell): SiteQuestion {
  const [folder, ...more] = args.names;
  if (folder === undefined || more.length > 0) throw new WrongUsage("cli.site.one-folder");
  const out = args.text("out");
  if (out === undefined || out === "") throw new WrongUsage("cli.site.no-out");
  const codes = languages.map(({ code }) => code);
  const asked = args.text("lang");
  const first = asked === undefined ? codes[0]! : oneOf("lang", asked, codes);
  const written = args.text("base");
  const base = written === undefined ? null : baseAddress(written);
  if (written !== undefined && base === null) throw new WrongUsage("cli.publish.bad-base", { value: written });
  return {
    folder,
    out,
    name: nameOf(args.text("name")),
    about: aboutOf(args.text("about"), shell),
    colours: coloursOf(args.text("colors")),
    languages: [first, ...codes.filter(code => code !== first)],
    base,
    isDraftAllowed: args.flag("draft"),
    isWithoutCorrection: args.flag("no-correction"),
    isNamedLeft: args.flag("leave-named"),
  };
}
