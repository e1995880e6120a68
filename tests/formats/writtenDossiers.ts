/** Published dossiers for the writers: those of the library, and random ones with awkward names. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type Published, redact } from "../../src/redact/index.ts";
import { randomDossier } from "../model/randomDossier.ts";

const folder = path.resolve(import.meta.dirname, "../../data/dossiers");

export function publishedFrom(text: string): Published {
  const result = redact(text);
  if (!result.ok) throw new Error(`not published: ${JSON.stringify(result.trouble.slice(0, 3))}`);
  return result.value;
}

export const ofLibrary = (): readonly (readonly [string, Published])[] =>
  readdirSync(folder)
    .filter(name => name.endsWith(".dossier.json"))
    .map(name => [name, publishedFrom(readFileSync(path.join(folder, name), "utf8"))] as const);

const NAMES = [
  "A & B <Ltd>",
  'The "Firm"',
  "Société Ĳ",
  "北極星人材",
  "=SUM(A1)",
  "One | Two",
  "unknown",
  "Ünïted, Inc.",
  "line\nbreak",
];

/** A random dossier with names, shares, dates, addresses and labels that a format could stumble over. */
export function awkward(seed: number): Published {
  const dossier = randomDossier(seed);
  const parties = dossier.parties.map((party, at) =>
    party.name === undefined
      ? party
      : { ...party, name: `${NAMES[(seed + at) % NAMES.length]} ${at}`, url: "https://a.example/?x=1&y=2" },
  );
  const sources = dossier.sources.map((source, at) => ({ ...source, url: `https://s.example/${at}?a=1&b=2` }));
  const links = dossier.links.map((link, at) => ({
    ...link,
    ...(at % 3 === 0 ? { label: `${NAMES[(seed + at) % NAMES.length]}` } : {}),
    ...(link.type === "owns" || link.type === "invests-in"
      ? { share: [0.6, { min: 0.25, max: 0.5 }, 1, { min: 0.1 }][at % 4] }
      : {}),
  }));
  // Ownership and payments are rare among random links, and each kind of party should own and be owned.
  const [owner, owned] = [dossier.parties[seed % parties.length]!, dossier.parties[(seed + 1) % parties.length]!];
  const verification = "reported";
  const ends = { from: owner.id, to: owned.id, verification, evidence: [] };
  const more = [
    { ...ends, id: "more-owns", type: "owns", share: 0.51, start: "2020", end: "2021-06" },
    { ...ends, id: "more-invests", type: "invests-in", start: "2020-02-03" },
    { ...ends, id: "more-pays", type: "pays" },
  ];
  return publishedFrom(JSON.stringify({ ...dossier, parties, links: [...links, ...more], sources }));
}
