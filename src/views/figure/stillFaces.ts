/**
 * The fonts of a page that brings none: the bundled ones where a reader has them, else those that readers have, so much
 * smaller that no words are drawn wider than they were laid out. A script can measure how wide a page draws them; this
 * holds without.
 */

/**
 * What is installed where, and the per cent of its size at which 99 of 100 labels are no wider than in the bundled font:
 * a little less for engines that set letters in whole pixels.
 */
const stands = [
  // Of the same widths on Windows, macOS, Android and Linux.
  {
    family: "fit-a",
    names: ["Arial", "Helvetica", "Liberation Sans", "Arimo", "Roboto"],
    plain: 88,
    bold: 86,
  },
  { family: "fit-b", names: ["Noto Sans", "Open Sans"], plain: 82, bold: 79 },
  { family: "fit-c", names: ["DejaVu Sans", "Verdana"], plain: 76, bold: 70 },
] as const;
const serifStands = [
  { family: "fit-d", names: ["Times New Roman", "Liberation Serif", "Tinos"], bold: 103 },
  { family: "fit-e", names: ["DejaVu Serif"], bold: 78 },
] as const;

const face = (family: string, weight: number, names: readonly string[], percent: number): string =>
  `@font-face{font-family:${family};font-weight:${weight};src:${names.map(name => `local("${name}")`).join(",")};size-adjust:${percent}%}`;

/** A font is found by its full name or by that of PostScript; in WebKit on Linux by that of its family alone. */
const boldOf = (names: readonly string[]): readonly string[] => [
  ...names.flatMap(name => [`${name} Bold`, `${name.replaceAll(" ", "")}-Bold`]),
  ...names,
];

/** Rules of a style sheet. */
export const stillFaces: string = [
  ...stands.flatMap(({ family, names, plain, bold }) => [
    face(family, 400, names, plain),
    face(family, 600, boldOf(names), bold),
  ]),
  ...serifStands.map(({ family, names, bold }) => face(family, 600, boldOf(names), bold)),
].join("");

const familiesOf = (bundled: string, others: readonly { readonly family: string }[], last: string): string =>
  [`'${bundled}'`, ...others.map(({ family }) => family), last].join(",");

export const STILL_SANS = familiesOf("Source Sans 3", stands, "sans-serif");
export const STILL_SERIF = familiesOf("Source Serif 4", serifStands, "serif");
