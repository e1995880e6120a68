/**
 * Folds a picture of more parties than one can hold: whole dossiers or connected groups become one card each, with
 * their number, and so does what stands beyond a party that is shown. Nothing is lost: each party is drawn or counted.
 */
import type { NodeIndex } from "../../model/index.ts";
import { states } from "../../schema/index.ts";
import { say } from "../../text/index.ts";
import { plain } from "../chain/partyWords.ts";
import { networkCard } from "./networkCard.ts";
import { MOST_DRAWN, type NetworkLine, type NetworkNode, type NetworkPicture } from "./networkPicture.ts";
import { titlesOf } from "./networkWords.ts";

/** How many parties of an opened part are drawn one by one at first, and how many more by each further press. */
const STEP = 120;
/** A part of so few parties is never folded while there is room. */
const SMALL = 12;
/** The most parts; whatever falls into more has its smallest ones as one. */
const PARTS = 200;

/**
 * @param picture all that is shown
 * @param opened the keys of folded parts that the reader has opened, in that order; one that comes again opens more of
 *   its part
 * @returns the picture that is drawn: the same one if it is small enough
 */
export function foldPicture(picture: NetworkPicture, opened: readonly string[]): NetworkPicture {
  if (picture.nodes.length + picture.lines.length <= MOST_DRAWN) return picture;
  const joined = neighboursIn(picture);
  const parts = partsOf(picture, joined);
  const partOf = new Int32Array(picture.nodes.length);
  parts.forEach(({ members }, part) => {
    for (const place of members) partOf[place] = part;
  });
  // What is small is no smaller as one card. Of parts that no line joins, the largest is what the picture is about.
  const largest = Math.max(...parts.map(({ members }) => members.length));
  const isOpen = parts.map(
    ({ key, members, isDetached }) =>
      members.length <= SMALL || (isDetached && members.length === largest) || opened.includes(key),
  );
  // Each part that stays folded is a card with a line.
  const room = roomFor(joined, MOST_DRAWN - 2 * parts.length);
  const divided = { parts, partOf, isOpen, isDrawn: room.isDrawn, joined };
  const step = (places: readonly number[]) => {
    for (const place of places.filter(one => !room.isDrawn[one]).slice(0, STEP)) room.draw(place);
  };
  /** One party is no smaller as a card that stands for one. */
  const drawSingle = () => {
    for (const { members } of foldsOf(picture, divided)) if (members.length === 1) room.draw(members[0]!);
  };
  const within = (part: number, starts: readonly number[]) => outward(starts, joined, place => partOf[place] === part);
  const placeOf = new Map(picture.nodes.map(({ key }, place) => [key, place]));
  for (const key of opened) {
    const start = key.startsWith(AT) ? placeOf.get(key.slice(AT.length)) : undefined;
    if (start !== undefined) step([start, ...joined[start]!.slice(0, STEP / 4)]);
  }
  step(picture.nodes.flatMap(({ isMarked }, place) => (isMarked ? [place] : [])));
  parts.forEach(({ members }, part) => {
    if (isOpen[part]) step(within(part, members));
  });
  drawSingle();
  for (const key of opened) {
    const start = placeOf.get(besideFold(key) ?? "");
    if (start !== undefined) step(within(partOf[start]!, [start]));
    step(parts.find(one => key === REST + one.key)?.members ?? []);
    drawSingle();
  }
  return drawnPicture(picture, foldsOf(picture, divided), room);
}

type RoomLeft = {
  readonly isDrawn: Uint8Array;
  /** Draws a party, if there is room for it with its lines. */
  readonly draw: (place: number) => void;
  readonly isFull: () => boolean;
};

/** @param most cards and lines */
function roomFor(joined: readonly (readonly number[])[], most: number): RoomLeft {
  const isDrawn = new Uint8Array(joined.length);
  /** How many parties beside each drawn one are not drawn: what stands beyond it is a card with a line, too. */
  const beyond = new Int32Array(joined.length);
  let left = most;
  let isFull = false;
  return {
    isDrawn,
    isFull: () => isFull,
    draw(place) {
      if (isDrawn[place]) return;
      const drawn = joined[place]!.filter(other => isDrawn[other]);
      beyond[place] = joined[place]!.length - drawn.length;
      const cost = 1 + drawn.length + (beyond[place]! > 0 ? 2 : 0);
      isFull ||= cost > left;
      if (isFull) return;
      isDrawn[place] = 1;
      left -= cost;
      for (const other of drawn) {
        beyond[other]! -= 1;
        if (beyond[other] === 0) left += 2;
      }
    },
  };
}

/** Of a party that was chosen while it was folded: it stays drawn, with those it is joined to. */
const AT = "at~";

/** @returns the key by which a party is opened; null where it is drawn, or has been opened without there being room */
export function keyToOpen(drawn: NetworkPicture, party: string, opened: readonly string[]): string | null {
  const key = AT + party;
  const isThere = !drawn.folded || opened.includes(key) || drawn.nodes.some(node => node.key === party);
  return isThere ? null : key;
}

/** What a key says of a folded part: what stands beyond a party, or what no drawn party leads to. */
const BEYOND = "beyond~";
const REST = "rest~";

/** The key of the party beyond which a folded part stands; null for any other part. */
const besideFold = (key: string): string | null => (key.startsWith(BEYOND) ? key.slice(BEYOND.length) : null);

type Part = {
  readonly key: string;
  readonly name: string;
  /** The index of its group in the picture; −1 without a group. */
  readonly group: number;
  readonly members: readonly number[];
  /** No line joins it to another part. */
  readonly isDetached: boolean;
};

function neighboursIn({ nodes, lines }: NetworkPicture): readonly (readonly number[])[] {
  const joined: number[][] = nodes.map(() => []);
  for (const { from, to } of lines) {
    if (from === to) continue;
    joined[from]!.push(to);
    joined[to]!.push(from);
  }
  return joined;
}

/** Places in the order in which they are reached from the first of these, and from the others where that leads nowhere. */
function outward(
  starts: readonly number[],
  joined: readonly (readonly number[])[],
  isWithin: (place: number) => boolean,
): number[] {
  const seen = new Set<number>();
  const order: number[] = [];
  for (const start of starts) {
    if (seen.has(start)) continue;
    seen.add(start);
    let next = order.length;
    for (order.push(start); next < order.length; next += 1)
      for (const other of joined[order[next]!]!) {
        if (seen.has(other) || !isWithin(other)) continue;
        seen.add(other);
        order.push(other);
      }
  }
  return order;
}

/**
 * The parts that a picture falls into: its groups; else its dossiers, each with the parties that it is the first to
 * have; else what hangs together. Their parties stand from the top down.
 */
function partsOf(picture: NetworkPicture, joined: readonly (readonly number[])[]): readonly Part[] {
  const { nodes, groups, request } = picture;
  const all = [...nodes.keys()].sort((a, b) => depth(nodes[a]!) - depth(nodes[b]!) || a - b);
  const members = new Map<string, number[]>();
  const into = (key: string, place: number) => {
    const known = members.get(key);
    if (known) known.push(place);
    else members.set(key, [place]);
  };
  const dossiers = new Set(nodes.flatMap(one => one.dossiers.slice(0, 1)));
  if (groups.length > 0) for (const place of all) into(String(nodes[place]!.group), place);
  else if (dossiers.size > 1) for (const place of all) into(String(nodes[place]!.dossiers[0] ?? -1), place);
  else {
    const seen = new Uint8Array(nodes.length);
    for (const start of all) {
      if (seen[start]) continue;
      for (const place of outward([start], joined, () => true)) {
        seen[place] = 1;
        into(String(start), place);
      }
    }
  }
  const isGiven = groups.length > 0 || dossiers.size > 1;
  const named = [...members].map(([key, own]): Part => {
    const at = Number(key);
    const part = { group: -1, members: own, isDetached: !isGiven };
    if (groups.length > 0) return { ...part, key: `group~${groups[at]!.key}`, name: groups[at]!.label, group: at };
    if (isGiven) {
      const { id } = request.network.dossiers[at]!;
      return { ...part, key: `dossier~${id}`, name: titlesOf(picture, [at])[0]! };
    }
    const first = nodes[own[0]!]!;
    return { ...part, key: `group~${first.key}`, name: first.name.text };
  });
  if (named.length <= PARTS) return named;
  const largest = named.toSorted((a, b) => b.members.length - a.members.length);
  const others = largest.slice(PARTS - 1);
  return [
    ...largest.slice(0, PARTS - 1),
    {
      key: "others",
      name: say(request.language, "network.fold.others", { count: others.length }),
      group: -1,
      members: others.flatMap(one => one.members),
      isDetached: !isGiven,
    },
  ];
}

const depth = ({ layer }: NetworkNode): number => (layer < 0 ? Number.POSITIVE_INFINITY : layer);

type Fold = Pick<Part, "key" | "name" | "group"> & { readonly members: number[]; readonly isNamed: boolean };

/** The folded parts: closed ones whole, of opened ones what stands beyond each drawn party, and what none leads to. */
function foldsOf(
  { nodes }: NetworkPicture,
  {
    parts,
    partOf,
    isOpen,
    isDrawn,
    joined,
  }: {
    readonly parts: readonly Part[];
    readonly partOf: Int32Array;
    readonly isOpen: readonly boolean[];
    readonly isDrawn: Uint8Array;
    readonly joined: readonly (readonly number[])[];
  },
): readonly Fold[] {
  const folds = new Map<string, Fold>();
  const into = (key: string, place: number, made: () => Omit<Fold, "key" | "members">) => {
    const fold = folds.get(key) ?? { key, ...made(), members: [] };
    folds.set(key, fold);
    fold.members.push(place);
  };
  // From all drawn parties at once: whoever is reached belongs to the nearest.
  const nearest = new Int32Array(nodes.length).fill(-1);
  const queue: number[] = [];
  isDrawn.forEach((drawn, place) => {
    if (!drawn || !isOpen[partOf[place]!]) return;
    nearest[place] = place;
    queue.push(place);
  });
  for (const place of queue)
    for (const other of joined[place]!) {
      if (nearest[other]! >= 0 || isDrawn[other] || partOf[other] !== partOf[place]) continue;
      nearest[other] = nearest[place]!;
      queue.push(other);
    }
  nodes.forEach((_, place) => {
    if (isDrawn[place]) return;
    const { key, name, group, members } = parts[partOf[place]!]!;
    const from = nearest[place]!;
    // A part that there was no room to open stays one.
    const isWhole = !isOpen[partOf[place]!] || !members.some(other => isDrawn[other]);
    if (isWhole) into(key, place, () => ({ name, group, isNamed: true }));
    else into(from < 0 ? REST + key : BEYOND + nodes[from]!.key, place, () => ({ name: "", group, isNamed: false }));
  });
  return [...folds.values()];
}

/** The picture of the drawn parties with a card for each folded part, and with the lines between them. */
function drawnPicture(picture: NetworkPicture, folds: readonly Fold[], { isDrawn, isFull }: RoomLeft): NetworkPicture {
  const { language } = picture.request;
  const placeOf = new Int32Array(picture.nodes.length).fill(-1);
  const nodes: NetworkNode[] = [];
  picture.nodes.forEach((node, place) => {
    if (!isDrawn[place]) return;
    placeOf[place] = nodes.length;
    nodes.push(node);
  });
  const count = nodes.length;
  for (const { key, name, group, members, isNamed } of folds) {
    for (const place of members) placeOf[place] = nodes.length;
    const parties = say(language, "network.fact.parties", { count: members.length });
    const whole = plain(language, isNamed ? name : say(language, "network.fold.more", { count: members.length }));
    nodes.push({
      fold: { count: members.length, isNamed, beside: besideFold(key) },
      key,
      node: NO_PARTY,
      kind: "organisation",
      manner: "party",
      stack: "pile",
      isUnplaced: false,
      isWithheld: false,
      isTorn: false,
      isClient: false,
      isLive: true,
      isContradicted: false,
      name: whole,
      alsoCalled: [],
      roles: [],
      countries: [],
      dossiers: [],
      layer: picture.nodes[members[0]!]!.layer,
      remarks: [],
      card: networkCard({ isDark: false, name: whole, shortName: null, lines: isNamed ? [parties] : [] }),
      group,
      isSelected: false,
      isMarked: members.some(place => picture.nodes[place]!.isMarked),
      isFaded: members.every(place => picture.nodes[place]!.isFaded),
      isPinned: false,
      standings: [],
      verdicts: [],
    });
  }
  const lines = joinedLines(picture.lines, placeOf, nodes).slice(0, MOST_DRAWN - nodes.length);
  const drawn = lines.reduce((sum, line) => sum + line.links.length, 0);
  const joining = picture.lines.filter(({ from, to }) => placeOf[from] !== placeOf[to] || from === to);
  const outside = joining.reduce((sum, line) => sum + line.links.length, 0);
  const groups = picture.groups.map(group => ({ ...group, members: [] as number[] }));
  nodes.forEach(({ group }, place) => {
    groups[group]?.members.push(place);
  });
  return {
    ...picture,
    nodes,
    lines,
    groups,
    folded: { parties: picture.nodes.length - count, links: outside - drawn, isFull: isFull() },
  };
}

const NO_PARTY: NodeIndex = -1;

/** The lines between what is drawn, several as one where an end is folded; those between drawn parties first. */
function joinedLines(
  lines: readonly NetworkLine[],
  placeOf: Int32Array,
  nodes: readonly NetworkNode[],
): readonly NetworkLine[] {
  const between: NetworkLine[] = [];
  const joined = new Map<string, { -readonly [Key in keyof NetworkLine]: NetworkLine[Key] }>();
  for (const line of lines) {
    const [from, to] = [placeOf[line.from]!, placeOf[line.to]!];
    if (!nodes[from]!.fold && !nodes[to]!.fold) {
      between.push({ ...line, from, to });
      continue;
    }
    // What stands beyond one party is often joined to what stands beyond most others: nobody could read such lines.
    if (from === to || [from, to].every(end => nodes[end]!.fold?.isNamed === false)) continue;
    const key = `${line.family} folded ${nodes[from]!.key}>${nodes[to]!.key}`;
    const known = joined.get(key);
    if (!known) joined.set(key, { ...line, key, from, to, label: null });
    else {
      known.links = [...known.links, ...line.links];
      known.isLive ||= line.isLive;
      known.isReturn &&= line.isReturn;
      known.isMarked ||= line.isMarked;
      known.isFaded &&= line.isFaded;
      const both = new Set([...known.states, ...line.states]);
      known.states = states.filter(state => both.has(state));
    }
  }
  const isToParty = ({ from, to }: NetworkLine) => !nodes[from]!.fold || !nodes[to]!.fold;
  return [...between, ...[...joined.values()].sort((a, b) => Number(isToParty(b)) - Number(isToParty(a)))];
}
