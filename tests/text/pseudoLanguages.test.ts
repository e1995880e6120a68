/** Messages in a language that nobody speaks say the same with the same slots, in more room. */
import { IntlMessageFormat } from "intl-messageformat";
import { expect, it } from "vitest";
import en from "../../data/languages/en/messages.json";
import { lengthened } from "../../scripts/pseudoLanguages.ts";

type Element = ReturnType<IntlMessageFormat["getAst"]>[number];

/** Slots and choices of a message, in their order, without its texts. */
const slotsOf = (elements: readonly Element[]): unknown[] =>
  elements.flatMap((element): unknown[] => {
    if (element.type === 0) return [];
    const { value } = element as { value?: string };
    if (!("options" in element)) return [[element.type, value]];
    const options = Object.entries(element.options).map(([name, option]) => [name, slotsOf(option.value)]);
    return [[element.type, value, options]];
  });
const astOf = (message: string) => new IntlMessageFormat(message, "en", undefined, { ignoreTag: true }).getAst();

it("is half longer, with marks on letters and none in its slots", () => {
  expect(lengthened("All dossiers")).toBe("[All dössïérs lörém]");
  expect(lengthened("{n, plural, one {# hop} other {# hops}} to {to}")).toBe(
    "[{n, plural, one {# höp} other {# höps}} tö {to} lörém ï]",
  );
});

it("keeps every slot and choice of every message", () => {
  for (const [key, message] of Object.entries(en)) {
    const made = lengthened(message);
    expect({ key, slots: slotsOf(astOf(made)) }).toEqual({ key, slots: slotsOf(astOf(message)) });
    if (!message.includes("{")) expect(made.length, key).toBeGreaterThanOrEqual(Math.floor(message.length * 1.5));
  }
});
