/** The relations beside the chain: links of their types, and rating systems, from their issuer to those whom it rates. */
import { describe, expect, it } from "vitest";
import { type Lens, overlaysIn, pairOf } from "../../src/model/index.ts";
import { planes } from "../../src/schema/index.ts";
import { inquiryInto } from "../views/chain/chainCases.ts";
import { peopleFile } from "../views/evidence/people.ts";

const workers = { ratingSystem: { issuer: "scorer" }, evidence: ["talk"] };
const drawnIn = (text: string, lens: Lens = {}): string[] => {
  const { chain, file } = inquiryInto(text, lens);
  const idOf = (party: number) => file.dossier.parties[party]!.id;
  return overlaysIn(chain).map(
    ({ type, link, from, to }) => `${idOf(from)} ${type} ${idOf(to)}, ${link?.id ?? "told"}`,
  );
};

describe("a rating system", () => {
  it("is a relation from whoever issues it to the workers", () => {
    expect(drawnIn(peopleFile({ workers }))).toEqual(["scorer rates hands, told"]);
  });

  it("is told once where a link says the same: by the link, on its days and above its floor alone", () => {
    const link = { id: "scores", type: "rates", from: "scorer", to: "hands", end: "2023" };
    const text = peopleFile({ workers, links: [link] });
    expect(drawnIn(text, { date: "2022" })).toEqual(["scorer rates hands, scores"]);
    expect(drawnIn(text, { date: "2024" })).toEqual([]);
    expect(drawnIn(text, { date: "2022", floor: "documented" })).toEqual([]);
  });

  it("stands beside a hop of the same two, unless a link says the same", () => {
    const ratings = (issuer: string, links: object[] = []) => {
      const rated = { ratingSystem: { issuer } };
      return pairOf(inquiryInto(peopleFile({ workers: rated, links: links as [] })), "client-hands")!.ratings;
    };
    expect(ratings("client").map(({ from, to }) => [from, to])).toEqual([[0, 2]]);
    expect(ratings("scorer")).toEqual([]);
    expect(ratings("client", [{ id: "scores", type: "rates", from: "client", to: "hands" }])).toEqual([]);
  });

  it("stands beside a link of somebody else, or of another type", () => {
    const links = [
      { id: "client-rates", type: "rates", from: "client", to: "hands" },
      { id: "certifies", type: "certifies", from: "scorer", to: "hands" },
    ];
    expect(drawnIn(peopleFile({ workers, links }))).toEqual([
      "client rates hands, client-rates",
      "scorer certifies hands, certifies",
      "scorer rates hands, told",
    ]);
  });

  it("is not there where one of its two parties is not, or where nothing of the workers leaves", () => {
    const file = JSON.parse(peopleFile({ workers, scorer: { hypotheses: ["other"] } }));
    file.hypotheses = [
      { id: "one", set: "s", label: "One", default: true },
      { id: "other", set: "s", label: "Other" },
    ];
    expect(drawnIn(JSON.stringify(file))).toEqual([]);
    expect(drawnIn(JSON.stringify(file), { world: ["other"] })).toEqual(["scorer rates hands, told"]);
    expect(drawnIn(peopleFile({ workers, group: { withheld: true } }))).toEqual([]);
  });

  it("is never counted: it moves no layer, no way, no verdict", () => {
    const results = [peopleFile({ workers }), peopleFile({ workers: { evidence: ["talk"] } })].map(text => {
      const { chain, trace } = inquiryInto(text);
      return {
        layers: [...chain.layer],
        verdicts: planes.map(plane => {
          const { verdict, groupChain, standings, restsOn } = trace(chain.groups[0]!, "pay-wage", plane);
          return { verdict, routes: groupChain.routes, depth: groupChain.depth, standings: [...standings], restsOn };
        }),
      };
    });
    expect(results[0]).toEqual(results[1]);
  });
});
