import { describe, expect, it } from "vitest";
import { standfirstOf } from "../../../src/text/index.ts";

const prose = (text: string | Readonly<Record<string, string>>) => ({
  text: String(text),
  language: "en",
  direction: "ltr" as const,
});
const words = (count: number) => `Word ${"word ".repeat(count - 2)}end.`;

describe("what stands first", () => {
  it("is what the author wrote for it", () => {
    expect(standfirstOf({ standfirst: "First.", summary: "Second." }, { prose })?.text).toBe("First.");
  });

  it("is as many of the first sentences of the summary as a reader takes in", () => {
    const [ten, twenty] = [words(10), words(20)];
    expect(standfirstOf({ summary: `${ten} ${twenty} ${ten}` }, { prose })?.text).toBe(`${ten} ${twenty}`);
  });

  it("is the whole first sentence, however long it is", () => {
    expect(standfirstOf({ summary: `${words(60)} More.` }, { prose })?.text).toBe(words(60));
  });

  it("is nothing where the file has neither", () => {
    expect(standfirstOf({}, { prose })).toBeNull();
  });
});
