/**
 * One contract for every view: it draws every dossier and every hard case in plain Node, has a name and a text
 * equivalent, invents no party and loses none, says what the model says about verdicts and states, and prints. For
 * another base seed: `SEED=7 npx vitest run tests/views/registry.test.ts`.
 */

import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it, vi } from "vitest";
import { parseParameters } from "../../src/embed/parameters.ts";
import { type Inquiry, type PartyIndex, statementCounts } from "../../src/model/index.ts";
import { planes } from "../../src/schema/index.ts";
import { codesOf, languages, say } from "../../src/text/index.ts";
import { figureViews, type ViewId, viewNames } from "../../src/views/index.ts";
import { randomOf } from "../bench/generateChain.ts";
import { galleryNames, galleryText } from "../gallery/gallery.ts";
import { randomDossier, randomQuery } from "../model/randomDossier.ts";
import { firstSeed, tried } from "../scope.ts";
import { askedOf, inquiryInto, shipped } from "./chain/chainCases.ts";
import { type Drawn, type DrawRequest, registry } from "./registry.ts";

// A slow machine is no failure, and these tests do much.
vi.setConfig({ testTimeout: 180_000 });

const BASE = firstSeed;
const RANDOM = tried(5, 60);

type Case = { readonly name: string; readonly request: DrawRequest };

function requestInto(inquiry: Inquiry, random: () => number): DrawRequest {
  const { groups } = inquiry.chain;
  const group: PartyIndex | null = groups[Math.floor(random() * groups.length)] ?? null;
  const { language, narrator } = askedOf(inquiry, random() < 0.5 ? "en" : "fr");
  return { inquiry, narrator, language, group, plane: planes[Math.floor(random() * planes.length)]! };
}

const cases: readonly Case[] = [
  ...[...shipped].map(([id, text]) => ({ name: id, inquiry: inquiryInto(text) })),
  ...galleryNames.map(name => ({ name, inquiry: inquiryInto(galleryText(name)) })),
  ...Array.from({ length: RANDOM }, (_, at) => {
    const seed = BASE + at;
    const dossier = randomDossier(seed);
    return { name: `seed ${seed}`, inquiry: inquiryInto(JSON.stringify(dossier), randomQuery(dossier, seed)) };
  }),
].map(({ name, inquiry }, at) => ({ name, request: requestInto(inquiry, randomOf(BASE + at)) }));

/** What a view makes of a case, once: several of these tests ask for the same. */
const drawn = new Map<string, Drawn>();
function drawnOf(id: ViewId, { name, request }: Case): Drawn {
  const key = `${id} ${name}`;
  const known = drawn.get(key);
  if (known) return known;
  const made = registry[id](request);
  drawn.set(key, made);
  return made;
}

describe("each view that is a figure", () => {
  const guide = readFileSync(path.resolve(import.meta.dirname, "../../docs/publishing-and-embedding.md"), "utf8");
  it.each(figureViews)(
    "%s is opened by the address of an embed and by a step of a story, and told in the guide",
    view => {
      expect(parseParameters(`?view=${view}`).view).toBe(view);
      expect(codesOf("en", "views")).toContain(view);
      expect(guide).toContain(`\`${view}.html\``);
    },
  );
});

const sorted = (items: Iterable<string>): string[] => [...items].sort();
/** The parties of a file that are there under the lens. The network and the outline also have those that are not. */
const liveIn = ({ inquiry: { chain, file } }: DrawRequest) =>
  file.dossier.parties.filter((_, party) => chain.live[party]).map(({ id }) => id);
const everyoneIn = ({ inquiry }: DrawRequest) => inquiry.file.dossier.parties.map(({ id }) => id);
const holdsEveryone: ReadonlySet<ViewId> = new Set(["outline", "network"]);

describe("the list of views", () => {
  it("names each once, with words in every language", () => {
    expect(new Set(viewNames.map(({ id }) => id)).size).toBe(viewNames.length);
    expect(sorted(Object.keys(registry))).toEqual(sorted(viewNames.map(({ id }) => id)));
    for (const { code } of languages) {
      const names = viewNames.map(({ name }) => say(code, name));
      expect(new Set(names).size, names.join(", ")).toBe(names.length);
    }
  });
});

describe.each(viewNames)("the view $id", ({ id }) => {
  it("shows whoever is there once, or counts them, and nobody else", () => {
    for (const { name, request } of cases) {
      const { parties, counted } = drawnOf(id, { name, request });
      const expected = holdsEveryone.has(id) ? everyoneIn(request) : liveIn(request);
      // Without workers no duty can be asked about, so there are no rows.
      if (id === "responsibilities" && request.group === null) continue;
      expect(sorted([...parties, ...counted]), name).toEqual(sorted(expected));
    }
  });

  it("says in words what it shows: every party by its name, and nothing is empty", () => {
    for (const { name, request } of cases) {
      const { parties, text } = drawnOf(id, { name, request });
      expect(text.length, name).toBeGreaterThan(0);
      expect(text.filter(line => line.trim() === "").length, name).toBe(0);
      if (parties.length > 40) continue;
      const all = text
        .join("\n")
        .toLowerCase()
        .replace(/[\u2066-\u2069\u200e\u200f\s]+/gu, " ");
      for (const party of new Set(parties)) {
        const words = request.narrator
          .name(party)
          .toLowerCase()
          .replace(/[\u2066-\u2069\u200e\u200f\s]+/gu, " ")
          .trim();
        expect(all, `${name}: ${party}`).toContain(words);
      }
    }
  });

  it("tells of verdicts and states what the model says, as far as it tells of them", () => {
    for (const { name, request } of cases) {
      const { inquiry, group, plane } = request;
      const { verdicts, states } = drawnOf(id, { name, request });
      if (group === null) continue;
      for (const [duty, verdict] of verdicts ?? [])
        expect(verdict, `${name}: ${duty}`).toBe(inquiry.trace(group, duty, plane).verdict);
      if (!states) continue;
      const { parties } = inquiry.file.dossier;
      const expected = new Map(
        [...new Set([...(verdicts?.keys() ?? [])])].flatMap(duty => {
          const { standings, standingsOutside } = inquiry.trace(group, duty, plane);
          return [...standings, ...standingsOutside].flatMap(([party, { state }]) =>
            state === "silent" ? [] : [[`${duty} ${parties[party]!.id}`, state] as const],
          );
        }),
      );
      expect(new Map([...states].toSorted()), name).toEqual(new Map([...expected].toSorted()));
    }
  });

  it("prints: what is a picture is a file in the colours of paper that asks for nothing, and the same each time", () => {
    for (const { name, request } of cases) {
      const { svg } = drawnOf(id, { name, request });
      if (svg === null) continue;
      expect(svg, name).toMatch(/^<svg [^>]*width="[\d.]+"[^>]*height="[\d.]+"/);
      expect(svg, name).not.toMatch(/<(script|image|foreignObject|style)|(href|src)=|NaN|undefined/);
      expect(registry[id](request).svg, name).toBe(svg);
    }
  });
});

it("the answers, the outline and the chain tell the same verdicts of the same duties", () => {
  for (const { name, request } of cases) {
    const { inquiry, group, plane } = request;
    if (group === null || statementCounts(inquiry, group)[plane] === 0) continue;
    const [chain, answers, outline] = (["chain", "responsibilities", "outline"] as const).map(
      id => drawnOf(id, { name, request }).verdicts!,
    );
    expect(sorted(answers!.keys()), name).toEqual(sorted(chain!.keys()));
    for (const [duty, verdict] of chain!) {
      expect(answers!.get(duty), `${name}: ${duty}`).toBe(verdict);
      if (outline!.has(duty)) expect(outline!.get(duty), `${name}: ${duty}`).toBe(verdict);
    }
    // Each view tells every duty on which something is written.
    for (const duty of inquiry.file.duties)
      if (inquiry.trace(group, duty, plane).restsOn.assertions.length > 0)
        expect([chain!.has(duty), outline!.has(duty)], `${name}: ${duty}`).toEqual([true, true]);
  }
});
