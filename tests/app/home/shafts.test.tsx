/** The shafts as the home page writes them down. */
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { homePlace } from "../../../src/app/address/place.ts";
import type { Card } from "../../../src/app/files/cardOf.ts";
import { library } from "../../../src/app/files/library.ts";
import { arrangementOf } from "../../../src/app/home/arrangementOf.ts";
import { Shafts } from "../../../src/app/home/Shafts.tsx";
import { blockName } from "../../../src/app/home/shaftWords.ts";
import { PlaceContext } from "../../../src/app/reading/usePlace.ts";
import { ReaderContext } from "../../../src/app/reading/useReader.ts";
import { type Language, say, textIn } from "../../../src/text/index.ts";
import { elementsIn, readMarkup, tagged, textOf } from "../markup.ts";

/** px of the page in windows of 1280, 768 and 390. */
const [DESK, TABLET, PHONE] = [1240, 734, 356];

function written(cards: readonly (readonly [string, Card])[], width: number, language: Language = "en") {
  const html = renderToStaticMarkup(
    <ReaderContext value={{ language, say: (key, params) => say(language, key, params) }}>
      <PlaceContext value={homePlace(language)}>
        <Shafts
          hits={cards.map(([id]) => ({ id, reasons: [] }))}
          cards={new Map(cards)}
          arrangement={arrangementOf(cards.length, cards.length, width)}
          lineOf={() => "What it is about."}
          aside={<p className="aside" />}
        />
      </PlaceContext>
    </ReaderContext>,
  );
  const root = readMarkup(html);
  const classed = (name: string) =>
    elementsIn(root, ({ attributes }) => (attributes.get("class") ?? "").split(" ").includes(name));
  return { root, classed };
}

describe.each(["en", "fr"] as const)("the shafts in %s", language => {
  const { root, classed } = written(library, DESK, language);

  it("are a list of links, shallow to deep, each with its depth in words", () => {
    const links = tagged(root, "a");
    expect(links).toHaveLength(library.length);
    for (const link of links) {
      const said = tagged(root, "span", { id: link.attributes.get("aria-describedby")! });
      expect(textOf(said[0]!)).toMatch(/\d.*(hop|maillon)/);
    }
    const depths = classed("shaft").map(shaft => tagged(shaft, "li", { class: "shaft-layer" }).length);
    expect(depths).toEqual([...depths].sort((a, b) => a - b));
  });

  it("name every party, whole: in a block, or below as one on other routes or of unknown place", () => {
    for (const [id, card] of library) {
      const shaft = classed("shaft").find(one => one.attributes.get("data-dossier") === id)!;
      const text = textOf(shaft);
      for (const block of card.blocks) {
        const own = tagged(shaft, "li", { "data-party": block.id });
        expect(own).toHaveLength(1);
        const isCrowded = card.blocks.some(other => other !== block && other.layer === block.layer);
        expect(textOf(own[0]!)).toContain(blockName(block, language, card.language, isCrowded).text);
      }
      for (const { shortName, name } of [...card.elsewhere, ...card.unplaced])
        expect(text).toContain(textIn((shortName ?? name)!, language, card.language).text);
    }
  });

  it("mark the firms that stand in two chains, and no other", () => {
    const joined = classed("is-joined").map(block => block.attributes.get("data-party"));
    expect(joined.sort()).toEqual(["google", "google", "samasource-kenya-epz", "samasource-kenya-epz"]);
    expect(classed("firm-line")).toHaveLength(2);
  });

  it("have the workers at the foot of each", () => {
    expect(classed("is-workers")).toHaveLength(library.length);
    for (const shaft of classed("shaft")) {
      const last = tagged(shaft, "li", { class: "shaft-layer" }).at(-1)!;
      expect(elementsIn(last, one => one.attributes.get("class")?.includes("is-workers") === true)).toHaveLength(1);
    }
  });
});

describe("the arrangement", () => {
  it("has rows of seven, of four, and on a phone of two", () => {
    expect(arrangementOf(7, 7, DESK)).toEqual({ isList: false, columns: 7, isTitledAbove: false });
    expect(arrangementOf(7, 7, TABLET)).toMatchObject({ columns: 4, isTitledAbove: false });
    expect(arrangementOf(7, 7, PHONE)).toMatchObject({ columns: 2, isTitledAbove: true });
    expect(arrangementOf(7, 1, DESK).columns).toBe(4);
    expect(arrangementOf(7, 1, PHONE).columns).toBe(2);
  });

  it("is a list from more than twenty dossiers on, of named shafts that say what they are about", () => {
    const many = Array.from({ length: 21 }, (_, at) => [`${library[at % 7]![0]}-${at}`, library[at % 7]![1]] as const);
    expect(arrangementOf(20, 20, DESK).isList).toBe(false);
    expect(arrangementOf(21, 21, DESK)).toEqual({ isList: true, columns: 4, isTitledAbove: true });
    // Also where a search leaves few.
    expect(arrangementOf(21, 2, DESK).isList).toBe(true);
    expect(arrangementOf(21, 21, PHONE).columns).toBe(1);
    const { root, classed } = written(many, DESK);
    expect(tagged(root, "a")).toHaveLength(21);
    expect(classed("firm-line")).toHaveLength(0);
    expect(classed("shaft-line")).toHaveLength(21);
    expect(classed("is-workers")).toHaveLength(21);
  });
});

describe("the name in a block", () => {
  const party = { id: "p", kind: "organisation" as const };

  it("is the whole one as long as it has room, else the short one, and never cut", () => {
    const long = "A joint venture of a builder and of two other companies";
    expect(
      blockName({ ...party, name: "Bouygues travaux publics", shortName: "Bouygues" }, "en", "en", false).text,
    ).toBe("Bouygues travaux publics");
    expect(
      blockName({ ...party, name: "Bouygues travaux publics", shortName: "Bouygues" }, "en", "en", true).text,
    ).toBe("Bouygues");
    expect(blockName({ ...party, name: long, shortName: "Joint venture" }, "en", "en", false).text).toBe(
      "Joint venture",
    );
    expect(blockName({ ...party, name: long }, "en", "en", true).text).toBe(long);
  });

  it("says of somebody unknown how many they may be", () => {
    expect(blockName({ id: "u", kind: "unknown", inLine: { min: 1 } }, "en", "en", false).text).toBe(
      "1 or more unknown parties",
    );
  });
});
