/**
 * The answers is the model’s, whole and without an addition, whatever its filters and its order. For another base seed:
 * `SEED=7 npx vitest run tests/views/table/matrixContract.test.ts`.
 */
import { beforeAll, describe, expect, it, vi } from "vitest";
import { type Inquiry, inquiryOf, isSpokenOf } from "../../../src/model/index.ts";
import { codes, type Plane, planes } from "../../../src/schema/index.ts";
import { narratorOf } from "../../../src/text/index.ts";
import {
  type AllResponsibilities,
  type AnswerCell,
  type AnswerRow,
  allResponsibilitiesOf,
  cellCodes,
  cellQuestions,
  chosenRows,
  NOT_WRITTEN,
  type Outline,
  offersOf,
  outlineOf,
  type RowsAsked,
  type Tally,
  wholePicture,
} from "../../../src/views/index.ts";
import { randomOf } from "../../bench/generateChain.ts";
import { galleryNames, galleryText } from "../../gallery/gallery.ts";
import { randomDossier, randomQuery } from "../../model/randomDossier.ts";
import { tried } from "../../scope.ts";
import { BASE, inquiryInto, shipped } from "../chain/chainCases.ts";

// A slow machine is no failure, and these tests do much.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const RANDOM = tried(50, 100);

type Case = {
  /** With the seed, if there is one. */
  readonly name: string;
  readonly inquiry: Inquiry;
  readonly group: number;
  readonly plane: Plane;
  readonly parties: AllResponsibilities;
  readonly groups: AllResponsibilities;
};

/** Every plane for every group, or for the first few of many groups. */
function casesOf(name: string, inquiry: Inquiry): Case[] {
  const narrator = narratorOf(inquiry.file.dossier, "en", inquiry.chain.focus.known);
  return inquiry.chain.groups.slice(0, 4).flatMap(group =>
    planes.map(plane => {
      const whole = wholePicture({
        inquiry,
        narrator,
        language: "en",
        group,
        plane,
        duty: null,
        party: null,
        link: null,
      });
      return {
        name: `${name}, ${plane}, group ${group}`,
        inquiry,
        group,
        plane,
        parties: allResponsibilitiesOf(whole, "parties"),
        groups: allResponsibilitiesOf(whole, "groups"),
      };
    }),
  );
}

let cases: readonly Case[] = [];
beforeAll(() => {
  cases = [
    ...[...shipped].flatMap(([id, text]) => casesOf(id, inquiryInto(text))),
    ...galleryNames.flatMap(id => casesOf(id, inquiryInto(galleryText(id)))),
    ...Array.from({ length: RANDOM }, (_, at) => {
      const seed = BASE + at;
      const dossier = randomDossier(seed);
      return casesOf(`seed ${seed}`, inquiryInto(JSON.stringify(dossier), randomQuery(dossier, seed)));
    }).flat(),
  ];
});

function expectOfEach(check: (one: Case, place: number) => void): void {
  expect(cases.length).toBeGreaterThan(300);
  cases.forEach((one, place) => {
    try {
      check(one, place);
    } catch (error) {
      throw new Error(one.name, { cause: error });
    }
  });
}

/** The same question, put to a model of its own. */
const freshOf = ({ inquiry }: Case): Inquiry => inquiryOf(inquiry.file, inquiry.lens);
const sorted = (items: Iterable<number>): number[] => [...items].sort((a, b) => a - b);
const partiesOf = (rows: readonly AnswerRow[]): number[] => rows.map(({ party }) => party);
const totalOf = (sums: readonly Tally[]): number => sums.reduce((sum, { count }) => sum + count, 0);

describe("the answers of parties", () => {
  it("has a column for every duty on which something is written in any plane", () => {
    expectOfEach(one => {
      const fresh = freshOf(one);
      const written = fresh.file.duties.filter(duty =>
        planes.some(plane => {
          const { restsOn, condition } = fresh.trace(one.group, duty, plane);
          return restsOn.assertions.length + restsOn.proceedings.length > 0 || condition !== null;
        }),
      );
      expect(one.parties.columns.map(({ duty }) => duty)).toEqual(written);
    });
  });

  it("has a row for every party of the chain and for whoever is spoken of outside it, and counts those who have none", () => {
    let [outside, apart] = [0, 0];
    expectOfEach(one => {
      const fresh = freshOf(one);
      const { parties: answers } = one;
      const traces = answers.columns.map(({ duty }) => fresh.trace(one.group, duty, one.plane));
      const { isMember } = fresh.groupChain(one.group);
      const live = fresh.file.dossier.parties.flatMap((_, party) => (fresh.chain.live[party] ? [party] : []));
      const inChain = answers.rows.filter(row => !row.isOutside);
      expect(sorted(partiesOf(inChain))).toEqual(live.filter(isMember));
      expect(answers.summedOver).toBe(inChain.filter(({ party }) => party !== one.group).length);
      const beside = answers.rows.filter(row => row.isOutside);
      expect(sorted(partiesOf(beside))).toEqual(
        live.filter(party => traces.some(({ standingsOutside }) => standingsOutside.has(party))),
      );
      expect(sorted([...partiesOf(answers.rows), ...answers.apart])).toEqual(live);
      outside += beside.length;
      apart += answers.apart.length;
    });
    expect(outside).toBeGreaterThan(50);
    expect(apart).toBeGreaterThan(50);
  });

  it("says in every cell what the trace says, and of silence whether something is written all the same", () => {
    const seen = new Map<string, number>();
    expectOfEach(one => {
      const fresh = freshOf(one);
      for (const { party, cells, isOutside } of one.parties.rows) {
        expect(cells.map(({ duty }) => duty)).toEqual(one.parties.columns.map(({ duty }) => duty));
        for (const cell of cells) {
          const { standings, standingsOutside, transfers } = fresh.trace(one.group, cell.duty, one.plane);
          const standing = (isOutside ? standingsOutside : standings).get(party);
          const state = standing?.state ?? "silent";
          const isSpoken = isSpokenOf(fresh.file, party, one.group, cell.duty, one.plane);
          const isOpen = transfers.some(
            ({ to, kind }) => to === party && (kind === "unacknowledged" || kind === "into-the-dark"),
          );
          expect(cell.code).toBe(state === "silent" && isSpoken ? "not-counted" : state);
          expect(cell).toMatchObject({ kind: "state", state: { state }, isReceiptOpen: isOpen, isSpokenOf: isSpoken });
          seen.set(cell.code, (seen.get(cell.code) ?? 0) + 1);
        }
      }
    });
    // What never occurred was never compared.
    for (const code of cellCodes.parties) expect(seen.get(code) ?? 0, code).toBeGreaterThan(5);
  });

  it("ends in the verdicts and the conditions of the trace, for the workers chosen", () => {
    expectOfEach(one => {
      const fresh = freshOf(one);
      for (const { duty, verdict } of one.parties.columns) {
        const trace = fresh.trace(one.group, duty, one.plane);
        expect(verdict!.verdict).toBe(trace.verdict);
        expect(verdict!.condition).toBe(trace.condition);
      }
    });
  });
});

describe("the answers of groups", () => {
  it("has a row for every group that is there, and the verdict and condition of its own trace in every cell", () => {
    const seen = new Set<string>();
    expectOfEach(one => {
      const fresh = freshOf(one);
      const { rows, columns, summedOver, apart } = one.groups;
      expect(sorted(partiesOf(rows))).toEqual(sorted(fresh.chain.groups));
      expect(summedOver).toBe(rows.length);
      expect(apart).toEqual([]);
      const written = fresh.file.duties.filter(duty =>
        fresh.chain.groups.some(group =>
          planes.some(plane => {
            const { restsOn, condition } = fresh.trace(group, duty, plane);
            return restsOn.assertions.length + restsOn.proceedings.length > 0 || condition !== null;
          }),
        ),
      );
      expect(columns.map(({ duty }) => duty)).toEqual(written);
      for (const { party, cells } of rows)
        cells.forEach((cell, place) => {
          const { verdict, condition } = fresh.trace(party, columns[place]!.duty, one.plane);
          expect(cell).toMatchObject({
            kind: "verdict",
            duty: columns[place]!.duty,
            code: verdict,
            condition,
          });
          seen.add(verdict);
        });
    });
    expect([...seen].sort()).toEqual([...codes.verdicts].sort());
  });
});

describe("the sums", () => {
  it("add up, by column and by row, and count what the cells say, by column without the workers themselves", () => {
    let receipts = 0;
    expectOfEach(one => {
      for (const answers of [one.parties, one.groups]) {
        const { rows, columns, kind } = answers;
        const isInOrder = (sums: readonly Tally[]) => {
          const places = sums.map(({ code }) => cellCodes[kind].indexOf(code));
          expect(places).toEqual(sorted(places));
          expect(places).not.toContain(-1);
        };
        const counted = (sums: readonly Tally[], cells: readonly AnswerCell[]) => {
          isInOrder(sums);
          expect(totalOf(sums)).toBe(cells.length);
          for (const { code, count, receiptsOpen } of sums) {
            const saying = cells.filter(cell => cell.code === code);
            expect(count).toBe(saying.length);
            expect(receiptsOpen).toBe(saying.filter(cell => cell.kind === "state" && cell.isReceiptOpen).length);
            receipts += receiptsOpen;
          }
        };
        columns.forEach(({ sums, outside }, place) => {
          const said = (isOutside: boolean) =>
            rows
              .filter(row => row.isOutside === isOutside && (kind === "groups" || row.party !== one.group))
              .map(({ cells }) => cells[place]!);
          counted(sums, said(false));
          counted(outside, said(true));
          expect(totalOf(sums)).toBe(answers.summedOver);
        });
        for (const { sums, cells } of rows) counted(sums, cells);
      }
      expect(totalOf(one.parties.verdicts)).toBe(one.parties.columns.length);
      expect(one.groups.verdicts).toEqual([]);
    });
    expect(receipts).toBeGreaterThan(50);
  });

  it("are those of the outline: whom it names with a state, and whom it only counts, among the same parties", () => {
    let [silent, open] = [0, 0];
    const outlines = new Map<Inquiry, Outline>();
    expectOfEach(({ inquiry, group, plane, parties: { columns, summedOver } }) => {
      const narrator = narratorOf(inquiry.file.dossier, "en", inquiry.chain.focus.known);
      const outline = outlines.get(inquiry) ?? outlineOf({ inquiry, narrator, language: "en" });
      outlines.set(inquiry, outline);
      const duties = outline.sections.flatMap(({ parts }) => parts.flatMap(({ duty }) => duty ?? []));
      const { isMember } = inquiry.groupChain(group);
      for (const { duty, sums } of columns) {
        const told = duties
          .find(one => one.duty === duty)!
          .verdicts.find(one => one.plane === plane && one.groups.includes(group))!;
        const others = told.standings.filter(({ party }) => isMember(party) && party !== group);
        expect(others.length + told.silent, duty).toBe(summedOver);
        for (const code of cellCodes.parties) {
          const named = others.filter(({ state, isSpokenOf: isSpoken }) =>
            state === "silent" ? code === (isSpoken ? "not-counted" : "silent") : code === state,
          );
          const tally = sums.find(sum => sum.code === code);
          expect(tally?.count ?? 0, `${duty} ${code}`).toBe(named.length + (code === "silent" ? told.silent : 0));
          expect(tally?.receiptsOpen ?? 0, `${duty} ${code}`).toBe(
            named.filter(({ isReceiptOpen }) => isReceiptOpen).length,
          );
          open += tally?.receiptsOpen ?? 0;
        }
        silent += told.silent;
      }
    });
    expect(silent).toBeGreaterThan(500);
    expect(open).toBeGreaterThan(50);
  });
});

const NOTHING: RowsAsked = { by: null, isDescending: false, state: null, role: null, country: null, isSought: null };

describe("the rows that are asked for", () => {
  it("are with the hidden ones all rows, each once, under any filter and in any order", () => {
    let [hid, none] = [0, 0];
    const random = randomOf(BASE);
    const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
    const orNull = <Item>(items: readonly Item[], chance: number): Item | null =>
      items.length > 0 && random() < chance ? pick(items) : null;
    expectOfEach(one => {
      for (const answers of [one.parties, one.groups]) {
        const { states, roles, countries } = offersOf(answers);
        const letter = random() < 0.3 ? pick([..."aeiou"]) : null;
        const asked: RowsAsked = {
          by: orNull(["layer", "name", "country", ...answers.columns.map(({ duty }) => duty), "x-nowhere"], 0.7),
          isDescending: random() < 0.5,
          state: orNull(
            states.map(({ code }) => code),
            0.4,
          ),
          role: orNull(
            roles.map(({ code }) => code),
            0.3,
          ),
          country: orNull(
            countries.map(({ code }) => code),
            0.3,
          ),
          isSought: letter === null ? null : name => name.includes(letter),
        };
        const { shown, hidden } = chosenRows(answers, asked, "en");
        const before = partiesOf(answers.rows);
        expect(sorted([...partiesOf(shown), ...partiesOf(hidden)])).toEqual(sorted(before));
        // The argument has not been changed.
        expect(partiesOf(answers.rows)).toEqual(before);
        for (const row of shown) expect(answers.rows).toContain(row);
        for (const row of shown) {
          if (asked.state !== null && asked.state !== "written" && asked.state !== "receipt")
            expect(row.cells.map(({ code }) => code)).toContain(asked.state);
          if (asked.country === NOT_WRITTEN) expect(row.countries).toEqual([]);
          else if (asked.country !== null) expect(row.countries.map(({ code }) => code)).toContain(asked.country);
          if (asked.role === NOT_WRITTEN) expect(row.roles).toEqual([]);
          else if (asked.role !== null) expect(row.roles).toContain(asked.role);
          if (asked.isSought) expect(row.names.some(asked.isSought)).toBe(true);
        }
        hid += hidden.length;
        if (shown.length === 0) none += 1;
      }
    });
    expect(hid).toBeGreaterThan(500);
    expect(none).toBeGreaterThan(5);
  });

  it("are as many as was offered, for each thing that can be asked for", () => {
    expectOfEach(one => {
      for (const answers of [one.parties, one.groups]) {
        const { states, roles, countries } = offersOf(answers);
        const countOf = (asked: Partial<RowsAsked>) => chosenRows(answers, { ...NOTHING, ...asked }, "en").shown.length;
        for (const { code, count } of states) expect(countOf({ state: code })).toBe(count);
        for (const { code, count } of roles) expect(countOf({ role: code })).toBe(count);
        for (const { code, count } of countries) expect(countOf({ country: code })).toBe(count);
        // No other code has any rows.
        for (const code of [...cellCodes[answers.kind], ...(answers.kind === "parties" ? cellQuestions : [])])
          expect(countOf({ state: code }) > 0).toBe(states.some(offer => offer.code === code));
      }
    });
  });

  it("stand in their order: a permutation, the other way round with those that have nothing last, and equals as in the chain", () => {
    expectOfEach(one => {
      for (const answers of [one.parties, one.groups]) {
        const { rows, columns, kind } = answers;
        expect(chosenRows(answers, NOTHING, "en").shown).toEqual(rows);
        const layerOf = ({ party }: AnswerRow) => one.inquiry.chain.layer[party]!;
        const keys: Readonly<Record<string, (row: AnswerRow) => number | string | null>> = {
          layer: row => (layerOf(row) < 0 ? null : layerOf(row)),
          name: ({ card }) => card.name.text,
          country: ({ countries: [first] }) => first?.name ?? null,
          ...Object.fromEntries(
            columns.map(({ duty }, place) => [
              duty,
              ({ cells }: AnswerRow) => cellCodes[kind].indexOf(cells[place]!.code),
            ]),
          ),
        };
        for (const [by, keyOf] of Object.entries(keys)) {
          const up = chosenRows(answers, { ...NOTHING, by }, "en").shown;
          const down = chosenRows(answers, { ...NOTHING, by, isDescending: true }, "en").shown;
          for (const [order, sign] of [
            [up, 1],
            [down, -1],
          ] as const) {
            expect(sorted(partiesOf(order))).toEqual(sorted(partiesOf(rows)));
            order.slice(1).forEach((row, place) => {
              const [before, after] = [keyOf(order[place]!), keyOf(row)];
              if (before === null) expect(after).toBeNull();
              if (before === null || after === null) return;
              const way =
                typeof before === "string" ? before.localeCompare(String(after), "en") : before - Number(after);
              // "4" and "4+" belong to one layer.
              expect(way * sign).toBeLessThanOrEqual(0);
              if (way === 0 && by !== "layer") expect(rows.indexOf(order[place]!)).toBeLessThan(rows.indexOf(row));
            });
          }
        }
      }
    });
  });
});
