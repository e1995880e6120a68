/** What is seen on a card and what is spoken of it have the same commas: “held, in part, says Sama”. */
import { describe, expect, it } from "vitest";
import { planes } from "../../../src/schema/index.ts";
import { languages } from "../../../src/text/index.ts";
import { altTextOf, chainSvgOf, writtenDuties } from "../../../src/views/index.ts";
import { type Element, elementsIn, readMarkup, textOf } from "../../app/markup.ts";
import { extent, partOf } from "../../scope.ts";
import { askedOf, inquiryInto, shipped } from "../chain/chainCases.ts";

const bare = (text: string) => text.replace(/[\u2066-\u2069\u200b]/gu, "").replace(/\s+/gu, " ");
const textsIn = (group: Element) => elementsIn(group, ({ tag }) => tag === "text");
const titleOf = (group: Element) => group.children.find(child => typeof child !== "string" && child.tag === "title");

/** The commas that are seen between two words and missing where these are spoken. */
function lostCommas(seen: string, spoken: string): readonly string[] {
  const pairs = [...seen.matchAll(/([\p{L}\p{N}’)]+), (?=([\p{L}\p{N}]+))/gu)];
  return pairs.flatMap(([, before, after]) => {
    const without = new RegExp(`(?<![\\p{L}\\p{N}])${before!.replaceAll(")", "\\)")} ${after}(?![\\p{L}\\p{N}])`, "u");
    return without.test(spoken) && !spoken.includes(`${before}, ${after}`) ? [`${before}, ${after}`] : [];
  });
}

it("a comma that is lost is found", () => {
  expect(lostCommas("held, in part, says Sama", "Health: held, in part says Sama")).toEqual(["part, says"]);
  expect(lostCommas("held, in part", "Health: held, in part")).toEqual([]);
});

describe.each(partOf([...shipped], 5))(`the cards of %s (${extent})`, (_, text) => {
  it.each(languages.map(({ code }) => code))("have the same commas for eyes and ears, in %s", language => {
    const inquiry = inquiryInto(text);
    const [group] = inquiry.chain.groups;
    const states = new Set<string>();
    for (const duty of writtenDuties(inquiry, group!).slice(0, 3))
      for (const plane of planes) {
        // On a phone the state of a party stands on its card.
        const asked = askedOf(inquiry, language, { group: group!, plane, duty, width: 360 });
        const svg = readMarkup(chainSvgOf(asked));
        const alternative = bare(altTextOf(asked).long);
        for (const card of elementsIn(svg, ({ tag, attributes }) => tag === "g" && attributes.has("data-party"))) {
          const title = titleOf(card);
          if (title === undefined) continue;
          const spoken = bare(textOf(title as Element));
          const seen = bare(
            textsIn(card)
              .map(one => textOf(one))
              .join(" "),
          );
          expect({ seen, spoken, lost: lostCommas(seen, spoken) }).toEqual({ seen, spoken, lost: [] });
          expect({ seen, lost: lostCommas(seen, alternative) }).toEqual({ seen, lost: [] });
          states.add(seen);
        }
      }
    expect(states.size).toBeGreaterThan(0);
  });
});
