/**
 * The picture of a network is the merged model, whole and without an addition: on the canvas, in a file and in the
 * list. For another base seed: `SEED=7 npx vitest run tests/views/network`.
 */
import { Resvg } from "@resvg/resvg-js";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { layoutFree, layoutLayered, type NetworkPlaces } from "../../../src/layout/index.ts";
import { accountIn } from "../../../src/model/index.ts";
import { linkFamily, type State } from "../../../src/schema/index.ts";
import { label } from "../../../src/text/index.ts";
import { palettes } from "../../../src/theme/index.ts";
import {
  legendAt,
  lineWords,
  networkElements,
  networkListOf,
  networkPictureOf,
  networkSampleSvg,
  networkShapeOf,
  networkSvgOf,
  partyTitle,
} from "../../../src/views/index.ts";
import { alongLine } from "../../../src/views/network/alongLine.ts";
import { groupBoxes } from "../../../src/views/network/groupBoxes.ts";
import { lineBox, lineGeometry, WHOLE } from "../../../src/views/network/lineGeometry.ts";
import { STRANDS } from "../../../src/views/network/lineLook.ts";
import { pathBeside } from "../../../src/views/network/linePath.ts";
import { idPart } from "../../../src/views/svg/svgElement.ts";
import { type Element, readMarkup } from "../../app/markup.ts";
import { type NetworkCase, networkCases } from "./networkCases.ts";

// A slow machine is no failure, and these tests do much.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let cases: readonly NetworkCase[] = [];
beforeAll(() => {
  cases = networkCases();
});

/** Checks each case under its name, so that a failure says which case it is. */
function expectOfEach(check: (one: NetworkCase) => void): void {
  for (const one of cases)
    try {
      check(one);
    } catch (error) {
      throw new Error(one.name, { cause: error });
    }
}

const sorted = (items: Iterable<string>): string[] => [...items].sort();
const title = { text: "A network", language: "en", direction: "ltr" } as const;
/** Reads the XML strictly. */
const expectXml = (svg: string) => expect(() => new Resvg(svg, { font: { loadSystemFonts: false } })).not.toThrow();

const written = new WeakMap<NetworkCase, string>();
/** The file of a case, made once. */
function svgOf(one: NetworkCase): string {
  const svg = written.get(one) ?? networkSvgOf(one.picture, one.places, { theme: "light", title });
  written.set(one, svg);
  return svg;
}

/** What a case has to show, from the model alone. */
function shownIn({ request: { network, shownParties, shownLinks } }: NetworkCase) {
  const parties = network.parties.filter((_, node) => shownParties[node]);
  const links = network.links.filter(({ from, to }, at) => shownLinks[at] && shownParties[from] && shownParties[to]);
  return { parties: parties.map(({ key }) => key), links };
}

describe("the picture of a network", () => {
  it("holds the parties shown, each once, and nobody else", () => {
    expectOfEach(one => {
      const { nodes, lines, groups } = one.picture;
      expect(nodes.map(({ key }) => key)).toEqual(shownIn(one).parties);
      const keys = [...nodes, ...lines, ...groupBoxes(one.picture, one.places)].map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length);
    });
  });

  it("holds the links shown, each in exactly one line between its parties and of its family", () => {
    expectOfEach(one => {
      const { network } = one.request;
      const { lines, nodes } = one.picture;
      expect(sorted(lines.flatMap(({ links }) => links.map(at => network.links[at]!.key)))).toEqual(
        sorted(shownIn(one).links.map(({ key }) => key)),
      );
      for (const { links, from, to, family } of lines)
        for (const at of links) {
          const link = network.links[at]!;
          expect([link.from, link.to]).toEqual([nodes[from]!.node, nodes[to]!.node]);
          expect(linkFamily(link.link.type)).toBe(family);
        }
      const ends = lines.map(({ family, from, to }) => `${family} ${from} ${to}`);
      expect(new Set(ends).size).toBe(ends.length);
    });
  });

  it("is laid out with as much room for each party as its card takes, and with the same ends of lines", () => {
    expectOfEach(one => {
      const { nodes, lines } = one.picture;
      const shape = networkShapeOf(one.picture);
      expect(shape.count).toBe(nodes.length);
      expect([...shape.width]).toEqual(nodes.map(({ card }) => Math.fround(card.width)));
      expect([...shape.height]).toEqual(nodes.map(({ card }) => Math.fround(card.height)));
      expect([...shape.from]).toEqual(lines.map(({ from }) => from));
      expect([...shape.to]).toEqual(lines.map(({ to }) => to));
    });
  });
});

describe("a party of a network", () => {
  it("stands once, however many dossiers hold it, and says how many", () => {
    let several = 0;
    expectOfEach(({ picture, request: { network } }) => {
      for (const { node, dossiers, card, isClient } of picture.nodes) {
        const { accounts } = network.parties[node]!;
        expect([...dossiers]).toEqual([...new Set(accounts.map(({ dossier }) => dossier))]);
        const words = card.below
          .flatMap(({ lines }) => lines.flatMap(({ pieces }) => pieces.map(piece => piece.words)))
          .join(" ");
        // A line may begin between the facts.
        expect(/(?:^|\s)(\d+)\s+dossiers/u.exec(words)?.[1]).toBe(
          dossiers.length > 1 ? String(dossiers.length) : undefined,
        );
        if (dossiers.length > 1) several += 1;
        const named = accounts.some(account => {
          const { dossier } = network.dossiers[account.dossier]!.inquiry.file;
          return dossier.clients?.includes(accountIn(network, account).id);
        });
        expect(isClient).toBe(named);
      }
    });
    expect(several).toBeGreaterThan(10);
  });

  it("has its whole name on its card, or its short name; its title always has the whole", () => {
    let shortened = 0;
    expectOfEach(({ picture, request }) => {
      for (const node of picture.nodes) {
        const plain = (text: string) => text.replace(/[\s\u2066-\u2069\u200b]+/gu, "");
        const name = plain(node.card.name.lines.flatMap(({ pieces }) => pieces.map(({ words }) => words)).join(""));
        const whole = plain(node.name.text);
        if (node.card.isShortened) {
          shortened += 1;
          if (name.endsWith("…")) expect(whole.startsWith(name.slice(0, -1))).toBe(true);
          else {
            const { accounts } = request.network.parties[node.node]!;
            const parties = accounts.map(account => accountIn(request.network, account));
            const short = parties.flatMap(({ shortName = "" }) =>
              typeof shortName === "string" ? [shortName] : Object.values(shortName),
            );
            expect(short.map(plain)).toContain(name);
          }
        } else expect(name).toBe(whole);
        expect(plain(partyTitle(picture, node))).toContain(whole);
        for (const { lines, width } of [node.card.name, ...node.card.below]) {
          expect(lines.length).toBeGreaterThan(0);
          expect(width).toBeLessThanOrEqual(node.card.width);
        }
      }
    });
    expect(shortened).toBeGreaterThan(0);
  });

  it("says on every hop that goes down who answers, in the words and the marks of its legend, in the file as well", () => {
    let [told, dotted, several] = [0, 0, 0];
    expectOfEach(one => {
      const { picture, request, places } = one;
      const { answers, language } = request;
      const wordOf = (state: State) => label(language, "states", state);
      const seen = new Set<string>();
      for (const { family, isReturn, isLive, states: found, links } of picture.lines) {
        if (answers === null || family !== "hop" || isReturn || !isLive) {
          expect(found).toEqual([]);
          continue;
        }
        const each = new Set(links.flatMap((at): readonly State[] => answers.hops.get(at) ?? ["silent"]));
        expect(sorted(found)).toEqual(sorted(each));
        for (const state of found) seen.add(wordOf(state));
        if (found.includes("silent")) dotted += 1;
        if (found.length > 1) several += 1;
      }
      const elements = networkElements(picture, places, palettes.light);
      for (const node of picture.nodes) {
        const tag = elements.find(({ data }) => data.id === `answer ${node.key}`);
        const words = [
          ...node.standings.map(({ code }) => wordOf(code)),
          ...node.verdicts.map(({ code }) => label(language, "verdicts", code)),
        ];
        for (const { code } of node.standings) seen.add(wordOf(code));
        expect(tag === undefined).toBe(words.length === 0);
        const plain = (text: string) => text.replace(/\s+/gu, " ");
        for (const word of words) {
          told += 1;
          expect(plain(String(tag!.data.label))).toContain(word);
          expect(partyTitle(picture, node)).toContain(word);
        }
      }
      const legend = legendAt(picture, places).filter(({ sample }) => sample.startsWith("state-"));
      expect(sorted(legend.map(({ words }) => words))).toEqual(sorted(seen));
      const svg = svgOf(one);
      for (const { sample } of legend) expect(svg).toContain(`-legend-${sample}"`);
      // The file draws as many strands as the page: one for each state of a hop.
      const strands = elements.filter(({ group, classes }) => group === "edges" && classes.includes("state-"));
      const drawn = new Set(strands.map(({ data, classes }) => `${data.of} ${/state-[a-z-]+/.exec(classes)![0]}`));
      expect(drawn.size).toBe(picture.lines.reduce((sum, line) => sum + line.states.length, 0));
    });
    expect(Math.min(told, dotted)).toBeGreaterThan(5);
    expect(several).toBeGreaterThan(0);
  });

  it("stands in one group, and every group says how many it has", () => {
    expectOfEach(({ picture: { nodes, groups }, request: { grouping, language } }) => {
      if (grouping === "none") return expect(groups).toEqual([]);
      expect(groups.flatMap(({ members }) => members).toSorted((a, b) => a - b)).toEqual(
        nodes.map((_, place) => place),
      );
      groups.forEach(({ members, label }, group) => {
        expect(label).toContain(new Intl.NumberFormat(language).format(members.length));
        for (const place of members) expect(nodes[place]!.group).toBe(group);
      });
    });
  });
});

describe("the list beside a network", () => {
  it("holds the same parties and the same lines, each line at both its ends, in words", () => {
    expectOfEach(({ picture }) => {
      for (const order of ["name", "layer"] as const) {
        const list = networkListOf(picture, order);
        expect(sorted(list.map(({ node }) => node.key))).toEqual(sorted(picture.nodes.map(({ key }) => key)));
        const told = list.flatMap(({ node, lines }) =>
          lines.map(({ line, isOut, otherKey }) => [line.key, isOut ? [node.key, otherKey] : [otherKey, node.key]]),
        );
        const expected = picture.lines.flatMap(({ key, from, to }) => {
          const ends = [picture.nodes[from]!.key, picture.nodes[to]!.key];
          return from === to
            ? [[key, ends]]
            : [
                [key, ends],
                [key, ends],
              ];
        });
        expect(sorted(told.map(one => JSON.stringify(one)))).toEqual(sorted(expected.map(one => JSON.stringify(one))));
      }
      for (const line of picture.lines) {
        const words = lineWords(picture, line);
        expect(words.map(({ link }) => link)).toEqual(line.links);
        for (const { sentence, notes } of words) for (const said of [sentence, notes]) expect(said.trim()).not.toBe("");
      }
    });
  });
});

describe("the file of a network", () => {
  const all = (element: Element): Element[] => {
    const found: Element[] = [];
    const open = [element];
    for (let next = open.pop(); next; next = open.pop()) {
      const inside = next.children.filter(child => typeof child !== "string");
      found.push(...inside);
      open.push(...inside.toReversed());
    }
    return found;
  };
  const byId = (elements: readonly Element[]) =>
    new Map(elements.map(element => [element.attributes.get("id"), element]));
  const wordsIn = (element: Element): string =>
    element.children.map(child => (typeof child === "string" ? child : wordsIn(child))).join("");

  it("is an SVG that can be read, with every party and every line under an id of its own", () => {
    expectOfEach(one => {
      const svg = svgOf(one);
      expectXml(svg);
      const elements = all(readMarkup(svg));
      const drawn = byId(elements);
      const ids = elements.flatMap(({ attributes }) => attributes.get("id") ?? []);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.filter(id => id.startsWith("network-party-"))).toEqual(
        one.picture.nodes.map(({ key }) => `network-party-${idPart(key)}`),
      );
      expect(ids.filter(id => id.startsWith("network-line-"))).toEqual(
        one.picture.lines.map(({ key }) => `network-line-${idPart(key)}`),
      );
      for (const node of one.picture.nodes) {
        const party = drawn.get(`network-party-${idPart(node.key)}`)!;
        const [named] = all(party).filter(({ tag }) => tag === "title");
        expect(wordsIn(named!)).toBe(partyTitle(one.picture, node));
      }
      const said = wordsIn(readMarkup(svg)).replace(/\s+/gu, " ");
      for (const note of one.picture.notes) expect(said).toContain(note.replace(/\s+/gu, " "));
    });
  });

  it("has the parties and the ends of the lines at the same numbers as the canvas", () => {
    expectOfEach(one => {
      const drawn = byId(all(readMarkup(svgOf(one))));
      const numbers = (text: string) => [...text.matchAll(/-?\d+(?:\.\d+)?(?:e-?\d+)?/gu)].map(Number);
      const paths = lineGeometry(one.picture, one.places);
      one.picture.nodes.forEach(({ key, card }, place) => {
        const party = drawn.get(`network-party-${idPart(key)}`)!;
        const [left, top] = numbers(party.attributes.get("transform")!);
        expect(left! + card.width / 2).toBeCloseTo(one.places.x[place]!, 1);
        expect(top! + card.height / 2).toBeCloseTo(one.places.y[place]!, 1);
      });
      one.picture.lines.forEach(({ key, states }, place) => {
        const group = drawn.get(`network-line-${idPart(key)}`)!;
        const [shaft, head] = all(group).filter(({ tag }) => tag === "path");
        // The first of several strands lies beside the line as a whole.
        const { start, end, parts } = pathBeside(paths[place]!, -STRANDS * Math.max(0, (states.length - 1) / 2));
        // If a line begins behind another box, its beginning is not drawn.
        const isDrawn = parts[0]?.[0] === 0;
        const [x, y] = isDrawn ? numbers(shaft!.attributes.get("d")!) : [start.x, start.y];
        const [, , tipX, tipY] = numbers(head!.attributes.get("d")!);
        for (const [seen, meant] of [
          [x, start.x],
          [y, start.y],
          [tipX, end.x],
          [tipY, end.y],
        ] as const)
          expect(seen).toBeCloseTo(meant, 1);
      });
    });
  });

  it("has the same bytes for the same picture, and other colours alone in another theme", () => {
    expectOfEach(one => {
      const again = networkPictureOf(one.request);
      expect(networkSvgOf(again, one.places, { theme: "light", title })).toBe(svgOf(one));
    });
    const shapes = (svg: string) => svg.replace(/#[0-9a-f]{6}/gu, "#");
    for (const { picture, places } of cases.slice(0, 20))
      expect(shapes(networkSvgOf(picture, places, { theme: "dark", title }))).toBe(
        shapes(networkSvgOf(picture, places, { theme: "print", title })),
      );
  });

  it("explains every manner that it uses, and none besides", () => {
    const seen = new Set<string>();
    expectOfEach(({ picture: { nodes, lines, groups, legend } }) => {
      const is = (flag: boolean, sample: string) => (flag ? [sample] : []);
      const used = new Set([
        ...nodes.flatMap(node => [
          ...is(node.isClient, "client"),
          ...is(node.manner !== "party", node.manner),
          ...is(node.stack !== "none", node.stack),
          ...is(node.isUnplaced, "unplaced"),
          ...is(node.isTorn, "torn"),
          ...is(node.dossiers.length > 1, "several"),
          ...is(node.isPinned, "pinned"),
        ]),
        ...lines.flatMap(({ family, isLive, isReturn, states }) =>
          states.length > 0 ? states.map(state => `state-${state}`) : is(isLive, isReturn ? "return" : family),
        ),
        ...nodes.flatMap(({ standings }) => standings.map(({ code }) => `state-${code}`)),
        ...[...nodes, ...lines].flatMap(one => [
          ...is(one.isContradicted, "contradiction"),
          ...is(!one.isLive, "absent"),
          ...is(one.isMarked, "marked"),
          ...is(one.isSelected, "selected"),
        ]),
        ...is(groups.length > 0, "group"),
      ]);
      expect(sorted(legend.map(({ sample }) => sample))).toEqual(sorted(used));
      for (const { sample, words } of legend) {
        seen.add(sample);
        expect(words.trim()).not.toBe("");
        expectXml(networkSampleSvg(sample, palettes.light));
      }
    });
    const inStates = [...seen].filter(sample => sample.startsWith("state-"));
    expect(seen.size - inStates.length).toBe(20);
    expect(inStates.length).toBeGreaterThan(4);
  });

  it("says what a gap in a line means, where there is one", () => {
    const seen = new Set<boolean>();
    expectOfEach(({ picture, places }) => {
      const hasGap = lineGeometry(picture, places).some(({ parts }) => parts !== WHOLE);
      seen.add(hasGap);
      const legend = legendAt(picture, places);
      expect(legend.some(({ sample }) => sample === "behind")).toBe(hasGap);
      expect(legend.filter(({ sample }) => sample !== "behind")).toEqual(picture.legend);
    });
    expect([...seen].sort()).toEqual([false, true]);
  });
});

describe("the lines of a network", () => {
  it("end at the edge of what is drawn of a party, and those of one pair do not lie on each other", () => {
    expectOfEach(({ picture, places }) => {
      const paths = lineGeometry(picture, places);
      picture.lines.forEach(({ from, to }, place) => {
        const { start, end } = paths[place]!;
        for (const [node, point] of [
          [from, start],
          [to, end],
        ] as const) {
          const { width, height, above, right } = lineBox(picture.nodes[node]!);
          const [x, y] = [point.x - places.x[node]!, point.y - places.y[node]!];
          const distances = [x + width / 2, width / 2 + right - x, y + height / 2 + above, height / 2 - y];
          expect(Math.min(...distances.map(Math.abs))).toBeLessThan(1e-6);
          expect(Math.min(...distances)).toBeGreaterThan(-1e-6);
        }
        picture.lines.forEach((other, at) => {
          if (at <= place || ![from, to].includes(other.from) || ![from, to].includes(other.to) || from === to) return;
          if (other.from === other.to) return;
          const [a, b] = [paths[place]!.aside, paths[at]!.aside * (other.from === from ? 1 : -1)];
          expect(Math.abs(a - b)).toBeGreaterThan(2);
        });
      });
    });
  });

  function ended(laying: Generator<unknown, NetworkPlaces>): NetworkPlaces {
    for (;;) {
      const { done, value } = laying.next();
      if (done) return value;
    }
  }
  /** Real positions, in layers and free: at random ones parties cover each other, which no layout does. */
  const placesOf = (one: NetworkCase): readonly NetworkPlaces[] => {
    const shape = networkShapeOf(one.picture);
    return [one.places, ended(layoutLayered(shape)), ended(layoutFree(shape, 1))];
  };

  it("run through the box of nobody but their own two", () => {
    const counts = { bent: 0, broken: 0 };
    expectOfEach(one => {
      const { nodes, lines } = one.picture;
      for (const places of placesOf(one)) {
        const sides = nodes.map((node, at) => {
          const { width, height, above, right } = lineBox(node);
          const [x, y] = [places.x[at]!, places.y[at]!];
          return {
            left: x - width / 2,
            right: x + width / 2 + right,
            top: y - height / 2 - above,
            bottom: y + height / 2,
          };
        });
        lineGeometry(one.picture, places).forEach((path, place) => {
          const { from, to, key } = lines[place]!;
          if (path.bend) counts.bent += 1;
          if (path.parts !== WHOLE) counts.broken += 1;
          for (const [first, last] of path.parts)
            for (let step = 0; step <= 60; step += 1) {
              const { x, y } = alongLine(path, first + ((last - first) * step) / 60);
              const at = sides.findIndex(
                (box, node) =>
                  node !== from && node !== to && x > box.left && x < box.right && y > box.top && y < box.bottom,
              );
              if (at >= 0) throw new Error(`${key} runs through the box of ${nodes[at]!.key}`);
            }
        });
      }
    });
    expect(Math.min(counts.bent, counts.broken)).toBeGreaterThan(100);
  });

  it("are drawn from one box to the other wherever nobody lies on these", () => {
    expectOfEach(one => {
      const { picture } = one;
      for (const places of placesOf(one).slice(1))
        lineGeometry(picture, places).forEach(({ parts }) => {
          expect(parts[0]?.[0]).toBe(0);
          expect(parts.at(-1)?.[1]).toBe(1);
        });
    });
  });
});
