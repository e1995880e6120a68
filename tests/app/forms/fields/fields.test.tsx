import type { ReactElement } from "react";
import { describe, expect, it } from "vitest";
import { CodeField } from "../../../../src/app/forms/fields/CodeField.tsx";
import { CodesField } from "../../../../src/app/forms/fields/CodesField.tsx";
import { DateField } from "../../../../src/app/forms/fields/DateField.tsx";
import { FlagField } from "../../../../src/app/forms/fields/FlagField.tsx";
import { RefField } from "../../../../src/app/forms/fields/RefField.tsx";
import { RefsField } from "../../../../src/app/forms/fields/RefsField.tsx";
import { RegisterField } from "../../../../src/app/forms/fields/RegisterField.tsx";
import { RegistersField } from "../../../../src/app/forms/fields/RegistersField.tsx";
import { TextField } from "../../../../src/app/forms/fields/TextField.tsx";
import { WordsField } from "../../../../src/app/forms/fields/WordsField.tsx";
import { YesNoField } from "../../../../src/app/forms/fields/YesNoField.tsx";
import { tagged, textOf } from "../../markup.ts";
import { byId, descriptionOf, fieldMarkup } from "./fieldMarkup.tsx";

const onChange = () => {};
const blank = { id: "f", label: "Since", onChange } as const;
const parties = [
  { id: "sama", name: "Sama", detail: "Kenya" },
  { id: "openai", name: "OpenAI" },
];
const today = "2026-11-27";

describe("a blank", () => {
  const all: readonly (readonly [string, (more: object) => ReactElement])[] = [
    ["TextField", more => <TextField {...blank} value="x" {...more} />],
    ["WordsField", more => <WordsField {...blank} value="x" language="en" {...more} />],
    ["DateField", more => <DateField {...blank} value="2021" today={today} {...more} />],
    ["CodeField", more => <CodeField {...blank} value="owns" list="link-types" {...more} />],
    ["RefField", more => <RefField {...blank} value="sama" options={parties} {...more} />],
    ["RefsField", more => <RefsField {...blank} value={["sama"]} options={parties} {...more} />],
    ["RegisterField", more => <RegisterField {...blank} value="KE" register="country" {...more} />],
    ["FlagField", more => <FlagField {...blank} value={true} {...more} />],
  ];

  it.each(all)("%s has a label, and its hint and problem are joined to it", (_, made) => {
    const root = fieldMarkup(made({ hint: "As the source says.", problem: "There is no such thing." }));
    const input = byId(root, "f")!;
    expect(input.tag).toBe("input");
    expect(textOf(tagged(root, "label", { for: "f" })[0]!)).toBe("Since");
    expect(descriptionOf(root, input)).toMatch(/^As the source says\. \| There is no such thing\.$/u);
    expect(input.attributes.get("aria-invalid")).toBe("true");
  });

  it.each(all.filter(([name]) => name !== "FlagField"))(
    "%s stands within a sentence, with its label in it",
    (_, made) => {
      const root = fieldMarkup(made({ isInline: true, value: undefined, isRequired: true }));
      const input = byId(root, "f")!;
      expect(input.attributes.get("placeholder")).toBe("Since");
      expect(input.attributes.get("aria-required")).toBe("true");
      expect(textOf(tagged(root, "label", { for: "f" })[0]!)).toBe("Since");
      // As long as what stands in it.
      expect(input.attributes.get("size")).toBe("6");
    },
  );

  it("shows a value that no blank wrote as it is", () => {
    for (const made of [
      <TextField key="t" {...blank} value={{ a: 1 }} />,
      <DateField key="d" {...blank} value={{ a: 1 }} />,
      <CodeField key="c" {...blank} value={{ a: 1 }} list="link-types" />,
      <RefField key="r" {...blank} value={{ a: 1 }} options={parties} />,
      <RegisterField key="g" {...blank} value={{ a: 1 }} register="country" />,
    ])
      expect(byId(fieldMarkup(made), "f")!.attributes.get("value")).toBe('{"a":1}');
  });

  it("stands as it was typed the last time where that cannot be read, and says so", () => {
    const root = fieldMarkup(<DateField {...blank} value="2021" unread="early 2022" today={today} />);
    const input = byId(root, "f")!;
    expect(input.attributes.get("value")).toBe("early 2022");
    expect(descriptionOf(root, input)).toContain("Not in the file yet.");
  });
});

describe("a date", () => {
  it.each(["en", "fr"] as const)("stands there in words (%s)", language => {
    const root = fieldMarkup(<DateField {...blank} value="2021-02-01" today={today} />, language);
    expect(byId(root, "f")!.attributes.get("value")).toBe(language === "en" ? "1 February 2021" : "1er février 2021");
  });

  it("that can be read in two ways asks which", () => {
    const root = fieldMarkup(<DateField {...blank} value={undefined} unread="4/3/2023" today={today} />);
    expect(tagged(root, "button").map(textOf)).toEqual(["4 March 2023", "3 April 2023"]);
    const none = fieldMarkup(<DateField {...blank} value={undefined} unread="30 feb 2023" today={today} />);
    expect(descriptionOf(none, byId(none, "f")!)).toContain("There is no such day.");
  });
});

describe("words", () => {
  it("have their language and direction, each version its own", () => {
    const value = { en: "Data labellers", ar: "العاملون" };
    const root = fieldMarkup(<WordsField {...blank} label="Name" value={value} language="en" />);
    const inputs = tagged(root, "input");
    expect(inputs.map(({ attributes }) => [attributes.get("lang"), attributes.get("dir")])).toEqual([
      ["en", "ltr"],
      ["ar", "rtl"],
    ]);
    expect(textOf(tagged(root, "label")[1]!)).toBe("Arabic");
    expect(textOf(root)).toContain("Without Arabic");
  });

  it.each([
    [{ letters: 4 }, "a name", "6 of 4 letters", true],
    [{ letters: 24 }, "Sama 数据", "7 of 24 letters", false],
    [{ words: 3 }, "one — two three", "3 of 3 words", false],
    ["quote", "word ".repeat(51), "51 of 50 words", true],
    ["quote", "数".repeat(151), "151 of 150 letters", true],
    ["quote", "数".repeat(150), "150 of 150 letters", false],
  ] as const)("are counted against %j", (limit, value, count, isOver) => {
    const root = fieldMarkup(<WordsField {...blank} value={value} language="en" limit={limit} />);
    const description = descriptionOf(root, byId(root, "f")!);
    expect(description).toContain(count);
    expect(description.includes(". ")).toBe(isOver);
  });
});

describe("a picker", () => {
  it("says the word for a code, the name of a party, and what is not among them as it is written", () => {
    const shownFor = (made: ReactElement, language: "en" | "fr" = "en") =>
      byId(fieldMarkup(made, language), "f")!.attributes.get("value");
    expect(shownFor(<CodeField {...blank} value="subcontracts-to" list="link-types" />)).toBe("subcontracts to");
    expect(shownFor(<CodeField {...blank} value="subcontracts-to" list="link-types" />, "fr")).toBe("sous-traite à");
    expect(shownFor(<CodeField {...blank} value="scout" list="roles" isOpen />)).toBe("scout");
    expect(shownFor(<RefField {...blank} value="samma" options={parties} />)).toBe("samma");
    expect(shownFor(<RegisterField {...blank} value="KE" register="country" />)).toBe("Kenya");
    expect(shownFor(<RegisterField {...blank} value="sw" register="language" />, "fr")).toBe("swahili");
  });

  it("of several lists them, each with a button that takes it out; only where the order says something they can be moved", () => {
    const root = fieldMarkup(<RefsField {...blank} value={["sama", "gone"]} options={parties} />);
    expect(tagged(root, "button").map(({ attributes }) => attributes.get("aria-label"))).toEqual([
      "Move up: Sama",
      "Move down: Sama",
      "Take out: Sama",
      "Move up: gone",
      "Move down: gone",
      "Take out: gone",
    ]);
    for (const made of [
      <CodesField key="c" {...blank} value={["client", "recruiter"]} list="roles" />,
      <RegistersField key="r" {...blank} value={["KE", "US"]} register="country" />,
    ])
      expect(tagged(fieldMarkup(made), "button")).toHaveLength(2);
  });
});

describe("what is so, or not", () => {
  it("is ticked while the file has what stands for it", () => {
    const isTicked = (value: unknown, on?: unknown) =>
      byId(fieldMarkup(<FlagField {...blank} value={value} on={on} />), "f")!.attributes.has("checked");
    expect([isTicked(true), isTicked(undefined), isTicked(false)]).toEqual([true, false, false]);
    expect([isTicked(false, false), isTicked("unknown", "unknown"), isTicked(true, false)]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it("is yes, no, or not said", () => {
    const root = fieldMarkup(<YesNoField {...blank} value={false} />);
    const chosen = tagged(root, "input", { checked: null });
    expect(chosen.map(({ attributes }) => attributes.get("id"))).toEqual(["f-no"]);
    expect(tagged(root, "label").map(textOf)).toEqual(["yes", "no", "not said"]);
  });
});
