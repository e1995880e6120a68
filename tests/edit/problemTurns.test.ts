import { describe, expect, it } from "vitest";
import { fileOf, problemTurns, type ReadFile } from "../../src/edit/index.ts";
import { checkDossier } from "../../src/model/index.ts";
import { draw } from "../model/drawing.ts";

const drawn = draw("c > a > [w]", {
  says: ["a holds health-safety by statement", "c disclaims pay-wage by statement"],
});
const [first, second] = drawn.assertions;

function read(file: object): ReadFile {
  const text = JSON.stringify(file);
  return { problems: checkDossier(text).problems, file: fileOf(text) };
}
const changed = (from: object, to: object) => {
  const { come, go } = problemTurns(read(from), read(to));
  const told = ({ code, pointer }: { code: string; pointer: string }) => `${code} ${pointer}`;
  return { come: come.map(told), go: go.map(told) };
};
const none = { come: [], go: [] };

describe("problems that come or go", () => {
  it("are the same at another place of the text, and in another place of their list", () => {
    expect(changed(drawn, { ...drawn, assertions: [second, first] })).toEqual(none);
    expect(changed(drawn, { title: "first", ...drawn, links: [...drawn.links].reverse() })).toEqual(none);
    const party = { id: "b", kind: "organisation", name: "B", above: "unknown", evidence: [] };
    expect(changed(drawn, { ...drawn, parties: [party, ...drawn.parties] }).go).toEqual([]);
  });

  it("come with a mistake and go with its mending", () => {
    const wrong = { ...drawn, assertions: [{ ...first, basis: "law", provision: "art. 1" }, second] };
    expect(changed(drawn, wrong)).toEqual({ come: ["law-needs-jurisdiction /assertions/0/basis"], go: [] });
    expect(changed(wrong, drawn)).toEqual({ come: [], go: ["law-needs-jurisdiction /assertions/0/basis"] });
  });

  it("stay with a field in which another value is wrong, and with an object that has another id", () => {
    const wrong = (verification: string, id = "says-1") => ({
      ...drawn,
      assertions: [{ ...first, id, verification }, second],
    });
    expect(changed(wrong("sure"), wrong("certain"))).toEqual(none);
    expect(changed(wrong("sure"), wrong("sure", "another"))).toEqual(none);
  });

  it("are counted: of two alike one goes", () => {
    const party = (aliases: unknown[]) => ({
      ...drawn,
      parties: drawn.parties.map(one => (one.id === "a" ? { ...one, aliases } : one)),
    });
    expect(changed(party(["", "", "A"]), party(["", "A"])).go).toHaveLength(1);
    expect(changed(party([""]), party(["", "", ""])).come).toHaveLength(2);
    expect(changed(party(["", ""]), party(["", ""]))).toEqual(none);
  });

  it("are all of them where the file cannot be read", () => {
    const broken: ReadFile = { problems: checkDossier("{").problems, file: fileOf("{") };
    expect(problemTurns(read(drawn), broken).come.map(({ code }) => code)).toEqual(["syntax"]);
    expect(problemTurns(broken, read(drawn)).go).toHaveLength(1);
  });
});
