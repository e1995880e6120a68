import { describe, expect, it } from "vitest";
import { type LongList, leavingLists } from "../../../src/app/slices/leavingLists.ts";

/** A list of so many items, which notes how many it had left after each slice. */
function listOf(name: string, items: number, log: string[]): LongList {
  let size = items;
  return {
    size: () => size,
    shrinkTo(next) {
      size = next;
      log.push(`${name} ${size}`);
    },
  };
}

describe("long lists of a part that is left", () => {
  it("are emptied slice by slice, the longest first, and each to its end", async () => {
    const log: string[] = [];
    const lists = leavingLists();
    lists.join(listOf("short", 2, log));
    lists.join(listOf("long", 5, log));
    expect(lists.isLeaving()).toBe(false);
    const leaving = lists.leave();
    expect(lists.isLeaving()).toBe(true);
    expect(log).toEqual([]);
    await leaving;
    expect(log[0]).toBe("long 4");
    expect(log).toEqual(expect.arrayContaining(["long 0", "short 0"]));
  });

  it("are left alone once they went with another one", async () => {
    const log: string[] = [];
    const lists = leavingLists();
    const inner = listOf("inner", 3, log);
    const takeOut = lists.join(inner);
    lists.join({
      size: () => 4,
      shrinkTo: () => takeOut(),
    });
    const outerGoes = lists.leave();
    // The outer one tells 4 for ever; it is done with when it was to have none.
    await outerGoes.catch(() => {});
    expect(log).toEqual([]);
  });
});
