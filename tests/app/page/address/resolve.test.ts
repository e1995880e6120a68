import { describe, expect, it } from "vitest";
import { hrefOf } from "../../../../src/app/page/address/hrefOf.ts";
import { parsePlace } from "../../../../src/app/page/address/parsePlace.ts";
import { type DossierPlace, dossierPlace } from "../../../../src/app/page/address/place.ts";
import { resolve } from "../../../../src/app/page/address/resolve.ts";
import { resolveIn } from "../../../../src/app/page/address/resolveIn.ts";
import { inquiryInto, shipped } from "../../../views/chain/chainCases.ts";

const { file } = inquiryInto(shipped.get("openai-sama")!);
const resolved = (search: string) =>
  resolveIn(parsePlace(`?dossier=openai-sama&${search.slice(1)}`) as DossierPlace, file);
const asked = (search: string) => resolved(search).leftAside.map(({ why, value }) => `${why}: ${value}`);

describe("what is left aside of an address", () => {
  it.each([
    ["?date=foo", "date: foo"],
    ["?date=2021-02-30", "date: 2021-02-30"],
    ["?known=soon", "date: soon"],
    ["?floor=good", "floor: good"],
    ["?plane=heaven", "plane: heaven"],
    ["?workers=zzz", "workers: zzz"],
    ["?duty=zzz", "duty: zzz"],
    ["?party=zzz", "party: zzz"],
    ["?party=sama-labellers", "party: sama-labellers"],
    ["?link=zzz", "link: zzz"],
    ["?view=film", "view: film"],
    ["?show=money,love", "show: love"],
    ["?rows=links", "rows: links"],
    ["?sort=beauty", "sort: beauty"],
    ["?state=lost", "state: lost"],
    ["?role=zzz", "role: zzz"],
    ["?country=XX", "country: XX"],
    ["?step=last", "step: last"],
    ["?world=zzz", "world: zzz"],
    ["?world=by-sama-itself,through-kenyan-company", "world-twice: by-sama-itself"],
    ["?lang=xx", "language: xx"],
  ])("%s", (search, said) => {
    expect(asked(search)).toEqual([said]);
  });

  it("is nothing where all can be had, or nothing is asked for", () => {
    const chosen = {
      workers: "labellers",
      plane: "legal",
      duty: "pay-wage",
      party: "openai",
      link: "openai-sama-contracts",
    } as const;
    const seen = { view: "outline", show: ["money"], step: "the-work", unfold: ["a"], language: "fr" } as const;
    const rows = {
      rows: "groups",
      sort: "-name",
      state: "undocumented",
      role: "none",
      country: "KE",
      named: "any",
    } as const;
    const when = { date: "2021", known: "2021-02", floor: "reported", world: ["by-sama-itself"] } as const;
    const place = dossierPlace({ kind: "library", id: "openai-sama" }, { ...chosen, ...seen, ...rows, ...when });
    expect(asked(hrefOf(place))).toEqual([]);
    expect(resolveIn(place, file).asked).toEqual(place);
    expect(asked("?date=&world=,&show=,&floor=&unheard-of=1")).toEqual([]);
    expect(asked("")).toEqual([]);
  });

  it("is only the language where no dossier is read", () => {
    const place = parsePlace("?lang=xx&duty=zzz&view=film");
    if (place.kind !== "home") throw new Error("no dossier is asked for");
    expect(resolve<"home">(place, null).leftAside).toEqual([{ name: "lang", why: "language", value: "xx" }]);
  });

  it("is told one by one, each once", () => {
    expect(asked("?date=foo&known=bar&show=a,b,a&world=x,y,x")).toEqual([
      "show: a",
      "show: b",
      "date: foo",
      "date: bar",
      "world: x",
      "world: y",
    ]);
  });

  it("is cut where it is very long, and no character in two", () => {
    const [{ value } = { value: "" }] = resolved(`?duty=${"𝒳".repeat(500)}`).leftAside;
    expect(value).toBe(`${"𝒳".repeat(60)}…`);
  });
});

describe("what there is of an address", () => {
  it("is all of it but what is left aside", () => {
    const { asked: there } = resolved("?workers=zzz&duty=pay-wage&party=zzz&link=zzz&step=last&named=x&unfold=a,b");
    const rest = { duty: "pay-wage", named: "x", unfold: ["a", "b"] };
    expect(there).toEqual(dossierPlace({ kind: "library", id: "openai-sama" }, rest));
  });

  it("keeps of a list what is there, and the list itself where all of it is", () => {
    expect(resolved("?world=zzz,by-sama-itself").asked.world).toEqual(["by-sama-itself"]);
    const place = dossierPlace({ kind: "library", id: "openai-sama" }, { world: ["by-sama-itself"] });
    expect(resolveIn(place, file).asked.world).toBe(place.world);
  });

  it("of a network is parties and links that it has; of two ends both, or none", () => {
    const place = parsePlace(
      "?network=all&party=a/b&link=a/x&around=a/c&hops=2&between=a/b,a/c&common=a/c,a/b&role=lead&duty=zzz",
    );
    if (place.kind !== "network") throw new Error("the network is asked for");
    const found = resolve<"network">(place, { hasParty: key => key === "a/b", hasLink: () => false });
    expect(found.asked).toEqual({ ...place, link: null, around: null, between: null, common: ["a/b"] });
    expect(found.leftAside.map(({ name, value }) => `${name}: ${value}`)).toEqual([
      "around: a/c",
      "between: a/c",
      "common: a/c",
      "link: a/x",
    ]);
  });
});
