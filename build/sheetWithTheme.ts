import { chainType } from "../src/theme/chainType.ts";
import { stateLooks, verdictLooks } from "../src/theme/looks.ts";
import { type ColourName, palettes } from "../src/theme/palettes.ts";
import { spaces } from "../src/theme/spaces.ts";
import { strata } from "../src/theme/strata.ts";
import { typeScale } from "../src/theme/typeScale.ts";

type Row = Readonly<Record<string, string>>;

const looks = (table: Readonly<Record<string, { readonly colour: string }>>): readonly Row[] =>
  Object.entries(table).map(([CODE, { colour: COLOUR }]) => ({ CODE, COLOUR }));

/** The tables for which a style sheet can repeat rules, and the words that each row replaces in them. */
const tables: Readonly<Record<string, readonly Row[]>> = {
  state: looks(stateLooks),
  verdict: looks(verdictLooks),
  stratum: strata.map(SHADE => ({ SHADE: String(SHADE) })),
};

/** @throws if there is no such entry, which is a mistake of ours */
function entryOf<Entry>(entries: Readonly<Record<string, Entry>>, name: string, what: string): Entry {
  const entry = Object.hasOwn(entries, name) ? entries[name] : undefined;
  if (entry === undefined)
    throw new Error(`A style sheet asks for the ${what} ${name}: ${Object.keys(entries).join(", ")}.`);
  return entry;
}

/** The sizes that a sheet can name. They stand in its rules as they are: a page has no custom properties for them. */
const sizes: Readonly<Record<"type" | "space", Readonly<Record<string, string>>>> = {
  type: {
    ...Object.fromEntries(Object.entries(chainType).map(([name, { size }]) => [name, `${size}px`])),
    ...typeScale,
  },
  space: Object.fromEntries(spaces.map((size, at) => [String(at + 1), `${size}rem`])),
};

const withSizes = (sheet: string): string =>
  sheet.replaceAll(/var\(--(type|space)-([\w-]+)\)/gu, (_, kind: "type" | "space", name: string) =>
    entryOf(sizes[kind], name, kind === "type" ? "size of type" : "space"),
  );

/** The end of the block that opens at this brace. */
function endOfBlock(sheet: string, opens: number): number {
  let depth = 0;
  for (let at = opens; at < sheet.length; at += 1) {
    if (sheet[at] === "{") depth += 1;
    if (sheet[at] === "}") depth -= 1;
    if (depth === 0) return at;
  }
  throw new Error("A block of a style sheet has no end.");
}

/** Repeats the rules in `@each state { .is-CODE { color: var(--COLOUR); } }` for each row of the table. */
function withEach(sheet: string): string {
  const found = /@each ([a-z-]+) \{/u.exec(sheet);
  if (!found) return sheet;
  const opens = found.index + found[0].length - 1;
  const ends = endOfBlock(sheet, opens);
  const rules = sheet.slice(opens + 1, ends);
  const repeated = entryOf(tables, found[1]!, "table").map(row =>
    rules.replaceAll(/[A-Z]{3,}/gu, word => (Object.hasOwn(row, word) ? row[word]! : word)),
  );
  return withEach(sheet.slice(0, found.index) + repeated.join("") + sheet.slice(ends + 1));
}

/**
 * A style sheet in which parts of the theme replace these rules:
 * - `@colours light;` the colours of a palette as custom properties, named after their meaning;
 * - `@colours print over light;` only those that differ from the colours of another palette;
 * - `@each state { … }` rules that are repeated for each row of a table;
 * - `var(--type-small)`, `var(--space-4)` a size of type and a space.
 * @param isWhole whether it is the only style sheet of its page: then it gets only the colours that it uses
 * @throws if there is no such palette, table or size
 */
export function sheetWithTheme(sheet: string, { isWhole = false } = {}): string {
  const repeated = withSizes(withEach(sheet));
  const isWanted = (colour: string): boolean => !isWhole || new RegExp(`var\\(--${colour}[),]`, "u").test(repeated);
  return repeated.replaceAll(
    /@colours ([a-zA-Z]+)(?: over ([a-zA-Z]+))?;/gu,
    (_, name: string, below: string | undefined) =>
      (Object.entries(entryOf(palettes, name, "palette")) as [ColourName, string][])
        .filter(([colour]) => isWanted(colour))
        .filter(([colour, value]) => below === undefined || entryOf(palettes, below, "palette")[colour] !== value)
        .map(([colour, value]) => `--${colour}: ${value};`)
        .join(" "),
  );
}
