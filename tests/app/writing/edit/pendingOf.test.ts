import { describe, expect, it } from "vitest";
import { pendingOf } from "../../../../src/app/writing/edit/pendingOf.ts";

describe("what is not in the file yet", () => {
  it("is told by the form in which it was written: new objects, rulings, values that wait, words that cannot be read", () => {
    const told = pendingOf(
      new Map<string, unknown>([
        ["new/links/k3", { value: { from: "a" } }],
        ["raw/new/links/k3/start", "4/3/203"],
        ["new/judgment/k4", { value: { court: "High Court" } }],
        ["at/parties/sama", [[["kind"], "unknown"]]],
        ["raw/at/parties/sama/place.lat", "north"],
        ["raw/at/head/asOf", "soon"],
        ["something/else", 1],
      ]),
    );
    expect(told).toEqual([
      {
        target: { kind: "new", list: "links", tag: "k3" },
        keys: ["new/links/k3", "raw/new/links/k3/start"],
        value: { from: "a" },
        waiting: [],
        unread: ["4/3/203"],
      },
      {
        target: { kind: "judgment", tag: "k4" },
        keys: ["new/judgment/k4"],
        value: { court: "High Court" },
        waiting: [],
        unread: [],
      },
      {
        target: { kind: "item", address: { list: "parties", id: "sama" } },
        keys: ["at/parties/sama", "raw/at/parties/sama/place.lat"],
        value: null,
        waiting: [[["kind"], "unknown"]],
        unread: ["north"],
      },
      {
        target: { kind: "item", address: { list: "head" } },
        keys: ["raw/at/head/asOf"],
        value: null,
        waiting: [],
        unread: ["soon"],
      },
    ]);
  });
});
