import { describe, expect, it } from "vitest";
import { shortQuote } from "../../../src/views/evidence/saidOf.ts";

describe("a quote beside a mark", () => {
  it("is whole where there is room for it", () => {
    expect(shortQuote("counselling was available", 40)).toBe("counselling was available");
  });

  it("is shortened at the border of a clause alone, and says so", () => {
    const words = "Sama was responsible for the pay, and for the mental health of employees; OpenAI was not part of it";
    expect(shortQuote(words, 80)).toBe("Sama was responsible for the pay, and for the mental health of employees […]");
    expect(shortQuote(words, 40)).toBe("Sama was responsible for the pay […]");
    expect(shortQuote("Our suppliers manage all terms for the raters, including pay and benefits.", 50)).toBe(
      "Our suppliers manage all terms for the raters […]",
    );
    expect(shortQuote("Ces marchés sont passés à un groupement, qui a fait appel à la société Atlanco", 60)).toBe(
      "Ces marchés sont passés à un groupement […]",
    );
  });

  it.each([
    ["a subject without its verb", "Subcontractors, hired through staffing agencies, made two-thirds of the wages"],
    ["a negation without its object", "la société ne dispose pas, pendant la mission, du pouvoir de la contrôler"],
    ["a claim without its contrast", "It was an important decision, but it has since been quashed by the court"],
    ["a list without its end", "the work of the raters includes labeling, rating, and training of the products"],
    ["an insertion in dashes", "l’indemnité pour travail – six mois de salaire – au titre de la solidarité"],
    [
      "a subject without its verb, by a relative",
      "The firm, which hired them, which paid them, was convicted by the court",
    ],
    ["a number", "It is paid 12.50 dollars an hour before tax and before the fees of the agency"],
  ])("is whole rather than %s", (_, words) => {
    expect(shortQuote(words, 30)).toBe(words);
  });

  it("is longer rather than cut within its first clause", () => {
    const first = "the arrangements of the payment and of the mental health of all employees";
    expect(shortQuote(`${first}, and so on, as reported`, 20)).toBe(`${first} […]`);
  });

  it("is cut between words where a clause has several hundred letters", () => {
    expect(shortQuote("word ".repeat(200).trim(), 50)).toBe(`${"word ".repeat(59).trim()}… […]`);
  });

  it("knows where sentences end in other scripts", () => {
    expect(
      shortQuote("労働者は心理的支援を受けていないと述べた。会社はこれを否定し、支援は常にあったと述べている", 22),
    ).toBe("労働者は心理的支援を受けていないと述べた。 […]");
    expect(shortQuote("قال العاملون إن أحدا لم يوفر لهم طبيبا؛ وقالت الشركة إن الطبيب كان متاحا دائما", 40)).toBe(
      "قال العاملون إن أحدا لم يوفر لهم طبيبا […]",
    );
  });
});
