/**
 * Many dossiers as one network: which parties are the same, which are not, and that nothing is lost or made up on the
 * way. For another base seed: `SEED=7 npx vitest run tests/model/network/mergeDossiers.test.ts`.
 */

import { describe, expect, it } from "vitest";
import {
  accountIn,
  indexDossier,
  inquiryOf,
  keyOfAccount,
  likelySame,
  mergeDossiers,
  type Network,
  nodeOfKey,
  registerTroublesOf,
  type SetMember,
} from "../../../src/model/index.ts";
import { ownRegister } from "../../../src/schema/index.ts";
import { randomOf } from "../../bench/generateChain.ts";
import { firstSeed } from "../../scope.ts";
import { drawn, library, randomSet } from "../networkSets.ts";

const BASE = firstSeed;
const SETS = 60;

/** Everything that a network says about a dossier, whatever else is in the set. */
const factsOf = ({ dossiers, parties, links }: Network, id: string) => {
  const own = (dossier: number) => dossiers[dossier]!.id === id;
  return {
    parties: parties
      .flatMap(({ accounts }) => accounts.filter(({ dossier }) => own(dossier)))
      .map(account => keyOfAccount({ dossiers }, account))
      .toSorted(),
    links: links
      .filter(({ dossier }) => own(dossier))
      .map(({ key, isLive, isHop }) => `${key} ${isLive} ${isHop}`)
      .toSorted(),
  };
};

/** What a network says, without any index of a list. */
function told(network: Network) {
  const key = (node: number) => network.parties[node]!.key;
  const keys = (accounts: Network["parties"][number]["accounts"]) => accounts.map(one => keyOfAccount(network, one));
  return {
    parties: network.parties.map(({ accounts, identifiers, kind, isLive }) => [
      keys(accounts),
      identifiers,
      kind,
      isLive,
    ]),
    links: network.links.map(({ key: link, from, to, isHop, isLive }) => [link, key(from), key(to), isHop, isLive]),
    apart: network.apart.map(({ accounts, ...rest }) => [keys(accounts), rest]),
    parted: network.partyContradictions.map(({ about, node, accounts }) => [about, key(node), keys(accounts)]),
    linked: network.linkContradictions.map(({ about, links }) => [about, links.map(at => network.links[at]!.key)]),
  };
}

function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  const rest = [...items];
  return Array.from({ length: items.length }, () => rest.splice(Math.floor(random() * rest.length), 1)[0]!);
}

describe("the seven dossiers as one network", () => {
  const network = mergeDossiers(library);

  it("finds the Kenyan company of Sama in two chains, and leaves the group in one", () => {
    const node = nodeOfKey(network, "openai-sama/samasource-kenya-epz")!;
    expect(network.parties[node]!.accounts.map(one => keyOfAccount(network, one))).toEqual([
      "meta-nairobi-moderators/samasource-kenya-epz",
      "openai-sama/samasource-kenya-epz",
    ]);
    expect(nodeOfKey(network, "meta-nairobi-moderators/samasource-kenya-epz")).toBe(node);
    expect(network.parties[nodeOfKey(network, "openai-sama/sama")!]!.accounts).toHaveLength(1);
  });

  it("proposes nothing: whoever is called alike is held for two by a file, or only described alike", () => {
    expect(likelySame(network)).toEqual([]);
    const apart = library.filter(({ id }) => id !== "openai-sama");
    const alone = library
      .filter(({ id }) => id === "openai-sama")
      .map(({ id, inquiry }): SetMember => {
        const { dossier } = inquiry.file;
        const parties = dossier.parties.filter(party => party.id === "sama");
        return { id, inquiry: inquiryOf(indexDossier({ ...dossier, parties, links: [], assertions: [] }, false)) };
      });
    const proposed = mergeDossiers([...apart, ...alone]);
    expect(
      likelySame(proposed).map(({ nodes, why }) => [...nodes.map(node => proposed.parties[node]!.key), why]),
    ).toEqual([["meta-nairobi-moderators/samasource-kenya-epz", "openai-sama/sama", "equal"]]);
  });

  it("holds every party and every link of every file, and no others", () => {
    for (const { id, inquiry } of library) {
      const { parties, links } = inquiry.file.dossier;
      const facts = factsOf(network, id);
      expect(facts.parties).toEqual(parties.map(party => `${id}/${party.id}`).toSorted());
      expect(facts.links.map(link => link.split(" ")[0])).toEqual(links.map(link => `${id}/${link.id}`).toSorted());
    }
  });

  it("fits its register: each entry is used, each of its ids has an entry of its kind", () => {
    expect(registerTroublesOf(network, ownRegister)).toEqual([]);
    const used = new Set(
      network.parties.flatMap(({ identifiers }) =>
        identifiers.filter(one => one.scheme === "deep-labor").map(({ id }) => id),
      ),
    );
    expect(ownRegister.entries.map(({ id }) => id)).toEqual([...used].toSorted());
  });
});

describe("what makes parties one", () => {
  const keysIn = (network: Network) =>
    network.parties.map(({ accounts }) => accounts.map(one => keyOfAccount(network, one)).join(" = "));

  it.each<readonly [string, readonly SetMember[], readonly string[]]>([
    [
      "one number in one register",
      [drawn("a", [{ id: "x", ids: ["LEI:1"] }]), drawn("b", [{ id: "y", ids: ["LEI:1"] }])],
      ["a/x = b/y"],
    ],
    [
      "the scheme in other letters",
      [drawn("a", [{ id: "x", ids: ["LEI:1"] }]), drawn("b", [{ id: "y", ids: ["lei:1"] }])],
      ["a/x = b/y"],
    ],
    [
      "one number after another, through a third file",
      [
        drawn("a", [{ id: "x", ids: ["LEI:1"] }]),
        drawn("b", [{ id: "y", ids: ["LEI:1", "SIREN:2"] }]),
        drawn("c", [{ id: "z", ids: ["SIREN:2"] }]),
      ],
      ["a/x = b/y = c/z"],
    ],
  ])("%s", (_, members, expected) => {
    expect(keysIn(mergeDossiers(members))).toEqual(expected);
  });

  it.each<readonly [string, readonly SetMember[]]>([
    ["one name", [drawn("a", [{ id: "x", name: "Sama" }]), drawn("b", [{ id: "x", name: "Sama" }])]],
    [
      "one number in two registers",
      [drawn("a", [{ id: "x", ids: ["LEI:1"] }]), drawn("b", [{ id: "y", ids: ["SIREN:1"] }])],
    ],
    ["the id of a party", [drawn("a", [{ id: "sama" }]), drawn("b", [{ id: "sama" }])]],
    [
      "a number in other letters",
      [drawn("a", [{ id: "x", ids: ["own:Sama"] }]), drawn("b", [{ id: "y", ids: ["own:sama"] }])],
    ],
  ])("never %s", (_, members) => {
    expect(mergeDossiers(members).parties).toHaveLength(2);
  });

  it("leaves apart what differs in kind, joins the rest, and says so", () => {
    const network = mergeDossiers([
      drawn("a", [{ id: "x", ids: ["LEI:1"] }]),
      drawn("b", [{ id: "crew", kind: "worker-group", ids: ["LEI:1"] }]),
      drawn("c", [{ id: "z", ids: ["LEI:1"] }]),
    ]);
    expect(keysIn(network)).toEqual(["a/x = c/z", "b/crew"]);
    expect(network.apart).toMatchObject([{ why: "kinds", identifiers: [{ scheme: "lei", id: "1" }] }]);
    expect(network.apart[0]!.accounts).toHaveLength(3);
  });

  it("keeps for two what one dossier holds for two, and joins what the others hold", () => {
    const network = mergeDossiers([
      drawn("a", [
        { id: "x", ids: ["LEI:1"] },
        { id: "y", ids: ["LEI:2"] },
      ]),
      drawn("b", [{ id: "z", ids: ["LEI:1", "LEI:2"] }]),
      drawn("c", [{ id: "z", ids: ["LEI:1"] }]),
    ]);
    expect(keysIn(network)).toEqual(["a/x", "a/y", "b/z = c/z"]);
    expect(network.apart).toMatchObject([{ why: "two-in-one" }]);
  });

  it("says where a register has no such entry, or one for something else", () => {
    const network = mergeDossiers([
      drawn("a", [
        { id: "x", ids: ["deep-labor:nowhere"] },
        { id: "y", kind: "authority", ids: ["deep-labor:sama"] },
      ]),
    ]);
    expect(registerTroublesOf(network, ownRegister)).toMatchObject([
      { why: "no-entry", id: "nowhere" },
      { why: "other-kind", entry: { id: "sama" } },
    ]);
  });
});

describe("what dossiers say otherwise", () => {
  const withFirm = (id: string, firm: object, link: object) =>
    drawn(
      id,
      [
        { id: "lead", ids: ["LEI:1"] },
        { id: "firm", ids: ["LEI:2"], ...firm },
      ],
      {
        links: [{ from: "lead", to: "firm", ...link }],
      },
    );

  it.each<readonly [string, object, object, object, object, readonly string[]]>([
    ["a country", { country: "KE" }, {}, { country: "US" }, {}, ["country"]],
    ["no country that is among several", { countries: ["KE", "UG"] }, {}, { country: "KE" }, {}, []],
    ["a seat", { seat: "KE" }, {}, { seat: "US" }, {}, ["seat"]],
    ["a beginning", {}, { start: "2021-11" }, {}, { start: "2022" }, ["dates"]],
    ["no beginning that is told to the day", {}, { start: "2021" }, {}, { start: "2021-11-05" }, []],
    ["a direction", {}, {}, {}, { from: "firm", to: "lead" }, ["direction"]],
  ])("shows %s, side by side", (_, firm, link, otherFirm, otherLink, about) => {
    const network = mergeDossiers([withFirm("a", firm, link), withFirm("b", otherFirm, otherLink)]);
    expect([...network.partyContradictions, ...network.linkContradictions].map(one => one.about)).toEqual(about);
    // Shown and not resolved: both are there.
    expect(network.links).toHaveLength(2);
  });
});

describe("names that are alike", () => {
  const proposed = (a: unknown, b: unknown, more: object = {}) =>
    likelySame(
      mergeDossiers([drawn("a", [{ id: "x", name: a, ...more }]), drawn("b", [{ id: "y", name: b, ...more }])]),
    ).map(({ why }) => why);
  it.each([
    ["Samasource Kenya EPZ Ltd", "SAMASOURCE KENYA EPZ Limited", ["equal"]],
    ["Société Générale S.A.", "Societe Generale", ["equal"]],
    ["Teleperformance", "Teleperformence", ["alike"]],
    ["Sama", "Sama Kenya", ["alike"]],
    ["Appen", "Apple", []],
    ["Meta", "Beta", []],
    ["Majorel Kenya Ltd", "Majorel Ghana Ltd", []],
    [{ en: "Some agencies", fr: "Des agences" }, { en: "Several agencies", fr: "Des agences" }, []],
  ])("%j and %j: %j", (a, b, expected) => {
    expect(proposed(a, b)).toEqual(expected);
  });

  it("are nothing where workers are called so, or a name is withheld", () => {
    expect(proposed("Moderators", "Moderators", { kind: "worker-group" })).toEqual([]);
    expect(proposed("Firm A", "Firm A", { withheld: true })).toEqual([]);
  });
});

describe("merging random sets", () => {
  const sets = Array.from({ length: SETS }, (_, at) => ({ seed: BASE + at, members: randomSet(BASE + at) }));

  it("shares parties often enough to say anything", () => {
    const shared = sets.map(
      ({ members }) => mergeDossiers(members).parties.filter(one => one.accounts.length > 1).length,
    );
    expect(shared.filter(count => count > 0).length).toBeGreaterThan(SETS / 2);
    expect(sets.filter(({ members }) => mergeDossiers(members).apart.length > 0).length).toBeGreaterThan(SETS / 4);
  });

  it("does not depend on the order of the files", () => {
    for (const { seed, members } of sets)
      expect(told(mergeDossiers(shuffled(members, randomOf(seed)))), `seed ${seed}`).toEqual(
        told(mergeDossiers(members)),
      );
  });

  it("changes nothing when what was merged is merged again", () => {
    for (const { seed, members } of sets) {
      const once = mergeDossiers(members);
      expect(told(mergeDossiers(once.dossiers)), `seed ${seed}`).toEqual(told(once));
    }
  });

  it("takes out with a dossier all of its facts, and only those", () => {
    for (const { seed, members } of sets)
      for (const { id } of members) {
        const [all, rest] = [mergeDossiers(members), mergeDossiers(members.filter(one => one.id !== id))];
        expect(factsOf(rest, id), `seed ${seed}: ${id}`).toEqual({ parties: [], links: [] });
        for (const other of rest.dossiers)
          expect(factsOf(rest, other.id), `seed ${seed}: ${other.id} without ${id}`).toEqual(factsOf(all, other.id));
      }
  });

  it("joins none of two kinds, none of one dossier, and none without a chain of shared identifiers", () => {
    for (const { seed, members } of sets) {
      const network = mergeDossiers(members);
      for (const { accounts, key } of network.parties) {
        const own = accounts.map(account => accountIn(network, account));
        expect(new Set(own.map(({ kind }) => kind)).size, `seed ${seed}: ${key}`).toBe(1);
        expect(new Set(accounts.map(({ dossier }) => dossier)).size, `seed ${seed}: ${key}`).toBe(accounts.length);
        const names = own.map(party => new Set((party.identifiers ?? []).map(({ id }) => id)));
        const reached = new Set([0]);
        for (const at of reached)
          names.forEach((other, to) => {
            if ([...other].some(id => names[at]!.has(id))) reached.add(to);
          });
        expect(reached.size, `seed ${seed}: ${key}`).toBe(accounts.length);
      }
    }
  });

  it("leads to every party by whichever key names it", () => {
    for (const { seed, members } of sets) {
      const network = mergeDossiers(members);
      network.parties.forEach(({ accounts }, node) => {
        for (const account of accounts)
          expect(nodeOfKey(network, keyOfAccount(network, account)), `seed ${seed}`).toBe(node);
      });
      expect(nodeOfKey(network, "nobody/nothing")).toBeNull();
      expect(nodeOfKey(network, "no-slash")).toBeNull();
    }
  });
});
