import { describe, expect, it } from "vitest";
import { newIdOf } from "../../src/edit/index.ts";
import { codes, type JsonObject } from "../../src/schema/index.ts";

const TITLE = "Conversation with Ilze Kalnina, carer";
const unnamed = codes.personIdentities.filter(identity => identity !== "named");

describe("the id of a new source whose person is not named, and of its quotes", () => {
  const talks: readonly (readonly [string, JsonObject])[] = [
    ...unnamed.map(identity => [`${identity}`, { type: "interview", title: TITLE, person: { identity } }] as const),
    ["not told yet how the person appears", { type: "interview", title: TITLE }],
    ["a testimony", { type: "testimony", title: TITLE }],
    [
      "with an address",
      { type: "testimony", title: TITLE, url: "https://x.example/ilze", person: { identity: "withheld" } },
    ],
  ];

  it.each(talks)("tells nothing of the person: %s", (_, source) => {
    expect(newIdOf({ sources: [] }, "sources", source)).toBe("source");
    const file = { sources: [{ id: "conversation-with-ilze", ...source }], quotes: [{ id: "quote", source: "x" }] };
    expect(newIdOf(file, "quotes", { source: "conversation-with-ilze", locator: "at her home in Riga" })).toBe(
      "quote-2",
    );
  });

  it("is made of the title where the person is named, or where it is published", () => {
    for (const source of [
      { type: "interview", title: TITLE, person: { identity: "named" } },
      { type: "interview", title: TITLE, published: "2024" },
      { type: "press", title: TITLE },
    ]) {
      const id = newIdOf({}, "sources", source);
      expect(id).toMatch(/^conversation-with-ilze-kalnina/);
      expect(newIdOf({ sources: [{ ...source, id }] }, "quotes", { source: id })).toBe(`${id}-2`);
    }
  });
});
