/**
 * The picture of a chain is the model’s, whole and without an addition, and its plan keeps what it promises. For
 * another base seed: `SEED=7 npx vitest run tests/views/chain/chainContract.test.ts`.
 */
import { beforeAll, describe, expect, it, vi } from "vitest";
import type { Box, ChainPlan } from "../../../src/layout/index.ts";
import {
  disputedHopsOf,
  extentOfStanding,
  type Inquiry,
  inquiryOf,
  standingMaterialOf,
  traceSummaryOf,
} from "../../../src/model/index.ts";
import { planes, type TransferKind } from "../../../src/schema/index.ts";
import { label, say, sayState, sayVerdict } from "../../../src/text/index.ts";
import { laidOut } from "../../../src/views/drawing/chainSvgOf.ts";
import {
  type Direction,
  directionOfKey,
  nextNode,
  nextStop,
  threadStops,
  type Walk,
} from "../../../src/views/index.ts";
import { randomOf } from "../../bench/generateChain.ts";
import { type RandomDossier, randomDossier, randomQuery } from "../../model/randomDossier.ts";
import { tried } from "../../scope.ts";
import { askedOf, BASE, type ChainCase, chainCases, inquiryInto } from "./chainCases.ts";

// A slow machine is no failure, and these tests do much.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

let cases: readonly ChainCase[] = [];
beforeAll(() => {
  cases = chainCases();
});

const sorted = (items: Iterable<string>): string[] => [...items].sort();

/** The same question, put to a model of its own. */
const freshOf = ({ asked: { inquiry } }: ChainCase): Inquiry => inquiryOf(inquiry.file, inquiry.lens);

/** Checks each case under its name, so that a failure says which case it is. */
function expectOfEach(check: (one: ChainCase) => void): void {
  for (const one of cases)
    try {
      check(one);
    } catch (error) {
      throw new Error(one.name, { cause: error });
    }
}

describe("the parties of a picture", () => {
  it("are those who are live, each once: on a card, in a fold, unplaced, beside, or in words on other routes", () => {
    expectOfEach(one => {
      const { chain, file } = freshOf(one);
      const { picture, folded, undrawn } = one.parts;
      const live = file.dossier.parties.filter((_, party) => chain.live[party]).map(({ id }) => id);
      const drawn = [...picture.cards, ...picture.unplaced, ...picture.beside].flatMap(card => card.parties);
      const aside = undrawn.cards.flatMap(card => card.parties);
      expect(sorted([...drawn, ...aside])).toEqual(sorted(live));
      const group = one.parts.request.group;
      for (const id of aside) {
        const party = file.partyAt.get(id)!;
        expect(chain.layer[party]).toBeGreaterThanOrEqual(0);
        expect(freshOf(one).groupChain(group!).isMember(party)).toBe(false);
      }
      const unplaced = live.filter(id => {
        const { kind, placed, placeEvidence = [] } = file.dossier.parties[file.partyAt.get(id)!]!;
        const isNamed = ["organisation", "person", "authority", "representative"].includes(kind);
        // Whoever is named is in the chain only where a source says so; all evidence of these cases supports.
        return placed === false && (!isNamed || placeEvidence.length > 0);
      });
      expect(picture.unplaced.flatMap(card => card.parties)).toEqual(unplaced);
      const beside = live.filter(id => chain.layer[file.partyAt.get(id)!]! < 0 && !unplaced.includes(id));
      expect(picture.beside.flatMap(card => card.parties)).toEqual(beside);
      folded.nodes.forEach(({ parties, layer }) => {
        for (const party of parties) expect(chain.layer[party]).toBe(layer);
      });
    });
  });

  it("stand in bands with the layer of the model, with a plus where it may be more", () => {
    expectOfEach(one => {
      const { chain } = freshOf(one);
      const { picture, plan, folded } = one.parts;
      for (const { layer, name } of picture.bands.values()) {
        const here = folded.nodes.filter(node => node.layer === layer);
        const inChain = here.filter(({ cluster }) => cluster === 0);
        const named = (inChain.length > 0 ? inChain : here).flatMap(node => node.parties);
        expect(name).toBe(`${layer}${named.every(party => chain.layerIsOpen[party]) ? "+" : ""}`);
        for (const node of here) {
          const card = picture.cards[folded.nodes.indexOf(node)]!;
          const isDeeper = node.parties.some(party => chain.layerIsOpen[party]);
          const words = say(one.asked.language, "chain.layer.open", { layer: String(layer) });
          expect(card.description.includes(words)).toBe(isDeeper);
          if (isDeeper && !name.endsWith("+") && node.parties.length === 1)
            expect(card.lines.map(({ text }) => text)).toContain(words);
        }
      }
      folded.nodes.forEach(({ layer }, node) => {
        const band = plan.bands.find(other => other.layer === layer)!;
        const { y, height } = plan.cards[node]!;
        expect(y).toBeGreaterThanOrEqual(band.top);
        expect(y + height).toBeLessThanOrEqual(band.bottom);
      });
      const tops = plan.bands.map(({ top }) => top);
      expect(tops).toEqual([...tops].sort((a, b) => a - b));
      const layers = plan.bands.map(({ layer }) => layer).filter(layer => layer >= 0);
      expect(layers).toEqual([...layers].sort((a, b) => a - b));
      plan.bands.slice(1).forEach(({ top }, place) => {
        expect(top).toBeCloseTo(plan.bands[place]!.bottom, 6);
      });
    });
  });

  it("are counted on the card that several share, and none share one when every fold is open", () => {
    let folds = 0;
    expectOfEach(({ asked, parts: { picture } }) => {
      for (const card of picture.cards) {
        if (card.parties.length === 1) continue;
        folds += 1;
        expect(asked.unfolded).not.toContain("all");
        expect(card.name.text).toContain(String(card.parties.length));
        expect(card.choice).toEqual({ kind: "unfold", party: card.key });
      }
    });
    expect(folds).toBeGreaterThan(5);
  });
});

describe("the hops of a picture", () => {
  it("are the live hops, each in one line, within a card or on other routes, with their ends, links and direction", () => {
    expectOfEach(one => {
      const { chain, file } = freshOf(one);
      const { folded, picture } = one.parts;
      const idOf = (party: number) => file.dossier.parties[party]!.id;
      const all = Array.from(chain.hopFrom, (_, hop) => hop);
      const within = all.filter(hop => folded.nodeOf[chain.hopFrom[hop]!] === folded.nodeOf[chain.hopTo[hop]!]);
      const lines = folded.hops.flatMap(({ hops }) => hops);
      const isAside = (party: number) => folded.aside.includes(party);
      const aside = all.filter(hop => isAside(chain.hopFrom[hop]!) !== isAside(chain.hopTo[hop]!));
      expect([...lines, ...within, ...aside].sort((a, b) => a - b)).toEqual(all);
      const disputed = new Set(disputedHopsOf(one.asked.inquiry, all));
      folded.hops.forEach(({ from, to, hops, isReturn }, place) => {
        const line = picture.hops[place]!;
        expect([line.from, line.to]).toEqual([folded.nodes[from]!.key, folded.nodes[to]!.key]);
        expect(line.isReturn).toBe(isReturn);
        expect(line.isDisputed).toBe(hops.some(hop => disputed.has(hop)));
        for (const hop of hops) {
          expect(chain.isReturn[hop] === 1).toBe(isReturn);
          expect(folded.nodes[from]!.parties.map(idOf)).toContain(idOf(chain.hopFrom[hop]!));
          expect(folded.nodes[to]!.parties.map(idOf)).toContain(idOf(chain.hopTo[hop]!));
        }
        expect(sorted(line.links)).toEqual(sorted(hops.flatMap(hop => chain.hopLinks[hop]!.map(({ id }) => id))));
      });
    });
  });

  it("each have words: at a label, or under a letter where they go back up", () => {
    expectOfEach(({ asked: { inquiry }, parts: { folded, plan, picture } }) => {
      const labelled = plan.labels.flatMap(({ hops }) => hops);
      const returns = picture.returns.map(({ hop }) => hop);
      expect([...labelled, ...returns].sort((a, b) => a - b)).toEqual(folded.hops.map((_, hop) => hop));
      expect(returns).toEqual(folded.hops.flatMap(({ isReturn }, hop) => (isReturn ? [hop] : [])));
      expect(new Set(picture.returns.map(({ letter }) => letter)).size).toBe(returns.length);
      expect(plan.hops.map(({ hop }) => hop)).toEqual(folded.hops.map((_, hop) => hop));
      for (const { hops } of plan.labels) {
        const { title, sentence, isDisputed } = picture.labelOf(hops);
        expect(title.text.trim()).not.toBe("");
        expect(isDisputed).toBe(hops.some(hop => picture.hops[hop]!.isDisputed));
        for (const hop of hops) expect(sentence).toContain(picture.hops[hop]!.sentence);
        const links = hops.flatMap(hop => picture.hops[hop]!.links);
        for (const link of links) expect(inquiry.file.linkAt.has(link)).toBe(true);
      }
    });
  });
});

/** The duties with a thread, and those that are told in words for want of room. */
const columnsOf = ({ parts: { picture, undrawn } }: ChainCase) => [...picture.columns, ...undrawn.columns];

const ARRIVALS: readonly TransferKind[] = ["landed", "relayed", "disputed", "shifted-to-workers"];
const STRONGEST = ["held", "shared", "contested", "passed", "disclaimed", "excluded", "unknown", "silent"];
const MANNERS: Readonly<Record<string, string>> = {
  held: "solid",
  shared: "solid",
  contested: "zigzag",
  passed: "dashed",
  disclaimed: "cut",
  excluded: "cut",
};

describe("the threads of a picture", () => {
  it("are one for each duty on which something is written, and for the one looked at, or told in words", () => {
    expectOfEach(one => {
      const fresh = freshOf(one);
      const { request, picture } = one.parts;
      const written = (duty: string) =>
        planes.some(plane => {
          const { restsOn, condition } = fresh.trace(request.group!, duty, plane);
          return restsOn.assertions.length + restsOn.proceedings.length > 0 || condition !== null;
        });
      const expected =
        request.group === null ? [] : fresh.file.duties.filter(duty => written(duty) || duty === request.duty);
      const opened = request.duty ?? request.opened;
      const isOnCards = request.told === "cards" && request.group !== null && opened !== null;
      const told = [...columnsOf(one), ...(isOnCards ? [{ duty: opened! }] : [])];
      expect(sorted(told.map(({ duty }) => duty))).toEqual(sorted(expected));
      const duties = fresh.file.duties.filter(duty => picture.columns.some(column => column.duty === duty));
      expect(picture.columns.map(({ duty }) => duty)).toEqual(duties);
      expect(picture.columns.filter(({ isPlate }) => isPlate).map(({ duty }) => duty)).toEqual(
        request.group === null || isOnCards || opened === null ? [] : [opened],
      );
    });
  });

  it("show every party of the chain once, in its layer and state, the strongest first", () => {
    let marks = 0;
    expectOfEach(one => {
      const fresh = freshOf(one);
      const { request } = one.parts;
      const idOf = (party: number) => fresh.file.dossier.parties[party]!.id;
      for (const { duty, knots } of columnsOf(one)) {
        const { standings, verdict } = fresh.trace(request.group!, duty, request.plane);
        const shown = knots.flatMap(({ layer, marks: own }) =>
          own.map(({ party, state }) => `${idOf(party)} ${layer} ${state}`),
        );
        const expected = [...standings].map(
          ([party, { state }]) => `${idOf(party)} ${fresh.chain.layer[party]} ${state}`,
        );
        expect(sorted(shown)).toEqual(sorted(expected));
        marks += shown.length;
        for (const { marks: own, pictures, more, layer } of knots) {
          const ranks = own.map(({ state }) => STRONGEST.indexOf(state)).map(rank => (rank === -1 ? 9 : rank));
          expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
          // If the workers themselves hold the duty, the verdict says so.
          const isSaid = (state: string) => state === "silent" || verdict === "shifted-to-workers";
          const drawn = own.filter(({ party, state }) => party !== request.group || !isSaid(state));
          expect(pictures.map(({ party, state }) => `${party} ${state}`)).toEqual(
            drawn.slice(0, 2).map(({ party, state }) => `${idOf(party)} ${state}`),
          );
          expect(pictures.length + more).toBe(drawn.length);
          // Without a hop to the workers there is no layer, and nobody else.
          if (layer < 0) expect(standings.size).toBe(1);
        }
      }
    });
    expect(marks).toBeGreaterThan(1000);
  });

  it("go on below a mark in its manner, and end in a bar where nobody below is known to have taken the duty up", () => {
    let bars = 0;
    let asides = 0;
    expectOfEach(one => {
      const fresh = freshOf(one);
      const { request } = one.parts;
      for (const { duty, knots } of columnsOf(one)) {
        const { transfers } = fresh.trace(request.group!, duty, request.plane);
        const { layer } = fresh.chain;
        knots.forEach(({ marks: own, below, end }, place) => {
          const isLast = place === knots.length - 1;
          const [{ state }] = own as [(typeof own)[number]];
          expect(below).toBe(isLast ? null : (MANNERS[state] ?? "dotted"));
          const passing = own.filter(mark => mark.state === "passed").map(({ party }) => party);
          const down = transfers.filter(
            ({ from, to, kind }) => passing.includes(from) && kind !== "out-of-chain" && layer[to]! > layer[from]!,
          );
          const isPassed = !isLast && state === "passed";
          const arrives = down.some(({ kind }) => ARRIVALS.includes(kind));
          expect(end).toBe(!isPassed || arrives ? null : down.length > 0 ? "bar" : "aside");
          if (end === "bar") bars += 1;
          if (end === "aside") asides += 1;
        });
      }
    });
    expect(bars).toBeGreaterThan(20);
    expect(asides).toBeGreaterThan(5);
  });

  it("say that receipt is not documented exactly at those who were sent it and did not take it up", () => {
    let open = 0;
    expectOfEach(one => {
      const fresh = freshOf(one);
      const { request } = one.parts;
      const words = say(request.language, "chain.receipt.short");
      for (const { duty, knots } of columnsOf(one)) {
        const { transfers } = fresh.trace(request.group!, duty, request.plane);
        const sent = transfers.filter(({ kind }) => kind === "unacknowledged" || kind === "into-the-dark");
        for (const { marks: own, note } of knots) {
          const drawn = own.filter(({ party, state }) => party !== request.group || state !== "silent");
          const isOpen = drawn.some(({ party }) => sent.some(({ to }) => to === party));
          expect(`${note?.word} ${note?.detail}`.includes(words)).toBe(isOpen);
          if (isOpen) open += 1;
        }
      }
    });
    expect(open).toBeGreaterThan(20);
  });

  it("end in the verdict of the model, in its words, with the condition and where else something is written", () => {
    expectOfEach(one => {
      const fresh = freshOf(one);
      const { request } = one.parts;
      const { language, group, plane } = request;
      const { floor } = fresh.chain.focus;
      for (const { duty, verdict, isPlate } of columnsOf(one)) {
        const trace = fresh.trace(group!, duty, plane);
        expect(verdict.verdict).toBe(trace.verdict);
        // Where there is room, the verdict names who answers.
        const named = isPlate ? { holders: request.narrator.beside.holders(traceSummaryOf(fresh, trace)) } : {};
        expect(verdict.words).toBe(sayVerdict(language, trace.verdict, { ...trace, floor, ...named }));
        expect(verdict.condition).toBe(trace.condition);
        // A narrow thread beside a plate says that accounts differ from part to part.
        const isNarrow = request.told === "plate" && !isPlate && request.columns.length > 1;
        const isShort = isNarrow && trace.isByPart && trace.accounts.length > 1;
        expect(verdict.conditionWords).toBe(
          isShort ? say(language, "extent.by-part") : request.narrator.beside.reached(trace),
        );
        const isBlank = (at: (typeof planes)[number]) => {
          const { restsOn } = fresh.trace(group!, duty, at);
          return restsOn.assertions.length + restsOn.proceedings.length === 0;
        };
        const other = isBlank(plane) ? planes.find(at => !isBlank(at)) : undefined;
        expect(verdict.see?.choice ?? null).toEqual(other ? { kind: "plane", plane: other, duty } : null);
        if (other) expect(verdict.see!.words).toContain(label(language, "planes", other));
      }
    });
  });

  it("are said on the cards where there is no plate: the state of each party, the verdict on the workers’ card", () => {
    expectOfEach(one => {
      const fresh = freshOf(one);
      const { request, picture } = one.parts;
      const { group, plane } = request;
      const duty = request.duty ?? request.opened ?? null;
      const trace = group === null || duty === null ? null : fresh.trace(group, duty, plane);
      const isOnCards = request.told === "cards";
      for (const card of [...picture.cards, ...picture.unplaced, ...picture.beside]) {
        if (card.parties.length > 1) continue;
        const party = fresh.file.partyAt.get(card.parties[0]!)!;
        // Outside the chain of the workers, a party has a state only if something is written about it.
        const isSaid = trace?.standings.has(party) || !fresh.file.isGroup[party];
        const state =
          trace && isSaid
            ? standingMaterialOf(fresh, group!, party, trace.duty, trace.plane).standing.state
            : undefined;
        const isBlank = state === "silent" && (party === group || !trace!.standings.has(party));
        // Beside a plate, only a party without a mark has its state on its card.
        const hasMark = !isOnCards && (trace?.standings.has(party) || state === "silent");
        expect(card.state?.state).toBe(isBlank || hasMark ? undefined : state);
        expect(card.verdict !== null).toBe(isOnCards && trace !== null && party === group);
        if (card.verdict !== null)
          expect(card.verdict).toContain(
            sayVerdict(request.language, trace!.verdict, { ...trace!, floor: fresh.chain.focus.floor }),
          );
      }
    });
  });

  it("are told on the plate at every mark that speaks: each state in the words of the model, for no more parties than it has", () => {
    let entries = 0;
    expectOfEach(one => {
      const fresh = freshOf(one);
      const { request, picture } = one.parts;
      for (const { duty, knots } of picture.columns.filter(({ isPlate }) => isPlate)) {
        const { standings } = fresh.trace(request.group!, duty, request.plane);
        for (const { marks, pictures, entries: own } of knots) {
          const words = marks.map(({ party, state }) =>
            sayState(request.language, state, extentOfStanding(standings.get(party)!)),
          );
          const spoken = pictures.filter(({ state }) => state !== "silent");
          expect(own.length > 0).toBe(pictures.length > 0);
          for (const { state, word, who } of own) {
            entries += 1;
            if (spoken.length === 0) expect([state, who]).toEqual(["silent", null]);
            else expect(words).toContain(word);
          }
          const [strongest] = marks;
          if (spoken.length > 0) expect(own.map(({ state }) => state)).toContain(strongest!.state);
        }
      }
    });
    expect(entries).toBeGreaterThan(300);
  });
});

type Named = Box & { readonly what: string };

const overlap = (a: Box, b: Box): boolean =>
  Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > 0.01 &&
  Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > 0.01;

function boxesOf(plan: ChainPlan): Named[] {
  const named = (boxes: readonly Box[], what: string): Named[] =>
    boxes.map((box, place) => ({ ...box, what: `${what} ${place}` }));
  return [
    ...named(plan.cards, "card"),
    ...named(plan.labels, "label"),
    ...named(
      plan.borders.flatMap(({ above, below }) => [above, below]),
      "name at a border",
    ),
    ...named(plan.unplaced, "unplaced"),
    ...named(plan.beside, "beside"),
    ...plan.columns.flatMap(({ head, knots, verdict }, column) => [
      ...named([head], `head of ${column}`),
      ...named(
        knots.map(({ note }) => note),
        `note of ${column}`,
      ),
      ...(verdict ? named([verdict], `verdict of ${column}`) : []),
    ]),
  ].filter(({ width, height }) => width > 0 && height > 0);
}

describe("the plan of a picture", () => {
  it("lets nothing stand on anything else, nor outside of it", () => {
    expectOfEach(({ parts: { plan } }) => {
      const boxes = boxesOf(plan);
      boxes.forEach((box, place) => {
        for (const other of boxes.slice(place + 1))
          if (overlap(box, other)) throw new Error(`${box.what} and ${other.what} overlap`);
        expect(box.x, box.what).toBeGreaterThanOrEqual(0);
        expect(box.y, box.what).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width, box.what).toBeLessThanOrEqual(plan.width + 0.01);
        expect(box.y + box.height, box.what).toBeLessThanOrEqual(plan.height + 0.01);
      });
    });
  });

  it("leads every hop from the lower edge of its card to the upper edge of the next, and a return round the right", () => {
    expectOfEach(({ parts: { plan, folded } }) => {
      for (const { hop, path } of plan.hops) {
        const { from, to, isReturn } = folded.hops[hop]!;
        const [source, target] = [plan.cards[from]!, plan.cards[to]!];
        const numbers = path.match(/-?\d+(?:\.\d+)?/gu)!.map(Number);
        const [startX, startY, endX, endY] = [...numbers.slice(0, 2), ...numbers.slice(-2)] as [
          number,
          number,
          number,
          number,
        ];
        const isWithin = (x: number, box: Box) => x >= box.x && x <= box.x + box.width;
        expect(isWithin(startX, source)).toBe(true);
        expect(startY).toBeCloseTo(source.y + source.height, 0);
        expect(isWithin(endX, target)).toBe(true);
        expect(endY).toBeCloseTo(target.y, 0);
        if (isReturn) {
          const furthest = Math.max(...numbers.filter((_, place) => place % 2 === 0));
          for (const { x, width } of plan.cards) expect(furthest).toBeGreaterThan(x + width);
        } else expect(target.y).toBeGreaterThan(source.y + source.height);
      }
    });
  });

  it("leads no hop through a card or a label", () => {
    expectOfEach(({ parts: { plan } }) => {
      for (const { hop, path } of plan.hops) {
        const points = (path.match(/[ML]-?[\d.]+ -?[\d.]+|Q-?[\d.]+ -?[\d.]+ -?[\d.]+ -?[\d.]+/gu) ?? []).map(piece => {
          const numbers = piece.slice(1).split(" ").map(Number);
          return { x: numbers.at(-2)!, y: numbers.at(-1)! };
        });
        points.slice(1).forEach((point, place) => {
          const before = points[place]!;
          const line = {
            x: Math.min(before.x, point.x),
            y: Math.min(before.y, point.y),
            width: Math.max(0.1, Math.abs(before.x - point.x)),
            height: Math.max(0.1, Math.abs(before.y - point.y)),
          };
          for (const { what, ...box } of boxesOf(plan)) {
            const inner = { x: box.x + 1, y: box.y + 1, width: box.width - 2, height: box.height - 2 };
            if (what.startsWith("card") || what.startsWith("label"))
              if (overlap(line, inner)) throw new Error(`hop ${hop} runs through ${what}`);
          }
        });
      }
    });
  });

  it("gives every part of a thread its place, from above downwards", () => {
    expectOfEach(({ parts: { plan, picture } }) => {
      expect(plan.columns).toHaveLength(picture.columns.length);
      plan.columns.forEach(({ knots, stretches, verdict, head }, column) => {
        const own = picture.columns[column]!;
        expect(knots.map(({ layer }) => layer)).toEqual(own.knots.map(({ layer }) => layer));
        expect(verdict).not.toBeNull();
        let bottom = head.y + head.height;
        knots.forEach(({ y, layer }) => {
          expect(y).toBeGreaterThan(bottom);
          bottom = y;
          const band = plan.bands.find(one => one.layer === layer)!;
          expect(y).toBeGreaterThan(band.top);
          expect(y).toBeLessThan(band.bottom);
        });
        for (const { top, bottom: end } of stretches) expect(end).toBeGreaterThanOrEqual(top);
      });
    });
  });
});

const NO_WALK: Walk = { wentTo: new Map(), cameFrom: new Map() };
const DIRECTIONS = Object.values(directionOfKey) as Direction[];

/** Everything that keys reach from there. */
function reached<Stop>(from: Stop, next: (stop: Stop, direction: Direction) => Stop | null): Set<Stop> {
  const seen = new Set([from]);
  for (const stop of seen)
    for (const direction of DIRECTIONS) {
      const other = next(stop, direction);
      if (other !== null) seen.add(other);
    }
  return seen;
}

describe("the keys", () => {
  it("lead to every card of the chain, wherever one comes in", () => {
    const random = randomOf(BASE);
    expectOfEach(({ parts: { folded, plan } }) => {
      if (folded.nodes.length === 0) return;
      const xOf = (node: number) => plan.cards[node]!.x;
      for (const from of [0, Math.floor(random() * folded.nodes.length)]) {
        const nodes = reached(from, (node, direction) => nextNode(folded, xOf, node, direction, NO_WALK));
        expect(nodes.size).toBe(folded.nodes.length);
      }
    });
  });

  it("lead to every card also by the ways one has gone before", () => {
    const random = randomOf(BASE + 1);
    expectOfEach(({ parts: { folded, plan } }) => {
      if (folded.nodes.length === 0) return;
      const xOf = (node: number) => plan.cards[node]!.x;
      // What the stage remembers: from each card, where the reader went next; to each card, where they came from.
      const wentTo = new Map<number, number>();
      const cameFrom = new Map<number, number>();
      for (const { from, to, isReturn } of folded.hops) {
        if (isReturn) continue;
        if (random() < 0.5) wentTo.set(from, to);
        if (random() < 0.5) cameFrom.set(to, from);
      }
      const nodes = reached(0, (node, direction) => nextNode(folded, xOf, node, direction, { wentTo, cameFrom }));
      expect(nodes.size).toBe(folded.nodes.length);
    });
  });

  it("lead down along hops, and up again the way one came", () => {
    expectOfEach(({ parts: { folded, plan } }) => {
      const xOf = (node: number) => plan.cards[node]!.x;
      folded.nodes.forEach((_, node) => {
        const down = nextNode(folded, xOf, node, "down", NO_WALK);
        if (down === null) {
          expect(folded.hops.some(({ from, isReturn }) => from === node && !isReturn)).toBe(false);
          return;
        }
        expect(folded.hops.some(({ from, to, isReturn }) => from === node && to === down && !isReturn)).toBe(true);
        const walk = { wentTo: new Map([[node, down]]), cameFrom: new Map([[down, node]]) };
        expect(nextNode(folded, xOf, down, "up", walk)).toBe(node);
      });
    });
  });

  it("lead to every mark and every verdict", () => {
    expectOfEach(({ parts: { plan, picture } }) => {
      const columns = threadStops(plan, picture);
      const all = columns.flatMap(column => column.map(({ stop }) => stop));
      const marks = picture.columns.flatMap(({ duty, knots, verdict }) => [
        `head ${duty}`,
        ...knots.flatMap(({ pictures }) => pictures.map(({ party }) => `mark ${duty} ${party}`)),
        `verdict ${duty}`,
        ...(verdict.see ? [`see ${duty}`] : []),
      ]);
      expect(sorted(all)).toEqual(sorted(marks));
      expect(new Set(all).size).toBe(all.length);
      if (all.length === 0) return;
      expect(reached(all[0]!, (stop, direction) => nextStop(columns, stop, direction)).size).toBe(all.length);
    });
  });
});

/** The same file with other ids for parties and links, and with its links in another order. */
function renamed(
  dossier: RandomDossier,
  seed: number,
): { readonly dossier: object; readonly nameOf: (id: string) => string } {
  const random = randomOf(seed);
  const ids = [...dossier.parties, ...dossier.links].map(({ id }) => id);
  const names = new Map(ids.map((id, place) => [id, `renamed-${(place * 7919 + seed) % 100_003}-${id}`]));
  const turned = (value: unknown): unknown => {
    if (typeof value === "string") return names.get(value) ?? value;
    if (Array.isArray(value)) return value.map(turned);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, turned(item)]));
  };
  const links = [...dossier.links].sort(() => random() - 0.5);
  return { dossier: turned({ ...dossier, links }) as object, nameOf: id => names.get(id) ?? id };
}

describe("a picture says the same", () => {
  it("whatever the ids are and in whatever order the links stand", () => {
    let columns = 0;
    for (let seed = BASE; seed < BASE + tried(30, 120); seed += 1) {
      const original = randomDossier(seed);
      const lens = randomQuery(original, seed);
      const other = renamed(original, seed);
      const duty = randomOf(seed)() < 0.5 ? "pay-wage" : null;
      const [one, two] = [
        inquiryInto(JSON.stringify(original), lens),
        inquiryInto(JSON.stringify(other.dossier), lens),
      ];
      const tale = (inquiry: Inquiry, nameOf: (id: string) => string) => {
        const { picture } = laidOut(askedOf(inquiry, "en", { duty, plane: "promised", unfolded: ["all"] }));
        columns += picture.columns.length;
        return {
          cards: picture.cards.map(card => `${card.parties.map(nameOf)} ${card.name.text} ${card.state?.word}`).sort(),
          hops: picture.hops.map(({ from, to, isReturn }) => `${nameOf(from)} ${nameOf(to)} ${isReturn}`).sort(),
          bands: [...picture.bands.values()].map(({ name }) => name),
          columns: picture.columns.map(({ duty: own, knots, verdict }) => ({
            own,
            words: [verdict.words, verdict.conditionWords],
            knots: knots.map(({ layer, marks, below, end }) => ({
              layer,
              below,
              end,
              marks: marks.map(({ state }) => state),
            })),
          })),
        };
      };
      expect(
        tale(two, id => id),
        `seed ${seed}`,
      ).toEqual(tale(one, other.nameOf));
    }
    expect(columns).toBeGreaterThan(100);
  });
});
