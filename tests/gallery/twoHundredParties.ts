/**
 * The crowded case: two hundred parties in the shape that such chains have, wide at the bottom and narrow at the top.
 * One client, a few contractors, their subcontractors, labour suppliers of which some work for two, unnamed agencies,
 * and groups of workers; with statements of several of them. The text is the same each time.
 */
import { randomOf } from "../bench/generateChain.ts";

const REGIONS = [
  { name: "Iberia", cities: ["Vigo, ES", "Huelva, ES", "Braga, PT", "Setúbal, PT", "Lorca, ES", "Elche, ES"] },
  { name: "Balkans", cities: ["Craiova, RO", "Plovdiv, BG", "Niš, RS", "Oradea, RO", "Ruse, BG", "Bacău, RO"] },
  { name: "Maghreb", cities: ["Agadir, MA", "Sfax, TN", "Fès, MA", "Gabès, TN", "Nador, MA", "Bizerte, TN"] },
  { name: "South Asia", cities: ["Indore, IN", "Khulna, BD", "Kochi, IN", "Sylhet, BD", "Ranchi, IN", "Rajshahi, BD"] },
] as const;
const STEMS =
  "Alder Amber Anchor Arbour Aster Barley Basalt Beacon Bramble Brook Cairn Calder Candle Canvas Cedar Chalk Clover Cobalt Compass Copper Coral Cotton Crane Delta Dune Ebony Elm Ember Falcon Fennel Fern Flint Garnet Ginger Granite Harrow Hazel Heron Indigo Ivory Jasper Juniper Kestrel Lantern Larch Laurel Linden Lotus Maple Marble Meadow Mercer Minster Mosaic Myrtle Nettle Oak Olive Onyx Opal Orchard Otter Pebble Pine Plover Poplar Quarry Quartz Quill Raven Reed Ridge River Rowan Saffron Sage Sedge Shale Slate Sorrel Spruce Sterling Stone Tamar Teal Thistle Timber Topaz Umber Vale Verbena Walnut Willow Wren Yarrow".split(
    " ",
  );
const TASKS = ["Receipt readers", "Street-scene labellers", "Caption writers", "Voice listeners", "Shelf checkers"];
const STATUSES = ["self-employed", "temporary-agency", "dependent-contractor", "unknown", "informal"] as const;

const slug = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-");

/** The text of the dossier. */
export function twoHundredParties(): string {
  const random = randomOf(200);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
  const parties: { readonly id: string; readonly kind: string; readonly [field: string]: unknown }[] = [];
  const links: object[] = [];
  const assertions: object[] = [];
  const conditions: object[] = [];
  let stem = 0;

  /** A city and its country. */
  const placeIn = (region: number) => pick(REGIONS[region]!.cities).split(", ") as [city: string, country: string];
  const firm = (what: string, role: string, country: string): string => {
    const again = stem >= STEMS.length ? " North" : "";
    const name = `${STEMS[stem % STEMS.length]}${again} ${what}`;
    stem += 1;
    parties.push({ id: slug(name), kind: "organisation", name, roles: [role], country });
    return slug(name);
  };
  const link = (type: string, from: string, to: string, verification: string, ...evidence: readonly string[]): void => {
    links.push({ id: `link-${links.length + 1}`, type, from, to, verification, evidence });
  };
  const says = (party: string, duty: string, position: string, fields: object = {}): void => {
    const contract = { basis: "contract", verification: "documented", evidence: ["q-terms"] };
    assertions.push({ id: `says-${assertions.length + 1}`, party, duty, position, ...contract, ...fields });
  };

  parties.push({ id: "atlas", kind: "organisation", name: "Atlas Assistant", roles: ["client"], country: "US" });
  says("atlas", "due-diligence", "holds", { basis: "policy", verification: "self-declared", evidence: ["q-code"] });
  says("atlas", "employment-status", "disclaims", {
    basis: "statement",
    verification: "reported",
    evidence: ["q-paper"],
  });

  const suppliers: { readonly id: string; readonly region: number }[] = [];
  REGIONS.forEach(({ name }, region) => {
    const main = firm(`Data ${name}`, "main-contractor", placeIn(region)[1]);
    link("commissions", "atlas", main, "documented", "q-terms");
    says("atlas", "pay-wage", "passes-on", { to: [main], retains: "none" });
    if (region !== 1) says(main, "pay-wage", "passes-on", { to: ["agencies-unnamed"], retains: "unknown" });
    const regional = [1, 2, 3, 4].map(() => {
      const id = firm("Operations", "subcontractor", placeIn(region)[1]);
      link("subcontracts-to", main, id, pick(["documented", "single-source"]), "q-list");
      return id;
    });
    says(regional[0]!, "health-safety", "holds", {
      basis: "policy",
      verification: "self-declared",
      evidence: ["q-code"],
    });
    says(main, "health-safety", "passes-on", { to: [regional[0]!, regional[1]!], retains: "oversight" });
    for (const above of regional)
      for (let i = 0; i < 5; i += 1) {
        const id = firm(pick(["Staffing", "Workforce", "Annotations"]), "labour-supplier", placeIn(region)[1]);
        link("takes-labour-from", above, id, pick(["single-source", "reported"]), "q-list");
        if (random() < 0.25) link("subcontracts-to", pick(regional), id, "reported", "q-paper");
        suppliers.push({ id, region });
      }
  });
  for (const { id } of suppliers.filter((_, place) => place % 5 === 0)) says(id, "pay-wage", "holds");
  for (const { id } of suppliers.filter((_, place) => place % 9 === 4))
    says(id, "social-protection", "disclaims", {
      basis: "statement",
      verification: "self-declared",
      evidence: ["q-paper"],
    });

  parties.push({ id: "agencies-unnamed", kind: "unknown", name: "Agencies not named", inLine: { min: 1 } });
  link("unspecified", "atlas", "agencies-unnamed", "reported", "q-paper");
  const unnamed = Array.from({ length: 11 }, (_, place) => {
    const id = `agency-unnamed-${place + 1}`;
    parties.push({
      id,
      kind: "unknown",
      ...(place % 3 === 0 ? { inLine: { min: 1, max: 2 + (place % 4) } } : {}),
      ...(place % 3 === 1 ? { count: { min: 2 } } : {}),
    });
    const { id: above } = suppliers[place * 5]!;
    link("unspecified", above, id, "inferred", "q-paper");
    return { id, region: suppliers[place * 5]!.region };
  });

  const groups: string[] = [];
  const taken = new Set<string>();
  const engagers = [
    ...suppliers.map(supplier => ({ ...supplier, type: "engages" })),
    ...unnamed.map(agency => ({ ...agency, type: "unspecified" })),
    { id: "agencies-unnamed", region: 2, type: "unspecified" },
  ];
  // Such lists include suppliers of whom nobody knows whom they engage.
  for (const { id: engager, region, type } of engagers.filter((_, place) => place % 8 !== 6)) {
    let [task, [city, country]] = [pick(TASKS), placeIn(region)];
    while (taken.has(`${task}, ${city}`)) [task, [city, country]] = [pick(TASKS), placeIn(region)];
    taken.add(`${task}, ${city}`);
    const id = `workers-${groups.length + 1}`;
    parties.push({
      id,
      kind: "worker-group",
      name: `${task}, ${city}`,
      country,
      workers: { status: pick(STATUSES), tasks: ["training"] },
    });
    groups.push(id);
    const verification = pick(["single-source", "corroborated", "reported"]);
    link(type, engager, id, verification, ...(verification === "corroborated" ? ["q-told", "q-list"] : ["q-told"]));
  }
  for (const [place, id] of groups.entries())
    if (place % 7 === 0)
      conditions.push({
        id: `condition-${place + 1}`,
        duty: "pay-wage",
        workers: [id],
        met: pick(["met", "partly", "not-met"]),
        verification: "single-source",
        evidence: ["q-told"],
      });

  // First what stands beside the chain, then vendors of which only the name is known, up to two hundred.
  const beside: readonly (readonly [what: string, kind: string, country: string])[] = [
    ["Cloud", "cloud-host", "IE"],
    ["Transfer", "payment-processor", "LT"],
    ["Holding", "parent-company", "LU"],
    ["Scores", "rating-issuer", "EE"],
  ];
  for (const [what, role, country] of beside) {
    const id = firm(what, role, country);
    if (role === "parent-company")
      for (const { id: owned } of suppliers.slice(0, 6)) link("owns", id, owned, "documented", "q-list");
    else if (role === "payment-processor")
      for (const paid of groups.slice(0, 8)) link("pays", id, paid, "reported", "q-told");
    else if (role === "rating-issuer")
      for (const rated of groups.slice(4, 10)) link("rates", id, rated, "reported", "q-told");
    else link("hosts-data", id, "atlas", "documented", "q-terms");
  }
  for (let place = parties.length; place < 200; place += 1)
    parties.push({
      id: `vendor-${place}`,
      kind: "organisation",
      name: `A vendor on the list, no. ${place}`,
      nameIsDescription: true,
      placed: false,
    });

  return `${JSON.stringify(
    {
      format: "deep-labor/1",
      id: "two-hundred-parties",
      title: "Two hundred parties behind one assistant",
      summary:
        "An invented supplier list: four contractors, their subcontractors in four regions, and the people below them.",
      language: "en",
      fictional: true,
      updated: "2026-11-25",
      asOf: "2025",
      clients: ["atlas"],
      parties,
      links,
      assertions,
      conditions,
      sources: [
        { id: "terms", type: "contract", title: "Statement of work 7", language: "en", published: "2024-02-01" },
        { id: "code", type: "terms-or-policy", title: "Supplier code", language: "en", published: "2024-01-01" },
        { id: "list", type: "internal-document", title: "Supplier list, fourth quarter", language: "en" },
        { id: "paper", type: "press", title: "A long list", publisher: "The Quay Gazette", language: "en" },
        { id: "told", type: "survey", title: "Who pays you? Answers from four regions", language: "en" },
      ],
      quotes: [
        {
          id: "q-terms",
          source: "terms",
          locator: "clause 3",
          quote: "Supplier alone pays those who carry out the work.",
        },
        { id: "q-code", source: "code", locator: "section 2", quote: "We expect safe and healthy work at every tier." },
        { id: "q-list", source: "list", locator: "rows 4 to 88", quote: "Tier 2 and tier 3, active in the quarter." },
        { id: "q-paper", source: "paper", quote: "Below the third tier the list names no more firms." },
        { id: "q-told", source: "told", quote: "The transfer names another firm each month." },
      ],
    },
    null,
    1,
  )}\n`;
}
