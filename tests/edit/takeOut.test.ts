/** Taking out an object with what hangs on it: nothing leads nowhere, nothing says more, all other bytes stay. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it, vi } from "vitest";
import { addressOfPath, fileOf, hangsOn, type ItemAddress, problemTurns, takeOut } from "../../src/edit/index.ts";
import { changeText, isJsonObject, listNames, type Path, parseDossier } from "../../src/schema/index.ts";
import { draw } from "../model/drawing.ts";
import { randomDossier } from "../model/randomDossier.ts";
import { canaryDossier } from "../redact/canaryDossier.ts";
import { firstSeed, partOf, tried } from "../scope.ts";
import { nameOfItem, spansOf } from "./spansOf.ts";

vi.setConfig({ testTimeout: 180_000 });

type Loose = Record<string, unknown>;

/** Every object of every list, and every decision. */
function objectsOf(text: string): { readonly address: ItemAddress; readonly part: Path }[] {
  const file = fileOf(text)!;
  return listNames.flatMap(list => {
    const items = file[list];
    if (!Array.isArray(items)) return [];
    return items.flatMap((item: Loose, index) => {
      const address = addressOfPath(file, [list, index]);
      const decisions = list === "proceedings" && Array.isArray(item.decisions) ? item.decisions : [];
      return [{ address, part: [] }, ...decisions.map((_, at) => ({ address, part: ["decisions", at] }))];
    });
  });
}

/** Lists without which an object is about more than it said. */
const LIMITING = ["workers", "near", "saidBy", "hypotheses"];

function expectTakenOut(text: string, { address, part }: ReturnType<typeof objectsOf>[number], what: string): void {
  const taken = takeOut(text, address, part);
  expect(hangsOn(text, address, part), what).toEqual({
    gone: taken.gone,
    changed: taken.changed,
    widened: taken.widened,
  });
  const [before, after] = [parseDossier(text), parseDossier(taken.text)];
  const [was, is] = [fileOf(text), fileOf(taken.text)];
  const { come } = problemTurns({ ...before, file: was }, { ...after, file: is });
  expect(
    come.filter(({ severity }) => severity === "error").map(({ code, pointer }) => `${code} ${pointer}`),
    what,
  ).toEqual([]);
  expect(after.leftOut.length, what).toBeLessThanOrEqual(before.leftOut.length);

  const [had, has] = [spansOf(text), spansOf(taken.text)];
  const gone = new Set([...taken.gone, ...(part.length > 0 ? [] : [address])].map(nameOfItem));
  const changed = new Set(taken.changed.map(one => nameOfItem(one.address)));
  if (part.length > 0) changed.add(nameOfItem(address));
  for (const [name, bytes] of had) {
    const isHead = name.startsWith("head ") && changed.has("head");
    if (gone.has(name)) expect(has.get(name), `${what}: ${name} goes`).toBeUndefined();
    else if (!changed.has(name) && !isHead) expect(has.get(name), `${what}: ${name} stays`).toBe(bytes);
  }
  for (const name of has.keys()) expect(had.has(name), `${what}: ${name} was there`).toBe(true);
  for (const name of changed) {
    if (name === "head") continue;
    const [one, other] = [JSON.parse(had.get(name)!), JSON.parse(has.get(name)!)] as [Loose, Loose];
    for (const field of LIMITING)
      if (Array.isArray(one[field]) && one[field].length > 0)
        expect((other[field] as unknown[] | undefined)?.length, `${what}: ${name} is as limited`).toBeGreaterThan(0);
  }
}

const folder = new URL("../../data/dossiers/", import.meta.url);
const shipped = readdirSync(folder).map(name => [name, readFileSync(new URL(name, folder), "utf8")] as const);

describe("taking out an object", () => {
  it.each(shipped)("leaves no reference that leads nowhere, and all other bytes: %s", (name, text) => {
    for (const object of partOf(objectsOf(text), 6))
      expectTakenOut(text, object, `${name} ${nameOfItem(object.address)} ${object.part}`);
  });

  it("does so in a dossier with everything in it", () => {
    const { text } = canaryDossier();
    for (const object of partOf(objectsOf(text), 4))
      expectTakenOut(text, object, `${nameOfItem(object.address)} ${object.part}`);
  });

  it("does so in random dossiers, whatever their form", () => {
    for (let seed = firstSeed; seed < firstSeed + tried(4, 400); seed += 1) {
      const written = JSON.stringify(randomDossier(seed), null, seed % 3 === 0 ? 0 : seed % 3);
      const text = seed % 4 === 0 ? `\uFEFF${written.replaceAll("\n", "\r\n")}` : written;
      for (const object of objectsOf(text)) expectTakenOut(text, object, `seed ${seed} ${nameOfItem(object.address)}`);
    }
  });

  it("takes values out as one after the other would be", () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const text = JSON.stringify(randomDossier(seed), null, seed % 3);
      const [object] = objectsOf(text);
      const taken = takeOut(text, object!.address);
      const file = fileOf(text)!;
      const gone = new Set([object!.address, ...taken.gone].map(nameOfItem));
      const paths = listNames
        .flatMap(list => ((file[list] ?? []) as unknown[]).map((_, index): Path => [list, index]))
        .filter(path => gone.has(nameOfItem(addressOfPath(file, path))))
        .reverse();
      if (taken.changed.length > 0) continue;
      expect(taken.text).toBe(paths.reduce((written, path) => changeText(written, [{ path, value: undefined }]), text));
    }
  });
});

describe("what hangs on an object", () => {
  const drawn = draw("c > a > [w], c > b > [v]", {
    says: [
      "a holds health-safety for w by statement",
      "c passes-on pay-wage to a+b by contract",
      "b holds pay-wage for w+v",
      "c disclaims pay-wage by statement",
    ],
    conditions: [
      { id: "late", duty: "pay-wage", met: "not-met", workers: ["w"], verification: "reported", evidence: [] },
    ],
  });
  const text = JSON.stringify(drawn);
  const names = (addresses: readonly ItemAddress[]) => addresses.map(nameOfItem);

  it("is what is about it, and what would be about others without it", () => {
    const { gone, changed } = hangsOn(text, { list: "parties", id: "w" });
    expect(names(gone)).toEqual(["links hop-2", "assertions says-1", "conditions late"]);
    expect(changed.map(({ address, path }) => [nameOfItem(address), path])).toEqual([
      ["assertions says-3", ["workers", 0]],
    ]);
  });

  it("is only what names it as one of several", () => {
    const { gone, changed } = hangsOn(text, { list: "parties", id: "b" });
    expect(names(gone)).toEqual(["links hop-3", "links hop-4", "assertions says-3"]);
    expect(changed.map(({ address, path }) => [nameOfItem(address), path])).toEqual([["assertions says-2", ["to", 1]]]);
  });

  it("tells what would be about every group, once no hop names its party any more", () => {
    const { widened } = hangsOn(JSON.stringify(draw("c > [w]", { says: ["c disclaims pay-wage"] })), {
      list: "links",
      id: "hop-1",
    });
    expect(names(widened)).toEqual(["assertions says-1"]);
    expect(hangsOn(text, { list: "links", id: "hop-1" }).widened).toEqual([]);
  });

  it("is none of what every file has, though an object bears its id", () => {
    const odd = {
      ...drawn,
      duties: [{ id: "pay-wage", label: "Pay", definition: "d", question: "q", nature: "both" }],
    };
    expect(hangsOn(JSON.stringify(odd), { list: "duties", id: "pay-wage" }).gone).toEqual([]);
  });

  it("stays with the other one of two that share an id", () => {
    const doubled = { ...drawn, parties: [...drawn.parties, drawn.parties[2]] };
    const { gone } = hangsOn(JSON.stringify(doubled), { list: "parties", id: drawn.parties[2]!.id });
    expect(gone).toEqual([]);
  });

  it("tells which claims are left without evidence", () => {
    const [hop, ...others] = drawn.links;
    const cited = {
      ...drawn,
      sources: [{ id: "paper", type: "press" }],
      quotes: [{ id: "words", source: "paper", quote: "They said so." }],
      links: [{ ...hop, evidence: ["words", { source: "paper" }] }, ...others],
    };
    const { gone, changed } = hangsOn(JSON.stringify(cited), { list: "sources", id: "paper" });
    expect(names(gone)).toEqual(["quotes words"]);
    expect(changed.map(({ path, isUnsupported }) => [path, isUnsupported])).toEqual([
      [["evidence", 0], true],
      [["evidence", 1], true],
    ]);
    const { text: left } = takeOut(JSON.stringify(cited), { list: "sources", id: "paper" });
    expect(fileOf(left)!.links).toEqual([{ ...hop, evidence: [] }, ...others]);
    expect(fileOf(left)!.quotes).toEqual([]);
  });

  it("is never asked of what is not there", () => {
    expect(() => hangsOn(text, { list: "parties", id: "nobody" })).toThrow("not in the file");
    expect(() => takeOut("[]", { list: "parties", id: "a" })).toThrow("not in the file");
    expect(isJsonObject(fileOf(text))).toBe(true);
  });
});
