/** One duty opened beside the chain, and the other routes as stubs at their hops. */
import { describe, expect, it } from "vitest";
import { fullestPlane, type Inquiry } from "../../../src/model/index.ts";
import { narratorOf } from "../../../src/text/index.ts";
import { fewNamed } from "../../../src/views/chain/fewNamed.ts";
import { openedDuty } from "../../../src/views/chain/pictureSteps.ts";
import { type SceneRequest, sceneOf } from "../../../src/views/chain/sceneOf.ts";
import { chainLettering, sizesOfLettering } from "../../../src/views/drawing/chainLettering.ts";
import { inquiryInto, shipped } from "./chainCases.ts";

const inquiries = [...shipped].map(([name, text]) => [name, inquiryInto(text)] as const);

function asked(inquiry: Inquiry, rest: Partial<SceneRequest> = {}): SceneRequest {
  const group = inquiry.chain.groups[0] ?? null;
  const plane = fullestPlane(inquiry, group);
  return {
    inquiry,
    narrator: narratorOf(inquiry.file.dossier, "en", inquiry.chain.focus.known).brief,
    language: "en",
    group,
    plane,
    duty: null,
    opened: group === null ? null : openedDuty(inquiry, group, plane),
    told: "plate",
    party: null,
    link: null,
    show: [],
    unfolded: [],
    isStubbed: true,
    ...rest,
  };
}

const laidOut = (inquiry: Inquiry, rest: Partial<SceneRequest> = {}) =>
  sceneOf({
    ...asked(inquiry, rest),
    room: {
      width: 1237,
      sizesOf: picture => ({
        ...sizesOfLettering(picture, chainLettering(picture)),
        stub: () => 24,
        chainHead: () => 50,
      }),
      over: 30,
    },
  });

describe.each(inquiries)("the plate of %s", (_, inquiry) => {
  const { plan, picture, folded } = laidOut(inquiry);
  const place = picture.columns.findIndex(({ isPlate }) => isPlate);

  it("is one column, beside the chain and wider than every other", () => {
    expect(picture.columns.filter(({ isPlate }) => isPlate)).toHaveLength(1);
    const { box } = plan.columns[place]!;
    expect(box.x - plan.chainRight).toBe(28);
    for (const other of plan.columns) if (!other.isOpen) expect(other.box.x).toBeGreaterThan(box.x + box.width - 1);
    for (const other of plan.columns) if (!other.isOpen) expect(other.box.width).toBeLessThan(box.width);
  });

  it("says at every mark that speaks the word, and where it stands", () => {
    for (const { entries, pictures } of picture.columns[place]!.knots) {
      if (pictures.every(({ state }) => state === "silent")) continue;
      expect(entries.length).toBeGreaterThan(0);
      for (const { word, said, state, detail } of entries) {
        expect(word).not.toBe("");
        if (state !== "silent") expect(said !== null || detail !== "").toBe(true);
      }
    }
  });

  it("is joined to a card in each layer with a mark", () => {
    expect(plan.joints.map(({ layer }) => layer)).toEqual(picture.columns[place]!.knots.map(({ layer }) => layer));
  });

  it("stands beside the chain of the workers alone: every other party is counted aside, and told at a hop or in the notes", () => {
    expect(folded.nodes.every(({ cluster }) => cluster === 0)).toBe(true);
    const whole = laidOut(inquiry, { isStubbed: false }).folded;
    const shown = (scene: typeof folded) => scene.nodes.flatMap(({ parties }) => parties).length;
    expect(shown(folded) + folded.aside.length).toBe(shown(whole));
  });

  it("leaves nothing between the chain and the plate where other routes are shown", () => {
    const whole = laidOut(inquiry, { isStubbed: false, columns: [picture.columns[place]!.duty] });
    const { box } = whole.plan.columns[0]!;
    whole.folded.nodes.forEach(({ cluster }, node) => {
      const card = whole.plan.cards[node]!;
      if (cluster === 0) expect(card.x + card.width).toBeLessThan(box.x);
      else expect(card.x).toBeGreaterThan(box.x + box.width);
    });
  });
});

describe("the duty that opens", () => {
  const openai = inquiryInto(shipped.get("openai-sama")!);
  const group = openai.chain.groups[0]!;

  it("is the one with the most on record", () => {
    expect(openedDuty(openai, group, "promised")).toBe("health-safety");
  });

  it("is the author's, where the story begins with one", () => {
    const dossier = JSON.parse(shipped.get("openai-sama")!);
    dossier.story[0].focus.duty = "pay-wage";
    const own = inquiryInto(JSON.stringify(dossier));
    expect(openedDuty(own, own.chain.groups[0]!, "promised")).toBe("pay-wage");
  });
});

describe("without room for a plate", () => {
  it("the cards say the same words, with the quote and its source", () => {
    const openai = inquiryInto(shipped.get("openai-sama")!);
    const { picture } = sceneOf({ ...asked(openai), room: { cards: 8 } });
    const [first] = picture.cards;
    expect(first!.state?.word).toBe("passed on, in part");
    expect(first!.state?.said?.quote?.text).toContain("Sama was responsible for managing the payment arrangements");
    expect(first!.state?.said?.source).toContain("Sunday Vision");
    const workers = picture.cards.find(({ isChosenGroup }) => isChosenGroup)!;
    expect(workers.verdict).toContain("answered");
    expect(workers.pays[0]).toContain("US$1.32");
    expect(picture.labelOf([0]).price).toContain("US$12.50");
  });
});

describe("in a crowded chain", () => {
  const meta = laidOut(inquiryInto(shipped.get("meta-nairobi-moderators")!));
  const cardOf = (id: string, { picture } = meta) => picture.cards.find(({ key }) => key === id)!;

  it("hops that say the same share a label, which names both ends by their lines", () => {
    const shared = meta.plan.labels.filter(({ hops }) => hops.length === 2);
    expect(shared).toHaveLength(1);
    const { title, notes } = meta.picture.labelOf(shared[0]!.hops);
    expect(title.text).toBe("Content moderation for sub-Saharan Africa");
    expect(notes).toBe("from both · single source · since 2019");
  });

  it("hops that differ have labels of their own, each with where it comes from", () => {
    const own = meta.plan.labels.filter(({ node }) => meta.picture.cards[node]!.isChosenGroup);
    expect(own.map(({ hops }) => hops.length)).toEqual([1, 1]);
    for (const { hops } of own) expect(meta.picture.labelOf(hops).notes).toMatch(/^from /u);
  });

  it("a country that is not known is a sign on the card, and words for those who listen; no border is drawn there", () => {
    const agencies = meta.picture.cards.findIndex(({ name }) => name.text === "A number of recruitment agencies");
    const card = meta.picture.cards[agencies]!;
    expect(card.countries.map(({ code }) => code)).toEqual(["?"]);
    expect(card.description).toContain("country not known");
    expect(meta.plan.borders.map(({ node }) => node)).not.toContain(agencies);
  });

  it("a party that stands where it does in some readings alone says in how many", () => {
    expect(cardOf("samasource-kenya-epz").reading?.text).toBe("1 of 3 readings");
    expect(meta.picture.cards.filter(({ reading }) => reading !== null)).toHaveLength(1);
    const openai = laidOut(inquiryInto(shipped.get("openai-sama")!));
    expect(openai.picture.cards.map(({ reading }) => reading?.text ?? null)).toEqual([
      null,
      null,
      "1 of 2 readings",
      null,
    ]);
  });

  it("words that stand higher up are not repeated", () => {
    const flamanville = laidOut(inquiryInto(shipped.get("flamanville")!));
    const { knots } = flamanville.picture.columns.find(({ isPlate }) => isPlate)!;
    const said = knots.flatMap(({ entries }) => entries.flatMap(({ said: words }) => (words ? [words] : [])));
    expect(said.map(({ quote }) => quote !== null)).toEqual([true, false]);
    expect(said[1]!.source).toBe("in the words quoted above");
  });
});

describe("the verdict of the plate", () => {
  const wordsOf = (id: string) =>
    laidOut(inquiryInto(shipped.get(id)!)).picture.columns.find(({ isPlate }) => isPlate)!.verdict.words;

  it("names who answers, by what and how far up", () => {
    expect(wordsOf("openai-sama")).toBe("Sama (by its own word, 2 hops up), in part");
  });

  it("says once what is the same for all who answer", () => {
    expect(wordsOf("flamanville")).toMatch(
      /^Atlanco Limited \(1 hop up\) and Bouygues travaux publics \(4 hops up\), jointly and severally, .*, in part$/u,
    );
  });

  it("is the bare word where nobody is documented to answer", () => {
    expect(wordsOf("google-raters")).toBe("not documented");
  });
});

describe("a long list of names", () => {
  it("names the first and counts the others, but never one alone", () => {
    expect(fewNamed("en", ["A", "B", "C"], 2)).toBe("A, B and C");
    expect(fewNamed("en", ["A", "B", "C", "D"], 2)).toBe("A, B and 2 others");
    expect(fewNamed("fr", ["A", "B", "C", "D"], 2)).toBe("A, B et 2 autres");
  });
});

describe("parties of unknown position", () => {
  const withMore = (count: number) => {
    const dossier = JSON.parse(shipped.get("microsoft-voice-assistant")!);
    const more = Array.from({ length: count }, (_, at) => ({
      id: `more-${at}`,
      kind: "unknown",
      name: `Another platform, number ${at}`,
      placed: false,
    }));
    return laidOut(inquiryInto(JSON.stringify({ ...dossier, parties: [...dossier.parties, ...more] })));
  };

  it.each([
    [0, true],
    [1, true],
    [9, false],
  ])(
    "stand at the right of the threads where the column is no higher than the chain: with %i more, %s",
    (count, isBeside) => {
      const { plan } = withMore(count);
      expect(plan.unplacedBeside).toBe(isBeside);
      const chainBottom = plan.bands.at(-1)!.bottom;
      for (const { y, height } of plan.unplaced) {
        if (isBeside) expect(y + height).toBeLessThanOrEqual(chainBottom);
        else expect(y).toBeGreaterThan(chainBottom);
      }
    },
  );
});
