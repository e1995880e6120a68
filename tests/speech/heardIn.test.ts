import { describe, expect, it } from "vitest";
import { notHeard } from "./heardIn.ts";

const said = ["List with 5\n items", "OpenAI, Client,  United States, layer 0 link."];

describe("what was heard", () => {
  it("is compared without case and white space, over all pieces in which it was said", () => {
    expect(notHeard(said, ["list with 5 items openai, client", "Link"])).toBe(null);
  });

  it("must be in the order in which it is wanted, each word for itself", () => {
    expect(notHeard(said, ["OpenAI", "list with"])).toBe("list with");
    expect(notHeard(said, ["layer 0", "layer 0"])).toBe("layer 0");
    expect(notHeard([], ["OpenAI"])).toBe("OpenAI");
    expect(notHeard([], [])).toBe(null);
  });
});
