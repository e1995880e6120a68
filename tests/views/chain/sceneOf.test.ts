/** One scene for page, embed and files: who shares a card, and what is kept from one scene to the next. */
import { describe, expect, it } from "vitest";
import { type Inquiry, inquiryOf } from "../../../src/model/index.ts";
import { planes } from "../../../src/schema/index.ts";
import type { ChainPicture } from "../../../src/views/chain/chainPicture.ts";
import { writtenDuties } from "../../../src/views/chain/pictureSteps.ts";
import { keptScene, type PlanRoom, type Scene, type SceneRequest, sceneOf } from "../../../src/views/chain/sceneOf.ts";
import { chainLettering, sizesOfLettering } from "../../../src/views/drawing/chainLettering.ts";
import { laidOut, lensOf } from "../../../src/views/drawing/chainSvgOf.ts";
import { randomOf } from "../../bench/generateChain.ts";
import { galleryText } from "../../gallery/gallery.ts";
import { randomDossier } from "../../model/randomDossier.ts";
import { askedOf, BASE, inquiryInto } from "./chainCases.ts";

const sizesOf = (picture: ChainPicture) => sizesOfLettering(picture, chainLettering(picture));
const room = (width: number): PlanRoom => ({ width, sizesOf });
const requestOf = (inquiry: Inquiry, more: Partial<SceneRequest> = {}): SceneRequest => ({
  ...lensOf(askedOf(inquiry, "en")),
  show: [],
  unfolded: [],
  ...more,
});

/** What can be compared: the words of labels and borders are made on demand. */
const contentOf = ({ folded, picture, plan }: Scene) => ({
  folded,
  picture: JSON.stringify(picture),
  labels: plan?.labels.map(({ hops }) => picture.labelOf(hops)),
  borders: plan?.borders.map(({ hops }) => picture.borderOf(hops)),
  plan,
});
const idsOf = ({ request, folded }: Scene) =>
  folded.nodes.map(({ parties }) => parties.map(party => request.inquiry.file.dossier.parties[party]!.id));

describe("what is chosen", () => {
  const crowd = inquiryInto(galleryText("two-hundred-parties"));
  const plain = sceneOf({ ...requestOf(crowd), room: room(760) });
  const shared = idsOf(plain).filter(({ length }) => length > 4);

  it("has a card of its own, and so have both ends of a link", () => {
    const [hidden] = shared;
    const one = sceneOf({ ...requestOf(crowd, { party: hidden![2]! }), room: room(760) });
    expect(idsOf(one)).toContainEqual([hidden![2]]);
    const inShares = new Set(shared.flat());
    const link = crowd.file.dossier.links.find(({ from, to }) => inShares.has(from) || inShares.has(to))!;
    const both = idsOf(sceneOf({ ...requestOf(crowd, { link: link.id }), room: room(760) }));
    expect(both).toContainEqual([link.from]);
    expect(both).toContainEqual([link.to]);
  });

  it("changes no other card where it has one anyway", () => {
    for (const [id] of idsOf(plain).filter(({ length }) => length === 1))
      expect(sceneOf({ ...requestOf(crowd, { party: id! }), room: room(760) }).folded).toEqual(plain.folded);
  });

  it("closes no fold that was opened by its id, on a page or in a file", () => {
    const [id, ...others] = shared[0]!;
    const opened = requestOf(crowd, { unfolded: [id!], party: id! });
    for (const scene of [
      sceneOf({ ...opened, room: room(760) }),
      sceneOf({ ...opened, room: { cards: 3 } }),
      laidOut({ ...askedOf(crowd, "en"), unfolded: [id!], party: id!, width: 800 }),
    ])
      expect(idsOf(scene)).toEqual(expect.arrayContaining(others.map(one => [one])));
  });
});

describe("columns", () => {
  const inquiry = inquiryInto(galleryText("fourteen-duties"));

  it("are the duties on which something is written, or the one for which a page has room", () => {
    const all = sceneOf({ ...requestOf(inquiry), room: room(1200) });
    expect(all.picture.columns.map(column => column.duty)).toEqual(writtenDuties(inquiry, inquiry.chain.groups[0]!));
    const [duty] = all.request.columns;
    const one = sceneOf({ ...requestOf(inquiry, { columns: [duty!] }), room: room(1200) });
    expect(one.picture.columns.map(column => column.duty)).toEqual([duty]);
  });

  it("are none where there are no workers, whatever duty is asked for: cards have all the room", () => {
    const crowd = inquiryInto(galleryText("two-hundred-parties"));
    const [duty] = crowd.file.duties;
    const at = (asked: string | null) =>
      sceneOf({ ...requestOf(crowd, { group: null, duty: asked }), room: room(720) }).folded;
    expect(at(duty!)).toEqual(at(null));
  });
});

describe("a scene that is asked for again and again", () => {
  const inquiry = inquiryInto(galleryText("overlays"));

  it("is what is made anew, whatever has changed since", () => {
    for (const seed of [BASE, BASE + 1, BASE + 2, BASE + 3]) {
      const random = randomOf(seed);
      const dossier = JSON.stringify(randomDossier(seed));
      const own = inquiryInto(dossier);
      const { duties } = own.file;
      const { parties, links } = own.file.dossier;
      const pick = <Item>(items: readonly Item[]): Item | null => items[Math.floor(random() * items.length)] ?? null;
      const choices: readonly (() => Partial<SceneRequest>)[] = [
        () => ({ plane: pick(planes)! }),
        () => ({ duty: random() < 0.3 ? null : pick(duties) }),
        () => ({ party: random() < 0.3 ? null : (pick(parties)?.id ?? null) }),
        () => ({ link: random() < 0.3 ? null : (pick(links)?.id ?? null) }),
        () => ({ show: random() < 0.5 ? [] : ["money", "ownership"] }),
        () => ({ unfolded: random() < 0.5 ? [] : ["all"] }),
        () => ({ lit: parties.filter(() => random() < 0.2).map(({ id }) => id) }),
        () => ({ group: random() < 0.2 ? null : pick(own.chain.groups) }),
        () => ({ columns: random() < 0.5 ? undefined : duties.slice(0, 1) }),
        () => ({ inquiry: inquiryOf(own.file, { floor: "documented" }) }),
      ];
      const kept = keptScene();
      let request = requestOf(own);
      for (let step = 0; step < 15; step += 1) {
        request = { ...request, ...pick(choices)!() };
        if (request.group !== null && !request.inquiry.chain.groups.includes(request.group))
          request = { ...request, group: null };
        const wanted = random() < 0.3 ? { cards: 3 } : room(pick([400, 760, 1200])!);
        const asked = { ...request, room: wanted };
        expect(contentOf(kept(asked)), `seed ${seed}, step ${step}`).toEqual(contentOf(sceneOf(asked)));
      }
    }
  });

  it("is neither folded nor worded anew for other heights, nor laid out for none", () => {
    const scene = keptScene();
    const first = scene({ ...requestOf(inquiry), room: room(1200) });
    const same = scene({ ...requestOf(inquiry), narrator: first.request.narrator, room: room(1200) });
    expect([same.folded, same.picture, same.plan]).toEqual([first.folded, first.picture, first.plan]);
    expect(same.folded).toBe(first.folded);
    expect(same.picture).toBe(first.picture);
    expect(same.plan).toBe(first.plan);
    const taller = (picture: ChainPicture) => {
      const sizes = sizesOf(picture);
      return { ...sizes, card: (node: number, width: number) => sizes.card(node, width) + 30 };
    };
    const second = scene({
      ...requestOf(inquiry),
      narrator: first.request.narrator,
      room: { width: 1200, sizesOf: taller },
    });
    expect(second.folded).toBe(first.folded);
    expect(second.picture).toBe(first.picture);
    expect(second.plan!.height).toBeGreaterThan(first.plan!.height);
  });

  it("is not folded anew for another plane, nor for what has a card of its own", () => {
    const scene = keptScene();
    const { folded, request } = scene({ ...requestOf(inquiry), room: { cards: 3 } });
    const { narrator } = request;
    const alone = idsOf({ request, folded } as Scene).find(({ length }) => length === 1)!;
    for (const more of [{ plane: "practical" }, { duty: inquiry.file.duties[0]! }, { party: alone[0]! }] as const)
      expect(scene({ ...requestOf(inquiry, more), narrator, room: { cards: 3 } }).folded).toBe(folded);
  });
});
