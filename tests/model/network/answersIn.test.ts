/**
 * Who answers in a network, hop by hop, beside the traces of single dossiers: nothing is added, lost, or joined across
 * them.
 */
import { describe, expect, it } from "vitest";
import { answersIn, type Inquiry, mergeDossiers, mostSpokenOf, traceRecord } from "../../../src/model/index.ts";
import { planes, type State, states } from "../../../src/schema/index.ts";
import { firstSeed } from "../../scope.ts";
import { drawn, library, randomSet } from "../networkSets.ts";

const sets = [
  ["the library", library] as const,
  ...library.map(one => [one.id, [one]] as const),
  ...Array.from({ length: 12 }, (_, at) => [`seed ${firstSeed + at}`, randomSet(firstSeed + at)] as const),
];

/** What each group of a dossier has by the ids of its file, as `trace --json` prints it. */
const recordsOf = (inquiry: Inquiry, duty: string, plane: (typeof planes)[number]) =>
  inquiry.chain.groups
    .map(group => traceRecord(inquiry, group, inquiry.trace(group, duty, plane)))
    .filter(({ restsOn }) => restsOn.assertions.length + restsOn.proceedings.length > 0);

describe("who answers in a network", () => {
  it.each(sets)("is what the trace of each dossier has, party by party and hop by hop: %s", (_, members) => {
    const network = mergeDossiers(members);
    const duties = new Set(network.dossiers.flatMap(({ inquiry }) => inquiry.file.duties));
    let told = 0;
    for (const duty of duties)
      for (const plane of planes) {
        const { parties, verdicts, hops } = answersIn(network, { duty, plane });
        network.dossiers.forEach(({ inquiry }, dossier) => {
          const records = recordsOf(inquiry, duty, plane);
          const { dossier: file } = inquiry.file;
          file.parties.forEach(({ id }, at) => {
            const node = network.nodes[dossier]![at]!;
            const mine = (parties.get(node) ?? []).filter(one => one.dossier === dossier).map(({ code }) => code);
            // A party outside of a chain answers as well; it stands in no `states`, and is checked by what is in them.
            const inChains = new Set(
              records.flatMap((record): State[] => {
                const state = record.states[id];
                return state === undefined || state === "silent" ? [] : [state];
              }),
            );
            for (const state of inChains) expect([id, mine]).toEqual([id, expect.arrayContaining([state])]);
            expect(mine).toEqual(mine.toSorted((a, b) => states.indexOf(a) - states.indexOf(b)));
            const outcome = (verdicts.get(node) ?? []).filter(one => one.dossier === dossier).map(({ code }) => code);
            expect([id, outcome]).toEqual([
              id,
              records.filter(({ workers }) => workers === id).map(({ verdict }) => verdict),
            ]);
          });
          network.links.forEach(({ dossier: own, link, isHop, isLive }, at) => {
            if (own !== dossier) return;
            const found = new Set(
              records.flatMap((record): State[] => {
                const state = record.states[link.from];
                const isBelow = link.to === record.workers || record.states[link.to] !== undefined;
                return isHop && isLive && isBelow && state !== undefined ? [state] : [];
              }),
            );
            expect([link.id, hops.get(at) ?? []]).toEqual([link.id, states.filter(state => found.has(state))]);
            told += found.size;
          });
        });
      }
    expect(told).toBeGreaterThanOrEqual(members === library ? 50 : 0);
  });

  it("begins with what most dossiers speak of, and with nothing where none speaks", () => {
    const network = mergeDossiers(library);
    const most = mostSpokenOf(network)!;
    const speaking = (duty: string, plane: string) =>
      library.filter(({ inquiry }) =>
        inquiry.file.statements.some(one => one.assertion.duty === duty && one.plane === plane),
      ).length;
    const duties = new Set(library.flatMap(({ inquiry }) => inquiry.file.duties));
    const counts = [...duties].flatMap(duty => planes.map(plane => speaking(duty, plane)));
    expect(speaking(most.duty, most.plane)).toBe(Math.max(...counts));
    expect(mostSpokenOf(mergeDossiers([drawn("still", [{ id: "a" }, { id: "b" }])]))).toBe(null);
  });
});
