import { byCodeUnit } from "../src/base/index.ts";

/** What a file of types exports, a line each, in the order of the alphabet: the public surface of the library. */
const EXPORTED =
  /^export (?:declare )?(function|const|type|interface)\s+(\w+)([\s\S]*?)(?=^export |^declare |^type |^interface |^(?:\/\*\*))/gmu;

/** A signature on one line, without what the functions of parameters are told about. */
const onOneLine = (text: string): string =>
  text
    .replaceAll(/\/\*\*[\s\S]*?\*\//gu, "")
    .replaceAll(/\s+/gu, " ")
    .trim()
    .replace(/;$/u, "");

/**
 * @param types the text of a `.d.ts` that is one file
 * @returns of values their signatures, of types their names
 */
export function surfaceOf(types: string): { readonly values: readonly string[]; readonly types: readonly string[] } {
  const found = [...types.matchAll(EXPORTED)].map(([, kind, name, rest]) => ({
    kind: kind!,
    name: name!,
    rest: rest!,
  }));
  return {
    values: found
      .filter(({ kind }) => kind === "function" || kind === "const")
      .map(({ kind, name, rest }) => (kind === "function" ? `${name}${onOneLine(rest)}` : name))
      .sort(byCodeUnit),
    types: found
      .filter(({ kind }) => kind === "type" || kind === "interface")
      .map(({ name }) => name)
      .sort(byCodeUnit),
  };
}

const BEGIN = "<!-- surface -->";
const END = "<!-- /surface -->";

/** The page with the surface in its place. */
export function withSurface(page: string, surfaces: readonly (readonly [title: string, types: string])[]): string {
  const [before, rest] = page.split(BEGIN);
  const [, after] = rest!.split(END);
  const written = surfaces.map(([title, text]) => {
    const { values, types } = surfaceOf(text);
    return `**${title}**\n\n${values.map(one => `- \`${one}\``).join("\n")}\n\nTypes: ${types.map(one => `\`${one}\``).join(", ")}\n`;
  });
  return `${before}${BEGIN}\n${written.join("\n")}${END}${after}`;
}
