/** Many dossiers as one, for programs that draw networks: valid, and no link, name or source lost or given to another. */
import { describe, expect, test } from "vitest";
import { checkDossier, indexDossier, inquiryOf, mergeDossiers } from "../../../src/model/index.ts";
import { dossierOfNetwork } from "../../../src/publish/index.ts";
import { redact } from "../../../src/redact/index.ts";
import { evidenceIn, inAllLanguages } from "../../../src/schema/index.ts";
import { randomDossier } from "../../model/randomDossier.ts";
import { extent, firstSeed, tried } from "../../scope.ts";
import { shipped } from "../../views/chain/chainCases.ts";

function setOf(files: readonly (readonly [id: string, text: string])[]) {
  return mergeDossiers(
    files.flatMap(([id, text]) => {
      const made = redact(text);
      return made.ok ? [{ id, inquiry: inquiryOf(indexDossier(made.value.dossier, true)) }] : [];
    }),
  );
}
const everything = (network: ReturnType<typeof setOf>) => ({
  network,
  shownParties: new Uint8Array(network.parties.length).fill(1),
  shownLinks: new Uint8Array(network.links.length).fill(1),
});
const head = { id: "all-chains", title: { en: "All chains" } };

function expectWhole(network: ReturnType<typeof setOf>): void {
  const dossier = dossierOfNetwork(everything(network), head);
  expect(checkDossier(JSON.stringify(dossier)).problems.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(dossier.parties.length).toBe(network.parties.length);
  expect(dossier.links.length).toBe(network.links.length);
  const partyById = new Map(dossier.parties.map(party => [party.id, party]));
  expect(partyById.size).toBe(dossier.parties.length);
  network.links.forEach(({ dossier: at, link, from, to }, place) => {
    const shown = dossier.links[place]!;
    const own = network.dossiers[at]!.inquiry.file.dossier;
    expect([shown.type, shown.verification, shown.start, shown.end]).toEqual([
      link.type,
      link.verification,
      link.start,
      link.end,
    ]);
    expect(shown.from).toBe(dossier.parties[from]!.id);
    expect(shown.to).toBe(dossier.parties[to]!.id);
    const cited = (file: typeof own, evidence: typeof link.evidence) =>
      evidenceIn(file, evidence).map(({ source, quote, supports }) => [source.title, source.url, quote, supports]);
    expect(cited(dossier, shown.evidence)).toEqual(cited(own, link.evidence));
  });
  // Whatever a dossier calls a party, the party has as a name.
  network.parties.forEach(({ accounts }, node) => {
    const { name, aliases = [] } = dossier.parties[node]!;
    const names = new Set([name ?? "", ...aliases].flatMap(one => [...inAllLanguages(one)]));
    for (const { dossier: at, party } of accounts) {
      const own = network.dossiers[at]!.inquiry.file.dossier.parties[party]!.name;
      for (const one of own === undefined ? [] : inAllLanguages(own)) expect(names).toContain(one);
    }
  });
}

describe("many dossiers as one", () => {
  test("hold every party, link, name and source of the library", () => {
    expectWhole(setOf([...shipped]));
  });

  test(`hold those of random dossiers (SEED=${firstSeed}, ${extent})`, () => {
    for (let seed = firstSeed; seed < firstSeed + tried(8, 300); seed++)
      expectWhole(setOf([0, 1, 2].map(at => [`d${at}`, JSON.stringify(randomDossier(seed * 3 + at))] as const)));
  });

  test("hold what is shown alone, and no link to what is not", () => {
    const network = setOf([...shipped]);
    const shown = everything(network);
    network.parties.forEach((_, node) => {
      if (node % 3 === 0) shown.shownParties[node] = 0;
    });
    const dossier = dossierOfNetwork(shown, head);
    const ids = new Set(dossier.parties.map(({ id }) => id));
    expect(ids.size).toBe(shown.shownParties.filter(one => one === 1).length);
    expect(dossier.links.length).toBe(
      network.links.filter(({ from, to }) => shown.shownParties[from] && shown.shownParties[to]).length,
    );
    expect(checkDossier(JSON.stringify(dossier)).problems.filter(({ severity }) => severity === "error")).toEqual([]);
    // A source on which nothing shown rests is not told.
    const cited = new Set(
      [...dossier.parties, ...dossier.links].flatMap(one =>
        evidenceIn(dossier, [
          ...(one.evidence ?? []),
          ...(one.response?.evidence ?? []),
          ...("workers" in one ? (one.workers?.evidence ?? []) : []),
        ]).map(({ source }) => source.id),
      ),
    );
    for (const { id, derivedFrom = [] } of dossier.sources)
      if (cited.has(id)) for (const from of derivedFrom) cited.add(from);
    expect(dossier.sources.filter(({ id }) => !cited.has(id)).length).toBeLessThan(3);
  });

  test("keep ids apart that would fall together", () => {
    const file = (id: string, party: string) =>
      JSON.stringify({
        ...{ format: "deep-labor/1", id, title: id, language: "en", updated: "2026-11-25" },
        parties: [{ id: party, kind: "organisation", name: `${id} ${party}` }],
        ...{ links: [], assertions: [], sources: [] },
      });
    const network = setOf([
      ["a", file("a", "b-c")],
      ["a-b", file("a-b", "c")],
    ]);
    expect(dossierOfNetwork(everything(network), head).parties.map(({ id }) => id)).toEqual(["a-b-c", "a-b-c-2"]);
  });
});
