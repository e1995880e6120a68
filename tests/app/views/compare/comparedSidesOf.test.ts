/** What a comparison shows where its reader has chosen nothing, and what of an address it leaves aside. */
import { describe, expect, it } from "vitest";
import seed from "../../../../data/seed.json";
import { hrefOf } from "../../../../src/app/page/address/hrefOf.ts";
import { parsePlace } from "../../../../src/app/page/address/parsePlace.ts";
import { type ComparePlace, dossierPlace } from "../../../../src/app/page/address/place.ts";
import { comparedSidesOf } from "../../../../src/app/views/compare/comparedSidesOf.ts";
import { partnerOf } from "../../../../src/app/views/compare/partnerOf.ts";
import {
  choicesOfSide,
  placeOfSide,
  turnedRound,
  withChoices,
  withDossier,
} from "../../../../src/app/views/compare/sideChoices.ts";
import { toldComparisons, toldOf } from "../../../../src/app/views/compare/toldComparison.ts";
import { fullestPlane } from "../../../../src/model/index.ts";
import { inquiryInto, shipped } from "../../../views/chain/chainCases.ts";

const placeAt = (address: string): ComparePlace => {
  const place = parsePlace(address);
  if (place.kind !== "compare") throw new Error(`${address} compares nothing`);
  return place;
};
const fileOf = (id: string) => inquiryInto(shipped.get(id)!).file;
const comparedAt = (address: string) => {
  const place = placeAt(address);
  const [first, second] = place.sides.map(from => fileOf(from.kind === "library" ? from.id : ""));
  return comparedSidesOf(place, [first!, second!], toldOf(...place.sides), "en");
};

describe("what is compared", () => {
  it("is the first group of each, in a plane that both have", () => {
    const { sides, duty, leftAside } = comparedAt("?compare=openai-sama,meta-nairobi-moderators");
    expect(sides.map(({ group, inquiry }) => inquiry.chain.groups.indexOf(group!))).toEqual([0, 0]);
    expect(sides[0].plane).toBe(sides[1].plane);
    expect(duty).not.toBeNull();
    expect(leftAside).toEqual([]);
  });

  it("follows the address: workers, days, planes, duty", () => {
    const { sides, duty } = comparedAt(
      "?compare=flamanville,flamanville&b.workers=romanian-workers&a.plane=legal&b.plane=practical&b.known=2017&duty=pay-wage",
    );
    const [first, second] = sides;
    expect(second.inquiry.file.dossier.parties[second.group!]!.id).toBe("romanian-workers");
    expect([first.plane, second.plane]).toEqual(["legal", "practical"]);
    expect([first.inquiry.chain.focus.known, second.inquiry.chain.focus.known]).toEqual([
      first.inquiry.file.dossier.updated,
      "2017",
    ]);
    expect(duty).toBe("pay-wage");
  });

  it("is in one plane where one side alone names one", () => {
    const { sides } = comparedAt("?compare=openai-sama,meta-nairobi-moderators&b.plane=legal");
    expect(sides.map(({ plane }) => plane)).toEqual(["legal", "legal"]);
  });

  it("leaves aside what a file does not have, and says so", () => {
    const { leftAside, sides } = comparedAt(
      "?compare=openai-sama,flamanville&a.workers=romanian-workers&b.world=x&duty=y",
    );
    expect(leftAside.map(({ name, why }) => [name, why])).toEqual([
      ["a.workers", "workers"],
      ["b.world", "world"],
      ["duty", "duty"],
    ]);
    expect(sides[0].group).toBe(sides[0].inquiry.chain.groups[0]);
  });
});

describe("the choices of a side", () => {
  const place = placeAt(
    "?compare=openai-sama,flamanville&a.plane=legal&b.workers=romanian-workers&b.date=2010&lang=fr",
  );

  it("are kept with it when the sides are swapped, and lost with its dossier", () => {
    expect(hrefOf(turnedRound(place))).toBe(
      "?compare=flamanville,openai-sama&a.workers=romanian-workers&a.date=2010&b.plane=legal&lang=fr",
    );
    expect(turnedRound(turnedRound(place))).toEqual(place);
    expect(hrefOf(withDossier(place, 1, { kind: "library", id: "clic-and-walk" }))).toBe(
      "?compare=openai-sama,clic-and-walk&a.plane=legal&lang=fr",
    );
  });

  it("are those of the dossier’s own page", () => {
    expect(hrefOf(placeOfSide(place, 1))).toBe("?dossier=flamanville&workers=romanian-workers&date=2010&lang=fr");
    expect(choicesOfSide(withChoices(place, 0, { known: "2020" }), 0)).toMatchObject({ plane: "legal", known: "2020" });
  });
});

describe("what a dossier is compared with first", () => {
  const partnerAt = (id: string) => {
    const inquiry = inquiryInto(shipped.get(id)!);
    const group = inquiry.chain.groups[0] ?? null;
    return partnerOf(dossierPlace({ kind: "library", id }), { inquiry, group, plane: fullestPlane(inquiry, group) });
  };

  it("is what the interview sets it against, from both", () => {
    for (const id of ["mechanical-turk", "microsoft-voice-assistant"])
      expect(hrefOf(partnerAt(id))).toBe("?compare=mechanical-turk,microsoft-voice-assistant");
  });

  it("is its next group of workers, or another plane", () => {
    expect(hrefOf(partnerAt("flamanville"))).toBe(
      "?compare=flamanville,flamanville&a.workers=polish-claimants&b.workers=polish-workers",
    );
    expect(partnerAt("openai-sama")).toMatchObject({ firstPlane: expect.any(String), secondPlane: expect.any(String) });
  });
});

it("what is told of two dossiers names dossiers, duties and words that are there, in both languages", () => {
  const spoken = JSON.stringify(seed);
  for (const { sides, duty, plane, title, standfirst } of toldComparisons()) {
    for (const id of sides) expect(shipped.has(id), id).toBe(true);
    expect(sides.every(id => fileOf(id).duties.includes(duty))).toBe(true);
    expect(["legal", "promised", "practical"]).toContain(plane);
    for (const text of [title, standfirst]) expect(Object.keys(text).sort()).toEqual(["en", "fr"]);
    const [, quoted] = /« ([^»]+) »/u.exec((standfirst as { fr: string }).fr)!;
    expect(spoken).toContain(quoted!.trim());
  }
});
