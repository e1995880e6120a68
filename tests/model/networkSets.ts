/** Sets of dossiers for tests of the network: the library, small ones drawn by hand, random ones that share parties. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect } from "vitest";
import { indexDossier, inquiryOf, type SetMember } from "../../src/model/index.ts";
import { parseDossier } from "../../src/schema/index.ts";
import { randomOf } from "../bench/generateChain.ts";
import { randomDossier } from "./randomDossier.ts";

export function member(id: string, text: string): SetMember {
  const { dossier, problems } = parseDossier(text);
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  return { id, inquiry: inquiryOf(indexDossier(dossier!, true)) };
}

type Drawn = { readonly id: string; readonly kind?: string; readonly name?: unknown; readonly ids?: readonly string[] };
type More = { readonly links?: readonly object[]; readonly [field: string]: unknown };

/** A small dossier: parties with `scheme:id` each, and the links that are given. */
export const drawn = (id: string, parties: readonly Drawn[], { links = [], ...more }: More = {}): SetMember =>
  member(
    id,
    JSON.stringify({
      format: "deep-labor/1",
      id,
      title: id,
      language: "en",
      updated: "2026-11-25",
      parties: parties.map(({ id: party, kind = "organisation", name = party, ids = [], ...rest }) => ({
        id: party,
        kind,
        name,
        ...rest,
        ...(ids.length > 0
          ? { identifiers: ids.map(one => ({ scheme: one.split(":")[0], id: one.split(":").slice(1).join(":") })) }
          : {}),
      })),
      links: links.map((link, at) => ({
        id: `link-${at}`,
        type: "subcontracts-to",
        verification: "unverified",
        evidence: [],
        ...link,
      })),
      ...more,
    }),
  );

const folder = path.resolve(import.meta.dirname, "../../data/dossiers");
export const library = readdirSync(folder).map(file =>
  member(file.replace(".dossier.json", ""), readFileSync(path.join(folder, file), "utf8")),
);

/** Random dossiers whose parties have few numbers in few registers, so that many are shared. */
export function randomSet(seed: number): SetMember[] {
  const random = randomOf(seed);
  return Array.from({ length: 2 + Math.floor(random() * 4) }, (_, at) => {
    const dossier = randomDossier(seed * 10 + at);
    const parties = dossier.parties.map(party => ({
      ...party,
      identifiers: Array.from({ length: Math.floor(random() * 3) }, () => ({
        scheme: random() < 0.5 ? "LEI" : "lei ",
        id: String(Math.floor(random() * 12)),
      })),
    }));
    return member(`set-${at}`, JSON.stringify({ ...dossier, parties }));
  });
}
