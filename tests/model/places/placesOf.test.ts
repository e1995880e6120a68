/**
 * Where a chain stands: each party once, no place that the file does not write, the same for every order of the file.
 * For another base seed: `SEED=7 npx vitest run --project node tests/model/places`.
 */
import { describe, expect, it } from "vitest";
import { countriesOf, type Inquiry, indexDossier, inquiryOf, type Places, placesOf } from "../../../src/model/index.ts";
import { type Party, parseDossier } from "../../../src/schema/index.ts";
import { randomOf } from "../../bench/generateChain.ts";
import { firstSeed, tried } from "../../scope.ts";
import { inquiryInto, shipped } from "../../views/chain/chainCases.ts";
import { draw } from "../drawing.ts";
import { randomDossier, randomQuery } from "../randomDossier.ts";

const drawn = (...asked: Parameters<typeof draw>): Inquiry => inquiryInto(JSON.stringify(draw(...asked)));

/**
 * Sites as in "1 US: c a; 2 FR: w", the passages as in "US>FR 1", those to and from nowhere as in "US>unwritten 1",
 * relations beside them as in "US>FR money 1", what is nowhere as in "b unwritten".
 */
function told(inquiry: Inquiry, { sites, passages, loose, overlays, located }: Places) {
  const idOf = (party: number) => inquiry.file.dossier.parties[party]!.id;
  const nameOf = (site: number) => {
    const { country, point } = sites[site]!;
    return country ?? `${point!.lat}/${point!.lon}`;
  };
  return {
    sites: sites.map(
      ({ number, chain, others }, at) => `${number ?? "-"} ${nameOf(at)}: ${[...chain, ...others].map(idOf).join(" ")}`,
    ),
    passages: passages.map(
      ({ from, to, hops, isCertain, isReturn }) =>
        `${nameOf(from)}>${nameOf(to)} ${hops.length}${isCertain ? "" : " of several"}${isReturn ? " back" : ""}`,
    ),
    loose: loose.map(({ site, why, isAway, hops }) =>
      isAway ? `${nameOf(site)}>${why} ${hops.length}` : `${why}>${nameOf(site)} ${hops.length}`,
    ),
    overlays: overlays.map(one => `${nameOf(one.from)}>${nameOf(one.to)} ${one.family} ${one.overlays.length}`),
    nowhere: located.flatMap(({ party, why }) => (why === null ? [] : [`${idOf(party)} ${why}`])),
  };
}

/** The layers as in "US KE: c a", what stands nowhere in brackets. */
const steps = (inquiry: Inquiry, { steps, sites }: Places): readonly string[] =>
  steps.map(({ sites: here, parties, nowhere }) => {
    const idOf = (party: number) => inquiry.file.dossier.parties[party]!.id;
    const named = parties.map(party => (nowhere.includes(party) ? `(${idOf(party)})` : idOf(party)));
    return `${here.map(site => sites[site]!.country).join(" ")}: ${named.join(" ")}`;
  });

const at = (country: string): Partial<Party> => ({ country });
const beside = { loose: [], overlays: [] };

describe("where the parties of a chain stand", () => {
  it("the Microsoft chain stands in five countries, and nobody knows where two more platforms do", () => {
    const inquiry = inquiryInto(shipped.get("microsoft-voice-assistant")!);
    const places = placesOf(inquiry, inquiry.chain.groups[0]!);
    expect(places.countries).toEqual(["US", "CN", "JP", "ES", "FR"]);
    expect(places.passages.map(({ from, to }) => `${from}>${to}`)).toEqual(["0>1", "1>2", "2>3", "3>4"]);
    expect(places.crossings.crossed).toHaveLength(4);
    expect(places.steps.map(({ sites }) => sites)).toEqual([[0], [1], [2], [3], [4]]);
    const [more] = places.located.filter(({ why }) => why !== null);
    expect(more).toMatchObject({ belonging: "unplaced", why: "unknown", sites: [] });
  });

  it("c (US) > a (US) > b (KE) > w (KE) > numbers countries as the chain reaches them, and counts hops within", () => {
    const inquiry = drawn("c > a > b > [w]", { parties: { c: at("US"), a: at("US"), b: at("KE"), w: at("KE") } });
    const places = placesOf(inquiry, inquiry.chain.groups[0]!);
    expect(told(inquiry, places)).toEqual({
      sites: ["1 US: c a", "2 KE: b w"],
      passages: ["US>KE 1"],
      ...beside,
      nowhere: [],
    });
    expect(places.sites.map(({ within }) => within.length)).toEqual([1, 1]);
    expect(places.steps.map(({ parties }) => parties.length)).toEqual([2, 2]);
  });

  it("a party of several countries stands in each; which of them a hop joins is not certain", () => {
    const inquiry = drawn("c > a > [w]", {
      parties: { c: at("US"), a: { countries: ["US", "IE"] }, w: at("IN") },
    });
    const places = placesOf(inquiry, inquiry.chain.groups[0]!);
    expect(told(inquiry, places)).toEqual({
      sites: ["1 US: c a", "2 IE: a", "3 IN: w"],
      passages: ["US>IE 1 of several", "US>IN 1 of several", "IE>IN 1 of several"],
      ...beside,
      nowhere: [],
    });
    expect(places.crossings).toMatchObject({ open: [0], crossed: [1] });
    expect(places.sites.map(({ within }) => within.length)).toEqual([0, 0, 0]);
  });

  it("tells apart a name that is withheld, a party that is not known, and a country that is not written", () => {
    const inquiry = drawn("c > a > u? > [w]", {
      parties: { a: { withheld: true }, w: at("FR"), c: { seat: "US" }, court: { kind: "authority", placed: false } },
    });
    const places = placesOf(inquiry, inquiry.chain.groups[0]!);
    expect(told(inquiry, places)).toEqual({
      sites: ["1 FR: w"],
      passages: [],
      loose: ["unknown>FR 1"],
      overlays: [],
      nowhere: ["c unwritten", "a withheld", "u unknown", "court unwritten"],
    });
    expect(places.crossings.unknown).toHaveLength(3);
    expect(places.loose).toEqual([{ site: 0, why: "unknown", isAway: false, hops: [2] }]);
    expect(steps(inquiry, places)).toEqual([": (c) (a) (u)", "FR: w"]);
  });

  it("a withheld or an unknown party with a country stands in it", () => {
    const inquiry = drawn("c > u? > [w]", {
      parties: { c: { withheld: true, country: "US" }, u: at("CN"), w: at("FR") },
    });
    expect(placesOf(inquiry, inquiry.chain.groups[0]!).countries).toEqual(["US", "CN", "FR"]);
  });

  it("a point without a country is a site of its own, and no country", () => {
    const place = { name: "A ship", lat: 12.5, lon: -30 };
    const inquiry = drawn("c > a > [w]", { parties: { c: at("US"), a: { place }, w: { place } } });
    const places = placesOf(inquiry, inquiry.chain.groups[0]!);
    expect(told(inquiry, places)).toEqual({
      sites: ["1 US: c", "2 12.5/-30: a w"],
      passages: ["US>12.5/-30 1"],
      ...beside,
      nowhere: [],
    });
    expect(places.countries).toEqual(["US"]);
    expect(places.points).toMatchObject([{ lat: 12.5, lon: -30, name: "A ship", parties: [1, 2] }]);
    expect(places.crossings).toMatchObject({ unknown: [0, 1], none: [] });
  });

  it("half a point is none", () => {
    const inquiry = drawn("c > a > [w]", {
      parties: { c: { place: { lat: 1 } }, a: { place: { lon: 1 } }, w: { place: { name: "Somewhere" } } },
    });
    const places = placesOf(inquiry, inquiry.chain.groups[0]!);
    expect([places.sites, places.points]).toEqual([[], []]);
    expect(places.located.map(({ why }) => why)).toEqual(["unwritten", "unwritten", "unwritten"]);
  });

  it("the point of a withheld party is told nowhere, with a country or without one", () => {
    const place = { name: "A house", lat: 12.5, lon: -30 };
    const inquiry = drawn("c > a > [w]", {
      parties: { c: { withheld: true, place, country: "US" }, a: { withheld: true, place }, w: at("KE") },
    });
    const places = placesOf(inquiry, inquiry.chain.groups[0]!);
    expect(places.points).toEqual([]);
    expect(told(inquiry, places)).toMatchObject({ sites: ["1 US: c", "2 KE: w"], nowhere: ["a withheld"] });
  });

  it("a hop of which one end is nowhere is told at the other, by direction and reason, in the order of the sites", () => {
    const inquiry = drawn("c > b > [w], c > a > [w], c > d > [w], b > u? > [w]", {
      parties: { c: at("US"), b: at("KE"), w: at("IN"), a: {}, d: {} },
    });
    expect(told(inquiry, placesOf(inquiry, inquiry.chain.groups[0]!))).toMatchObject({
      passages: ["US>KE 1", "KE>IN 1"],
      loose: ["US>unwritten 2", "KE>unknown 1", "unknown>IN 1", "unwritten>IN 2"],
    });
  });

  it("layers are one step as long as the same sites are in them, in the order of their numbers", () => {
    const inquiry = drawn("c > a > d > f > [w], c > b > e > g > [w]", {
      parties: {
        ...{ c: at("US"), a: at("KE"), b: at("US"), d: at("US"), e: at("KE"), f: at("KE"), w: at("IN") },
      },
    });
    const places = placesOf(inquiry, inquiry.chain.groups[0]!);
    expect(steps(inquiry, places)).toEqual(["US: c", "US KE: a b d e", "KE: f (g)", "IN: w"]);
  });

  it("whoever stands nowhere begins a step of its own, also between layers of the same site", () => {
    const inquiry = drawn("c > a > e > [w], c > b > e", {
      parties: { c: at("US"), a: at("US"), b: {}, e: at("US"), w: at("IN") },
    });
    const places = placesOf(inquiry, inquiry.chain.groups[0]!);
    expect(steps(inquiry, places)).toEqual(["US: c", "US: a (b)", "US: e", "IN: w"]);
  });

  it("other routes and whoever stands beside the chain have no number, and come after it", () => {
    const inquiry = drawn("c > a > [w], c > b > [v]", {
      parties: { c: at("US"), a: at("KE"), w: at("KE"), b: at("IN"), v: at("IN"), union: at("GH") },
    });
    const places = placesOf(inquiry, inquiry.chain.groups[0]!);
    expect(told(inquiry, places).sites).toEqual(["1 US: c", "2 KE: a w", "- IN: b v", "- GH: union"]);
    expect(told(inquiry, places).passages).toEqual(["US>KE 1"]);
  });

  it("a hop that leads back up is said to, and money stands apart from work", () => {
    const inquiry = drawn("c > a > b > [w], b > a", {
      parties: { c: at("US"), a: at("KE"), b: at("IN"), w: at("IN") },
      links: ["c pays w"],
    });
    const places = placesOf(inquiry, inquiry.chain.groups[0]!);
    expect(told(inquiry, places).passages).toEqual(["US>KE 1", "KE>IN 1", "IN>KE 1 back"]);
    expect(places.overlays).toMatchObject([{ from: 0, to: 2, family: "money" }]);
  });

  it("where work goes the same way down and back up, the passage does not lead back", () => {
    const inquiry = drawn("c > a > b > [w], b > a", {
      parties: { c: at("US"), a: at("KE"), b: at("IN"), w: at("KE") },
    });
    const places = placesOf(inquiry, inquiry.chain.groups[0]!);
    expect(told(inquiry, places).passages).toEqual(["US>KE 1", "KE>IN 1", "IN>KE 2"]);
  });

  it("relations beside the chain are told by family, from site to site, and not within one", () => {
    const inquiry = drawn("c > a > [w]", {
      parties: { c: at("US"), a: at("KE"), w: at("KE"), x: at("US") },
      links: ["c owns a", "a pays w", "c pays w", "x pays a", "a owns x"],
    });
    const { overlays } = told(inquiry, placesOf(inquiry, inquiry.chain.groups[0]!));
    expect(overlays).toEqual(["US>KE money 2", "US>KE ownership 1", "KE>US ownership 1"]);
  });

  it("without workers the chain is whoever has hops, and whoever is unplaced comes before the others", () => {
    const inquiry = drawn("c > a", {
      parties: {
        c: at("US"),
        a: at("KE"),
        d: at("FR"),
        more: { kind: "unknown", placed: false, country: "GH" },
        // Named, and put into the chain by nothing.
        named: { placed: false, country: "IN" },
      },
    });
    const places = placesOf(inquiry, null);
    expect(told(inquiry, places).sites).toEqual(["1 US: c", "2 KE: a", "- GH: more", "- FR: d", "- IN: named"]);
    expect(places.located.map(({ belonging }) => belonging)).toEqual([
      "chain",
      "chain",
      "unplaced",
      "beside",
      "beside",
    ]);
  });
});

const CODES = ["KE", "FR", "FJ", "US"];

/** A random dossier whose parties also act in several countries, give points, and are withheld. */
function randomInquiry(seed: number, turned = false): Inquiry {
  const random = randomOf(seed);
  const dossier = randomDossier(seed);
  const pick = () => CODES[Math.floor(random() * CODES.length)]!;
  const parties = dossier.parties.map(({ country, ...party }) => ({
    ...party,
    ...(country && random() < 0.7 ? { country } : {}),
    ...(random() < 0.2 ? { countries: [...new Set([pick(), pick()])] } : {}),
    ...(random() < 0.2 ? { place: { lat: Math.floor(random() * 3), lon: 180 } } : {}),
    ...(random() < 0.1 && party.kind === "organisation" && party.name ? { withheld: true } : {}),
  }));
  const back = <Item>(items: readonly Item[] | undefined): Item[] =>
    turned ? (items ?? []).toReversed() : [...(items ?? [])];
  const text = JSON.stringify({
    ...dossier,
    // The order of parties decides among local tops and returns, so it stays.
    parties,
    links: back(dossier.links),
    sources: back(dossier.sources),
    assertions: back(dossier.assertions),
  });
  const { dossier: read, leftOut } = parseDossier(text);
  return inquiryOf(indexDossier(read!, leftOut.length === 0), randomQuery(dossier, seed));
}

const seeds = Array.from({ length: tried(60, 1_000) }, (_, place) => firstSeed + place);
const asked = (inquiry: Inquiry) =>
  [null, ...inquiry.chain.groups].map(group => ({ group, places: placesOf(inquiry, group) }));

describe("on random dossiers", () => {
  it("every live party stands once: at what the file writes of it, or nowhere for one reason", () => {
    for (const seed of seeds) {
      const inquiry = randomInquiry(seed);
      const { parties } = inquiry.file.dossier;
      const live = parties.flatMap((_, party) => (inquiry.chain.live[party] ? [party] : []));
      for (const { places } of asked(inquiry)) {
        const { located, sites } = places;
        expect(
          located.map(({ party }) => party).toSorted((a, b) => a - b),
          `seed ${seed}`,
        ).toEqual(live);
        for (const one of located) {
          const party = parties[one.party]!;
          const written = countriesOf([party]);
          const stands = one.sites.map(site => sites[site]!);
          expect(one.sites.length > 0, `seed ${seed}: ${party.id}`).toBe(one.why === null);
          if (written.length > 0) expect(stands.map(({ country }) => country)).toEqual(written);
          else if (stands.length > 0)
            expect(stands.map(({ point }) => point)).toEqual([{ lat: party.place!.lat, lon: party.place!.lon }]);
          else expect(party.place === undefined || party.withheld).toBe(true);
        }
        // A site has those that stand at it, and nobody else.
        sites.forEach(({ chain, others }, site) => {
          expect([...chain, ...others].toSorted((a, b) => a - b)).toEqual(
            located
              .filter(one => one.sites.includes(site))
              .map(({ party }) => party)
              .toSorted((a, b) => a - b),
          );
        });
      }
    }
  });

  it("counts as many countries as the heading of the picture, and every hop once", () => {
    for (const seed of seeds) {
      const inquiry = randomInquiry(seed);
      for (const { group, places } of asked(inquiry)) {
        if (group === null) continue;
        const { members, hops } = inquiry.groupChain(group);
        const { parties } = inquiry.file.dossier;
        expect(places.countries.toSorted(), `seed ${seed}`).toEqual(
          countriesOf(members.map(party => parties[party]!)).toSorted(),
        );
        const counted = Object.values(places.crossings).flat();
        expect(
          counted.toSorted((a, b) => a - b),
          `seed ${seed}`,
        ).toEqual(hops);
        // A hop is drawn from site to site, within a site, or an end of it is nowhere.
        const drawnHops = new Set([
          ...places.passages.flatMap(one => one.hops),
          ...places.sites.flatMap(({ within }) => within),
        ]);
        const isNowhere = (party: number) => places.located.find(one => one.party === party)!.why !== null;
        for (const hop of hops) {
          const ends = [inquiry.chain.hopFrom[hop]!, inquiry.chain.hopTo[hop]!];
          expect(drawnHops.has(hop), `seed ${seed}: hop ${hop}`).toBe(!ends.some(isNowhere));
        }
        expect(places.sites.flatMap(({ number }) => number ?? [])).toEqual(
          places.sites.filter(({ chain }) => chain.length > 0).map((_, place) => place + 1),
        );
        expect(places.steps.flatMap(step => step.parties)).toEqual(
          places.located.flatMap(({ party, belonging }) => (belonging === "chain" ? [party] : [])),
        );
      }
    }
  });

  it("the order of the file changes nothing", () => {
    for (const seed of seeds) {
      const [inquiry, turned] = [randomInquiry(seed), randomInquiry(seed, true)];
      asked(inquiry).forEach(({ group, places }) => {
        expect(told(turned, placesOf(turned, group)), `seed ${seed}`).toEqual(told(inquiry, places));
      });
    }
  });
});
