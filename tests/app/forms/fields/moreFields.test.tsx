import { describe, expect, it } from "vitest";
import { AmountField } from "../../../../src/app/forms/fields/AmountField.tsx";
import { EvidenceField } from "../../../../src/app/forms/fields/evidence/EvidenceField.tsx";
import { shapeOf, withField } from "../../../../src/app/forms/fields/evidence/evidenceShape.ts";
import { JsonField } from "../../../../src/app/forms/fields/JsonField.tsx";
import { ListField } from "../../../../src/app/forms/fields/ListField.tsx";
import { moved } from "../../../../src/app/forms/fields/MoveButtons.tsx";
import { NumberField } from "../../../../src/app/forms/fields/NumberField.tsx";
import { RangeField } from "../../../../src/app/forms/fields/RangeField.tsx";
import { SaidByField } from "../../../../src/app/forms/fields/SaidByField.tsx";
import { TextField } from "../../../../src/app/forms/fields/TextField.tsx";
import { tagged, textOf } from "../../markup.ts";
import { byId, descriptionOf, fieldMarkup } from "./fieldMarkup.tsx";

const onChange = () => {};
const blank = { id: "f", label: "Amount", onChange } as const;
const valueIn = (root: ReturnType<typeof fieldMarkup>, id = "f") => byId(root, id)!.attributes.get("value");
const plain = (text: string | undefined) => text?.replaceAll(/[\u00a0\u202f]/gu, " ");

describe("numbers in a blank", () => {
  it.each([
    [12500, "12,500", "12 500"],
    [0.0225, "0.0225", "0,0225"],
    ["12", "12", "12"],
  ])("%j stands there as it is written in the language of the page", (value, en, fr) => {
    expect(valueIn(fieldMarkup(<NumberField {...blank} value={value} />))).toBe(en);
    expect(plain(valueIn(fieldMarkup(<NumberField {...blank} value={value} />, "fr")))).toBe(fr);
  });

  it.each([
    [36, "36"],
    [{ about: 36 }, "about 36"],
    [{ min: 1.32, max: 3.74 }, "1.32 to 3.74"],
    [{ min: 2 }, "at least 2"],
    [{ min: "2" }, '{"min":"2"}'],
    [{}, "{}"],
  ])("the range %j", (value, words) => {
    expect(valueIn(fieldMarkup(<RangeField {...blank} value={value} />))).toBe(words);
  });

  it("ask which is meant, and say what they cannot hold", () => {
    const asked = fieldMarkup(<RangeField {...blank} value={undefined} unread="1.320–3.740" />);
    expect(tagged(asked, "button").map(textOf)).toEqual(["1.32 to 3.74", "1,320 to 3,740"]);
    const strict = fieldMarkup(<RangeField {...blank} value={3} unread="more than 4" />);
    expect(descriptionOf(strict, byId(strict, "f")!)).toContain("no “more than”");
    const bounds = fieldMarkup(<RangeField {...blank} value={undefined} unread="about 3" isBounds />);
    expect(descriptionOf(bounds, byId(bounds, "f")!)).toContain("Not in the file yet.");
  });

  it("an amount has the blanks of the way in which it is stated", () => {
    const made = (value: unknown) =>
      fieldMarkup(
        <AmountField {...blank} value={value} options={[{ id: "min", name: "Minimum wage" }]} language="en" />,
      );
    expect(valueIn(made({ min: 1, max: 2 }))).toBe("1 to 2");
    expect(valueIn(made({ than: "min", is: "below" }))).toBe("below");
    expect(valueIn(made({ than: "min", is: "below" }), "f-than")).toBe("Minimum wage");
    expect(valueIn(made({ words: "a pittance" }))).toBe("a pittance");
    expect(valueIn(made(undefined), "f-kind")).toBe("in numbers");
  });
});

describe("lists in a blank", () => {
  it("tell who says it, parties and others", () => {
    const root = fieldMarkup(
      <SaidByField
        {...blank}
        value={["sama", { name: { en: "A leader", fr: "Un chef" } }, { nome: "x" }]}
        options={[{ id: "sama", name: "Sama" }]}
        language="en"
      />,
      "fr",
    );
    expect(tagged(root, "li").map(item => textOf(item.children[0] as typeof root))).toEqual([
      "Sama",
      "Un chef",
      '{"nome":"x"}',
    ]);
  });

  it("have the blanks of each entry, and buttons that say which entry they move", () => {
    const root = fieldMarkup(
      <ListField
        {...blank}
        value={[{ scheme: "LEI" }, { scheme: "SIREN" }]}
        addWords="+ identifier"
        nameOf={entry => (entry as { scheme: string }).scheme}
        renderEntry={(entry, change, place) => (
          <TextField
            id={`f-${place}`}
            label="Register"
            value={(entry as { scheme: string }).scheme}
            onChange={change}
          />
        )}
      />,
    );
    expect([valueIn(root, "f-0"), valueIn(root, "f-1")]).toEqual(["LEI", "SIREN"]);
    const disabled = tagged(root, "button", { "aria-disabled": "true" });
    expect(disabled.map(({ attributes }) => attributes.get("aria-label"))).toEqual([
      "Move up: LEI",
      "Move down: SIREN",
    ]);
    expect(tagged(root, "button").map(textOf).at(-1)).toBe("+ identifier");
  });

  it("are moved by one place, and not beyond an end", () => {
    expect(moved(["a", "b", "c"], 1, -1)).toEqual(["b", "a", "c"]);
    expect(moved(["a", "b", "c"], 1, 1)).toEqual(["a", "c", "b"]);
    expect(moved(["a", "b"], 0, -1)).toEqual(["a", "b"]);
    expect(moved(["a", "b"], 1, 1)).toEqual(["a", "b"]);
  });
});

describe("evidence in a blank", () => {
  const options = [
    { id: "time", name: "TIME, 2023" },
    { id: "q", name: "“They were paid late.”", detail: "TIME, 2023", isQuote: true },
  ];
  const change = (entry: unknown, name: string, value: unknown) => withField(shapeOf(entry, options), name, value);

  it.each([
    ["time", "supports", "context", { source: "time", supports: "context" }],
    ["q", "supports", "contradicts", { quoteId: "q", supports: "contradicts" }],
    ["gone", "remark", "x", { source: "gone", remark: "x" }],
    ["time", "remark", undefined, "time"],
    [{ source: "time", supports: "context" }, "supports", undefined, "time"],
    [{ quoteId: "q", remark: "x" }, "remark", undefined, "q"],
    [{ source: "time", quote: "x", remark: "y" }, "remark", undefined, { source: "time", quote: "x" }],
    [{ remark: "y", source: "time" }, "remark", "z", { remark: "z", source: "time" }],
    [
      { source: "time", unknownField: 1 },
      "supports",
      "context",
      { source: "time", unknownField: 1, supports: "context" },
    ],
    // An object that says no more than its id stays as its author wrote it.
    [{ source: "time" }, "supports", undefined, { source: "time" }],
  ])("%j with %s %j", (entry, name, value, changed) => {
    expect(change(entry, name, value)).toEqual(changed);
    expect(JSON.stringify(change(entry, name, value))).toBe(JSON.stringify(changed));
  });

  it("tells each entry by its words and its source", () => {
    const root = fieldMarkup(
      <EvidenceField
        {...blank}
        value={["q", "gone", { source: "time", quote: "Nobody told us.", quoteLanguage: "en" }, 7]}
        options={options}
        paste={{
          sources: [],
          last: null,
          onName: () => null,
          onEnter: () => null,
          onMove: () => null,
          onKind: () => {},
        }}
        language="en"
      />,
    );
    expect(tagged(root, "blockquote").map(textOf)).toEqual(["“Nobody told us.”"]);
    for (const words of ["“They were paid late.”", "gone", "TIME, 2023"]) expect(textOf(root)).toContain(words);
    expect(byId(root, "f")!.attributes.get("placeholder")).toBe("search, or paste an address or a passage");
    // The words of a quote of the list are changed there; those of an entry here.
    expect(byId(root, "f-0-quote")).toBeUndefined();
    expect(byId(root, "f-2-quote")).toBeDefined();
  });
});

describe("whatever the format leaves open", () => {
  it.each([
    ["Ask the lawyer", "Ask the lawyer"],
    [{ note: "x" }, '{\n  "note": "x"\n}'],
    ['"quoted"', '"\\"quoted\\""'],
    [7, "7"],
    [undefined, ""],
  ])("%j", (value, written) => {
    const area = byId(fieldMarkup(<JsonField {...blank} value={value} />), "f")!;
    // A line end at the beginning of a text area is not a part of it.
    expect(textOf(area).replace(/^\n/u, "")).toBe(written);
  });
});
