import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { forms } from "../../src/app/forms/formOf.ts";
import type { FieldPlan } from "../../src/app/forms/formPlan.ts";
import {
  enterFields,
  enterJudgment,
  enterNew,
  enterPasted,
  fileOf,
  type ItemAddress,
  moveEntry,
  pastedEvidence,
  readText,
  takeOut,
} from "../../src/edit/index.ts";
import {
  codes,
  isJsonObject,
  type JsonObject,
  type ListName,
  listNames,
  locateValues,
  parseDossier,
} from "../../src/schema/index.ts";
import { extent, firstSeed, partOf, tried } from "../scope.ts";

const folder = path.resolve(import.meta.dirname, "../../data/dossiers");
const shipped = readdirSync(folder).filter(name => name.endsWith(".dossier.json"));
const textOf = (name: string): string => readFileSync(path.join(folder, name), "utf8");

const itemsIn = (text: string, list: ListName): readonly JsonObject[] => {
  const items = fileOf(text)?.[list];
  return Array.isArray(items) ? items.filter(isJsonObject) : [];
};
const idsIn = (text: string, list: ListName): readonly string[] => itemsIn(text, list).map(({ id }) => String(id));

/** Every object of the file as it is written, by list and id. */
function writtenOf(text: string): ReadonlyMap<string, string> {
  const all = listNames.flatMap(list =>
    idsIn(text, list).map((id, index) => ({ name: `${list}/${id}`, path: [list, index] })),
  );
  const spans = locateValues(
    text,
    all.map(one => one.path),
  );
  return new Map(all.map(({ name }, place) => [name, text.slice(spans[place]!.start, spans[place]!.end)]));
}

const oneOf = (list: readonly unknown[]) => fc.constantFrom(...(list.length > 0 ? list : [undefined]));

/** Values that a blank may be given: such as the format takes, and others. */
function valueFor(field: FieldPlan, text: string): fc.Arbitrary<unknown> {
  const garbage = fc.constantFrom<unknown>(undefined, "", 7, null, [], {}, ["?"], { x: 1 }, "no such thing");
  const likely = (): fc.Arbitrary<unknown> => {
    switch (field.is) {
      case "words":
      case "plain":
        return fc.constantFrom<unknown>("A word", "« déjà »", { en: "One", fr: "Un" }, "a\nb");
      case "date":
        return fc.constantFrom("2020", "2021-03", "2022-11-30", "2019-02-31");
      case "number":
      case "range":
      case "amount":
      case "figure":
        return fc.constantFrom<unknown>(3, { min: 1, max: 2 }, { about: 9 }, { min: 3, max: 1 }, { words: "some" });
      case "country":
        return fc.constantFrom("KE", "FR", "ZZ");
      case "currency":
        return fc.constantFrom("EUR", "KES", "ABC");
      case "language":
        return fc.constantFrom("en", "fr-CA", "x");
      case "code":
        return oneOf(codesIn(field.codes));
      case "codes":
        return fc.array(oneOf(codesIn(field.codes)), { maxLength: 2 });
      case "ref":
        return oneOf(
          field.to === "duty"
            ? ["pay-wage", "health-safety"]
            : field.to === "group" || field.to === "party" || field.to === "subject"
              ? idsIn(text, "parties")
              : idsIn(text, listOfKind(field.to)),
        );
      case "refs":
        return fc.array(
          oneOf(
            field.to === "duty"
              ? ["pay-wage"]
              : field.to === "group" || field.to === "party"
                ? idsIn(text, "parties")
                : idsIn(text, listOfKind(field.to)),
          ),
          { maxLength: 2 },
        );
      case "evidence":
        return fc.array(oneOf([...idsIn(text, "quotes"), ...idsIn(text, "sources")]), { maxLength: 2 });
      case "flag":
        return fc.constantFrom(field.value, undefined);
      case "yesNo":
        return fc.constantFrom(true, false, undefined);
      default:
        return garbage;
    }
  };
  return fc.oneof({ arbitrary: likely(), weight: 3 }, { arbitrary: garbage, weight: 1 });
}

const listOfKind = (kind: string): ListName =>
  kind === "hypothesis"
    ? "hypotheses"
    : kind === "link"
      ? "links"
      : kind === "source"
        ? "sources"
        : kind === "money"
          ? "money"
          : "proceedings";

const codesIn = (list: string): readonly string[] => {
  const name = list.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return (codes as unknown as Record<string, readonly string[]>)[name] ?? [];
};

const fieldsOf = (list: ListName): readonly FieldPlan[] =>
  [...Object.values(forms[list].blanks), ...Object.values(forms[list].parts).flat()].filter(
    field => field.is !== "id" && field.is !== "list" && field.is !== "json",
  );

/** What stands in the file that is neither the object itself nor named by what was taken out. */
function untouched(before: string, after: string, touched: ReadonlySet<string>): void {
  const [old, now] = [writtenOf(before), writtenOf(after)];
  for (const [name, written] of old) if (!touched.has(name)) expect(now.get(name), name).toBe(written);
}

describe(`what forms write, ${extent}`, () => {
  test.each(partOf(shipped, 3))("any sequence of edits leaves %s whole, and its other objects as they were", name => {
    const start = textOf(name);
    expect(parseDossier(start).leftOut).toEqual([]);
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat(1_000_000)), fc.gen(), (numbers, gen) => {
        let text = start;
        const next = () => numbers.next().value as number;
        for (let step = 0; step < 6; step += 1) {
          const list = listNames[next() % listNames.length]!;
          const items = itemsIn(text, list);
          const act = next() % 8;
          if (act === 0 && items.length > 1) {
            const moved = moveEntry(text, [list], next() % items.length, next() % 2 === 0 ? 1 : -1);
            untouched(text, moved, new Set());
            text = moved;
          } else if (act === 1 && items.length > 0) {
            const address = { list, id: String(items[next() % items.length]!.id) } satisfies ItemAddress;
            const taken = takeOut(text, address);
            const losing = [...taken.gone, ...taken.changed.map(one => one.address), address];
            untouched(text, taken.text, new Set(losing.map(one => ("id" in one ? `${one.list}/${one.id}` : ""))));
            text = taken.text;
          } else if (act === 2) {
            const fields = fieldsOf(list);
            const value = Object.fromEntries(
              fields.slice(0, 5).map(field => [field.path[0], gen(() => valueFor(field, text))]),
            );
            const entered = enterNew(readText(text), list, { verification: "unverified", evidence: [], ...value });
            if ("text" in entered) {
              untouched(text, entered.text, new Set());
              text = entered.text;
            }
          } else if (items.length > 0) {
            const id = String(items[next() % items.length]!.id);
            const fields = fieldsOf(list);
            const field = fields[next() % fields.length]!;
            const entered = enterFields(readText(text), { list, id }, [[field.path, gen(() => valueFor(field, text))]]);
            untouched(text, entered.read.text, new Set([`${list}/${id}`]));
            text = entered.read.text;
          }
          expect(parseDossier(text).leftOut).toEqual([]);
        }
      }),
      { seed: firstSeed, numRuns: tried(6, 120) },
    );
  });
});

describe("what was entered", () => {
  test.each(partOf(shipped, 3))("comes with the reading of its text, of %s as of any", name => {
    const before = readText(textOf(name));
    const { id } = before.opened.dossier!.parties[0]!;
    const entered = enterFields(before, { list: "parties", id }, [[["description"], "Words."]]);
    expect(entered.read).toEqual(readText(entered.read.text));
    expect(entered.read.text).not.toBe(before.text);
    const refused = enterFields(before, { list: "parties", id }, [[["kind"], "no such kind"]]);
    expect(refused.read).toBe(before);
    expect(refused.waiting).toHaveLength(1);
  });
});

describe("a new object", () => {
  const start =
    '{\n  "format": "deep-labor/1",\n  "id": "a",\n  "title": "A",\n  "language": "en",\n  "updated": "2026-01-01",\n  "parties": [],\n  "links": []\n}\n';

  test("waits until the format takes it, and says what is missing", () => {
    const waiting = enterNew(readText(start), "parties", { kind: "organisation" });
    expect("problems" in waiting && waiting.problems.map(({ code, params }) => [code, params.field])).toEqual([
      ["missing-field", "name"],
    ]);
    const entered = enterNew(readText(start), "parties", { kind: "organisation", name: "Müller & Söhne" });
    expect("id" in entered && entered.id).toBe("muller-sohne");
  });

  test("gets another id where its name is taken, also by a link", () => {
    const one = enterNew(readText(start), "parties", { kind: "organisation", name: "Sama" });
    const two = "text" in one ? enterNew(one, "parties", { kind: "worker-group", name: "Sama" }) : one;
    expect("id" in two && two.id).toBe("sama-2");
  });

  test("a ruling becomes a case, its decision and a statement at once, or nothing of it", () => {
    const withParty = enterNew(readText(start), "parties", { kind: "organisation", name: "Sama", country: "KE" });
    if (!("text" in withParty)) throw new Error("no party");
    const ruling = {
      court: "High Court",
      date: "2023-06-02",
      country: "KE",
      title: "High Court, 2 June 2023",
      outcome: "Holds.",
      finality: "first-instance",
      isAppealed: true,
      party: "sama",
      duty: "health-safety",
      verification: "reported",
    } as const;
    const entered = enterJudgment(withParty, { ...ruling, position: "holds" });
    if (!("text" in entered)) throw new Error("not entered");
    const { dossier, problems } = parseDossier(entered.text);
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(dossier!.proceedings[0]).toMatchObject({
      status: "under-appeal",
      against: ["sama"],
      duties: ["health-safety"],
    });
    expect(dossier!.assertions[0]).toMatchObject({
      basis: "court",
      decision: dossier!.proceedings[0]!.decisions![0]!.id,
    });
    expect("problems" in enterJudgment(withParty, ruling)).toBe(true);
    const again = enterJudgment(entered, {
      ...ruling,
      proceeding: entered.proceeding,
      date: "2024",
      position: "disclaims",
      finality: "appeal",
    });
    expect("text" in again && parseDossier(again.text).dossier!.proceedings[0]!.decisions).toHaveLength(2);
  });

  test("a ruling takes the place of the statement that it is written from, with whatever else that says", () => {
    const withParty = enterNew(readText(start), "parties", { kind: "organisation", name: "Sama", country: "KE" });
    if (!("text" in withParty)) throw new Error("no party");
    const stated = {
      party: "sama",
      duty: "health-safety",
      position: "holds",
      basis: "court",
      finality: "appeal",
      stated: "2022-01-02",
      overturned: "2024-05",
      extent: "of night shifts",
      verification: "reported",
      evidence: [],
    };
    const withStatement = enterNew(withParty, "assertions", stated);
    if (!("text" in withStatement)) throw new Error("no statement");
    const ruling = {
      court: "High Court",
      date: "2022-01-02",
      country: "KE",
      title: "High Court, 2 January 2022",
      outcome: "Holds.",
      finality: "appeal",
      party: "sama",
      duty: "health-safety",
      position: "holds",
      verification: "documented",
    } as const;
    for (const from of [
      { id: withStatement.id, value: stated },
      { id: null, value: { ...stated, provision: "s. 5" } },
    ]) {
      const before = from.id === null ? withParty : withStatement;
      const entered = enterJudgment(before, ruling, from);
      if (!("text" in entered)) throw new Error(JSON.stringify(entered.problems));
      const { dossier, problems } = parseDossier(entered.text);
      expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
      expect(dossier!.assertions).toHaveLength(1);
      const [one] = entered.file!.assertions as readonly object[];
      const [decision] = dossier!.proceedings[0]!.decisions!;
      expect(decision).toMatchObject({ date: "2022-01-02", finality: "appeal", overturned: "2024-05" });
      expect(one).toEqual({
        id: entered.assertion,
        party: "sama",
        duty: "health-safety",
        position: "holds",
        extent: "of night shifts",
        basis: "court",
        decision: decision!.id,
        verification: "documented",
        evidence: [],
      });
      if (from.id !== null) expect(entered.assertion).toBe(from.id);
    }
  });

  test("what is pasted twice is one source and one quote", () => {
    const pasted = pastedEvidence(
      "https://www.example.org/a?utm_source=x “The contractor pays the workers by the hour.”",
    );
    if ("trouble" in pasted) throw new Error(pasted.trouble);
    const once = enterPasted(start, pasted, { today: "2026-11-28" })!;
    const twice = enterPasted(once.text, pasted, { today: "2026-11-29" })!;
    expect(twice).toEqual({ ...once, isNewSource: false, isNewQuote: false });
    expect(parseDossier(once.text).dossier!.quotes[0]!.quote).toBe("The contractor pays the workers by the hour.");
    expect(enterPasted(start, { quote: "Words alone.", notes: [] }, { today: "2026-11-28" })).toBeNull();
  });
});
