/** A picture of too many parties: nothing of it is lost by folding, and everything can be come to. */
import { describe, expect, it } from "vitest";
import { everything, filterNetwork, mergeDossiers, type Network } from "../../../src/model/index.ts";
import { foldPicture, keyToOpen, MOST_DRAWN, type NetworkPicture, networkPictureOf } from "../../../src/views/index.ts";
import { networkOf } from "../../bench/networkOf.ts";
import { library, member } from "../../model/networkSets.ts";
import { wholeOf } from "./wholeOf.ts";

const pictureOf = (network: Network, more: object = {}): NetworkPicture => {
  const { parties, links } = filterNetwork(network, everything);
  return networkPictureOf({ ...wholeOf(network), shownParties: parties, shownLinks: links, ...more });
};

/** `size` parties in each of `count` dossiers that share their first five. */
function several(count: number, size: number): Network {
  return mergeDossiers(
    Array.from({ length: count }, (_, at) => {
      const dossier = JSON.parse(JSON.stringify(networkOf(size)));
      dossier.id = `chain-${at}`;
      dossier.parties.slice(0, 5).forEach((party: { identifiers: object[] }, place: number) => {
        party.identifiers = [{ scheme: "test", id: String(place) }];
      });
      return member(dossier.id, JSON.stringify(dossier));
    }),
  );
}

const one = mergeDossiers([member("one", JSON.stringify(networkOf(4000)))]);
const many = several(6, 500);
/** One party that hands work to 3,000, none of which hands it on. */
const star = mergeDossiers([
  member(
    "star",
    JSON.stringify({
      format: "deep-labor/1",
      id: "star",
      title: "Star",
      language: "en",
      fictional: true,
      updated: "2026-11-25",
      parties: Array.from({ length: 3001 }, (_, at) => ({ id: `p${at}`, kind: "organisation", name: `P${at}` })),
      links: Array.from({ length: 3000 }, (_, at) => ({
        id: `l${at}`,
        type: "subcontracts-to",
        from: "p0",
        to: `p${at + 1}`,
        verification: "unverified",
        evidence: [],
      })),
    }),
  ),
]);
const pictures: readonly (readonly [name: string, picture: NetworkPicture])[] = [
  ["one dossier in several pieces", pictureOf(one)],
  ["several dossiers that share parties", pictureOf(many)],
  ["several dossiers, grouped by country", pictureOf(many, { grouping: "country" })],
  ["a party with 3,000 others", pictureOf(star)],
];

const foldsIn = ({ nodes }: NetworkPicture) => nodes.filter(({ fold }) => fold);
const drawnIn = ({ nodes }: NetworkPicture) => nodes.filter(({ fold }) => !fold);

/** What holds of each folded picture, whatever is open. */
function expectWhole(drawn: NetworkPicture, picture: NetworkPicture): void {
  expect(drawn.nodes.length + drawn.lines.length).toBeLessThanOrEqual(MOST_DRAWN);
  const keys = drawn.nodes.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  const counted = foldsIn(drawn).reduce((sum, { fold }) => sum + fold!.count, 0);
  expect(drawnIn(drawn).length + counted).toBe(picture.nodes.length);
  expect(drawn.folded?.parties).toBe(counted);
  // Each line joins what it joins in the whole picture, and every line between drawn parties is there.
  const shown = new Set(keys);
  const between = (part: NetworkPicture) =>
    part.lines
      .map(({ from, to, family, links }) => [part.nodes[from]!.key, part.nodes[to]!.key, family, links.join()])
      .filter(([from, to]) => [from, to].every(key => shown.has(key!) && !part.nodes.find(n => n.key === key)!.fold));
  expect(between(drawn)).toEqual(between(picture));
  const links = drawn.lines.flatMap(line => line.links);
  expect(new Set(links).size).toBe(links.length);
}

describe("a picture of too many parties", () => {
  it("is the same picture where it is small enough", () => {
    const small = pictureOf(mergeDossiers(library));
    expect(foldPicture(small, ["beyond~openai-sama/sama"])).toBe(small);
  });

  it.each(pictures)("draws or counts each party once: %s", (_, picture) => {
    const drawn = foldPicture(picture, []);
    expect(drawn.folded).toBeDefined();
    expect(drawnIn(drawn).length + foldsIn(drawn).length).toBeGreaterThan(5);
    expectWhole(drawn, picture);
  });

  it.each(pictures)("opens a folded part by its key, and again, as long as there is room: %s", (_, picture) => {
    const opened: string[] = [];
    for (let round = 0; round < 4; round += 1) {
      const before = foldPicture(picture, opened);
      const [first] = foldsIn(before).toSorted((a, b) => b.fold!.count - a.fold!.count);
      if (!first) break;
      opened.push(first.key);
      const after = foldPicture(picture, opened);
      expectWhole(after, picture);
      // What was drawn before is there still.
      const now = new Set(drawnIn(after).map(({ key }) => key));
      if (!after.folded?.isFull) {
        expect(drawnIn(before).filter(({ key }) => !now.has(key))).toEqual([]);
        expect(now.size).toBeGreaterThan(drawnIn(before).length);
      }
    }
    expect(opened.length).toBeGreaterThan(0);
  });

  it("draws a party that is chosen in the list, with those it is joined to, and what a search found", () => {
    const plain = pictureOf(one);
    const drawn = new Set(drawnIn(foldPicture(plain, [])).map(({ key }) => key));
    const hidden = plain.nodes.filter(({ key }) => !drawn.has(key));
    for (const { node, key } of [hidden[0]!, hidden[Math.floor(hidden.length / 2)]!, hidden.at(-1)!]) {
      const opened = keyToOpen(foldPicture(plain, []), key, [])!;
      const now = foldPicture(plain, [opened]);
      expectWhole(now, plain);
      expect(drawnIn(now).map(other => other.key)).toContain(plain.nodes.find(other => other.node === node)!.key);
      expect(keyToOpen(now, key, [opened])).toBe(null);
    }
    // One that is drawn, or that there was no room for, is not opened again and again.
    expect(keyToOpen(foldPicture(plain, []), [...drawn][0]!, [])).toBe(null);
    expect(keyToOpen(foldPicture(plain, []), hidden[0]!.key, [`at~${hidden[0]!.key}`])).toBe(null);
    const marked = new Set(hidden.slice(0, 30).map(({ node }) => node));
    const picture = pictureOf(one, { marked: { parties: marked, links: new Set() } });
    const now = foldPicture(picture, []);
    expectWhole(now, picture);
    expect(drawnIn(now).filter(({ isMarked }) => isMarked).length).toBe(30);
  });
});
