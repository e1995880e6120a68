/** The shafts as the home page writes them down. */
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { Card } from "../../../../src/app/documents/files/cardOf.ts";
import { loadLibrary } from "../../../../src/app/documents/files/library.ts";
import type { InterviewShown } from "../../../../src/app/documents/files/shelf.ts";
import { homePlace } from "../../../../src/app/page/address/place.ts";
import { PlaceContext } from "../../../../src/app/page/reading/usePlace.ts";
import { ReaderContext } from "../../../../src/app/page/reading/useReader.ts";
import { arrangementOf } from "../../../../src/app/shell/home/arrangementOf.ts";
import { Shafts } from "../../../../src/app/shell/home/Shafts.tsx";
import { blockName, shortNameOf } from "../../../../src/app/shell/home/shaftWords.ts";
import { type Language, say } from "../../../../src/text/index.ts";
import { elementsIn, readMarkup, tagged, textOf } from "../../markup.ts";

const { cards: library } = await loadLibrary();

/** px of the page in windows of 1280, 768 and 390. */
const [DESK, TABLET, PHONE] = [1240, 734, 356];

function written(
  cards: readonly (readonly [string, Card])[],
  width: number,
  {
    language = "en",
    interview = null,
  }: { readonly language?: Language; readonly interview?: InterviewShown | null } = {},
) {
  const html = renderToStaticMarkup(
    <ReaderContext value={{ language, say: (key, params) => say(language, key, params) }}>
      <PlaceContext value={homePlace(language)}>
        <Shafts
          hits={cards.map(([id]) => ({ id, reasons: [] }))}
          cards={new Map(cards)}
          interview={interview}
          arrangement={arrangementOf([cards.length], width)}
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
  const { root, classed } = written(library, DESK, { language });

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
        const isCrowded =
          library.length > 7 || card.blocks.some(other => other !== block && other.layer === block.layer);
        expect(textOf(own[0]!)).toContain(blockName(block, language, card.language, isCrowded).text);
      }
      // Below a narrow shaft there is room for some names, and the others are counted.
      const most = library.length > 7 ? 2 : Number.POSITIVE_INFINITY;
      for (const others of [card.elsewhere, card.unplaced]) {
        const named = others.length > most + 1 ? others.slice(0, most) : others;
        for (const party of named) expect(text).toContain(shortNameOf(party, language, card.language));
        if (named.length < others.length)
          expect(text).toContain(say(language, "page.shaft.more", { count: others.length - named.length }));
      }
    }
  });

  it("mark the firms that stand in several chains, and no others", () => {
    const firms = new Map<string, number>();
    for (const [, { blocks }] of library)
      for (const { known } of blocks) for (const one of known) firms.set(one, (firms.get(one) ?? 0) + 1);
    const several = library.flatMap(([, { blocks }]) =>
      blocks.flatMap(({ id, known }) => (known.some(one => firms.get(one)! > 1) ? [id] : [])),
    );
    expect(several).toContain("samasource-kenya-epz");
    const joined = classed("is-joined").map(block => block.attributes.get("data-party")!);
    expect(joined.sort()).toEqual(several.sort());
    expect(classed("firm-line").length).toBe(several.length / 2);
  });

  it("have the workers at the foot of each", () => {
    expect(classed("is-workers")).toHaveLength(library.length);
    for (const shaft of classed("shaft")) {
      const last = tagged(shaft, "li", { class: "shaft-layer" }).at(-1)!;
      expect(elementsIn(last, one => one.attributes.get("class")?.includes("is-workers") === true)).toHaveLength(1);
    }
  });
});

describe("the groups", () => {
  const interview = {
    who: "Ada Invented",
    where: "Invented Review",
    year: "2031",
    dossiers: ["openai-sama", "flamanville"],
  };

  it("have a head each, their own list, and titles one level below", () => {
    const { root, classed } = written(library, DESK, { interview });
    const heads = tagged(root, "h2");
    expect(heads.map(textOf)).toEqual(["From the interview", "The same question elsewhere"]);
    expect(textOf(classed("group-head")[0]!)).toContain("Ada Invented, Invented Review, 2031");
    const lists = classed("shafts");
    expect(lists.map(list => list.attributes.get("aria-labelledby"))).toEqual(
      heads.map(head => head.attributes.get("id")),
    );
    const idsIn = (list: (typeof lists)[number]) =>
      elementsIn(list, ({ attributes }) => attributes.has("data-dossier")).map(one =>
        one.attributes.get("data-dossier"),
      );
    expect(idsIn(lists[0]!)).toEqual(["openai-sama", "flamanville"]);
    expect(idsIn(lists[1]!)).toHaveLength(library.length - 2);
    expect(tagged(root, "h3")).toHaveLength(library.length);
  });

  it("say the same in French, and in which interview", () => {
    const { root, classed } = written(library, DESK, { language: "fr", interview });
    expect(tagged(root, "h2").map(textOf)).toEqual(["Issues de l’entretien", "La même question ailleurs"]);
    expect(textOf(classed("group-head")[0]!)).toContain("Ada Invented, Invented Review, 2031");
  });

  it("are not there where the library began with no interview", () => {
    const { classed, root } = written(library, DESK);
    expect(classed("group-head")).toEqual([]);
    expect(tagged(root, "h2")).toHaveLength(library.length);
  });
});

describe("the arrangement", () => {
  it("has rows of seven, of four, and on a phone of two", () => {
    expect(arrangementOf([7], DESK)).toEqual({ look: "named", columns: 7, isTitledAbove: false });
    expect(arrangementOf([7], TABLET)).toMatchObject({ columns: 4, isTitledAbove: false });
    expect(arrangementOf([7], PHONE)).toMatchObject({ columns: 2, isTitledAbove: true });
    expect(arrangementOf([1], DESK).columns).toBe(4);
    expect(arrangementOf([1], PHONE).columns).toBe(2);
  });

  it("has up to ten side by side where they fit, with short names, and no row much longer than another", () => {
    expect(arrangementOf([7, 3], DESK)).toEqual({ look: "dense", columns: 10, isTitledAbove: false });
    expect(arrangementOf([12, 8], DESK)).toMatchObject({ look: "dense", columns: 8 });
    expect(arrangementOf([7, 3], 1100)).toMatchObject({ look: "named", columns: 7 });
    expect(arrangementOf([7, 3], PHONE)).toMatchObject({ look: "named", columns: 2 });
  });

  it("has small shafts from more than twenty on, as many side by side as have room for the letters of a country", () => {
    expect(arrangementOf([20], DESK).look).toBe("dense");
    expect(arrangementOf([21], DESK)).toEqual({ look: "small", columns: 21, isTitledAbove: false });
    expect(arrangementOf([12, 28], DESK)).toMatchObject({ look: "small", columns: 40 });
    expect(arrangementOf([12, 28], PHONE)).toMatchObject({ look: "small", columns: 12 });
    for (const width of [286, PHONE, TABLET, DESK, 2000])
      for (const shown of [21, 40, 200]) {
        const { columns } = arrangementOf([shown], width);
        expect(columns * 27).toBeLessThanOrEqual(width);
      }
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
