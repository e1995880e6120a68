import { describe, expect, it } from "vitest";
import { forEachReference } from "../../../src/schema/table/references.ts";

/** An object of each list with something in every place that names something else; each text begins with its kind. */
const examples: readonly (readonly [list: Parameters<typeof forEachReference>[0], value: unknown])[] = [
  [
    "head",
    {
      title: "No reference",
      clients: ["party:a", "party:b"],
      evidence: ["evidence:a", { source: "source:b", said: "No reference" }, { quoteId: "evidence:c" }],
      corrections: [{ what: "No reference", evidence: ["evidence:d"] }, { evidence: [{ source: "source:e" }] }],
      views: { network: { pins: { "party:c": { x: 1, y: 2 }, "party:d": { x: 3, y: 4 } } } },
    },
  ],
  ["duties", { id: "x-rest", label: "No reference" }],
  [
    "parties",
    {
      id: "a",
      near: ["party:a", "party:b"],
      hypotheses: ["hypothesis:a"],
      workers: { ratingSystem: { issuer: "party:c", name: "No reference" }, evidence: ["evidence:a"] },
      evidence: ["evidence:b"],
      response: { evidence: ["evidence:c", { source: "source:d" }] },
    },
  ],
  [
    "links",
    {
      id: "a",
      from: "party:a",
      to: "party:b",
      kind: "contracts",
      hypotheses: ["hypothesis:a", "hypothesis:b"],
      evidence: ["evidence:a"],
      response: { evidence: ["evidence:b"] },
    },
  ],
  [
    "assertions",
    {
      party: "party:a",
      duty: "duty:a",
      saidBy: ["party:b", { name: "No reference" }],
      workers: ["party:c"],
      to: ["party:d"],
      jointWith: ["party:e", "party:f"],
      link: "link:a",
      decision: "decision:a",
      proceeding: "proceeding:a",
      hypotheses: ["hypothesis:a"],
      evidence: ["evidence:a"],
      response: { evidence: ["evidence:b"] },
    },
  ],
  [
    "conditions",
    {
      duty: "duty:a",
      workers: ["party:a"],
      party: "party:b",
      saidBy: ["party:c"],
      hypotheses: ["hypothesis:a"],
      evidence: ["evidence:a"],
      response: { evidence: ["evidence:b"] },
    },
  ],
  [
    "money",
    {
      payer: "party:a",
      payee: "party:b",
      link: "link:a",
      workers: ["party:c"],
      amount: { than: "money:a", is: "more" },
      hypotheses: ["hypothesis:a"],
      derivedFrom: ["money:b", "money:c"],
      evidence: ["evidence:a"],
      response: { evidence: ["evidence:b"] },
    },
  ],
  ["figures", { about: "subject:a", of: ["party:a"], evidence: ["evidence:a"] }],
  [
    "proceedings",
    {
      authority: "party:a",
      against: ["party:b"],
      concerns: ["party:c"],
      duties: ["duty:a", "duty:b"],
      workers: ["party:d"],
      decisions: [
        { id: "first", evidence: ["evidence:a"] },
        { id: "second", evidence: [{ quoteId: "evidence:b" }] },
      ],
      evidence: ["evidence:c"],
      response: { evidence: ["evidence:d"] },
    },
  ],
  ["hypotheses", { set: "No reference", evidence: ["evidence:a"] }],
  ["sources", { title: "No reference", derivedFrom: ["source:a", "source:b"] }],
  ["quotes", { source: "source:a", text: "No reference" }],
  ["lookedFor", { from: "party:a", to: "party:b", evidence: ["evidence:a"] }],
  [
    "story",
    {
      focus: {
        parties: ["party:a"],
        links: ["link:a"],
        duty: "duty:a",
        workers: "party:b",
        world: ["hypothesis:a", "hypothesis:b"],
        view: "chain",
      },
      evidence: ["evidence:a"],
    },
  ],
];

type Told = readonly [kind: string, id: string, path: string];

/** Every text and key of the form “kind:name”, by an ordinary walk. */
const marked = (value: unknown, path: readonly (string | number)[] = []): readonly Told[] => {
  const told = (text: string, at: readonly (string | number)[]): readonly Told[] => {
    const kind = /^([a-z]+):[a-z]$/u.exec(text)?.[1];
    return kind === undefined ? [] : [[kind, text, at.join("/")]];
  };
  if (typeof value === "string") return told(value, path);
  if (Array.isArray(value)) return value.flatMap((item, index) => marked(item, [...path, index]));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => [
    ...told(key, [...path, key]),
    ...marked(item, [...path, key]),
  ]);
};

const visited = (list: Parameters<typeof forEachReference>[0], value: unknown): readonly Told[] => {
  const all: Told[] = [];
  forEachReference(list, value, (kind, id, path) => all.push([kind, id, path.join("/")]));
  return all;
};

describe("what one thing of a dossier says of another", () => {
  it.each(examples)("is found in each place, with its kind and its path: %s", (list, value) => {
    const inOrder = (all: readonly Told[]) => [...all].sort((a, b) => (a[2] < b[2] ? -1 : 1));
    expect(inOrder(visited(list, value))).toEqual(inOrder(marked(value)));
  });

  it.each(["text", 3, null, undefined, [], ["party:a"]])("is nothing where there is no object: %j", value => {
    for (const [list] of examples) expect(visited(list, value)).toEqual([]);
  });

  it.each([
    ["parties", { near: "party:a", workers: "party:b", evidence: { source: "source:a" }, response: null }],
    ["links", { from: 3, to: ["party:a"], hypotheses: null, evidence: [3, null, ["source:a"], { source: 3 }] }],
    ["head", { clients: [3, {}], views: { network: { pins: ["party:a"] } }, corrections: [null, "text"] }],
    ["head", { views: { network: { pins: null } } }],
    ["links", Object.create({ from: "party:a" })],
    ["assertions", { party: { source: "source:a" }, evidence: [{ quoteId: ["quote"] }] }],
  ] as const)("is passed over where it is of another form: %s %j", (list, value) => {
    expect(visited(list, value)).toEqual([]);
  });
});
