import { describe, expect, it } from "vitest";
import { addressOfPath, itemsIn, pathOfItem } from "../../src/edit/index.ts";

describe("the objects of a list", () => {
  const file = { links: [{ id: "a" }, 7, { id: "b" }, { id: "a" }, {}, { id: 3 }] };

  it("have an address each that leads to it alone, whatever stands between them", () => {
    const items = itemsIn(file, "links");
    expect(items.map(({ address }) => address.id)).toEqual(["a", "b", "#3", "#4", "#5"]);
    for (const { item, address } of items) {
      const path = pathOfItem(file, address)!;
      expect(file.links[Number(path[1])]).toBe(item);
      expect(addressOfPath(file, path)).toEqual(address);
    }
    expect(itemsIn(file, "parties")).toEqual([]);
  });
});
