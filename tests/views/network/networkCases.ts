/**
 * Networks to be shown in every way: the library, the gallery as one set, and random sets, with random filters, marks
 * and choices. Another base seed: `SEED=7`.
 */
import type { NetworkPlaces } from "../../../src/layout/index.ts";
import { answersIn, mergeDossiers, mostSpokenOf, type Network } from "../../../src/model/index.ts";
import { planes } from "../../../src/schema/index.ts";
import { type NetworkPicture, type NetworkRequest, networkPictureOf } from "../../../src/views/index.ts";
import { randomOf } from "../../bench/generateChain.ts";
import { galleryNames, galleryText } from "../../gallery/gallery.ts";
import { library, member, randomSet } from "../../model/networkSets.ts";
import { firstSeed } from "../../scope.ts";
import { wholeOf } from "./wholeOf.ts";

const BASE = firstSeed;
const RANDOM = 40;
/** The number of looks at each network of the library and of the gallery. */
const LOOKS = 8;

export type NetworkCase = {
  /** With the seed, if there is one. */
  readonly name: string;
  readonly request: NetworkRequest;
  readonly picture: NetworkPicture;
  readonly places: NetworkPlaces;
};

/** Random positions. */
export function somewhere({ nodes }: NetworkPicture, random: () => number): NetworkPlaces {
  const side = 150 * Math.sqrt(nodes.length + 1);
  return {
    x: Float64Array.from(nodes, () => (random() - 0.5) * side),
    y: Float64Array.from(nodes, () => (random() - 0.5) * side),
  };
}

/** A duty that some dossier speaks of, on any plane. */
function askedIn(network: Network, random: () => number) {
  const most = mostSpokenOf(network);
  const plane = planes[Math.floor(random() * planes.length)]!;
  return most && answersIn(network, random() < 0.5 ? most : { ...most, plane });
}

function chosenIn(network: Network, random: () => number): NetworkRequest {
  const some = (count: number, share: number) => Uint8Array.from({ length: count }, () => (random() < share ? 1 : 0));
  const few = (count: number) => new Set(Array.from({ length: count }, (_, at) => at).filter(() => random() < 0.15));
  const share = random() < 0.4 ? 1 : random();
  const request: NetworkRequest = {
    ...wholeOf(network),
    language: random() < 0.5 ? "en" : "fr",
    shownParties: some(network.parties.length, share),
    shownLinks: some(network.links.length, random() < 0.4 ? 1 : random()),
    marked: random() < 0.5 ? null : { parties: few(network.parties.length), links: few(network.links.length) },
    grouping: (["none", "dossier", "country"] as const)[Math.floor(random() * 3)]!,
    pinned: few(network.parties.length),
    answers: random() < 0.5 ? null : askedIn(network, random),
  };
  const { nodes, lines } = networkPictureOf(request);
  const node = nodes[Math.floor(random() * nodes.length)];
  const line = lines[Math.floor(random() * lines.length)];
  if (random() < 0.4 && node) return { ...request, selected: { kind: "party", node: node.node } };
  if (random() < 0.4 && line) return { ...request, selected: { kind: "line", key: line.key } };
  return request;
}

function caseOf(name: string, request: NetworkRequest, random: () => number): NetworkCase {
  const picture = networkPictureOf(request);
  return { name, request, picture, places: somewhere(picture, random) };
}

/** All cases. */
export function networkCases(): readonly NetworkCase[] {
  const shipped = mergeDossiers(library);
  const gallery = mergeDossiers(galleryNames.map(name => member(name, galleryText(name))));
  return [
    ...[["library", shipped] as const, ["gallery", gallery] as const, ["nothing", mergeDossiers([])] as const].flatMap(
      ([name, network], at) => [
        caseOf(`${name}, whole`, wholeOf(network), randomOf(BASE + at)),
        ...Array.from({ length: LOOKS }, (_, turn) => {
          const seed = BASE + 1000 * (at + 1) + turn;
          const random = randomOf(seed);
          return caseOf(`${name}, seed ${seed}`, chosenIn(network, random), random);
        }),
      ],
    ),
    ...Array.from({ length: RANDOM }, (_, at) => {
      const seed = BASE + 10_000 + at;
      const random = randomOf(seed);
      return caseOf(`seed ${seed}`, chosenIn(mergeDossiers(randomSet(seed)), random), random);
    }),
  ];
}
