/** What a file says of workers as workers: on their card, and wherever it is told in full. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { workerFactsOf } from "../../../src/model/index.ts";
import { type Language, narratorOf } from "../../../src/text/index.ts";
import { laidOut } from "../../../src/views/drawing/chainSvgOf.ts";
import { workerFacts } from "../../../src/views/evidence/workerFacts.ts";
import { outlineOf, wordsOf } from "../../../src/views/outline/outlineOf.ts";
import { askedOf, inquiryInto } from "../chain/chainCases.ts";
import { everyFact, peopleFile, share } from "./people.ts";

const handsIn = (text: string, language: Language = "en") => {
  const inquiry = inquiryInto(text);
  const { dossier } = inquiry.file;
  const narrator = narratorOf(dossier, language);
  return { inquiry, dossier, narrator, hands: dossier.parties.find(({ id }) => id === "hands")! };
};

/** The line of facts on the workers’ card. */
function onCard(text: string, language: Language = "en"): string | undefined {
  const { inquiry } = handsIn(text, language);
  const { picture } = laidOut(askedOf(inquiry, language));
  return picture.cards.find(({ key }) => key === "hands")!.lines[0]?.text;
}

const toldOf = (text: string, language: Language = "en"): string[] => {
  const { dossier, narrator, hands } = handsIn(text, language);
  return workerFacts({ dossier, narrator }, hands).map(({ lead, told }) => `${lead} ${told.words}`);
};

describe("the order of what is told of people", () => {
  const guide = readFileSync(path.resolve(import.meta.dirname, "../../../docs/reading.md"), "utf8");

  it("is the order that the guide gives with its reasons", () => {
    const [, table = ""] = /^ *\| First \| because \|\n *\|.*\n((?: *\|.*\n)+)/mu.exec(guide)!;
    const kinds = [...table.matchAll(/<!--(.*?)-->/gu)].flatMap(([, names = ""]) => names.trim().split(" "));
    const text = peopleFile({ workers: everyFact, figures: [share("women-share", 40), share("degree-share", 70)] });
    const { dossier, hands } = handsIn(text);
    expect(workerFactsOf(dossier, hands).map(({ kind }) => kind)).toEqual(kinds);
  });

  it("tells last what is not so, and that a status is not known", () => {
    const workers = { status: "unknown", minors: false, nda: false, setting: "office", tasks: ["moderation"] };
    const { dossier, hands } = handsIn(peopleFile({ workers }));
    expect(workerFactsOf(dossier, hands).map(({ kind }) => kind)).toEqual([
      "setting",
      "tasks",
      "minors",
      "status",
      "secrecy",
    ]);
  });
});

describe("the workers’ card", () => {
  it("tells at most three facts, first things first", () => {
    expect(onCard(peopleFile({ workers: everyFact }))).toBe("Minors work too · self-employed · rated by Scorer");
    expect(onCard(peopleFile({ workers: everyFact }), "fr")).toBe(
      "Des mineurs travaillent aussi · indépendant · notation par Scorer",
    );
  });

  it("says of which kind a fact is, where its words alone do not", () => {
    expect(onCard(peopleFile({ workers: { setting: "field", tasks: ["training"], media: ["text", "image"] } }))).toBe(
      "In the field · tasks: training of AI · work on: text and images",
    );
    expect(onCard(peopleFile({ workers: { certification: "A test.", languages: ["pt"], stage: "test" } }))).toBe(
      "Certification required · languages: Portuguese · stage of the life cycle: in test",
    );
  });

  it("says nothing where the file says nothing", () => {
    expect(onCard(peopleFile())).toBeUndefined();
    expect(onCard(peopleFile({ workers: { evidence: ["talk"] } }))).toBeUndefined();
  });

  it("has the number of workers besides, and the members of a household", () => {
    const size = share("size", { about: 40 }, { unit: "persons", evidence: ["talk"] });
    const members = share("household-members", 3, { unit: "persons", population: "one that was met" });
    expect(onCard(peopleFile({ workers: everyFact, figures: [size] }))).toMatch(
      /^About 40 people \(The Paper\) · minors work too · self-employed · rated by Scorer$/u,
    );
    expect(
      onCard(peopleFile({ group: { kind: "household" }, workers: { status: "informal" }, figures: [members] })),
    ).toBe("Household of 3 people (one that was met · reported) · informal");
  });

  it("has no number of a part of them, which would be read as that of all", () => {
    const part = share("size", 12, { unit: "persons", population: "In Nairobi", evidence: ["talk"] });
    expect(onCard(peopleFile({ figures: [part] }))).toBeUndefined();
    expect(onCard(peopleFile({ group: { kind: "household" }, figures: [part] }))).toBeUndefined();
  });

  it("gives shares of women and of graduates with who states them, each beside the others", () => {
    const figures = [
      share("women-share", { about: 40 }, { evidence: ["talk"] }),
      share("women-share", 55),
      share("degree-share", 70),
      // Of a part of them, it would be read as a share of all.
      share("degree-share", 90, { population: "Of those who answered" }),
    ];
    expect(onCard(peopleFile({ figures }))).toBe(
      "Women: about 40% (The Paper), 55% (reported) · with a degree: 70% (reported)",
    );
  });
});

describe("what is told of workers in full", () => {
  it("names the kind of each fact, in both languages", () => {
    expect(toldOf(peopleFile({ workers: everyFact }))).toEqual([
      "Minors: minors work too",
      "Status: self-employed",
      "Rating system: rated by Scorer",
      "What a rating does: Below 4.2 no tasks are shown.",
      "Secrecy: bound to silence by contract",
      "Place of work: at home",
      "Certification required: A test of two hours, unpaid.",
      "Tasks: training of AI and moderation",
      "Work on: text and images",
      "Languages: Portuguese",
      "Stage of the life cycle: in service",
    ]);
    expect(toldOf(peopleFile({ workers: everyFact }), "fr").map(words => words.replaceAll("\u00a0", " "))).toEqual([
      "Mineurs : des mineurs travaillent aussi",
      "Statut : indépendant",
      "Système de notation : notation par Scorer",
      "Ce qu’une note entraîne : Below 4.2 no tasks are shown.",
      "Confidentialité : tenus au silence par contrat",
      "Lieu de travail : à domicile",
      "Certification exigée : A test of two hours, unpaid.",
      "Tâches : entraînement d’IA et modération",
      "Travaillent sur : texte et images",
      "Langues : portugais",
      "Étape du cycle de vie : en service",
    ]);
  });

  it("says that something is not so only where the file says it, and as told", () => {
    expect(toldOf(peopleFile({ workers: { nda: false, minors: false } }))).toEqual([
      "Minors: no minors among them, as told",
      "Secrecy: not bound to silence, as told",
    ]);
  });

  it("says that a status is not known, which is no status", () => {
    expect(toldOf(peopleFile({ workers: { status: "unknown" } }))).toEqual(["Status: not known"]);
    expect(onCard(peopleFile({ workers: { status: "unknown" } }))).toBe("Status not known");
  });

  it("says of a withheld group the figures alone, since its fields do not leave", () => {
    const text = peopleFile({ workers: everyFact, group: { withheld: true }, figures: [share("women-share", 40)] });
    expect(toldOf(text)).toEqual([]);
    expect(onCard(text)).toBe("Women: 40% (reported)");
  });

  it("stands in the outline on the line of the workers, which has the evidence, and leads to whoever rates them", () => {
    const { inquiry, narrator } = handsIn(peopleFile({ workers: everyFact }));
    const { lines } = outlineOf({ inquiry, narrator, language: "en" });
    const line = lines.get("party hands")!;
    const facts = line.facts.map(wordsOf);
    for (const fact of toldOf(peopleFile({ workers: everyFact }))) expect(facts).toContain(fact);
    expect(line.citations.map(({ source }) => source)).toContain("source talk");
    expect(line.facts.flat().find(({ words }) => words === "Scorer")?.line).toBe("party scorer");
  });
});
