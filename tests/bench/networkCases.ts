/** Networks to draw: a dossier for our page; for the others, the words of boxes and the links between them. */
import type { CsvNetwork } from "./networkFromCsv.ts";
import { type NetworkDossier, networkOf } from "./networkOf.ts";
import type { PeerChain } from "./peer/peerChain.ts";

export { CsvTrouble, networkFromCsv } from "./networkFromCsv.ts";

export type NetworkCase = { readonly dossier: NetworkDossier; readonly told: PeerChain };

function caseOf(dossier: NetworkDossier): NetworkCase {
  const places = new Map(dossier.parties.map(({ id }, place) => [id, place]));
  const hops = dossier.links.map(({ from, to }) => [places.get(from)!, places.get(to)!, ""] as const);
  return { dossier, told: { boxes: dossier.parties.map(({ name }) => name), hops } };
}

export const generatedCase = (size: number): NetworkCase => caseOf(networkOf(size));

/**
 * A party to which no link leads is a client; the types of links are not known here. Links of a party to itself are
 * left out.
 */
export function ownCase({ names, links }: CsvNetwork): NetworkCase {
  const used = links.filter(([from, to]) => from !== to);
  const below = new Set(used.map(([, to]) => to));
  return caseOf({
    format: "deep-labor/1",
    id: "own-network",
    title: "A network of one’s own",
    language: "en",
    fictional: true,
    updated: "2026-01-01",
    clients: [...new Set(used.map(([from]) => from))].filter(from => !below.has(from)).map(from => `p${from}`),
    parties: names.map((name, place) => ({ id: `p${place}`, kind: "organisation", name })),
    links: used.map(([from, to], place) => ({
      id: `l${place}`,
      type: "unspecified",
      from: `p${from}`,
      to: `p${to}`,
      verification: "single-source",
      evidence: ["s1"],
    })),
    sources: [{ id: "s1", type: "dataset" }],
  });
}
