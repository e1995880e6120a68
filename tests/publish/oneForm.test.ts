/**
 * One meaning has one form: what is made of a dossier shows neither where private notes stand nor how many words were held
 * back. Dossiers that differ in what does not leave alone give the same bytes, whatever is made of them.
 */
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { redact } from "../../src/redact/index.ts";
import { firstSeed, tried } from "../scope.ts";
import { everyOutput } from "./everyOutput.ts";

vi.setConfig({ testTimeout: 240_000 });

type Raw = Record<string, unknown>;

/** What does not leave, in one of its two halves. */
type Half = {
  /** A note for the object of this number, in the order of the file; none where it is null. */
  readonly notes: readonly (number | null)[];
  readonly secret: string;
  /** How often the one who agreed to nothing is cited, each time as an id, a quote within, or a quote of the file. */
  readonly citations: readonly ("id" | "object" | "within" | "quote")[];
  readonly hiddenIds: readonly [party: string, source: string];
  readonly isPlaceThere: boolean;
};

const WORDS = ["bcdf", "ghkl", "mnpr", "tvzx"];

function fileWith({ notes, secret, citations, hiddenIds: [party, source], isPlaceThere }: Half): string {
  const quotes = citations.flatMap((how, at) =>
    how === "quote" ? [{ id: `q-${at}`, source, quote: `They came ${WORDS[at % 4]} by night.` }] : [],
  );
  const cited = citations.map((how, at) =>
    how === "id"
      ? source
      : how === "object"
        ? { source, private: `zz${secret}` }
        : how === "within"
          ? { source, quote: `They left ${WORDS[at % 4]} ${secret}.`, locator: `page ${secret}` }
          : { quoteId: `q-${at}` },
  );
  const file = {
    format: "deep-labor/1",
    id: "one-form",
    title: "A chain",
    language: "en",
    updated: "2026-11-25",
    views: { network: { pins: { client: { x: 1, y: 2 }, [party]: { x: 3, y: 4 }, "9-workers": { x: 5, y: 6 } } } },
    parties: [
      {
        id: "client",
        kind: "organisation",
        name: "Client",
        roles: [{ function: "client" }, { function: "consortium", start: "2020" }],
        evidence: [{ source: "report" }],
        ...(isPlaceThere
          ? { place: { private: { street: `Lane ${secret}` } }, workers: { private: `zz${secret}` } }
          : {}),
      },
      { id: party, kind: "organisation", name: "An agency", withheld: true, roles: [{ function: "recruiter" }] },
      { id: "9-workers", kind: "worker-group", name: "Workers" },
    ],
    links: [
      {
        id: "l1",
        type: "commissions",
        from: "client",
        to: party,
        verification: "single-source",
        evidence: ["report", ...cited],
      },
      {
        id: "l2",
        type: "engages",
        from: party,
        to: "9-workers",
        verification: "reported",
        evidence: [...cited, { quoteId: "read" }],
      },
    ],
    sources: [
      { id: source, type: "interview", title: `Talk zz${secret}`, person: { identity: "role-only", role: "worker" } },
      { id: "report", type: "press", title: "A report", url: "https://paper.example/report" },
    ],
    quotes: [{ id: "read", source: "report", quote: "They are paid late." }, ...quotes],
  };
  let place = 0;
  const noted = (value: unknown, depth: number): unknown => {
    if (Array.isArray(value)) return value.map(one => noted(one, depth + 1));
    if (typeof value !== "object" || value === null) return value;
    const copy: Raw = Object.fromEntries(
      Object.entries(value as Raw).map(([field, one]) => [
        field,
        field === "views" || field === "private" ? one : noted(one, depth + 1),
      ]),
    );
    const note = depth === 0 ? null : notes[place++ % Math.max(1, notes.length)];
    return note === null || note === undefined || "private" in copy
      ? copy
      : { ...copy, private: { [`zz${note}`]: `zz${secret}${note}` } };
  };
  return JSON.stringify(noted(file, 0));
}

const half: fc.Arbitrary<Half> = fc.record({
  notes: fc.array(fc.option(fc.nat(99)), { minLength: 1, maxLength: 7 }),
  secret: fc.stringMatching(/^[bcdfghklmnp]{4,8}$/),
  citations: fc.array(fc.constantFrom("id", "object", "within", "quote"), { minLength: 1, maxLength: 4 }),
  hiddenIds: fc.tuple(fc.constantFrom("7", "zeta", "alpha-two"), fc.constantFrom("3", "talk-of-may", "a")),
  isPlaceThere: fc.boolean(),
});

const textOf = (file: string): string => {
  const made = redact(file);
  if (!made.ok) throw new Error(JSON.stringify(made.trouble));
  return made.value.text;
};

const NO_HALF: Half = {
  notes: [null],
  secret: "bcdf",
  citations: ["id"],
  hiddenIds: ["zeta", "talk"],
  isPlaceThere: false,
};
const plain = (change: Partial<Half>): string => textOf(fileWith({ ...NO_HALF, ...change }));

describe("the same bytes leave", () => {
  it.each<[string, Partial<Half>]>([
    ["with notes at every piece of evidence, role and other object", { notes: [1] }],
    ["with a note at a piece of evidence that says no more than its source", { citations: ["object"] }],
    ["with words within evidence that may not be quoted", { citations: ["within"] }],
    ["with two such words, where one is", { citations: ["within", "within"] }],
    ["with such words in each way", { citations: ["quote", "within", "object", "id"] }],
    ["with a place and work of which all is private", { isPlaceThere: true }],
    ["with other ids of what does not leave", { hiddenIds: ["7", "3"] }],
  ])("%s", (_, change) => {
    expect(plain(change)).toBe(plain({}));
  });

  it(`of any two halves that do not leave, from seed ${firstSeed}`, () => {
    fc.assert(
      fc.property(half, half, (one, other) => {
        expect(textOf(fileWith(one))).toBe(textOf(fileWith(other)));
      }),
      { seed: firstSeed, numRuns: tried(30, 600) },
    );
  });

  it(`in everything that is made, from seed ${firstSeed}`, () => {
    fc.assert(
      fc.property(half, half, (one, other) => {
        const [made, made2] = [one, other].map(each => everyOutput(fileWith(each), ["en"]));
        expect([...made!.keys()]).toEqual([...made2!.keys()]);
        for (const [name, bytes] of made!)
          expect(Buffer.from(made2!.get(name)!).equals(Buffer.from(bytes)), name).toBe(true);
      }),
      { seed: firstSeed, numRuns: tried(1, 12), endOnFailure: true },
    );
  });
});
