/**
 * Why statements count for none of many groups is told at once for all of them, and says what is said of each group and
 * statement by itself: after the definition written out plainly here, for random dossiers. Another base seed: `SEED=7`.
 */
import { expect, it, vi } from "vitest";
import { finish } from "../../src/base/index.ts";
import {
  countedFor,
  type Inquiry,
  inquiryOf,
  type PartyIndex,
  type WhyNotCounted,
  whyCountedNowhere,
  whyNotCounted,
  whyNotLive,
} from "../../src/model/index.ts";
import { afterFinal, includes, isAgainst, isFinal, isFor } from "../../src/model/standing.ts";
import { planes } from "../../src/schema/index.ts";
import { firstSeed, tried } from "../scope.ts";
import { fileOf } from "./drawing.ts";
import { randomDossier, randomQuery } from "./randomDossier.ts";

vi.setConfig({ testTimeout: 120_000 });

/** One statement and one group, every list looked through. */
function plainly(inquiry: Inquiry, group: PartyIndex, id: string): readonly WhyNotCounted[] {
  const { chain, file } = inquiry;
  const { focus, chosen, live } = chain;
  const statement = file.statements.find(one => one.assertion.id === id)!;
  const { assertion, party, stated, overturned, holders } = statement;
  const why: WhyNotCounted[] = [...whyNotLive({ ...assertion, stated, overturned }, focus, chosen)];
  if (!live[party]) why.push("party");
  const link = file.dossier.links.find(one => one.id === assertion.link);
  const isStanding = link && [link.from, link.to].every(end => live[file.partyAt.get(end)!]);
  if (link && (whyNotLive(link, focus, chosen).length > 0 || !isStanding)) why.push("link");
  if (why.length > 0) return why;
  if (holders.length === 0) return ["not-own-words"];
  const { isMember } = inquiry.groupChain(group);
  const outside: readonly WhyNotCounted[] = holders.some(isMember) ? [] : ["outside"];
  if (statement.plane !== "legal" || !includes(statement, group, file, isMember)) return outside;
  const inLaw = chain.statements.filter(
    other =>
      other.plane === "legal" && other.assertion.duty === assertion.duty && includes(other, group, file, isMember),
  );
  const left = holders.map(holder => afterFinal(inLaw.filter(other => other.holders.includes(holder))));
  if (left.some(counting => counting.includes(statement))) return outside;
  const inCase = left
    .flat()
    .filter(other => statement.basis === "court" && isFinal(other) && other.proceeding === statement.proceeding);
  if (inCase.length === 0 || statement.proceeding === null) return ["decided"];
  const told = (one: typeof statement) =>
    JSON.stringify([isFor(one), isAgainst(one, false), one.assertion.extent ?? null]);
  return [inCase.every(other => told(other) === told(statement)) ? "confirmed" : "replaced"];
}

it("tells of all groups and statements what is told of each by itself", () => {
  const met = new Set<WhyNotCounted>();
  for (let seed = firstSeed; seed < firstSeed + tried(75, 600); seed += 1) {
    const made = randomDossier(seed);
    const inquiry = inquiryOf(fileOf(made), randomQuery(made, seed));
    const { groups } = inquiry.chain;
    const ids = inquiry.file.dossier.assertions.map(({ id }) => id);
    const told = finish(whyCountedNowhere(inquiry, new Map(ids.map(id => [id, groups]))));
    for (const id of ids) {
      const each = groups.map(group => plainly(inquiry, group, id));
      expect(told.get(id), `seed ${seed}, ${id}`).toEqual([...new Set(each.flat())]);
      groups.forEach((group, place) => {
        expect(whyNotCounted(inquiry, group, id), `seed ${seed}, ${id}`).toEqual(each[place]);
      });
      for (const reason of each.flat()) met.add(reason);
    }
  }
  expect([...met]).toEqual(expect.arrayContaining(["outside", "party", "link", "decided", "not-own-words"]));
});

it("knows the statements that count for some group from all traces of all groups", () => {
  for (let seed = firstSeed; seed < firstSeed + tried(50, 400); seed += 1) {
    const made = randomDossier(seed);
    const inquiry = inquiryOf(fileOf(made), randomQuery(made, seed));
    const counted = new Set<string>();
    for (const group of inquiry.chain.groups)
      for (const duty of inquiry.file.duties)
        for (const plane of planes) {
          const { outside, restsOn } = inquiry.trace(group, duty, plane);
          for (const id of restsOn.assertions) counted.add(id);
          for (const { statements } of outside.values())
            for (const { assertion } of statements) counted.add(assertion.id);
        }
    expect([...finish(countedFor(inquiry))].sort(), `seed ${seed}`).toEqual([...counted].sort());
  }
});

it("asks of each statement the groups that are asked of it", () => {
  const made = randomDossier(firstSeed);
  const inquiry = inquiryOf(fileOf(made));
  const { groups, statements } = inquiry.chain;
  const { id } = statements[0]!.assertion;
  expect([...finish(whyCountedNowhere(inquiry, new Map([[id, groups.slice(0, 1)]]))).keys()]).toEqual([id]);
  expect(finish(whyCountedNowhere(inquiry, new Map([[id, []]]))).get(id)).toEqual([]);
});
